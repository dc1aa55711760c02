import { afterAll, expect, test } from 'vitest'
import { startReceiver } from './receiver.ts'
import { newStorefront, type ShownDelivery, type ShownEndpoint, Subscriber } from './subscriber.ts'

const receiver = await startReceiver()
afterAll(() => receiver.stop())

test('while a secret is rotated, a receiver verifies by the old one as well as by the new one', async () => {
  const subscriber = new Subscriber(await newStorefront('Rotated secrets'))
  const { id, secret: old } = await subscriber.subscribe(receiver)
  const rotated = await subscriber.ask<ShownEndpoint>('POST', `/${id}/rotate-secret`, { overlapHours: 1 })
  const verifiedBy = async (secret: string) => {
    receiver.secrets = [secret]
    const delivery = await subscriber.ask<ShownDelivery>('POST', `/${id}/test`, {})
    await subscriber.settled(id, delivery.id)
    return receiver.received.find(({ deliveryId }) => deliveryId === delivery.id)?.verified
  }
  expect([await verifiedBy(old), await verifiedBy(rotated.secret)]).toEqual([true, true])
  const { signingSecrets } = await subscriber.ask<{ signingSecrets: { validUntil: string | null }[] }>('GET', `/${id}`)
  expect(signingSecrets.map(({ validUntil }) => validUntil === null)).toEqual([true, false])

  await subscriber.ask('POST', `/${id}/rotate-secret`, { overlapHours: 0 })
  expect([await verifiedBy(old), await verifiedBy(rotated.secret)]).toEqual([false, false])
})
