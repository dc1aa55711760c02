import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { AttentionFacts } from '../brand-order/attention-facts.tsx'
import { useSettings } from '../settings/use-settings.tsx'
import { useFormats, useTexts } from '../texts/use-texts.tsx'
import { ActionButton } from './action-button.tsx'
import { nameAmongSeveral } from './brand-name.ts'
import { type OrderAct, toAct } from './order-act.ts'
import type { NextAction, ShownOrder, Story } from './shown-order.ts'
import { isQuiet, useStoryWithBrand } from './use-story.ts'

const URGENT: readonly Story['code'][] = [
  'retries_exhausted',
  'outcome_unknown',
  'contradictory_report',
  'order_too_large',
  'refund_failed',
]

/** Two or three sentences, and the one thing to do. Absent when nothing is unusual. */
export function WhatNext({ order, onAct }: { order: ShownOrder; onAct: (act: OrderAct) => void }) {
  const { story: texts } = useTexts()
  const tell = useStoryWithBrand(order)
  const unusual = order.story.filter((story) => !isQuiet(story))
  if (unusual.length === 0) return null
  const advised = order.next.filter(({ isAdvised }) => isAdvised)
  const isUrgent = unusual.some(({ code }) => URGENT.includes(code))
  return (
    <Alert
      type={isUrgent ? 'error' : 'warning'}
      header={texts.title}
      action={<Actions order={order} actions={advised} onAct={onAct} />}
    >
      <SpaceBetween size="xxs">
        {unusual.map((story) => (
          <div key={`${story.code} ${story.brandOrderId} ${story.subject?.id}`}>
            {tell(story)}
            <AttentionFacts story={story} brandOrder={order.brandOrders.find(({ id }) => id === story.brandOrderId)} />
          </div>
        ))}
      </SpaceBetween>
    </Alert>
  )
}

/** Of several that are advised, the first is the one to do. The health of a brand is a page of its own. */
function Actions(props: { order: ShownOrder; actions: readonly NextAction[]; onAct: (act: OrderAct) => void }) {
  const { money } = useFormats()
  const { modulesOff = [] } = useSettings()
  // Several payments to record are told apart by their amounts, and what is done with several brands by their names.
  const aboutOf = ({ action, subjectId, brandOrderId }: NextAction) => {
    const refunds = props.order.brandOrders.flatMap((brandOrder) => brandOrder.refunds)
    const owed = action === 'record_payment' ? refunds.find(({ id }) => id === subjectId) : undefined
    const about = owed === undefined ? nameAmongSeveral(props.order, brandOrderId) : money(owed.total, owed.currency)
    return about === null ? {} : { about }
  }
  const acts = props.actions.flatMap((action) => {
    const act = toAct(props.order, action)
    const isPage = action.action === 'open_brand_health' && !modulesOff.includes('brands')
    return act === null && !isPage ? [] : [{ action, act }]
  })
  return (
    <SpaceBetween size="xs">
      {acts.slice(0, 2).map(({ action, act }, index) => (
        <ActionButton
          key={`${action.action} ${action.subjectId} ${action.brandOrderId}`}
          action={action}
          {...aboutOf(action)}
          isPrimary={index === 0}
          {...(act === null ? {} : { onAct: () => props.onAct(act) })}
        />
      ))}
    </SpaceBetween>
  )
}
