import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMembers } from '../members/use-members.ts'
import { useMember } from '../session/use-session.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { marksTexts } from './marks-texts.ts'

interface Props {
  readonly memberId: string | null
  readonly onChange: (memberId: string | null) => void
}

/** Members take orders and give them back; administrators, who know the members, also hand them on. */
export function Assignee({ memberId, onChange }: Props) {
  const texts = useOwnTexts(marksTexts)
  const me = useMember()
  const { data: members = [] } = useMembers()
  const nameOf = (id: string) => {
    if (id === me.id) return texts.you
    const known = members.find((one) => one.id === id)
    return known?.name ?? known?.email ?? texts.member(id.slice(0, 8))
  }
  const others = members.filter(({ id, enabled }) => id !== me.id && id !== memberId && enabled)
  return (
    <div>
      <Box variant="awsui-key-label">{texts.assignee}</Box>
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        {memberId === null ? (
          <Box color="text-body-secondary">{texts.nobody}</Box>
        ) : (
          <Box fontWeight="bold">{nameOf(memberId)}</Box>
        )}
        {memberId !== me.id && (
          <Button variant="inline-link" onClick={() => onChange(me.id)}>
            {texts.take}
          </Button>
        )}
        {memberId !== null && (
          <Button variant="inline-link" onClick={() => onChange(null)}>
            {texts.giveBack}
          </Button>
        )}
        {others.length > 0 && (
          <ButtonDropdown
            variant="inline-icon"
            ariaLabel={texts.giveTo}
            expandToViewport
            items={[{ text: texts.giveTo, items: others.map(({ id }) => ({ id, text: nameOf(id) })) }]}
            onItemClick={({ detail }) => onChange(detail.id)}
          />
        )}
      </SpaceBetween>
    </div>
  )
}
