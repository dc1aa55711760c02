import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ActionPurpose, actionPurpose, LINK_DAYS } from '../../../../functions/brands/kinds/email/action-link.ts'
import { actionStand, linkSecret } from './action-stand.ts'

const all = actionPurpose.options

describe('opening a link', () => {
  test('changes nothing, however often scanners do it', async () => {
    const stand = actionStand()
    for (const purpose of [...all, ...all]) await stand.show(purpose)
    expect(stand.reports()).toEqual([])
  })

  test.each<[ActionPurpose, number]>([
    ['accept', 200],
    ['refuse', 200],
    ['ship', 200],
    ['deliver', 409],
    ['cancel', 200],
    ['refund', 200],
  ])('for %s shows a page (%i) that names the order and no customer', async (purpose, status) => {
    const { page, ...answer } = await actionStand().show(purpose)
    expect(answer.status).toBe(status)
    if (status === 200) expect(page).toContain('PLAT-10001')
    for (const value of ['Ada', 'Byron', 'ada@example.com', 'Main St', 'Springfield']) expect(page).not.toContain(value)
  })

  test('is no longer possible once it has expired, and then says so', async () => {
    const stand = actionStand()
    stand.wait(2 * 3600 + LINK_DAYS * 24 * 3600 - 1)
    expect((await stand.show('ship')).status).toBe(200)
    stand.wait(1)
    for (const purpose of all) {
      expect(await stand.show(purpose)).toMatchObject({ status: 410, page: expect.stringContaining('expired') })
      expect((await stand.press(purpose)).status).toBe(410)
    }
    expect(stand.reports()).toEqual([])
  })

  test('of a secret that was rotated works until its overlap ends', async () => {
    const stand = actionStand()
    const previousValidUntil = '2026-11-22T19:00:00.000Z'
    stand.useSecrets({ linkSecret: `lnk_${'B'.repeat(43)}`, previousLinkSecret: linkSecret, previousValidUntil })
    expect((await stand.show('accept')).status).toBe(200)
    stand.wait(3600)
    expect((await stand.show('accept')).status).toBe(404)
  })

  test.each(['', 'nonsense', `bo_other.accept.1999999999.${'A'.repeat(43)}`])(
    '%j is answered as no link',
    async (token) => {
      const stand = actionStand()
      expect(await stand.show('accept', token)).toMatchObject({ status: 404 })
      expect(await stand.press('accept', {}, {}, token)).toMatchObject({ status: 404 })
    },
  )
})

describe('pressing the button', () => {
  test('accepts once; refusing is then too late, before and after it is applied', async () => {
    const stand = actionStand()
    expect((await stand.press('accept', { ownNumber: ' A-7 ' })).page).toContain('You have accepted the order')
    expect((await stand.press('accept')).page).toContain('already been reported')
    expect((await stand.press('refuse', { reason: 'other' })).page).toContain('already been reported')
    expect(stand.reports()).toMatchObject([{ type: 'order.accepted', data: { brandReference: 'A-7' } }])
    stand.apply()
    expect(stand.order()).toMatchObject({ status: 'accepted', brandReference: 'A-7' })
    expect(await stand.press('refuse', { reason: 'other' })).toMatchObject({ status: 409 })
    expect(await stand.show('accept')).toMatchObject({ status: 409 })
  })

  test('refuses with a reason, and never without', async () => {
    const stand = actionStand()
    expect(await stand.press('refuse')).toMatchObject({ status: 422, page: expect.stringContaining('Choose a reason') })
    expect(await stand.press('refuse', { reason: 'because' })).toMatchObject({ status: 422 })
    await stand.press('refuse', { reason: 'out_of_stock' })
    stand.apply()
    expect(stand.order()).toMatchObject({ status: 'rejected', reason: { code: 'out_of_stock' } })
    for (const purpose of ['accept', 'ship', 'cancel'] as const) {
      expect((await stand.show(purpose)).page).toContain('has ended')
    }
  })

  test('ships in parts, each parcel once, and delivers each', async () => {
    const stand = actionStand()
    const first = { 'quantity.line_1': '1', carrier: 'UPS', trackingNumber: '1Z 999' }
    const form = 'form-of-the-first-parcel'
    expect((await stand.press('ship', { ...first, form })).status).toBe(200)
    expect((await stand.press('ship', { ...first, form })).page).toContain('already been reported')
    stand.apply()
    expect(stand.order()).toMatchObject({ status: 'accepted', fulfillmentStatus: 'partially_fulfilled' })
    expect((await stand.press('ship', { 'quantity.line_1': '2' })).status).toBe(422)
    await stand.press('ship', { 'quantity.line_1': '1' })
    stand.apply()
    expect((await stand.show('ship')).status).toBe(409)
    const references = stand.order().fulfillments.map(({ reference }) => reference)
    expect(references).toHaveLength(2)
    stand.wait(60)
    for (const shipment of references) {
      expect((await stand.press('deliver', { shipment })).status).toBe(200)
      stand.apply()
    }
    expect(stand.order()).toMatchObject({ status: 'completed', fulfillmentStatus: 'delivered' })
    expect(await stand.press('deliver', { shipment: 'another' })).toMatchObject({ status: 409 })
  })

  test('cancels what is open, and what was cancelled before stays cancelled', async () => {
    const stand = actionStand({ status: 'accepted' })
    await stand.press('cancel', { 'quantity.line_1': '1', reason: 'discontinued' })
    stand.apply()
    expect(stand.order().lines[0]?.quantities.cancelled).toBe(1)
    stand.wait(60)
    await stand.press('cancel', { 'quantity.line_1': '1', reason: 'discontinued' })
    stand.apply()
    expect(stand.order()).toMatchObject({ status: 'cancelled', lines: [{ quantities: { cancelled: 2 } }] })
  })

  test('reports a refund in the currency’s own figures, and never more than there is', async () => {
    const stand = actionStand({ status: 'completed' })
    for (const amount of ['', '0', 'all', '-1', '1.234.5', '12.345']) {
      expect([amount, (await stand.press('refund', { amount })).status]).toEqual([amount, 422])
    }
    expect((await stand.press('refund', { amount: '56.85' })).page).toContain('$56.84')
    await stand.press('refund', { amount: '10,50', refundNumber: 'R-1' })
    stand.apply()
    expect(stand.order()).toMatchObject({ refundStatus: 'partially_refunded', amounts: { refunded: 1050 } })
    await stand.press('refund', { amount: '46.34' })
    stand.apply()
    expect(stand.order().refundStatus).toBe('refunded')
    expect(await stand.show('refund')).toMatchObject({ status: 409 })
  })

  test('a second cancellation before the first is applied is not taken for it, and is not lost: it is sent again', async () => {
    const stand = actionStand({ status: 'accepted' })
    const one = { 'quantity.line_1': '1', ended: '0' }
    expect(await stand.press('cancel', { ...one, reason: 'discontinued' })).toMatchObject({ status: 200 })
    // The same button pressed twice is once.
    expect(await stand.press('cancel', { ...one, reason: 'discontinued' })).toMatchObject({ status: 200 })
    const other = await stand.press('cancel', { ...one, reason: 'out_of_stock' })
    expect([other.status, other.page]).toEqual([422, expect.stringContaining('since you opened this page')])
    stand.apply()
    stand.wait(60)
    // Nor from a page of before, weeks later.
    expect(await stand.press('cancel', { ...one, reason: 'out_of_stock' })).toMatchObject({ status: 422 })
    expect(await stand.press('cancel', { ...one, ended: '1', reason: 'out_of_stock' })).toMatchObject({ status: 200 })
    stand.apply()
    expect(stand.order()).toMatchObject({ status: 'cancelled', lines: [{ quantities: { cancelled: 2 } }] })
  })

  test('closes the refund that a brand owes since it cancelled, instead of opening another', async () => {
    const stand = actionStand({ status: 'accepted', collectedBy: 'brand' })
    await stand.press('cancel', { 'quantity.line_1': '2', reason: 'out_of_stock' })
    stand.apply()
    const [owed] = stand.order().refunds
    expect(owed).toMatchObject({ status: 'pending', total: 5684 })
    expect((await stand.show('refund')).page).toContain('Which refund?')
    stand.wait(60)
    await stand.press('refund', { refund: owed?.id ?? '' })
    stand.apply()
    expect(stand.order().refunds).toMatchObject([{ id: owed?.id, status: 'issued' }])
    expect(stand.order()).toMatchObject({ refundStatus: 'refunded' })
  })
})

describe('a form', () => {
  test.each(['cross-site', 'same-site'])('sent from another site (%s) does nothing', async (site) => {
    const stand = actionStand()
    expect(await stand.press('accept', {}, { 'sec-fetch-site': site })).toMatchObject({ status: 403 })
    expect(stand.reports()).toEqual([])
  })

  test('that was never shown does nothing', async () => {
    const stand = actionStand()
    for (const form of ['', 'short', 'x'.repeat(65)]) {
      expect((await stand.press('accept', { form })).status).toBe(422)
    }
    expect(stand.reports()).toEqual([])
  })

  test('shows what was typed, as text, beside its faults', async () => {
    const carrier = '"><script>alert(1)</script>'
    const { page } = await actionStand().press('ship', { carrier, 'quantity.line_1': '1' })
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('aria-invalid="true"')
    expect(page).toContain('role="alert"')
  })

  test('takes no control characters and no endless text', async () => {
    for (const trackingNumber of ['1Z\u0000', '9'.repeat(101)]) {
      expect(await actionStand().press('ship', { carrier: 'UPS', trackingNumber })).toMatchObject({ status: 422 })
    }
  })

  test('says of every entry at once what is wrong with it', async () => {
    const link = 'https://www.dhl.com/track?id=1'
    const entered = { carrier: 'DHL, Paket', trackingNumber: link, 'quantity.line_1': '0' }
    const { status, page } = await actionStand().press('ship', entered)
    expect([status, page.includes('only the carrier’s name'), page.includes('no link')]).toEqual([422, true, true])
    expect(page).toContain('a quantity for at least one item')
  })

  test('can be filled in with anything, and is never our failure', async () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.emailAddress(), fc.webUrl())
    const entries = { ownNumber: anything, carrier: anything, trackingNumber: anything, refundNumber: anything }
    await fc.assert(
      fc.asyncProperty(fc.record(entries), fc.constantFrom('accept', 'ship'), async (typed, purpose) => {
        const { status } = await actionStand().press(purpose, { ...typed, 'quantity.line_1': '1' })
        expect([200, 422]).toContain(status)
      }),
    )
  })

  test('speaks the brand’s language', async () => {
    const stand = actionStand({}, 'de')
    expect((await stand.show('accept')).page).toMatch(/<html lang="de">[\s\S]*Bestellung annehmen/)
    expect((await stand.press('accept')).page).toContain('Sie haben die Bestellung angenommen')
  })
})
