import type { Connection, OrderKey } from '../integration.ts'
import { unknownOutcome } from '../outcomes.ts'
import { readCommandAnswer, readOrderAnswer } from './answers.ts'
import { type Command, type Sender, sendCommand } from './send-command.ts'
import { secretsInUse } from './settings.ts'
import { readQueuedUpdate, readUpdate } from './update.ts'

/** Sends signed commands to a brand's server. Command ids are derived from ours, so that a retry days later repeats them. */
export function connectSignedHttp(sender: Sender): Connection {
  const { now } = sender

  /** A look-up is a new question each time: a brand that remembers answers by key must not repeat an old one. */
  async function lookup({ brandOrderId, brandReference }: Pick<OrderKey, 'brandOrderId' | 'brandReference'>) {
    const asked = now()
    const answer = await sendCommand(sender, {
      id: `order_lookup_${brandOrderId}_${asked.getTime()}`,
      type: 'order.lookup',
      timestamp: asked.toISOString(),
      data: { brandOrderId, ...(brandReference === null ? {} : { brandReference }) },
    })
    return readOrderAnswer(answer, now())
  }

  async function change(type: Command['type'], subjectId: string, timestamp: string, data: object) {
    const id = `${type.replace('.', '_')}_${subjectId}`
    return readCommandAnswer(await sendCommand(sender, { id, type, timestamp, data }), now())
  }

  return {
    lookup,

    async submit({ submission, requestedAt }) {
      const answer = await sendCommand(sender, {
        id: `order_submit_${submission.brandOrderId}`,
        type: 'order.submit',
        timestamp: requestedAt,
        data: submission,
      })
      const outcome = readOrderAnswer(answer, now())
      // `not_found` makes no sense as an answer to a new order, so the outcome is unknown.
      if (outcome.outcome === 'not_found') return unknownOutcome('200', { field: 'outcome' })
      return outcome
    },

    // Bodies are built key by key, so that they are the same bytes on every try.
    async cancel({ brandOrderId, cancellationId, lines, reason, requestedAt }) {
      return change('order.cancel', cancellationId, requestedAt, { brandOrderId, cancellationId, lines, reason })
    },

    async changeAddress({ brandOrderId, addressChangeId, shippingAddress, requestedAt }) {
      const data = { brandOrderId, addressChangeId, shippingAddress }
      return change('order.change_address', addressChangeId, requestedAt, data)
    },

    async requestReturn({ brandOrderId, returnId, lines: asked, requestedAt }) {
      const lines = asked.map(({ lineId, quantity, reason }) => ({ lineId, quantity, reason }))
      const outcome = await change('return.request', returnId, requestedAt, { brandOrderId, returnId, lines })
      // A brand without returns takes a note; what it makes of it decides nothing.
      const isNote = sender.settings.returns === 'platform' && outcome.outcome !== 'unknown'
      return isNote ? { outcome: 'accepted', reference: null } : outcome
    },

    async refund(command) {
      const { brandOrderId, refundId, returnId, returnedBy, lines, requestedAt } = command
      const { items, discount, discounts, shipping, fees, tax, goodwill, total } = command
      const identity = { brandOrderId, refundId, returnId, returnedBy, lines }
      const data = { ...identity, items, discount, discounts, shipping, fees, tax, goodwill, total }
      return change('refund.request', refundId, requestedAt, data)
    },

    // One customer may have several orders at a brand: the command is of the order.
    async eraseCustomer({ brandOrderId, brandReference, erasureId, requestedAt }) {
      const named = brandReference === null ? {} : { brandReference }
      const data = { brandOrderId, ...named, erasureId }
      return change('customer.erase', `${erasureId}_${brandOrderId}`, requestedAt, data)
    },

    verifyUpdate: (raw) => readUpdate(secretsInUse(sender.secrets, now()), raw, now()),

    readQueued: readQueuedUpdate,

    async check() {
      const outcome = await lookup({ brandOrderId: 'bo_connection_check', brandReference: null })
      const ok = outcome.outcome === 'not_found'
      const finding = ok
        ? 'The brand answered a signed look-up of an order that does not exist with not_found.'
        : `A look-up of an order that does not exist should answer not_found; it came to ${outcome.outcome}.`
      return { ok, findings: [finding] }
    },
  }
}
