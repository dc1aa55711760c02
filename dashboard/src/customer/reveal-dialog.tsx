import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Modal from '@cloudscape-design/components/modal'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../asking/failure.ts'
import { useDraft } from '../asking/use-draft.ts'
import { ProblemText } from '../safety/problem-text.tsx'
import { reasonOptions } from '../settings/own-settings.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { useLanguage, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { customerTexts } from './customer-texts.ts'

interface Props<Answer> {
  readonly orderId: string
  readonly words: { readonly title: string; readonly text: string; readonly reason: string; readonly confirm: string }
  readonly reveal: (body: { reason: string; note?: string }) => Promise<Answer>
  readonly onRevealed: (answer: Answer) => void
  readonly onClose: () => void
}

/** Asks why. The API writes that down before it answers. */
export function RevealDialog<Answer>({ orderId, words, reveal: ask, onRevealed, onClose }: Props<Answer>) {
  const { customer, shell } = useTexts()
  const texts = customer.dialog
  const own = useOwnTexts(customerTexts)
  const [reason, setReason] = useState<string | null>(null)
  const options = reasonOptions(useSettings().reasons?.reveal, texts.reasons, useLanguage())
  const { draft: note, change: setNote, forget } = useDraft(`reveal ${orderId}`, '')
  const queries = useQueryClient()
  const reveal = useMutation({
    mutationFn: (code: string) => ask({ reason: code, ...(note.trim() === '' ? {} : { note: note.trim() }) }),
    onSuccess: (answer) => {
      forget()
      if (note.trim() !== '') void queries.invalidateQueries({ queryKey: ['notes', orderId] })
      onRevealed(answer)
      onClose()
    },
    // Nothing of a person stays among the answers that are remembered.
    gcTime: 0,
  })
  const failure = reveal.error === null ? null : failureOf(reveal.error)
  return (
    <Modal
      visible
      header={words.title}
      onDismiss={onClose}
      closeAriaLabel={shell.close}
      footer={
        <div className="dialog-buttons">
          <Button variant="link" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button
            variant="primary"
            loading={reveal.isPending}
            disabled={reason === null}
            onClick={() => reason !== null && reveal.mutate(reason)}
          >
            {words.confirm}
          </Button>
        </div>
      }
    >
      <SpaceBetween size="m">
        <Box>{words.text}</Box>
        <FormField label={words.reason}>
          <Select
            autoFocus
            selectedOption={options.find(({ value }) => value === reason) ?? null}
            options={options}
            placeholder={texts.choose}
            onChange={({ detail }) => setReason(detail.selectedOption.value ?? null)}
          />
        </FormField>
        <FormField label={own.note} description={own.noteText}>
          <Textarea rows={2} value={note} onChange={({ detail }) => setNote(detail.value)} />
        </FormField>
        {failure !== null && (
          <Alert type="error">
            {failure.kind === 'problem' ? <ProblemText problem={failure.problem} /> : shell.failed.unknown}
          </Alert>
        )}
      </SpaceBetween>
    </Modal>
  )
}
