import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import { type FormEvent, useState } from 'react'
import { changePreferences, preferences } from '../settings/preferences.ts'
import { notify } from '../shell/notices.tsx'
import { useTexts } from '../texts/use-texts.tsx'

const LONGEST_NAME = 60

/** Keeps the present filters in this browser. Their address can be sent to somebody else. */
export default function SaveViewDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const { orders, shell } = useTexts()
  const [name, setName] = useState('')
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    const trimmed = name.trim().slice(0, LONGEST_NAME)
    if (trimmed === '') return
    const others = preferences().orderViews.filter((view) => view.name !== trimmed)
    changePreferences({ orderViews: [...others, { name: trimmed, query }] })
    notify({ id: 'view', type: 'success', header: orders.views.saved(trimmed) })
    onClose()
  }
  return (
    <Modal
      visible
      header={orders.views.saveTitle}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <div className="dialog-buttons">
          <Button variant="link" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={() => save()}>
            {orders.views.save}
          </Button>
        </div>
      }
    >
      <form onSubmit={save}>
        <FormField label={orders.views.name}>
          <Input
            autoFocus
            value={name}
            placeholder={orders.views.namePlaceholder}
            onChange={({ detail }) => setName(detail.value)}
          />
        </FormField>
      </form>
    </Modal>
  )
}
