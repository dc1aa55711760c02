import { afterEach, expect, test } from 'vitest'
import { orderSubmissionStore } from '../../../functions/dispatch/submitting/order-submission-store.ts'
import { startSubmission } from '../../../functions/orders/life/submission-steps.ts'
import { submissionStand } from './submission-stand.ts'

/** A submitter that dies at each point of its way; what it left behind is then taken up as the sweeper would. */

const stopping: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()))
})

type Stand = Awaited<ReturnType<typeof submissionStand>>

const died = async (): Promise<never> => {
  throw new Error('The function died here.')
}

async function recovered(stand: Stand): Promise<void> {
  const { submit, orders, brandsBook, received, untilDue } = stand
  untilDue()
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(orders.brandOrder).toMatchObject({ status: 'accepted', brandReference: 'A-1', dueAt: null, lease: null })
  expect(brandsBook.orders.size).toBe(1)
  const bodies = received.filter(({ type }) => type === 'order.submit').map(({ body }) => body)
  expect(new Set(bodies).size).toBe(1)
}

async function made(): Promise<Stand> {
  const stand = await submissionStand()
  stopping.push(stand.stop)
  return stand
}

test('dies before the lease is written', async () => {
  const stand = await made()
  const { submissions } = stand.dependencies
  await expect(stand.submit({ submissions: { ...submissions, takeLease: died } })).rejects.toThrow()
  expect(stand.received).toEqual([])
  await recovered(stand)
})

test('dies between the lease and the call', async () => {
  const stand = await made()
  const { submissions } = stand.dependencies
  const takeLease: typeof submissions.takeLease = async (brandOrder, lease) => {
    await submissions.takeLease(brandOrder, lease)
    return died()
  }
  await expect(stand.submit({ submissions: { ...submissions, takeLease } })).rejects.toThrow()
  expect(stand.received).toEqual([])
  // Until its lease ends, and it was due again only then, nobody calls the brand.
  stand.pass(89)
  expect(await stand.submit()).toEqual({ outcome: 'not_due' })
  await recovered(stand)
})

test('dies after the brand took the order and before that was written down', async () => {
  const stand = await made()
  const { submissions } = stand.dependencies
  await expect(stand.submit({ submissions: { ...submissions, record: died } })).rejects.toThrow()
  expect(stand.brandsBook.orders.size).toBe(1)
  expect(stand.orders.brandOrder.status).toBe('submitting')
  await recovered(stand)
})

test.each(['findBrand', 'connect', 'openFulfilment'] as const)('cannot get past %s for once', async (step) => {
  const stand = await made()
  expect(await stand.submit({ [step]: died })).toEqual({ outcome: 'retry', retryInSeconds: 5 })
  expect(stand.brandsBook.orders.size).toBe(0)
  await recovered(stand)
})

test('comes back after its lease ended and another took over: it changes nothing', async () => {
  const stand = await made()
  const { submissions } = stand.dependencies
  const late: { record?: () => Promise<void> } = {}
  stand.brandsBook.mode = 'fail'
  const record: typeof submissions.record = async (...recorded) => {
    late.record = () => submissions.record(...recorded)
  }
  await stand.submit({ submissions: { ...submissions, record } })
  stand.brandsBook.mode = 'pending'
  stand.untilDue()
  expect(await stand.submit()).toEqual({ outcome: 'pending' })
  const before = structuredClone(stand.orders.brandOrder)
  await late.record?.()
  expect(stand.orders.brandOrder).toEqual(before)
})

/** The lease is written, and the answer to its write gets lost: what a repetition of the write says, or an error. */
const lostAnswers = {
  'its repetition finds the row changed': async () => ({ unchanged: 'busy' }),
  'no repetition got through': died,
} as const

test.each(Object.entries(lostAnswers))('the answer of the lease is lost, %s: it goes on at once', async (_, answer) => {
  const stand = await made()
  const { orders } = stand
  const transition: typeof orders.transition = async (...step) => {
    await orders.transition(...step)
    return answer()
  }
  const findBrandOrder: typeof orders.findBrandOrder = (...ids) => orders.findBrandOrder(...ids)
  const { takeLease } = orderSubmissionStore({ orders: { findBrandOrder, transition }, reported: { transition: died } })
  const submissions = { ...stand.dependencies.submissions, takeLease }
  expect(await stand.submit({ submissions })).toEqual({ outcome: 'accepted' })
  // Nobody else can have called the brand, so it is not asked first.
  expect(stand.received.map(({ type }) => type)).toEqual(['order.submit'])
})

test('another function has the lease, and the answer is lost: the brand is not called', async () => {
  const stand = await made()
  const { orders } = stand
  const transition: typeof orders.transition = async (orderId, brandOrderId) => {
    const at = (seconds: number) => new Date(stand.clock.now.getTime() + seconds * 1000).toISOString()
    await orders.transition(
      orderId,
      brandOrderId,
      startSubmission({ token: 'other', expiresAt: at(90), dueAt: at(90) }),
    )
    return died()
  }
  const findBrandOrder: typeof orders.findBrandOrder = (...ids) => orders.findBrandOrder(...ids)
  const { takeLease } = orderSubmissionStore({ orders: { findBrandOrder, transition }, reported: { transition: died } })
  await expect(stand.submit({ submissions: { ...stand.dependencies.submissions, takeLease } })).rejects.toThrow()
  expect(stand.received).toEqual([])
})
