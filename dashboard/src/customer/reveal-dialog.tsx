import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Modal from '@cloudscape-design/components/modal'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type RevealCustomerResponse, revealCustomer } from '../api'
import { failureOf } from '../asking/failure.ts'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly orderId: string
  readonly onRevealed: (answer: RevealCustomerResponse) => void
  readonly onClose: () => void
}

/** Asks why. The API writes that down before it answers. */
export function RevealDialog({ orderId, onRevealed, onClose }: Props) {
  const { customer, shell } = useTexts()
  const texts = customer.dialog
  const [reason, setReason] = useState<string | null>(null)
  const options = Object.entries(texts.reasons).map(([value, label]) => ({ value, label }))
  const reveal = useMutation({
    mutationFn: async (code: string) =>
      (await revealCustomer({ path: { orderId }, body: { reason: code }, throwOnError: true })).data,
    onSuccess: (answer) => {
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
      header={texts.title}
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
            {texts.confirm}
          </Button>
        </div>
      }
    >
      <SpaceBetween size="m">
        <Box>{texts.text}</Box>
        <FormField label={texts.reason}>
          <Select
            autoFocus
            selectedOption={options.find(({ value }) => value === reason) ?? null}
            options={options}
            placeholder={texts.choose}
            onChange={({ detail }) => setReason(detail.selectedOption.value ?? null)}
          />
        </FormField>
        {failure !== null && (
          <Alert type="error">{failure.kind === 'problem' ? failure.problem.detail : shell.failed.unknown}</Alert>
        )}
      </SpaceBetween>
    </Modal>
  )
}
