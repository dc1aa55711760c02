import type { BrandUnderCheck, CommandAnswer } from '../brand-under-check.ts'
import type { BrandCommand, CommandType } from '../command-sender.ts'
import { address } from '../orders.ts'
import { type Check, type CheckGroup, failed, notTried, passed, type Verdict } from '../verdict.ts'

type Changing = Exclude<CommandType, 'order.submit' | 'order.lookup'>

const oneOfTwo = { lineId: 'line_1', quantity: 1 }

/** The data of each command, about one of the two units of an order. */
const dataOf: Record<Changing, (brand: BrandUnderCheck, brandOrderId: string) => [string, Record<string, unknown>]> = {
  'order.cancel'({ book }, brandOrderId) {
    const cancellationId = book.id('can')
    return [cancellationId, { brandOrderId, cancellationId, lines: [oneOfTwo], reason: { code: 'customer_request' } }]
  },
  'order.change_address'({ book }, brandOrderId) {
    const addressChangeId = book.id('adr')
    const shippingAddress = { ...address, address1: '2 Main St', phone: null }
    return [addressChangeId, { brandOrderId, addressChangeId, shippingAddress }]
  },
  'return.request'({ book }, brandOrderId) {
    const returnId = book.id('ret')
    return [returnId, { brandOrderId, returnId, lines: [{ ...oneOfTwo, reason: 'too_small' }] }]
  },
  'refund.request'({ book, goods }, brandOrderId) {
    const refundId = book.id('ref')
    const money = { items: goods.unitPrice, discount: 0, discounts: { items: 0, shipping: 0 }, shipping: 0, fees: 0 }
    const rest = { tax: 0, goodwill: 0, total: goods.unitPrice }
    return [
      refundId,
      { brandOrderId, refundId, returnId: null, returnedBy: 'platform', lines: [oneOfTwo], ...money, ...rest },
    ]
  },
  'customer.erase'({ book }, brandOrderId) {
    const erasureId = book.id('era')
    return [`${erasureId}_${brandOrderId}`, { brandOrderId, erasureId }]
  },
}

export function commandFor(type: Changing, brand: BrandUnderCheck, brandOrderId: string): BrandCommand {
  const [subject, data] = dataOf[type](brand, brandOrderId)
  return { id: `${type.replace('.', '_')}_${subject}`, type, data, timestamp: new Date().toISOString() }
}

export const changeChecks: CheckGroup<BrandUnderCheck> = {
  heading: 'Commands about an order',
  checks: [
    repeated('order.cancel', 'a cancellation of one unit of two is decided once'),
    repeated('order.change_address', 'a change of address is decided once'),
    repeated('return.request', 'a return of one unit is decided once'),
    repeated('refund.request', 'a refund of one unit is decided once'),
    repeated('customer.erase', 'forgetting the customer of an order is answered'),
    unknownThenKnown(),
    {
      title: 'an order that was cancelled is still found',
      advice:
        'A look-up says what became of the submission: accepted, also after a cancellation. Report that by an update.',
      async run(brand) {
        if (!brand.offered.has('order.cancel')) return notOffered('order.cancel')
        const taken = await brand.taken()
        if ('found' in taken) return failed(taken.found)
        const { brandOrderId } = taken.order
        const command = commandFor('order.cancel', brand, brandOrderId)
        const said = await brand.ask({ ...command, data: { ...command.data, lines: null } })
        if ('found' in said) return failed(said.found)
        const after = await brand.lookup(brandOrderId)
        if ('found' in after) return failed(after.found)
        return after.answer.outcome === 'not_found'
          ? failed('The look-up says not_found.')
          : passed(after.answer.outcome)
      },
    },
  ],
}

const notOffered = (type: CommandType) => notTried(`${type} is not among --commands`)

function repeated(type: Changing, title: string): Check<BrandUnderCheck> {
  return {
    title,
    advice: `Answer ${type} with accepted, refused or pending, and a repeated key as the first time, with the same reference.`,
    async run(brand) {
      if (!brand.offered.has(type)) return notOffered(type)
      const taken = await brand.taken()
      if ('found' in taken) return failed(taken.found)
      const command = commandFor(type, brand, taken.order.brandOrderId)
      const [first, again] = [await brand.ask(command), await brand.ask(command)]
      if ('found' in first) return failed(first.found)
      if ('found' in again) return failed(again.found)
      return sameDecision(first.answer, again.answer)
    },
  }
}

function sameDecision(first: CommandAnswer, again: CommandAnswer): Verdict {
  if (first.outcome === 'not_found') return failed('It was answered not_found, about an order that you have.')
  if (first.outcome !== 'pending' && again.outcome !== first.outcome) {
    return failed(`First it was ${first.outcome}, then ${again.outcome}.`)
  }
  const changed = first.reference != null && again.reference !== first.reference
  return changed
    ? failed(`First its reference was ${first.reference}, then ${again.reference ?? 'none'}.`)
    : passed(first.outcome)
}

/** An answer that did nothing must not be stored under its key. */
function unknownThenKnown(): Check<BrandUnderCheck> {
  return {
    title: 'a command about an unknown order is answered not_found, and done once the order is there',
    advice: 'Answer 200 with not_found, and do not store that answer under the key.',
    async run(brand) {
      const type = [...brand.offered].find((one): one is Changing => one in dataOf)
      if (type === undefined) return notTried('no command about an order is among --commands')
      const order = brand.book.order()
      const command = commandFor(type, brand, order.brandOrderId)
      const before = await brand.ask(command)
      if ('found' in before) return failed(before.found)
      if (before.answer.outcome !== 'not_found') return failed(`It was answered ${before.answer.outcome}.`)
      const submitted = await brand.submit(order)
      if ('found' in submitted) return failed(submitted.found)
      const after = await brand.ask(command)
      if ('found' in after) return failed(after.found)
      return after.answer.outcome === 'not_found' ? failed('With the order there it is still not_found.') : passed()
    },
  }
}
