import Box from '@cloudscape-design/components/box'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import Link from '@cloudscape-design/components/link'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ActionButton } from '../order/action-button.tsx'
import { brandName } from '../order/brand-name.ts'
import { type OrderAct, toAct } from '../order/order-act.ts'
import { pageTexts } from '../order/page-texts.ts'
import type { NextAction, ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import { reachTexts } from '../reach/reach-texts.ts'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly order: ShownOrder
  readonly brandOrder: ShownBrandOrder
  readonly onAct: (act: OrderAct) => void
}

const FIRST: readonly NextAction['action'][] = ['refund', 'return']
/** Recording a payment stands at its refund, and sending a mail again at the mail. */
const ELSEWHERE: readonly NextAction['action'][] = ['record_payment', 'open_brand_health', 'resend_mail']

/** What can be done with this brand: possible, or not now and why. What is needed most stands in front. */
export function BrandActions({ order, brandOrder, onAct }: Props) {
  const { story } = useTexts()
  const page = useOwnTexts(pageTexts)
  const reach = useOwnTexts(reachTexts)
  const isNarrow = useIsNarrow()
  const actions = order.next.filter(
    ({ brandOrderId, obstacle, action }) =>
      brandOrderId === brandOrder.id && obstacle !== 'not_supported' && !ELSEWHERE.includes(action),
  )
  const begin = (action: NextAction) => {
    const act = toAct(order, action)
    if (act !== null) onAct(act)
  }
  // On a phone there is room for one beside the menu.
  const buttons = isNarrow ? FIRST.slice(0, 1) : FIRST
  const first = buttons.flatMap((name) => actions.filter(({ action }) => action === name))
  const others = actions.filter(({ action }) => !buttons.includes(action))
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {first.map((action) => (
        <ActionButton
          key={action.action}
          action={action}
          onAct={() => begin(action)}
          {...(action.action === 'refund' && isUndecided(brandOrder) ? { notNow: story.notYet.refund } : {})}
        />
      ))}
      <ButtonDropdown
        variant={isNarrow ? 'icon' : 'normal'}
        ariaLabel={page.moreOf(brandName(brandOrder))}
        expandToViewport
        items={[
          ...others.map(({ action, obstacle }) => ({
            id: action,
            text: story.actions[action],
            disabled: obstacle !== null,
            ...(obstacle === null ? {} : { disabledReason: story.notNow[action] }),
          })),
          { id: 'insight', text: reach.insight },
        ]}
        onItemClick={({ detail }) => {
          const action = others.find((one) => one.action === detail.id)
          if (action === undefined) onAct({ name: 'insight', brandOrder, subjectId: null })
          else begin(action)
        }}
      >
        {isNarrow ? undefined : page.more}
      </ButtonDropdown>
    </SpaceBetween>
  )
}

/** Whether the brand has neither accepted nor refused it. */
function isUndecided({ status }: ShownBrandOrder): boolean {
  return status === 'pending' || status === 'submitting' || status === 'submitted'
}

/** What this brand never can, in one line each, and whom to ask. */
export function NotSupported({ order, brandOrder }: Omit<Props, 'onAct'>) {
  const { story } = useTexts()
  const missing = order.next.filter(
    ({ brandOrderId, obstacle }) => brandOrderId === brandOrder.id && obstacle === 'not_supported',
  )
  if (missing.length === 0) return null
  const name = brandName(brandOrder)
  const support = brandOrder.brand?.support ?? null
  const policy = brandOrder.brand?.returnPolicyUrl ?? null
  return (
    <Box color="text-body-secondary" fontSize="body-s">
      {missing.map(({ action }) => (
        <div key={action}>{story.notSupported(story.actions[action], name)}</div>
      ))}
      <SpaceBetween direction="horizontal" size="s">
        {support?.email && (
          <Link href={`mailto:${support.email}`} fontSize="inherit">
            {story.contact}: {support.email}
          </Link>
        )}
        {policy !== null && (
          <Link href={policy} external fontSize="inherit">
            {story.policy}
          </Link>
        )}
      </SpaceBetween>
    </Box>
  )
}
