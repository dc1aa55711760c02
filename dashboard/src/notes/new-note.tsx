import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea'
import { useRef, useState } from 'react'
import { useDraft } from '../asking/use-draft.ts'
import { useOffer } from '../shell/commands.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { noteFault } from './note-fault.ts'

/** What was typed stays in the field until it is saved. */
export function NewNote({ orderId, onAdd }: { orderId: string; onAdd: (text: string) => Promise<unknown> }) {
  const { notes, shell } = useTexts()
  const field = useRef<TextareaProps.Ref>(null)
  const { draft: text, change, forget } = useDraft(`note ${orderId}`, '')
  const [fault, setFault] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  useOffer([{ id: 'note', kind: 'action', label: shell.shortcuts.note, keys: 'n', run: () => field.current?.focus() }])

  const save = async () => {
    setSaving(true)
    setFault(null)
    try {
      await onAdd(text.trim())
      change('')
      forget()
    } catch (error) {
      setFault(noteFault(error, notes))
    }
    setSaving(false)
  }
  return (
    <SpaceBetween size="xs">
      <FormField label={notes.label} {...(fault === null ? {} : { errorText: fault })}>
        <Textarea
          ref={field}
          rows={3}
          value={text}
          placeholder={notes.placeholder}
          onChange={({ detail }) => {
            change(detail.value)
            if (detail.value === '') forget()
          }}
        />
      </FormField>
      <Button loading={isSaving} disabled={text.trim() === ''} onClick={() => void save()}>
        {notes.add}
      </Button>
    </SpaceBetween>
  )
}
