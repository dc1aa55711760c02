import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest'
import Modal from '@cloudscape-design/components/modal'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { recentOrders } from '../order/recent-orders.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useCommands } from './commands.ts'

/** What can be done on every page comes after what can be done on this one. */
const EVERYWHERE: readonly string[] = ['search', 'help', 'display']

/** Everything that can be done from here, by its name: actions of the page first, then pages, then recent orders. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { shell } = useTexts()
  const navigate = useNavigate()
  const commands = useCommands()
  const [typed, setTyped] = useState('')
  const texts = shell.palette
  const field = useRef<AutosuggestProps.Ref>(null)
  useEffect(() => {
    // The dialog gives the focus to its own button first.
    const timer = setTimeout(() => field.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [])

  const option = (kind: 'action' | 'page') =>
    commands
      .filter((command) => command.kind === kind)
      .toSorted((one, other) => Number(EVERYWHERE.includes(one.id)) - Number(EVERYWHERE.includes(other.id)))
      .map(({ id, label, keys }) => ({ value: id, label, ...(keys === undefined ? {} : { labelTag: keys }) }))
  const options = [
    { label: texts.action, options: option('action') },
    { label: texts.page, options: option('page') },
    { label: texts.recent, options: recentOrders().map(({ id, label }) => ({ value: `order ${id}`, label })) },
  ].filter((group) => group.options.length > 0)

  const choose = (value: string) => {
    onClose()
    const command = commands.find(({ id }) => id === value)
    if (command !== undefined) command.run()
    else if (value.startsWith('order ')) void navigate(`/orders/${value.slice('order '.length)}`)
  }

  return (
    <Modal visible position="top" header={texts.title} onDismiss={onClose} closeAriaLabel={shell.close}>
      <Autosuggest
        ref={field}
        value={typed}
        onChange={({ detail }) => setTyped(detail.value)}
        onSelect={({ detail }) => detail.selectedOption && choose(String(detail.selectedOption.value))}
        options={options}
        placeholder={texts.placeholder}
        ariaLabel={texts.title}
        empty={texts.empty}
        hideEnteredTextOption
        expandToViewport
      />
    </Modal>
  )
}
