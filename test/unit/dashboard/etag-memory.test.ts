import { expect, test } from 'vitest'
import { EtagMemory } from '../../../dashboard/src/asking/etag-memory.ts'

const ADDRESS = 'https://desk.example/support/orders/ord_1'

test('304 becomes the answer that is remembered', async () => {
  const memory = new EtagMemory()
  const first = await memory.ask(new Request(ADDRESS), async () => answer({ etag: '"1"' }, '{"id":"ord_1"}'))
  expect(await first.text()).toBe('{"id":"ord_1"}')
  const again = await memory.ask(new Request(ADDRESS), async ({ headers }) => {
    expect(headers.get('if-none-match')).toBe('"1"')
    return new Response(null, { status: 304 })
  })
  expect([again.status, await again.text()]).toEqual([200, '{"id":"ord_1"}'])
})

test('what is forgotten is asked for anew', async () => {
  const memory = new EtagMemory()
  await memory.ask(new Request(ADDRESS), async () => answer({ etag: '"1"' }, '{}'))
  memory.forget()
  await memory.ask(new Request(ADDRESS), async ({ headers }) => {
    expect(headers.get('if-none-match')).toBeNull()
    return answer({}, '{}')
  })
})

test('writes are neither remembered nor conditional', async () => {
  const memory = new EtagMemory()
  const write = () => new Request(ADDRESS, { method: 'POST', body: '{}' })
  for (const _ of [1, 2]) {
    await memory.ask(write(), async ({ headers }) => {
      expect(headers.get('if-none-match')).toBeNull()
      return answer({ etag: '"1"' }, '{}')
    })
  }
})

function answer(headers: Record<string, string>, body: string): Response {
  return new Response(body, { headers })
}
