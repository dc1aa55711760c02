import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { rateCounterKey } from '../../../functions/http/rate-limit/rate-limit-keys.ts'
import { WINDOW_SECONDS } from '../../../functions/http/rate-limit/rate-meter.ts'
import { eventually, place, readEvents, readOrder } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { act, arrived, commandsAt } from '../brand.ts'
import { context } from '../context.ts'
import { customerValues, sampleOrder } from '../sample-order.ts'
import { expiredLink, pageLink } from './page-links.ts'

const open = async (link: string, init: RequestInit = {}) => {
  const answer = await fetch(link, { redirect: 'manual', ...init })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** What a browser sends when a button of the page is pressed. */
async function press(link: string, entries: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(entries)
  return open(link, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', ...headers }, body })
}

const hidden = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )

test('a customer sees where the order is, and starts a return, once; who only follows links changes nothing', async () => {
  const brandId = 'brand-05'
  const order = sampleOrder([brandId, 'brand-06'])
  const lines = order.lines.map((line) => ({ ...line, imageUrl: `https://pictures.example/${line.brandId}.jpg` }))
  const placed = await place({ ...order, lines })
  const brandOrder = placed.brandOrders.find((one) => one.brandId === brandId)
  const id = brandOrder?.id ?? ''
  await arrived(brandId, id)
  await act(brandId, id, 'ship', { tracking: [{ carrier: 'ups', number: '1Z999AA10123456784' }] })
  const link = await pageLink(id)
  const page = await eventually('the page to show the parcel', async () => {
    const shown = await open(link)
    return shown.text.includes('Track with') && shown
  })

  expect(page.status).toBe(200)
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': expect.stringContaining("default-src 'none'; style-src 'sha256-"),
  })
  expect(page.text).toContain('https://www.ups.com/track?tracknum=1Z999AA10123456784')
  expect(page.text).toContain('test order')
  // Of this brand alone, and nobody's name.
  expect(page.text).toContain(`Thing of ${brandId}`)
  expect(page.text).toContain(`src="https://pictures.example/${brandId}.jpg"`)
  expect(page.headers.get('content-security-policy')).toContain('img-src data: https://pictures.example;')
  for (const value of [...Object.values(customerValues), 'brand-06', 'Engraved for']) {
    expect(`${link} ${page.text}`).not.toContain(value)
  }

  const before = (await readOrder(placed.id)).lastSequence
  const links = [...page.text.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), link))
    .filter(({ origin }) => origin === context.apiUrl)
  expect(links.length).toBeGreaterThan(5)
  for (const one of links) {
    for (const method of ['GET', 'HEAD', 'GET']) expect((await open(one.href, { method })).status).toBe(200)
  }
  expect((await readOrder(placed.id)).lastSequence).toBe(before)

  const form = links.find(({ pathname }) => pathname.endsWith('/return'))?.href ?? ''
  const lineId = brandOrder?.lines[0]?.id ?? ''
  const filled = {
    ...hidden((await open(form)).text),
    [`quantity.${lineId}`]: '1',
    reason: 'too_small',
  }
  expect(await press(form, { ...filled, step: 'confirm' }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
    status: 403,
  })
  const review = await press(form, { ...filled, step: 'review' })
  expect(review.text).toContain('You have not asked for it yet')
  expect((await readOrder(placed.id)).brandOrders.flatMap(({ returns }) => returns)).toEqual([])

  const confirm = { ...hidden(review.text), step: 'confirm' }
  const pressed = await Promise.all([press(form, confirm), press(form, confirm), press(form, confirm)])
  for (const { status, text } of pressed) {
    expect(status).toBe(200)
    expect(text).toMatch(/We have your return request|We already have this return request/)
  }
  expect(pressed.filter(({ text }) => text.includes('We have your return request'))).toHaveLength(1)
  expect((await press(form, confirm)).text).toContain('We already have this return request')
  const [only, ...others] = (await readOrder(placed.id)).brandOrders.flatMap(({ returns }) => returns)
  expect(others).toEqual([])
  expect(only).toMatchObject({ lines: [{ lineId, quantity: 1, reason: 'too_small' }] })
  const initiated = (await readEvents(placed.id)).filter(({ type }) => type === 'order.return_initiated')
  expect(initiated).toMatchObject([{ data: { return: { origin: 'customer' } } }])
  await eventually('the brand to be asked', async () => (await commandsAt(brandId, id, 'return.request')) === 1)
})

test('links that are not good show nothing and say so in the reader’s language', async () => {
  const placed = await place(sampleOrder(['brand-06']))
  const id = placed.brandOrders[0]?.id ?? ''
  const link = await pageLink(id, 'fr')
  const good = await eventually('the page', async () => {
    const shown = await open(link)
    return shown.status === 200 && shown
  })
  expect(good.text).toContain('<html lang="fr">')
  const forged = [
    link.replace('?lang', 'x?lang'),
    link.replace(/\.\d{10}\./, '.9999999999.'),
    link.replace(id, `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`),
    `${context.apiUrl}/orders/nonsense?lang=fr`,
  ]
  for (const one of [...forged, ...forged.map((link) => link.replace('?', '/return?'))]) {
    const answer = await open(one)
    expect([one, answer.status]).toEqual([one, 404])
    expect(answer.text).toContain('Ce lien ne fonctionne pas')
    expect(answer.text).not.toContain(placed.externalId)
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  }
  const expired = await open(await expiredLink(id), { headers: { 'accept-language': 'ja' } })
  expect(expired.status).toBe(410)
  expect(expired.text).toContain('期限切れ')

  // As if it had been opened very often in this and the next windows.
  const window = Math.floor(Date.now() / 1000 / WINDOW_SECONDS)
  for (const ahead of [0, 1, 2, 3, 4, 5]) {
    await tables.send(
      new UpdateCommand({
        TableName: tableName('settings'),
        Key: rateCounterKey(`customer-page#${id}`, window + ahead),
        UpdateExpression: 'ADD requests :many SET expiresAt = :expiry',
        ExpressionAttributeValues: { ':many': 10_000, ':expiry': (window + 60) * WINDOW_SECONDS },
      }),
    )
  }
  const refused = await eventually('the limit', async () => {
    const shown = await open(link)
    return shown.status === 429 && shown
  })
  expect(refused.text).toContain('Trop de demandes')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
})
