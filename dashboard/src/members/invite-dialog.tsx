import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { failureOf } from '../asking/failure.ts'
import { notify } from '../shell/notices.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import type { Group, useMemberChanges } from './use-members.ts'

interface Props {
  readonly invite: ReturnType<typeof useMemberChanges>['invite']
  readonly onClose: () => void
}

/** A new member, who gets a mail with a first password. */
export function InviteDialog({ invite, onClose }: Props) {
  const { members, shell } = useTexts()
  const texts = members.invite
  const [email, setEmail] = useState('')
  const [group, setGroup] = useState<Group>('support')
  const failure = invite.error === null ? null : failureOf(invite.error)
  const send = () =>
    invite.mutate(
      { email: email.trim(), group },
      {
        onSuccess: () => {
          notify({ id: 'member', type: 'success', header: texts.done(email.trim()) })
          onClose()
        },
      },
    )
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
          <Button variant="primary" loading={invite.isPending} disabled={!email.includes('@')} onClick={send}>
            {texts.confirm}
          </Button>
        </div>
      }
    >
      <SpaceBetween size="l">
        <Box>{texts.text}</Box>
        <FormField label={members.email}>
          <Input type="email" value={email} onChange={({ detail }) => setEmail(detail.value)} />
        </FormField>
        <FormField label={members.group}>
          <RadioGroup
            value={group}
            items={Object.entries(members.groups).map(([value, label]) => ({
              value,
              label,
              description: members.groupTexts[value],
            }))}
            onChange={({ detail }) => setGroup(detail.value as Group)}
          />
        </FormField>
        {failure !== null && (
          <Alert type="error">{failure.kind === 'problem' ? failure.problem.detail : shell.failed.unknown}</Alert>
        )}
      </SpaceBetween>
    </Modal>
  )
}
