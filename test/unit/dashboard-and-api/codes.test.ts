import { expect, test } from 'vitest'
import { accessTexts } from '../../../dashboard/src/access/access-texts.ts'
import { contactTexts } from '../../../dashboard/src/contact/contact-texts.ts'
import { deliveriesTexts } from '../../../dashboard/src/deliveries/deliveries-texts.ts'
import { erasureTexts } from '../../../dashboard/src/erasure/erasure-texts.ts'
import { insightTexts } from '../../../dashboard/src/insight/insight-texts.ts'
import { mailsTexts } from '../../../dashboard/src/mails/mails-texts.ts'
import { reachTexts } from '../../../dashboard/src/reach/reach-texts.ts'
import { problemTexts } from '../../../dashboard/src/safety/problem-texts.ts'
import { english } from '../../../dashboard/src/texts/english.ts'
import { german } from '../../../dashboard/src/texts/german.ts'
import { senderTexts } from '../../../dashboard/src/voice/sender-texts.ts'
import { integrationKinds } from '../../../functions/brands/kinds/integrations.ts'
import { askedCommands } from '../../../functions/brands/rate-limit/last-refusal.ts'
import { backEndFailures } from '../../../functions/brands/rate-limit/pace.ts'
import { senderStatus } from '../../../functions/customer-mails/senders/sender-answer.ts'
import { customerMailState, notSentReason } from '../../../functions/customer-mails/sending/mail-row.ts'
import { problemCodes } from '../../../functions/http/problem.ts'
import { fulfillmentState, refundState, returnState } from '../../../functions/orders/brand-order.ts'
import { delaySchema } from '../../../functions/orders/delay.ts'
import { eventType } from '../../../functions/orders/event.ts'
import { occasions } from '../../../functions/orders/mails/occasion.ts'
import {
  attentionCode,
  brandOrderStatus,
  fulfillmentStatus,
  orderStatus,
  refundStatus,
} from '../../../functions/orders/order.ts'
import { reasonSchema } from '../../../functions/orders/reason.ts'
import { acts } from '../../../functions/support/audit/act.ts'
import { contactTopics } from '../../../functions/support/contact/contact-fields.ts'
import { erasureAnswerSchema } from '../../../functions/support/erasures/show-erasure.ts'
import { integrationRequestDraftSchema } from '../../../functions/support/integration-requests/integration-request.ts'
import { resendObstacle } from '../../../functions/support/mails/resend-obstacle.ts'
import { headlineCode } from '../../../functions/support/order/headline.ts'
import { actionCode, storyCode } from '../../../functions/support/order/story.ts'
import { searchKind, skippedReason } from '../../../functions/support/search/recognise.ts'
import { attemptOutcome, deliveryStatus, givenUpReason } from '../../../functions/webhooks/deliveries/delivery.ts'

const missing = integrationRequestDraftSchema.shape.missing.unwrap().element.options

/** What the API can answer, and the texts of both languages for it. */
const catalogues: readonly [string, readonly string[], readonly [object, object]][] = [
  ['problems', Object.keys(problemCodes), [problemTexts.en, problemTexts.de]],
  ['statuses of orders', orderStatus.options, [english.states.order, german.states.order]],
  ['statuses of brand orders', brandOrderStatus.options, [english.states.brandOrder, german.states.brandOrder]],
  ['fulfilment', fulfillmentStatus.options, [english.states.fulfillment, german.states.fulfillment]],
  ['statuses of refunding', refundStatus.options, [english.states.refund, german.states.refund]],
  ['parcels', fulfillmentState.options, [english.states.shipment, german.states.shipment]],
  ['refunds', refundState.options, [english.states.refundState, german.states.refundState]],
  ['returns', returnState.options, [english.states.returnState, german.states.returnState]],
  ['attention', attentionCode.options, [english.states.attention, german.states.attention]],
  ['reasons', reasonSchema.shape.code.options, [english.states.reason, german.states.reason]],
  ['delays', delaySchema.shape.code.options, [reachTexts.en.delays, reachTexts.de.delays]],
  ['headlines', headlineCode.options, [english.order.headlines, german.order.headlines]],
  ['stories', storyCode.options, [english.story.codes, german.story.codes]],
  ['actions', actionCode.options, [english.story.actions, german.story.actions]],
  ['why not now', actionCode.options, [english.story.notNow, german.story.notNow]],
  ['failures of back ends', backEndFailures, [english.story.why, german.story.why]],
  ['commands to brands', askedCommands, [reachTexts.en.commands, reachTexts.de.commands]],
  ['kinds of integrations', integrationKinds, [reachTexts.en.kinds, reachTexts.de.kinds]],
  ['events', eventType.options, [english.timeline.events, german.timeline.events]],
  ['acts of members', acts, [english.audit.acts, german.audit.acts]],
  ['kinds of searches', searchKind.options, [english.search.kinds, german.search.kinds]],
  ['why not looked for', skippedReason.options, [english.search.skipped, german.search.skipped]],
  ['deliveries', deliveryStatus.options, [deliveriesTexts.en.states, deliveriesTexts.de.states]],
  ['given up', givenUpReason.options, [deliveriesTexts.en.reasons, deliveriesTexts.de.reasons]],
  ['attempts', attemptOutcome.options, [deliveriesTexts.en.outcomes, deliveriesTexts.de.outcomes]],
  ['topics', contactTopics, [contactTexts.en.topics, contactTexts.de.topics]],
  ['openings of mails', contactTopics, [contactTexts.en.openings, contactTexts.de.openings]],
  ['erasures', erasureAnswerSchema.shape.status.options, [erasureTexts.en.status, erasureTexts.de.status]],
  ['occasions of mails', occasions, [mailsTexts.en.occasions, mailsTexts.de.occasions]],
  ['mails', customerMailState.options, [mailsTexts.en.states, mailsTexts.de.states]],
  ['why mails were not sent', notSentReason.options, [mailsTexts.en.reasons, mailsTexts.de.reasons]],
  ['why not again', resendObstacle.options, [mailsTexts.en.obstacles, mailsTexts.de.obstacles]],
  ['senders', senderStatus.options, [senderTexts.en.statuses, senderTexts.de.statuses]],
  ['missing capabilities', missing, [insightTexts.en.capabilities, insightTexts.de.capabilities]],
]

test.each(catalogues)('%s: both languages have a text for each code of the API', (_, codes, texts) => {
  for (const each of texts) expect(codes.filter((code) => !Object.hasOwn(each, code))).toEqual([])
})

test('every reason for an opening of sealed data that the code gives has a text', async () => {
  const { readFileSync } = await import('node:fs')
  const source = readFileSync('functions/vault/access-log.ts', 'utf8')
  const [, union = ''] = /type AccessReason =([^\n]*(?:\n {2}\| '[^']+')+)/.exec(source) ?? []
  const reasons = [...union.matchAll(/'([^']+)'/g)].map(([, reason]) => reason ?? '')
  expect(reasons.length).toBeGreaterThan(5)
  for (const { reasons: texts } of [accessTexts.en, accessTexts.de])
    expect(reasons.filter((reason) => !Object.hasOwn(texts, reason))).toEqual([])
})
