import { afterAll, expect, test } from 'vitest'
import { call } from '../api.ts'
import { startReceiver } from './receiver.ts'
import { newStorefront, type ShownEndpoint } from './subscriber.ts'

const MOST = 50
const path = '/v1/webhook-endpoints'

const receiver = await startReceiver()
afterAll(() => receiver.stop())
const key = await newStorefront('Many endpoints')

const make = () => call<ShownEndpoint & { detail?: string }>('POST', path, { key, body: { url: receiver.url } })
const remove = (id: string) => call('DELETE', `${path}/${id}`, { key })
const count = async () => {
  const { body } = await call<{ data: ShownEndpoint[] }>('GET', `${path}?limit=100`, { key })
  return body.data.length
}

/** Makes so many at the same time; answers how many were made. Whatever was not must have been refused for want of room. */
async function makeTogether(number: number): Promise<number> {
  const answers = await Promise.all(Array.from({ length: number }, make))
  const refused = answers.filter(({ status }) => status !== 201)
  expect(refused.map(({ status, body }) => [status, body.detail])).toEqual(
    refused.map(() => [409, 'A storefront may have 50 webhook endpoints in each mode.']),
  )
  return number - refused.length
}

test('a storefront has 50 endpoints at most, however many are made and deleted at one time', async () => {
  const ids: string[] = []
  for (let made = 0; made < MOST - 2; made += 4) {
    const answers = await Promise.all(Array.from({ length: 4 }, make))
    ids.push(...answers.map(({ body }) => body.id))
  }
  expect(await makeTogether(10)).toBe(2)
  expect(await count()).toBe(MOST)

  const [one = '', two = ''] = ids
  const deletions = await Promise.all([remove(one), remove(one), remove(one), remove(two)])
  expect(deletions.map(({ status }) => status).toSorted()).toEqual([204, 204, 404, 404])
  expect(await makeTogether(6)).toBe(2)
  expect(await count()).toBe(MOST)
})
