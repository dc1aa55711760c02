import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { OrderItem } from '../../../functions/support/lists/order-item.ts'
import { place } from '../api.ts'
import { desk, listed, type Page } from './desk.ts'
import { ask, orderOf, somebody } from './somebody.ts'

/** Letters alone: a tag has no long number. */
const uniqueWord = (name: string) => `${name}-${randomUUID().replaceAll(/[^a-f]/g, '')}`

const idsOf = (items: readonly OrderItem[]) => items.map(({ id }) => id)
const tag = (orderId: string, tags: readonly string[]) => desk('PUT', `/orders/${orderId}/tags`, { body: { tags } })
const assign = (orderId: string, memberId: string | null) =>
  desk('PUT', `/orders/${orderId}/assignee`, { body: { memberId } })

test('orders are listed by tag and by assignee, newest first, together with the other filters', async () => {
  const [vip, late] = [uniqueWord('vip'), uniqueWord('late')]
  const member = uniqueWord('member')
  const orders: string[] = []
  for (const brandId of ['brand-01', 'brand-02', 'brand-02']) {
    orders.push((await place(orderOf(somebody(), [brandId]))).id)
  }
  const [first = '', second = '', third = ''] = orders
  for (const id of orders) expect((await tag(id, [vip])).status).toBe(200)
  expect((await tag(second, [vip, late])).status).toBe(200)
  for (const id of [first, second]) expect((await assign(id, member)).status).toBe(200)

  expect(idsOf(await listed(`tag=${vip}`))).toEqual([third, second, first])
  expect(idsOf(await listed(`assigneeId=${member}`))).toEqual([second, first])
  expect(idsOf(await listed(`assigneeId=${member}&tag=${late}`))).toEqual([second])
  expect(idsOf(await listed(`tag=${vip}&brandId=brand-02&livemode=false`))).toEqual([third, second])
  expect(await listed(`tag=${vip}&livemode=true`)).toEqual([])
  const [{ storefrontId = '' } = {}] = await listed(`tag=${vip}`)
  expect(idsOf(await listed(`tag=${vip}&storefrontId=${storefrontId}`))).toHaveLength(3)
  expect(await listed(`tag=${vip}&storefrontId=sf_none`)).toEqual([])

  const page = (await desk<Page<OrderItem>>('GET', `/orders?limit=2&tag=${vip}`)).body
  expect(idsOf(page.data)).toEqual([third, second])
  const next = await desk<Page<OrderItem>>('GET', `/orders?limit=2&tag=${vip}&cursor=${page.nextCursor}`)
  expect(idsOf(next.body.data)).toEqual([first])
  const others = await desk<{ code: string }>('GET', `/orders?limit=2&tag=${late}&cursor=${page.nextCursor}`)
  expect(others.status).toBe(422)

  await tag(third, [])
  await assign(first, null)
  expect(idsOf(await listed(`tag=${vip}`))).toEqual([second, first])
  expect(idsOf(await listed(`assigneeId=${member}`))).toEqual([second])
  expect((await desk('GET', '/orders?tag=Not%20a%20tag')).status).toBe(422)
})

test('members who mark an order at the same moment leave it in the lists of its last marks alone', async () => {
  const { id } = await place(orderOf(somebody(), ['brand-01']))
  const names = Array.from({ length: 4 }, (_, index) => uniqueWord(`tag${index}`))
  const member = uniqueWord('member')
  const answers = await Promise.all([...names.map((name) => tag(id, [name])), assign(id, member)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const { body } = await ask<{ tags: string[]; assigneeId: string }>('support', 'GET', `/orders/${id}/notes`)
  expect(names).toContain(body.tags[0])
  expect(body).toMatchObject({ tags: [expect.any(String)], assigneeId: member })
  const standing = await Promise.all(names.map(async (name) => [name, idsOf(await listed(`tag=${name}`))]))
  expect(standing).toEqual(names.map((name) => [name, body.tags.includes(name) ? [id] : []]))
  expect(idsOf(await listed(`assigneeId=${member}`))).toEqual([id])
})
