import { beforeAll, expect, test } from 'vitest'
import type { Reply } from '../../../functions/slack/order-reply.ts'
import type { Posted } from '../../stand-ins/slack/slack.ts'
import { eventually, place } from '../api.ts'
import { behave } from '../brand.ts'
import { context } from '../context.ts'
import { findInClear } from '../find-in-clear.ts'
import { customerValues, sampleOrder } from '../sample-order.ts'
import { slackHeaders, storeSlackSecret } from './slack-secret.ts'

// A brand of this file's own: other files run beside it.
const brandId = 'brand-13'

beforeAll(storeSlackSecret)

async function posted(externalId: string): Promise<Posted[]> {
  const all = (await (await fetch(`${context.slack.url}/posted`)).json()) as Posted[]
  return all.filter(({ text }) => text.includes(externalId))
}

/** As Slack sends it. */
async function ask(text: string, user = 'U0AAAAAAA'): Promise<Reply> {
  const body = new URLSearchParams({ team_id: 'T0AAAAAAA', user_id: user, command: '/order', text }).toString()
  const response = await send('/slack/commands', body)
  expect(response.status).toBe(200)
  return (await response.json()) as Reply
}

function send(path: string, body: string): Promise<Response> {
  return fetch(`${context.apiUrl}${path}`, {
    method: 'POST',
    headers: slackHeaders(body),
    body,
  })
}

test('a refusal is told in the channel once, though Slack fails at first; nothing personal is in it', async () => {
  await behave(brandId, { mode: 'reject', times: 1, reason: 'discontinued' })
  await fetch(`${context.slack.url}/fail`, { method: 'POST', body: JSON.stringify([500, 429]) })
  const placed = await place(sampleOrder([brandId]))
  const [message] = await eventually('the message', async () => {
    const found = await posted(placed.externalId)
    return found.length > 0 && found
  })
  expect(JSON.stringify(message?.blocks)).toContain('discontinued')
  expect(findInClear(JSON.stringify(message), customerValues)).toEqual([])
  expect(await posted(placed.externalId)).toHaveLength(1)
})

test('/order answers by our id and by the platform’s own, the asker alone', async () => {
  const placed = await place(sampleOrder([brandId, 'brand-03']))
  for (const id of [placed.id, placed.externalId, placed.id.slice(-8), placed.brandOrders[0]?.id ?? '']) {
    const reply = await ask(id)
    expect(reply.response_type).toBe('ephemeral')
    expect(JSON.stringify(reply.blocks)).toContain('brand-03')
    expect(findInClear(JSON.stringify(reply), customerValues)).toEqual([])
  }
  expect((await ask('PLAT-unknown')).text).toBe('There is no order with this number.')
  for (const typed of [customerValues.email, customerValues.phone, 'Gracemarker Hoppermarker']) {
    expect((await ask(typed)).text).toContain('not looked up in Slack')
  }
  expect((await ask(placed.id, 'U0BBBBBBB')).text).toContain('not on the list')
})

test('/order has buttons that open the dashboard at what may be done; a click is taken note of', async () => {
  const releaseAfter = new Date(Date.now() + 3_600_000).toISOString()
  const placed = await place(sampleOrder([brandId], { releaseAfter }))
  const [brandOrder] = placed.brandOrders
  const { blocks } = await ask(placed.id)
  const row = blocks.find(({ type }) => type === 'actions')?.elements as { text: { text: string }; url: string }[]
  const urlOf = (name: string) => row.find(({ text }) => text.text === name)?.url ?? ''
  expect(urlOf('Open the order')).toMatch(new RegExp(`/dashboard/orders/${placed.id}$`))
  expect(urlOf('Cancel')).toContain(`/orders/${placed.id}?act=cancel#${brandOrder?.id}`)
  // Nothing was sent to the brand yet.
  expect(urlOf('Refund')).toBe('')
  expect((await send('/slack/interactions', 'payload=%7B%7D')).status).toBe(200)
  const unsigned = await fetch(`${context.apiUrl}/slack/interactions`, { method: 'POST', body: 'payload=%7B%7D' })
  expect(unsigned.status).toBe(401)
})

test('/order of somebody who is not Slack is 401', async () => {
  const response = await fetch(`${context.apiUrl}/slack/commands`, { method: 'POST', body: 'team_id=T0AAAAAAA' })
  expect(response.status).toBe(401)
})
