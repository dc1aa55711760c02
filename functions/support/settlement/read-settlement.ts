import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Order } from '../../orders/order.ts'
import { timestamp } from '../../runtime/clock.ts'
import { BYTE_ORDER_MARK, csvLine } from '../exports/csv.ts'
import { settleMonth } from './settle-month.ts'
import type { CurrencySettlement, SettlementAnswer } from './settlement-answer.ts'

/** Orders of all brands that one request reads. */
const MOST_ORDERS = 20_000

export interface SettlementDependencies {
  /** All orders placed in the month in a mode, of all storefronts. */
  readonly monthsOrders: (month: string, livemode: boolean) => AsyncIterable<Order>
  readonly readBrandOrders: (ids: readonly { orderId: string; brandOrderId: string }[]) => Promise<BrandOrder[]>
}

export interface SettlementAsked {
  readonly brandId: string
  readonly month: string
  readonly livemode: boolean
  readonly format: 'json' | 'csv'
  readonly now: Date
}

export async function readSettlement(
  { brandId, month, livemode, format, now }: SettlementAsked,
  { monthsOrders, readBrandOrders }: SettlementDependencies,
): Promise<HttpAnswer> {
  const ids: { orderId: string; brandOrderId: string }[] = []
  let read = 0
  for await (const order of monthsOrders(month, livemode)) {
    if (++read > MOST_ORDERS) {
      throw new Problem(
        'state_conflict',
        `The month has more than ${MOST_ORDERS} orders, which is too many for one answer.`,
      )
    }
    for (const one of order.brandOrders) {
      if (one.brandId === brandId) ids.push({ orderId: order.id, brandOrderId: one.id })
    }
  }
  const currencies = settleMonth(await readBrandOrders(ids))
  const body: SettlementAnswer = { brandId, month, livemode, madeAt: timestamp(now), currencies }
  return format === 'json' ? { status: 200, body } : csvAnswer(body)
}

const COLUMNS: readonly [string, (sums: CurrencySettlement) => string | number][] = [
  ['currency', ({ currency }) => currency],
  ['orders', ({ orders }) => orders],
  ['ended_orders', ({ endedOrders }) => endedOrders],
  ['items', ({ items }) => items],
  ['shipping', ({ shipping }) => shipping],
  ['fees', ({ fees }) => fees],
  ['tax', ({ tax }) => tax],
  ['discounts_platform', ({ discounts }) => discounts.platform],
  ['discounts_brand', ({ discounts }) => discounts.brand],
  ['total', ({ total }) => total],
  ['refunded', ({ refunded }) => refunded],
  ['to_return', ({ toReturn }) => toReturn],
  ['collected_platform', ({ collected }) => collected.platform],
  ['collected_brand', ({ collected }) => collected.brand],
  ['platform_owes', ({ platformOwes }) => platformOwes],
]

function csvAnswer({ brandId, month, currencies }: SettlementAnswer): HttpAnswer {
  const lines = [
    csvLine(['brand', 'month', ...COLUMNS.map(([name]) => name)]),
    ...currencies.map((sums) => csvLine([brandId, month, ...COLUMNS.map(([, read]) => read(sums))])),
  ]
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="settlement-${brandId}-${month}.csv"`,
  }
  return { status: 200, headers, body: BYTE_ORDER_MARK + lines.join('') }
}
