import type * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import type { BlindIndex } from '../../vault/blind-index.ts'
import type { Asker } from './asker.ts'
import type { ErasureStore } from './erasure-store.ts'
import { type erasureRequestSchema, partitionsOf } from './person.ts'
import { shownErasure } from './show-erasure.ts'
import { type TellDependencies, withAnswers } from './tell-brands.ts'

export interface RequestErasureDependencies {
  readonly erasures: Pick<ErasureStore, 'create' | 'find' | 'repeat' | 'orders'>
  readonly blindIndex: BlindIndex
  /** Wakes the function that erases. What is lost here is queued again within the hour. */
  readonly wake: (erasureId: string) => Promise<void>
  /** The write of the audit log. */
  readonly audit: (act: { memberId: string; subject: string }, now: Date) => TransactWrite
}

/**
 * Takes an erasure on. It has no Idempotency-Key: a record of one would keep a hash of the person's address. A second
 * request for the same person finds the orders that are left, and does no harm.
 */
export async function requestErasure(
  { asked, asker, now }: { asked: z.output<typeof erasureRequestSchema>; asker: Asker; now: Date },
  dependencies: RequestErasureDependencies,
): Promise<HttpAnswer> {
  const { erasures, blindIndex, wake, audit } = dependencies
  const { erasureId, ...person } = asked
  if (erasureId !== undefined) return repeatErasure({ erasureId, asker, now }, dependencies)
  const at = timestamp(now)
  const erasure = {
    id: newId('era', now),
    owner: asker.owner,
    requestedBy: asker.id,
    requestedAt: at,
    run: 1,
    runAt: at,
    partitions: await partitionsOf(person, asker.shelves, blindIndex),
  }
  await erasures.create(erasure, [audit({ memberId: asker.id, subject: erasure.id }, now)])
  await wake(erasure.id)
  return { status: 202, body: shownErasure(erasure, []) }
}

async function repeatErasure(
  { erasureId, asker, now }: { erasureId: string; asker: Asker; now: Date },
  { erasures, wake, audit }: RequestErasureDependencies,
): Promise<HttpAnswer> {
  const erasure = await erasures.find(erasureId)
  if (erasure === null || erasure.owner !== asker.owner) throw noSuchErasure()
  const repeated = await erasures.repeat(erasure, now, [audit({ memberId: asker.id, subject: erasureId }, now)])
  if (!repeated) throw new Problem('state_conflict', 'The erasure was repeated at the same moment.')
  await wake(erasureId)
  const next = { ...erasure, run: erasure.run + 1, runAt: timestamp(now) }
  return { status: 202, body: shownErasure(next, await erasures.orders(erasureId)) }
}

/** How far an erasure is, with what the brands have answered by now. */
export async function readErasure(
  { erasureId, owner }: { erasureId: string; owner: string },
  { erasures, findCommand }: Pick<RequestErasureDependencies, 'erasures'> & Pick<TellDependencies, 'findCommand'>,
): Promise<HttpAnswer> {
  const erasure = await erasures.find(erasureId)
  if (erasure === null || erasure.owner !== owner) throw noSuchErasure()
  const orders = await erasures.orders(erasureId)
  const answered = await Promise.all(orders.map((order) => withAnswers(erasureId, order, { findCommand })))
  return { status: 200, body: shownErasure(erasure, answered) }
}

const noSuchErasure = () => new Problem('not_found', 'There is no such erasure.')
