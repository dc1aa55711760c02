import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest'
import LiveRegion from '@cloudscape-design/components/live-region'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useSettings } from '../settings/use-settings.tsx'
import { useOffer } from '../shell/commands.ts'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { askedFor, recognise, type SearchKind, searchKinds } from './recognise.ts'
import { search } from './searched.ts'

/** One box for everything. Says what it takes the text for, and sends nothing that looks like a card number. */
export function SearchBox() {
  const texts = useTexts()
  const { list } = useFormats()
  const navigate = useNavigate()
  const box = useRef<AutosuggestProps.Ref>(null)
  const [typed, setTyped] = useState('')
  // What found nothing is there to be corrected; what found an order has served.
  const isAtResults = useLocation().pathname === '/search'
  useEffect(() => {
    if (!isAtResults) setTyped('')
  }, [isAtResults])
  const recognised = recognise(typed, useSettings().orderNumber)
  const nameOf = (kind: SearchKind) => texts.search.kinds[kind]

  useOffer([
    { id: 'search', kind: 'action', label: texts.shell.shortcuts.search, keys: '/', run: () => box.current?.focus() },
  ])

  const begin = (chosen: string) => {
    if (recognised.type !== 'kinds') return
    const asked = askedFor(typed)
    const kind = searchKinds.find((one) => one === chosen) ?? asked.kind
    search({ query: asked.text, kind, id: crypto.randomUUID(), isOpened: false })
    void navigate('/search')
  }

  const kinds = recognised.type === 'kinds' ? recognised.kinds : []
  const understood = texts.search.as(list(kinds.map(nameOf), 'disjunction'))
  const isCard = recognised.type === 'card'
  const options: AutosuggestProps.Option[] =
    kinds.length === 0
      ? []
      : [
          { value: 'all', label: texts.search.lookUp(typed.trim()), description: understood, iconName: 'search' },
          ...(kinds.length === 1
            ? []
            : kinds.map((kind) => ({ value: kind, label: texts.search.onlyAs(nameOf(kind)) }))),
        ]
  return (
    <div className="search-box">
      <Autosuggest
        ref={box}
        value={typed}
        onChange={({ detail }) => {
          // A chosen option arrives here too, as its value; what was typed stays.
          if (detail.value !== 'all' && !kinds.some((kind) => kind === detail.value)) setTyped(detail.value)
        }}
        onSelect={({ detail }) => begin(String(detail.selectedOption?.value ?? 'all'))}
        onKeyDown={(event) => {
          if (event.detail.key !== 'Enter') return
          event.preventDefault()
          begin('all')
        }}
        options={options}
        filteringType="manual"
        hideEnteredTextOption
        placeholder={texts.search.placeholder}
        ariaLabel={texts.search.label}
        clearAriaLabel={texts.shell.cancel}
        invalid={isCard}
        statusType={isCard ? 'error' : 'finished'}
        errorText={`${texts.search.card} ${texts.search.cardText}`}
      />
      <LiveRegion hidden assertive>
        {isCard ? texts.search.card : ''}
      </LiveRegion>
    </div>
  )
}
