import {
  DeleteRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge'
import { afterAll, expect, test } from 'vitest'
import { eventually, place, readEvents, readOrder } from '../../api.ts'
import { context } from '../../context.ts'
import { sampleOrder } from '../../sample-order.ts'
import { emailBrand } from './email-brand.ts'
import { firstMailTo } from './inbox.ts'

const events = new EventBridgeClient({})
const Rule = `${context.prefix}-test-returned-mails`

afterAll(async () => {
  await events.send(new RemoveTargetsCommand({ Rule, Ids: ['returned'] }))
  await events.send(new DeleteRuleCommand({ Name: Rule }))
})

test('an order mail that bounces asks somebody to look at once', async () => {
  const brand = await emailBrand()
  const placed = await place(sampleOrder([brand.id]))
  const [part] = placed.brandOrders
  await firstMailTo(brand.recipient)

  // Nobody but SES may say `aws.ses`, and the emulator's sends no events: another rule leads to the real one's target.
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: `${context.prefix}-returned-mails` }))
  const [target] = Targets ?? []
  await events.send(new PutRuleCommand({ Name: Rule, EventPattern: JSON.stringify({ source: ['test.ses'] }) }))
  await events.send(new PutTargetsCommand({ Rule, Targets: [{ ...target, Id: 'returned', Arn: `${target?.Arn}` }] }))
  const mail = {
    destination: [brand.recipient],
    commonHeaders: { subject: 'New order' },
    tags: { brandOrderId: [part?.id], 'ses:configuration-set': [`${context.prefix}-order-mails`] },
  }
  const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: brand.recipient }] }
  const Detail = JSON.stringify({ eventType: 'Bounce', bounce, mail })
  for (let times = 0; times < 2; times++) {
    await events.send(new PutEventsCommand({ Entries: [{ Source: 'test.ses', DetailType: 'Email Bounced', Detail }] }))
  }

  await eventually('attention', async () => (await readOrder(placed.id)).attention?.code === 'outcome_unknown')
  await eventually('the brand order to wait for the brand all the same', async () => {
    return (await readOrder(placed.id)).brandOrders[0]?.status === 'submitted'
  })
  const told = (await readEvents(placed.id)).filter(({ type }) => type === 'order.attention_required')
  expect(told).toHaveLength(1)
})
