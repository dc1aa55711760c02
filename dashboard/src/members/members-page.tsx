import Button from '@cloudscape-design/components/button'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { failureOf } from '../asking/failure.ts'
import { Listing } from '../listing/listing.tsx'
import { wholeList } from '../listing/whole-list.ts'
import { useMember } from '../session/use-session.tsx'
import { notify } from '../shell/notices.tsx'
import { Page } from '../shell/page.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberActions } from './member-actions.tsx'
import { type MemberChange, useMemberChanges, useMembers } from './use-members.ts'

/** Who may sign in, and as what. */
export default function MembersPage() {
  const { members: texts, shell } = useTexts()
  const { id } = useMember()
  const [isInviting, setInviting] = useState(false)
  const members = useMembers()
  const { change, invite } = useMemberChanges()

  const act = (asked: MemberChange) =>
    change.mutate(asked, {
      onSuccess: () => notify({ id: 'member', type: 'success', header: texts.soon }),
      onError: (fault) => {
        const failure = failureOf(fault)
        const text = failure.kind === 'problem' ? failure.problem.detail : shell.failed.unknown
        notify({ id: 'member', type: 'error', header: texts.failed, text })
      },
    })
  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={
        <Button variant="primary" onClick={() => setInviting(true)}>
          {texts.invite.button}
        </Button>
      }
    >
      <Listing
        label={texts.title}
        list={wholeList(members)}
        idOf={({ id }) => id}
        empty={texts.empty}
        columns={[
          {
            id: 'email',
            header: texts.email,
            isRowHeader: true,
            cell: (member) => `${member.email ?? member.id}${member.id === id ? ` (${texts.you})` : ''}`,
          },
          {
            id: 'group',
            header: texts.group,
            cell: ({ group }) => (group === null ? texts.noGroup : texts.groups[group]),
          },
          {
            id: 'status',
            header: texts.status,
            cell: ({ enabled }) => (
              <StatusIndicator type={enabled ? 'success' : 'stopped'}>
                {enabled ? texts.enabled : texts.disabled}
              </StatusIndicator>
            ),
          },
          {
            id: 'actions',
            header: texts.actions,
            cell: (member) => (member.id === id ? '–' : <MemberActions member={member} onChange={act} />),
          },
        ]}
      />
      {isInviting && <InviteDialog invite={invite} onClose={() => setInviting(false)} />}
    </Page>
  )
}
