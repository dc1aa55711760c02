import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Administration } from '../../../bin/start/seed/administration.ts'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { eventually, place, readEvents } from '../api.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

test('the example client, killed again and again, prints every event and skips none', async () => {
  const administration = new Administration(context.apiUrl, context.adminKey)
  const key = await administration.storefrontKey(await administration.storefront('Feed example'))
  const cursorFile = join(tmpdir(), `cursor-${randomUUID()}`)
  const seen = new Set<string>()
  const follow = () => {
    const env = { ...process.env, DIDDO_API_URL: context.apiUrl, DIDDO_KEY: key, DIDDO_CURSOR_FILE: cursorFile }
    const child = spawn(process.execPath, ['docs/examples/follow-feed.ts'], { env })
    let rest = ''
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) seen.add((JSON.parse(line) as { id: string }).id)
    })
    return child
  }
  let client = follow()
  const placed: OrderAnswer[] = []
  for (let round = 0; round < 4; round++) {
    const before = seen.size
    placed.push(await place(sampleOrder(['brand-05']), key))
    await eventually('an event to be printed', async () => seen.size > before)
    client.kill('SIGKILL')
    client = follow()
  }
  try {
    await eventually('every event of every order', async () => {
      const events = (await Promise.all(placed.map(({ id }) => readEvents(id, key)))).flat()
      return events.length >= 8 && events.every(({ id }) => seen.has(id))
    })
    expect(seen.size).toBeGreaterThanOrEqual(8)
  } finally {
    client.kill('SIGKILL')
  }
})
