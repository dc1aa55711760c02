import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnReasons } from '../../../functions/customer-page/texts/page-texts.ts'
import { counted, goodsBack, line, order, parcel, states } from './page-orders.ts'
import { capableBrand, tokenOf } from './page-stand.ts'
import { returnStand } from './return-stand.ts'

const arrived = order({
  status: 'completed',
  fulfillmentStatus: 'delivered',
  lines: [
    line(1, 'Aurora tee, M', { quantities: counted({ fulfilled: 2, delivered: 2 }) }),
    line(2, 'Borealis mug', { quantity: 1, quantities: counted({ fulfilled: 1, delivered: 1 }) }),
  ],
  fulfillments: [parcel({ status: 'delivered', lines: [{ lineId: 'line_1', quantity: 2 }] })],
})
const brandOf = (settings: object) => capableBrand({ settings: { url: 'https://brand.example/commands', ...settings } })

const two = { 'quantity.line_1': '2', 'quantity.line_2': '' }
const review = { ...two, step: 'review' }
const confirm = { ...two, step: 'confirm' }

describe('a return by the customer', () => {
  test('is shown before it is asked for, and is then one like the API’s', async () => {
    const { press, returns, orders, woken } = returnStand(arrived)
    const shown = await press(review)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Please check your return')
    expect(shown.text).toContain('2 × <bdi>Aurora tee, M</bdi>')
    expect(returns()).toEqual([])
    expect(orders.events).toEqual([])

    const done = await press(confirm)
    expect(done.status).toBe(200)
    expect(done.text).toContain('We have your return request')
    expect(done.text).toContain('Too small')
    expect(returns()).toMatchObject([
      { status: 'requested', origin: 'customer', lines: [{ lineId: 'line_1', quantity: 2, reason: 'too_small' }] },
    ])
    expect(orders.events.map(({ type }) => type)).toEqual(['order.return_initiated'])
    // The brand is asked, as for any return.
    expect(woken).toEqual([{ orderId: arrived.orderId, brandOrderId: arrived.id, commandId: returns()[0]?.id }])
  })

  test('pressed again counts once, whatever was filled in then', async () => {
    const { press, returns } = returnStand(arrived)
    await press(confirm)
    for (const entries of [confirm, { ...confirm, 'quantity.line_2': '1' }, review, { step: 'confirm' }]) {
      const again = await press(entries)
      expect(again.status).toBe(200)
      expect(again.text).toContain('We already have this return request')
    }
    expect(returns()).toHaveLength(1)
  })

  test('pressed twice at once counts once', async () => {
    const { press, returns, orders } = returnStand(arrived)
    orders.meanwhile = () => press(confirm)
    const second = await press(confirm)
    expect(second.text).toContain('We already have this return request')
    expect(returns()).toHaveLength(1)
  })

  test('of units that went into another return meanwhile is not made; the form comes again with what is left', async () => {
    const { press, returns, orders } = returnStand(arrived)
    orders.meanwhile = () => press({ ...confirm, form: 'form-number-of-another', 'quantity.line_1': '1' })
    const late = await press(confirm)
    expect(late.status).toBe(422)
    expect(late.text).toContain('The order has changed since you opened this page')
    expect(late.text).toContain('max="1"')
    expect(returns()).toHaveLength(1)
  })

  test('where nothing is left meanwhile, it says so', async () => {
    const { press, returns, orders } = returnStand(arrived)
    const all = { ...confirm, 'quantity.line_2': '1' }
    orders.meanwhile = () => press({ ...all, form: 'form-number-of-another' })
    const late = await press(all)
    expect(late.status).toBe(409)
    expect(late.text).toContain('Nothing can be sent back now')
    expect(returns()).toHaveLength(1)
  })

  test('can be changed before it is confirmed: the form keeps what was filled in', async () => {
    const { press, returns } = returnStand(arrived)
    const again = await press({ ...two, step: 'change' })
    expect(again.status).toBe(200)
    expect(again.text).toContain('value="2"')
    expect(again.text).toContain('<option value="too_small" selected>')
    expect(again.text).toContain('value="form-number-of-a-page"')
    expect(returns()).toEqual([])
  })
})

describe('nothing is done', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['without a quantity', { step: 'confirm', 'quantity.line_1': '' }, 'Enter a quantity'],
    ['with more than came', { step: 'confirm', 'quantity.line_1': '3' }, 'no greater than'],
    ['with half a unit', { step: 'confirm', 'quantity.line_1': '0.5' }, 'Enter whole numbers'],
    ['with a line of another order', { step: 'confirm', 'quantity.line_9': '1' }, 'Enter a quantity'],
    ['without a reason', { ...confirm, reason: '' }, 'Choose a reason'],
    ['with a reason of one’s own', { ...confirm, reason: 'ada@example.com' }, 'Choose a reason'],
  ]
  test.each(cases)('%s', async (_, entries, said) => {
    const { press, returns } = returnStand(arrived)
    const answer = await press(entries)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect(answer.text).not.toContain('ada@')
    expect(returns()).toEqual([])
  })

  test('without the mark of a form, or without a button of ours', async () => {
    const { press, returns } = returnStand(arrived)
    for (const entries of [
      { ...confirm, form: '' },
      { ...two, step: '' },
      { ...two, step: 'delete' },
    ]) {
      expect((await press(entries)).status).toBe(422)
    }
    expect(returns()).toEqual([])
  })

  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ]
  test.each(foreign)('when another site sends the form: %o', async (headers) => {
    const { press, returns } = returnStand(arrived)
    const answer = await press(confirm, headers)
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain('Aurora tee')
    expect(returns()).toEqual([])
  })

  test('our own page may send it, behind the edge too', async () => {
    const { press, returns } = returnStand(arrived)
    expect((await press(confirm, { origin: 'https://orders.example.com', host: 'inner.example' })).status).toBe(200)
    expect(returns()).toHaveLength(1)
  })

  test('whatever is sent: it is a page, and at most one return of what came', async () => {
    const value = fc.oneof(
      fc.constantFrom('1', '2', '3', '0', '-1', '１', 'confirm', 'review', 'too_small'),
      fc.string(),
    )
    const key = fc.constantFrom('quantity.line_1', 'quantity.line_2', 'step', 'reason', 'form', '__proto__', 'x')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 8 }), async (entries) => {
        const { press, returns } = returnStand(arrived)
        const answer = await press(Object.fromEntries(entries))
        expect([200, 422]).toContain(answer.status)
        const units = returns().flatMap(({ lines }) => lines)
        for (const { lineId, quantity } of units) expect(quantity).toBeLessThanOrEqual(lineId === 'line_1' ? 2 : 1)
        expect(returns().length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what the brand takes back', () => {
  test('everything or nothing: there is nothing to choose but the reason', async () => {
    const { form, press, returns } = returnStand(arrived, brandOf({ returns: 'order' }))
    const shown = await form()
    expect(shown.text).toContain('only take back everything that we sent')
    expect(shown.text).not.toContain('type="number"')
    await press({ step: 'confirm' })
    expect(returns()).toMatchObject([
      {
        lines: [
          { lineId: 'line_1', quantity: 2 },
          { lineId: 'line_2', quantity: 1 },
        ],
      },
    ])
  })

  test('nothing here: the form and its button say whom to ask', async () => {
    const { form, press, returns } = returnStand(arrived, brandOf({ returns: 'none' }))
    for (const answer of [await form(), await press(confirm)]) {
      expect(answer.status).toBe(409)
      expect(answer.text).toContain('help@aurora.example')
    }
    expect(returns()).toEqual([])
  })

  test('of a brand that does not exist any more, nothing', async () => {
    const { form } = returnStand(arrived, null)
    expect((await form()).status).toBe(409)
  })

  test.each(['received', 'preparing', 'returning', 'refused', 'cancelled'])('nothing now: %s', async (state) => {
    const { form, press, returns } = returnStand(states[state] ?? arrived)
    const before = returns()
    expect((await form()).status).toBe(409)
    expect((await press(confirm)).status).toBe(409)
    expect(returns()).toEqual(before)
  })

  test('what is in a return that was declined may be asked for again', async () => {
    const { form } = returnStand(order({ ...arrived, returns: [goodsBack({ status: 'declined' })] }))
    expect((await form()).text).toContain('max="2"')
  })

  test('the platform’s own returns go the same way', async () => {
    const { press, returns } = returnStand(arrived, brandOf({ returns: 'platform' }))
    await press(confirm)
    expect(returns()).toHaveLength(1)
  })
})

test('the form shows each line once, with what can be sent back, and reasons that the API takes', async () => {
  const { form } = returnStand(arrived)
  const { status, text } = await form()
  expect(status).toBe(200)
  expect([...text.matchAll(/type="number" min="0" max="(\d)"/g)].map(([, most]) => most)).toEqual(['2', '1'])
  for (const reason of returnReasons) expect(text).toContain(`<option value="${reason}">`)
})

test('a form of an expired or forged link does nothing', async () => {
  const { stand, form } = returnStand(arrived)
  expect((await form({ token: tokenOf(arrived.id, 'another'.padEnd(43, '.')) })).status).toBe(404)
  expect((await form({ token: tokenOf(arrived.id, undefined, -1) })).status).toBe(410)
  expect(stand.counted).toBe(0)
})
