import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useTexts } from '../texts/use-texts.tsx'
import type { ListedMember, MemberChange } from './use-members.ts'

/** Another group, or no access. Nobody does this to themselves: the last administrator would lock everybody out. */
export function MemberActions(props: { member: ListedMember; onChange: (change: MemberChange) => void }) {
  const { members: texts } = useTexts()
  const { id, email, group, enabled } = props.member
  const name = email ?? id
  const isAdmin = group === 'support-admin'
  return (
    <SpaceBetween direction="horizontal" size="m">
      <Button
        variant="inline-link"
        ariaLabel={isAdmin ? texts.makeSupport(name) : texts.makeAdmin(name)}
        onClick={() => props.onChange({ what: 'move', memberId: id, group: isAdmin ? 'support' : 'support-admin' })}
      >
        {isAdmin ? texts.short.makeSupport : texts.short.makeAdmin}
      </Button>
      <Button
        variant="inline-link"
        ariaLabel={enabled ? texts.disable(name) : texts.enable(name)}
        onClick={() => props.onChange({ what: enabled ? 'disable' : 'enable', memberId: id })}
      >
        {enabled ? texts.short.disable : texts.short.enable}
      </Button>
    </SpaceBetween>
  )
}
