import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedAct } from '../../functions/support/audit/act.ts'
import { call, eventually, place, readList } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { tokenOf } from '../e2e/support/member-session.ts'
import { type Receiver, startReceiver } from '../e2e/webhooks/receiver.ts'
import { newStorefront, type ShownEndpoint, Subscriber } from '../e2e/webhooks/subscriber.ts'
import { atDesk, type Desk } from './desk.ts'

const { support, supportAdmin } = context.members
const [brandId = ''] = Object.keys(context.brands)

const board = `Board ${randomUUID().slice(0, 8)}`
let receiver: Receiver
let key: string
let subscriber: Subscriber
let endpoint: ShownEndpoint
beforeAll(async () => {
  receiver = await startReceiver(() => 410)
  key = await newStorefront(board)
  subscriber = new Subscriber(key)
  endpoint = await subscriber.subscribe(receiver, { description: board })
})
afterAll(() => receiver.stop())

/** What members did to the endpoint, the newest first. */
async function acts(): Promise<string[]> {
  const all = await readList<LoggedAct>('/support/audit', await tokenOf('supportAdmin'))
  return all.filter(({ subject }) => subject === endpoint.id).map(({ act }) => act)
}

async function choose({ page }: Desk, name: string) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name }).click()
  return page.getByRole('dialog')
}

test('an endpoint that is gone is switched on again, and what was given up is sent again, with its progress', async () => {
  await place(sampleOrder([brandId]), key)
  await eventually(
    'the endpoint to be given up',
    async () => (await subscriber.read(endpoint.id)).status === 'disabled',
  )
  await eventually('deliveries to be given up', async () => {
    const deliveries = await subscriber.deliveries(endpoint.id)
    return deliveries.length >= 2 && deliveries.every(({ status }) => status === 'exhausted')
  })
  receiver.answer = () => 200
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/webhooks')
    await page.getByRole('button', { name: 'Storefront All storefronts' }).click()
    await page.getByRole('option', { name: board }).click()
    const row = page.getByRole('row').filter({ hasText: board })
    await row.getByText('Switched off, it answered that it is gone').waitFor()
    await row.getByRole('link').click()
    await desk.heading(new URL(receiver.url).host).waitFor()

    const enabling = await choose(desk, 'Switch on')
    await enabling.getByRole('button', { name: 'Switch on' }).click()
    await enabling.getByRole('button', { name: 'Done' }).click()
    await page.getByText('Takes events', { exact: true }).waitFor()

    const replaying = await choose(desk, 'Send many again')
    await replaying.getByRole('button', { name: 'Send them again' }).click()
    await replaying.getByRole('button', { name: 'Done' }).click()
    await page.getByText(/^\d+ put on their way so far/).waitFor()
    // Its id is in the address: a reload finds it again.
    await page.reload()
    await page.getByRole('heading', { name: 'Sending again' }).waitFor()
    await page.getByText('Those that were given up').waitFor()
    await eventually('them to come', async () => receiver.received.some(({ answered }) => answered === 200))
  })
  expect(await acts()).toEqual(['webhooks_replayed', 'webhook_endpoint_changed'])
})

test('a delivery shows its attempts and is sent again; a double click sends a test event once', async () => {
  receiver.answer = () => 200
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, `/webhooks/${endpoint.id}`)
    await page.getByRole('button', { name: 'Send a test event' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Send it' }).dblclick()
    await dialog.getByText('The test event is on its way').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Test event' })
    await row.getByText('Delivered').waitFor()
    // Events of the order come beside it.
    const { data } = await subscriber.ask<{ data: { test: boolean }[] }>('GET', `/${endpoint.id}/deliveries`)
    expect(data.filter(({ test: isMadeUp }) => isMadeUp)).toHaveLength(1)

    await row.getByRole('button').first().click()
    await dialog.getByText(/Taken · answered 200/).waitFor()
    // What a receiver writes is for administrators.
    expect(await dialog.getByText('What was answered').count()).toBe(0)
    const had = receiver.received.length
    await dialog.getByRole('button', { name: 'Send it again' }).click()
    await dialog.getByText('It is sent again now').waitFor()
    await eventually('it to come again', async () => receiver.received.length > had)
    await dialog.getByRole('button', { name: 'Done' }).click()

    // The path of the address may be a secret; neither is it shown, nor can support change anything.
    expect(await page.getByText(receiver.url).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'More', exact: true }).count()).toBe(0)
  })
  expect(await acts()).toContain('webhook_tested')
  const path = `/support/webhook-endpoints/${endpoint.id}`
  const token = await tokenOf('support')
  expect((await call('PATCH', path, { key: token, body: { status: 'paused' } })).status).toBe(403)
  expect((await call('POST', `${path}/replays`, { key: token, body: {} })).status).toBe(403)
})

test('a new signing secret is shown once, signs at once, and the endpoint is paused and switched on again', async () => {
  receiver.answer = () => 200
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, `/webhooks/${endpoint.id}`)
    const rotating = await choose(desk, 'Replace the secret')
    await rotating.getByRole('button', { name: 'Replace it' }).click()
    const secret = await rotating.getByText(/^whsec_/).textContent()
    receiver.secrets = [secret ?? '']
    await rotating.getByRole('button', { name: 'Done' }).click()
    expect(await page.getByText(/whsec_/).count()).toBe(0)
    await page.getByText(/^valid until/).waitFor()

    const had = receiver.received.length
    await subscriber.ask('POST', `/${endpoint.id}/test`, {})
    await eventually('a webhook signed by it', async () =>
      receiver.received.slice(had).some(({ verified }) => verified),
    )

    for (const [act, mark] of [
      ['Pause', 'Paused, by request'],
      ['Switch on', 'Takes events'],
    ] as const) {
      const dialog = await choose(desk, act)
      await dialog.getByRole('button', { name: act, exact: true }).click()
      await dialog.getByRole('button', { name: 'Done' }).click()
      await page.getByText(mark, { exact: true }).waitFor()
    }
  })
  expect((await subscriber.read(endpoint.id)).status).toBe('enabled')
})

test('an endpoint that does not exist is told as such', () =>
  atDesk(async (desk) => {
    await desk.signIn(support, '/webhooks/we_00000000000000000000000000')
    await desk.heading('There is no such webhook endpoint').waitFor()
  }))
