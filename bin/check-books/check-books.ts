import { differencesIn } from '../../functions/orders/books/check-order.ts'
import { allOrderIds, readBooks } from '../../functions/orders/books/read-books.ts'
import { CheckFailure } from '../command-line/command-failure.ts'

/** Orders read at one time. */
const AT_ONCE = 20
/** More are not listed: the cause is the same. */
const MOST_LISTED = 100

type OrdersTable = Parameters<typeof readBooks>[1]

/**
 * Folds the events of every order and compares. An order that changes while it is read may differ for a moment, since
 * its rows may come in two answers: so one that differs is read once more.
 *
 * @throws CheckFailure that lists the orders that differ
 */
export async function checkBooks(
  orders: OrdersTable,
  { orderIds, progress }: { orderIds: readonly string[]; progress: (checked: number) => void },
): Promise<number> {
  const differing: string[] = []
  let checked = 0
  const check = async (orderId: string) => {
    const differences = (await differencesOf(orderId, orders)).length === 0 ? [] : await differencesOf(orderId, orders)
    if (differences.length > 0) differing.push(`${orderId}: ${differences.join(', ')}`)
  }
  for await (const ids of orderIds.length > 0 ? [orderIds] : allOrderIds(orders)) {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      await Promise.all(ids.slice(start, start + AT_ONCE).map(check))
    }
    checked += ids.length
    progress(checked)
  }
  if (differing.length === 0) return checked
  const listed = differing.toSorted().slice(0, MOST_LISTED)
  throw new CheckFailure(`${differing.length} of ${checked} orders differ from their events:\n${listed.join('\n')}`)
}

async function differencesOf(orderId: string, orders: OrdersTable): Promise<string[]> {
  const books = await readBooks(orderId, orders)
  return books === null ? ['there is no such order'] : differencesIn(books)
}
