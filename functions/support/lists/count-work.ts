import type { HttpAnswer } from '../../http/http-answer.ts'
import type { WorkIndex } from '../../orders/reading/work-index.ts'
import type { Owed, WorkList } from '../../orders/work/work-keys.ts'
import { log } from '../../runtime/log.ts'
import type { Failing } from './find-failing.ts'
import { endOf, modesOf } from './list-work.ts'

/** So many are counted; the desk shows `50+` beyond. */
const MOST_COUNTED = 50
/** Entries that are added up: some 30 to a read unit. */
const MOST_SUMMED = 1_000

export interface WorkDependencies {
  readonly index: WorkIndex
  readonly findFailing: () => Promise<Failing>
}

/** `GET /support/work`. A number that cannot be read is null, and keeps no other. */
export async function countWork(
  { query: { livemode }, now }: { readonly query: { readonly livemode?: boolean | undefined }; readonly now: Date },
  { index, findFailing }: WorkDependencies,
): Promise<HttpAnswer> {
  const count = (list: WorkList) => part(list, () => counted(list, livemode, index, now))
  const [attention, overdue, returns, refunds, failing] = await Promise.all([
    count('attention'),
    count('overdue'),
    count('returns'),
    part('refunds', () => summed(livemode, index)),
    part('failing', async () => {
      const { brands, endpoints } = await findFailing()
      return { brands: brands.length, endpoints: endpoints.length }
    }),
  ])
  return { status: 200, body: { attention, overdue, returns, refunds, failing } }
}

async function part<Part>(name: string, read: () => Promise<Part>): Promise<Part | null> {
  try {
    return await read()
  } catch (error) {
    log('error', 'WORK_NOT_COUNTED', { reason: name, error })
    return null
  }
}

async function counted(list: WorkList, livemode: boolean | undefined, index: WorkIndex, now: Date) {
  const walk = index.walk(list, { livemodes: modesOf(livemode), after: '0', before: endOf(list, now) })
  let count = 0
  for await (const _ of walk) {
    if (count === MOST_COUNTED) return { count, hasMore: true }
    count++
  }
  return { count, hasMore: false }
}

async function summed(livemode: boolean | undefined, index: WorkIndex) {
  const walk = index.walk('refunds', { livemodes: modesOf(livemode), after: '0', before: '~' })
  const sums = new Map<string, number>()
  let count = 0
  const answer = (hasMore: boolean) => ({
    count,
    hasMore,
    sums: [...sums].map(([currency, total]): Owed => ({ currency, total })).toSorted(byCurrency),
  })
  for await (const { owed } of walk) {
    if (count === MOST_SUMMED) return answer(true)
    count++
    if (owed !== null) sums.set(owed.currency, (sums.get(owed.currency) ?? 0) + owed.total)
  }
  return answer(false)
}

const byCurrency = (one: Owed, other: Owed): number => (one.currency < other.currency ? -1 : 1)
