import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { noteFault } from './note-fault.ts'
import { noteTexts } from './note-texts.ts'

interface Props {
  readonly text: string
  readonly onSave: (text: string) => Promise<unknown>
  readonly onClose: () => void
}

/** A note of one's own, while it can be corrected. Saving it twice changes nothing. */
export function EditNote({ text, onSave, onClose }: Props) {
  const own = useOwnTexts(noteTexts)
  const { notes, shell } = useTexts()
  const [typed, setTyped] = useState(text)
  const [fault, setFault] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    try {
      await onSave(typed.trim())
      onClose()
    } catch (error) {
      setFault(noteFault(error, notes))
      setSaving(false)
    }
  }
  return (
    <SpaceBetween size="xs">
      <FormField label={own.label} {...(fault === null ? {} : { errorText: fault })}>
        <Textarea autoFocus rows={3} value={typed} onChange={({ detail }) => setTyped(detail.value)} />
      </FormField>
      <SpaceBetween direction="horizontal" size="xs">
        <Button loading={isSaving} disabled={typed.trim() === ''} onClick={() => void save()}>
          {own.save}
        </Button>
        <Button variant="link" onClick={onClose}>
          {shell.cancel}
        </Button>
      </SpaceBetween>
    </SpaceBetween>
  )
}
