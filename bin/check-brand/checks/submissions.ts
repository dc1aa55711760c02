import { setTimeout as pause } from 'node:timers/promises'
import { type BrandUnderCheck, type OrderAnswer, outcomeText } from '../brand-under-check.ts'
import type { Tweak } from '../command-sender.ts'
import { lineOf, submissionOf } from '../orders.ts'
import { type CheckGroup, failed, passed, type Verdict } from '../verdict.ts'

const ONCE =
  'Store the idempotency key with what you did, in one transaction, and answer a repeated key as the first time.'

export const submissionChecks: CheckGroup<BrandUnderCheck> = {
  heading: 'Orders',
  checks: [
    {
      title: 'a new order is accepted, or kept as pending',
      advice: 'If you know only your own SKUs and prices, name one of them: --sku and --unit-price.',
      async run(brand) {
        const taken = await brand.taken()
        if ('found' in taken) return failed(taken.found)
        const { outcome, brandReference } = taken.answer
        if (outcome === 'accepted' && brandReference == null) {
          return failed('It was accepted without a brandReference, so nobody could find it at your side.')
        }
        return passed(outcome)
      },
    },
    {
      title: 'the same command twice makes one order',
      advice: ONCE,
      async run(brand) {
        const taken = await brand.taken()
        if ('found' in taken) return failed(taken.found)
        // Signed anew a minute later, as a retry is.
        const again = await brand.submit(taken.order, { clockSeconds: 60 })
        return 'found' in again ? failed(again.found) : sameOrder(taken.answer, again.answer)
      },
    },
    {
      title: 'the same command five times at once makes one order',
      advice: `${ONCE} Let a second try wait for the first, or answer it with 409 or 503: it comes again.`,
      async run(brand) {
        const order = brand.book.order()
        const answers = await Promise.all([1, 2, 3, 4, 5].map(() => brand.submit(order)))
        const settled = await brand.submit(order)
        if ('found' in settled) return failed(settled.found)
        for (const said of answers) {
          if (!('answer' in said)) continue
          const verdict = sameOrder(said.answer, settled.answer)
          if (verdict.result === 'failed') return verdict
        }
        return passed()
      },
    },
    lostAnswer('an order whose answer was lost is found, and not made again', { hangUp: 'at_answer' }),
    lostAnswer('an order whose connection broke off is whole or unknown, and not made twice', {
      hangUp: 'after_request',
    }),
    {
      title: 'fields that do not exist yet are accepted',
      advice: 'Ignore fields that you do not know: the contract grows by adding some.',
      async run(brand) {
        const order = brand.book.order()
        const data = { ...order, later: { added: true }, lines: order.lines.map((line) => ({ ...line, later: 1 })) }
        const said = await brand.submit(order, {}, { ...submissionOf(order), data, more: { later: 'added' } })
        return 'found' in said ? failed(said.found) : passed()
      },
    },
    {
      title: 'names in Japanese, in Arabic and with emoji arrive whole',
      advice: 'Read the body as UTF-8, and keep names in a column that takes all of Unicode.',
      async run(brand) {
        const order = brand.book.order()
        const names = { firstName: '美咲', lastName: '小鳥遊', company: 'شركة النور 🌙', city: '札幌市' }
        const shippingAddress = { ...order.shippingAddress, address1: '中央区北1条西2丁目', ...names }
        const submission = { ...order, shippingAddress: { ...shippingAddress, address2: null, country: 'JP' } }
        const said = await brand.submit({ ...order, ...submission } as typeof order)
        return 'found' in said ? failed(said.found) : passed(outcomeText(said.answer))
      },
    },
    {
      title: 'an order of 200 lines is answered in time',
      advice: 'An order has 200 lines at most. Take a body of 1 MB, and answer within 20 seconds.',
      async run(brand) {
        const { unitPrice } = brand.goods
        const lines = Array.from({ length: 200 }, (_, index) => lineOf(brand.goods, `line_${index + 1}`, 1))
        const total = 200 * unitPrice
        const totals = { items: total, discount: 0, shipping: 0, fees: 0, tax: 0, total }
        const said = await brand.submit(brand.book.order({ lines, totals }))
        return 'found' in said ? failed(said.found) : passed(outcomeText(said.answer))
      },
    },
  ],
}

/** A pending order may be decided between two answers; a number that was given stays. */
function sameOrder(first: OrderAnswer, again: OrderAnswer): Verdict {
  const decided = first.outcome !== 'pending' && first.outcome !== again.outcome
  if (decided) return failed(`First it was ${outcomeText(first)}, then ${outcomeText(again)}.`)
  const [one, other] = [first.brandReference, again.brandReference]
  if (one != null && other !== one) return failed(`First it was ${one}, then ${other ?? 'without a brandReference'}.`)
  return passed()
}

function lostAnswer(title: string, tweak: Tweak) {
  return {
    title,
    advice: `${ONCE} Finish what you began when the caller has gone.`,
    async run(brand: BrandUnderCheck): Promise<Verdict> {
      const order = brand.book.order()
      await brand.submit(order, tweak)
      const after = await lookUpUntilFound(brand, order.brandOrderId)
      if ('found' in after) return failed(after.found)
      const known = after.answer.outcome !== 'not_found'
      if (!known && tweak.hangUp === 'at_answer') return failed('You had answered, and the look-up says not_found.')
      const again = await brand.submit(order)
      if ('found' in again) return failed(again.found)
      return known ? sameOrder(after.answer, again.answer) : passed('it was unknown and was made by the second try')
    },
  }
}

/** The server may still be at work when its caller has gone. */
async function lookUpUntilFound(brand: BrandUnderCheck, brandOrderId: string) {
  for (let tries = 0; ; tries++) {
    const said = await brand.lookup(brandOrderId)
    if ('found' in said || said.answer.outcome !== 'not_found' || tries === 4) return said
    await pause(500)
  }
}
