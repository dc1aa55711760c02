/** The orders that were opened last in this browser: our ids and the platform's numbers, nothing of people. */
export interface RecentOrder {
  readonly id: string
  readonly label: string
}

const KEY = 'diddo.recent-orders'
const MOST = 8

export function recentOrders(): readonly RecentOrder[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]')
  } catch {
    return []
  }
}

export function rememberOrder(order: RecentOrder): void {
  const others = recentOrders().filter(({ id }) => id !== order.id)
  localStorage.setItem(KEY, JSON.stringify([order, ...others].slice(0, MOST)))
}

export function forgetRecentOrders(): void {
  localStorage.removeItem(KEY)
}
