import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { sign } from '../../../functions/outgoing/signature.ts'
import { deliver } from '../../../functions/webhooks/deliver.ts'
import { newDelivery } from '../../../functions/webhooks/deliveries/delivery.ts'
import { bodyOf } from '../../../functions/webhooks/deliveries/event-reader.ts'
import type { Endpoint } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { createWebhookSender } from '../../../functions/webhooks/sending/send-webhook.ts'
import { someEndpoint } from '../../unit/webhooks/some-endpoint.ts'
import { someEvent } from '../../unit/webhooks/some-event.ts'
import { RowsInMemory } from '../../unit/webhooks/world/rows-in-memory.ts'

/*
 * Compares what the deliver function does around a POST (leases, slots, signing, the
 * delivery log) with a bare POST. Rows are in memory instead of DynamoDB, log lines are
 * off, and the receiver runs on this machine. Compare the ratios; the absolute numbers
 * depend on the machine.
 */
const DELIVERIES = 5_000
const AT_ONCE = 10
const ROUNDS = 3
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

const receiver = fork(join(import.meta.dirname, 'receiver.ts'))
const [port] = await once(receiver, 'message')
const url = `http://127.0.0.1:${port}/`
const body = bodyOf(someEvent({ id: 'evt_bench' }))

/** Runs `one` for each number, ten at once; answers deliveries a second and CPU a delivery. */
async function measure(one: (number: number) => Promise<void>) {
  let next = 0
  const started = performance.now()
  const cpu = process.cpuUsage()
  const worker = async () => {
    while (next < DELIVERIES) await one(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - started) / 1000
  return { perSecond: DELIVERIES / seconds, cpuMicroseconds: (user + system) / DELIVERIES }
}

const agent = new Agent({ keepAlive: true })

/** The minimum: sign, and POST over a kept connection. */
function barePost(number: number): Promise<void> {
  const seconds = Math.floor(Date.now() / 1000)
  const id = `evt_${number}`
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': sign([SECRET], id, seconds, body),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (answer) => {
      answer.resume().on('end', resolve)
    })
    sent.on('error', reject).end(body)
  })
}

async function prepareDeliveries(): Promise<(number: number) => Promise<void>> {
  const rows = new RowsInMemory()
  const endpoint: Endpoint = someEndpoint({ url })
  const ids: string[] = []
  for (let number = 0; number < DELIVERIES; number++) {
    const delivery = newDelivery(endpoint, someEvent({ id: `evt_${number}` }), new Date())
    await rows.store.add(delivery, new Date())
    ids.push(delivery.id)
  }
  const dependencies: Parameters<typeof deliver>[2] = {
    deliveries: rows.store,
    lanes: rows.laneStore,
    endpoints: {
      find: async () => endpoint,
      list: async () => ({ endpoints: [endpoint], unreadable: [] }),
      noteHealth: async () => true,
    },
    slots: {
      take: async (endpointId, _, token) => ({ endpointId, number: 0, token }),
      release: async () => {},
    },
    slowEndpoints: { has: async () => false, note: async () => {} },
    countDelivery: async () => 1,
    readBody: async () => body,
    readEventsAfter: async () => [],
    openSecrets: async () => ({ secrets: [SECRET], headers: {} }),
    send: createWebhookSender({ loopbackAllowed: true }),
    publish: async () => true,
    notices: { find: async () => null, remove: async () => {} },
    wake: async () => {},
    wakeAmongSlow: async () => {},
    now: () => new Date(),
    random: Math.random,
    newToken: () => crypto.randomUUID(),
    timeScale: 1,
  }
  return (number) => {
    const wakeUp = { kind: 'delivery', endpointId: endpoint.id, deliveryId: ids[number] ?? '' } as const
    return deliver(wakeUp, false, dependencies)
  }
}

console.log(`${DELIVERIES} deliveries, ${AT_ONCE} at once, ${cpus().length} CPUs, Node ${process.version}`)
await measure(barePost)
for (let round = 1; round <= ROUNDS; round++) {
  const bare = await measure(barePost)
  const whole = await measure(await prepareDeliveries())
  const ratio = (one: number, other: number) => (one / other).toFixed(2)
  console.log(
    `round ${round}: deliver ${whole.perSecond.toFixed(0)}/s, ${whole.cpuMicroseconds.toFixed(0)} µs CPU each; ` +
      `bare POST ${bare.perSecond.toFixed(0)}/s, ${bare.cpuMicroseconds.toFixed(0)} µs; ` +
      `ratio ${ratio(whole.perSecond, bare.perSecond)} of the speed, ${ratio(whole.cpuMicroseconds, bare.cpuMicroseconds)} × the CPU`,
  )
}
receiver.disconnect()
