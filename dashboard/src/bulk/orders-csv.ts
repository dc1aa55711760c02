import type { ListedOrder } from '../orders/listed-order.ts'
import { decimalOf, digitsOf } from '../texts/money.ts'

const COLUMNS = [
  'id',
  'number',
  'storefront',
  'status',
  'brands',
  'currency',
  'total',
  'given_back',
  'to_give_back',
  'placed',
  'changed',
]

/** Orders of the list as a file for spreadsheets: nothing of customers, amounts as decimals, no formula. */
export function ordersCsv(orders: readonly ListedOrder[], names: Readonly<Record<string, string>>): string {
  const rows = orders.map((order) => {
    const money = (amount: number) => decimalOf(amount, digitsOf(order.currency))
    const brands = [...new Set(order.brandOrders.map(({ brandId }) => names[brandId] ?? brandId))]
    return [
      order.id,
      order.externalId,
      names[order.storefrontId] ?? order.storefrontId,
      order.headline.code,
      brands.join('; '),
      order.currency,
      money(order.totals.total),
      money(order.amounts.refunded),
      money(order.amounts.toReturn),
      order.createdAt,
      order.updatedAt,
    ]
  })
  return [COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}

/** Spreadsheets run what begins so as a formula. Amounts of the list are never negative. */
const FORMULA = /^[=+\-@\t\r]/

function cell(text: string): string {
  const safe = FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Gives the person a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
