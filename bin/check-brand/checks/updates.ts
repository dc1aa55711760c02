import { setTimeout as pause } from 'node:timers/promises'
import type { Arrival } from '../update-listener.ts'
import type { Arrived, Taken, UpdatesUnderCheck } from '../updates-under-check.ts'
import { type CheckGroup, failed, notTried, passed, type Verdict } from '../verdict.ts'
import { commandFor } from './changes.ts'

type Shipment = Arrived<'fulfillment.updated'>
const AHEAD_MILLISECONDS = 5 * 60 * 1000
const NO_ORDER = notTried('no order was shipped')

export const updateChecks: CheckGroup<UpdatesUnderCheck> = {
  heading: 'Updates',
  checks: [
    {
      title: 'a shipment is reported until it is answered with 202',
      advice:
        'Keep an update until 202 came. Send it again after 503 and after a lost answer, with the same webhook-id and body, signed anew.',
      async run(updates) {
        const taken = await updates.brand.taken()
        if ('found' in taken) return failed(taken.found)
        if (taken.answer.outcome !== 'accepted') return notTried('orders stay pending at this brand')
        await updates.step('ship_one', taken, [503, 'cut', 202])
        const tries = () => updates.of('fulfillment.updated', taken.order.brandOrderId)
        const last = await updates.until(() => tries().find(({ arrival }) => arrival.answer === 202))
        updates.main = taken
        if (last === undefined) return failed(oftenEnough(tries(), updates))
        return sameTries(tries()) ?? unitsOf(updates, taken, 1)
      },
    },
    {
      title: 'the rest is reported, and no unit twice',
      advice:
        'Each update carries the whole state of its shipment, found by its reference: a second parcel has a second reference.',
      async run(updates) {
        const { main } = updates
        if (main === null) return NO_ORDER
        await updates.step('ship_rest', main)
        await updates.until(() => (shippedUnits(updates, main) >= 2 ? true : undefined))
        return unitsOf(updates, main, 2)
      },
    },
    {
      title: 'both parcels are reported as delivered',
      advice: 'Send fulfillment.updated with status delivered, under the reference that the shipment had before.',
      async run(updates) {
        const { main } = updates
        if (main === null) return NO_ORDER
        await updates.step('deliver', main)
        const open = () => [...latest(updates, main).values()].filter(({ status }) => status !== 'delivered')
        const done = await updates.until(() => (open().length === 0 ? true : undefined))
        if (done) return unitsOf(updates, main, 2)
        return failed(
          `These shipments are not delivered: ${open()
            .map(({ reference }) => reference)
            .join(', ')}.`,
        )
      },
    },
    {
      title: 'the goods of a return are reported as received',
      advice: 'Send return.updated with our returnId, your own reference, and the status received.',
      async run(updates) {
        const { main } = updates
        if (main === null) return NO_ORDER
        return afterCommand(updates, main, 'return.request', 'receive_return', 'return.updated', (report, id) => {
          return report.data.return.returnId === id && report.data.return.status === 'received'
        })
      },
    },
    {
      title: 'a refund is reported as issued',
      advice: 'Send refund.updated with our refundId, your own reference, the status issued and the total.',
      async run(updates) {
        const { main } = updates
        if (main === null) return NO_ORDER
        return afterCommand(updates, main, 'refund.request', 'issue_refund', 'refund.updated', (report, id) => {
          return report.data.refund.refundId === id && report.data.refund.status === 'issued'
        })
      },
    },
    {
      title: 'times run forwards, and none is ahead of the clock',
      advice:
        'occurredAt is when it happened. What is older than what we know is not applied, so a time that runs back loses an update.',
      async run(updates) {
        const { main } = updates
        if (main === null) return NO_ORDER
        return timesOf(updates, main)
      },
    },
    {
      title: 'an update that is refused with 422 is not sent again',
      advice: 'Do not repeat after 404 and 422: tell a person, who mends it first.',
      async run(updates) {
        if (updates.main === null) return NO_ORDER
        const taken = await updates.brand.taken()
        if ('found' in taken) return failed(taken.found)
        const { brandOrderId } = taken.order
        await updates.step('ship_all', taken, [422])
        const first = await updates.until(() => updates.of('fulfillment.updated', brandOrderId)[0])
        if (first === undefined) return failed(updates.missing('both units shipped'))
        await pause(updates.quietMilliseconds)
        const count = updates.of('fulfillment.updated', brandOrderId).length
        return count === 1
          ? passed()
          : failed(`It came ${count} times within ${updates.quietMilliseconds / 1000} seconds.`)
      },
    },
    {
      title: 'an update that was taken is not sent again',
      advice: 'Mark it as sent once 202 came.',
      async run({ listener, quietMilliseconds }) {
        const last = listener.arrivals.findLast(({ answer }) => answer === 202)
        if (last === undefined) return notTried('no update was taken')
        await pause(Math.max(0, last.at.getTime() + quietMilliseconds - Date.now()))
        const again = repeatedOf(listener.arrivals)
        return again === null ? passed(`none within ${quietMilliseconds / 1000} seconds`) : failed(again)
      },
    },
    {
      title: 'every update comes to the address of its brand',
      advice: 'Send updates to exactly this path. Your sandbox and your real back end have one each.',
      async run(updates) {
        const misled = updates.misled()
        if (misled !== null) return failed(misled)
        return updates.listener.arrivals.length === 0 ? notTried('no update came') : passed()
      },
    },
  ],
}

function oftenEnough(tries: readonly Shipment[], updates: UpdatesUnderCheck): string {
  if (tries.length === 0) return updates.missing('one unit shipped')
  return `It came ${tries.length === 1 ? 'once' : `${tries.length} times`} and was not sent again after ${
    tries.length === 1 ? 'a 503' : 'a lost answer'
  }.`
}

/** What differs between tries of one update, if anything. */
function sameTries(tries: readonly Shipment[]): Verdict | null {
  const ids = new Set(tries.map(({ arrival }) => arrival.webhookId))
  if (ids.size > 1)
    return failed('The tries came with different webhook-ids, so we would take them for several updates.')
  const bodies = new Set(tries.map(({ arrival }) => arrival.body))
  return bodies.size > 1 ? failed('The tries came with different bodies under one webhook-id.') : null
}

/** Says which update came again after it was taken; with the same bytes it is the same one, whatever its id. */
function repeatedOf(arrivals: readonly Arrival[]): string | null {
  const ids = new Set<string>()
  const bodies = new Set<string>()
  for (const { webhookId, body, answer } of arrivals) {
    if (ids.has(webhookId)) return `${webhookId} came again after it was answered with 202.`
    if (bodies.has(body)) return `${webhookId} has the body of an update that was answered with 202.`
    if (answer !== 202) continue
    ids.add(webhookId)
    bodies.add(body)
  }
  return null
}

/** The newest state of each shipment. */
function latest(updates: UpdatesUnderCheck, { order }: Taken) {
  const shipments = updates.of('fulfillment.updated', order.brandOrderId)
  return new Map(shipments.map(({ report }) => [report.data.fulfillment.reference, report.data.fulfillment]))
}

function shippedUnits(updates: UpdatesUnderCheck, taken: Taken): number {
  const lines = [...latest(updates, taken).values()].flatMap((shipment) => shipment.lines)
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

function unitsOf(updates: UpdatesUnderCheck, taken: Taken, expected: number): Verdict {
  const known = new Set(taken.order.lines.map(({ id }) => id))
  for (const { lines } of latest(updates, taken).values()) {
    const unknown = lines.find(({ lineId }) => !known.has(lineId))
    if (unknown !== undefined) return failed(`${unknown.lineId} is no line of the order.`)
  }
  const units = shippedUnits(updates, taken)
  return units === expected ? passed() : failed(`The shipments hold ${units} units together instead of ${expected}.`)
}

/** Sends a command, has the staff do what follows, and waits for the update with our id. */
async function afterCommand<Type extends 'return.updated' | 'refund.updated'>(
  updates: UpdatesUnderCheck,
  taken: Taken,
  command: 'return.request' | 'refund.request',
  step: 'receive_return' | 'issue_refund',
  type: Type,
  isIt: (report: Arrived<Type>['report'], id: string) => boolean,
): Promise<Verdict> {
  if (!updates.brand.offered.has(command)) return notTried(`${command} is not among --commands`)
  const asked = commandFor(command, updates.brand, taken.order.brandOrderId)
  const said = await updates.brand.ask({
    ...asked,
    data: { ...asked.data, ...(command === 'refund.request' && byBrand) },
  })
  if ('found' in said) return failed(said.found)
  if (said.answer.outcome === 'refused') return notTried('the brand refused the command')
  const id = String(asked.data[command === 'return.request' ? 'returnId' : 'refundId'])
  await updates.step(step, taken)
  const found = await updates.until(() =>
    updates.of(type, taken.order.brandOrderId).find(({ report }) => isIt(report, id)),
  )
  return found === undefined ? failed(updates.missing(`${type} of ${id}`)) : passed()
}

const byBrand = { returnedBy: 'brand' }

function timesOf(updates: UpdatesUnderCheck, { order }: Taken): Verdict {
  const last = new Map<string, string>()
  for (const { arrival, report } of updates.of('fulfillment.updated', order.brandOrderId)) {
    const { occurredAt, fulfillment } = report.data
    if (Date.parse(occurredAt) > arrival.at.getTime() + AHEAD_MILLISECONDS) {
      return failed(`${occurredAt} is more than 5 minutes ahead of this clock.`)
    }
    const before = last.get(fulfillment.reference)
    if (before !== undefined && Date.parse(occurredAt) < Date.parse(before)) {
      return failed(`${fulfillment.reference} went back from ${before} to ${occurredAt}.`)
    }
    last.set(fulfillment.reference, occurredAt)
  }
  return last.size === 0 ? NO_ORDER : passed()
}
