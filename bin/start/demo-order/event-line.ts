import type { OrderEvent } from '../storefront-api.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Shows an order's events as they arrive, in columns: seconds since the placing, type, brand, what else there is. */
export function eventLine(event: OrderEvent, milliseconds: number, terminal: Pick<Terminal, 'style'>): string {
  const time = `+${(milliseconds / 1000).toFixed(2)} s`.padStart(9)
  const type = event.type.padEnd(22)
  const colour = event.type.endsWith('rejected') || event.type.endsWith('required') ? 'red' : 'cyan'
  const brand = (event.brandId ?? '').padEnd(10)
  return `  ${terminal.style('dim', time)}  ${terminal.style(colour, type)} ${brand} ${terminal.style('dim', eventRemark(event))}`.trimEnd()
}

/** What else there is to know about an event: a reason, a parcel, the end of an order. */
export function eventRemark({ type, data }: OrderEvent): string {
  if (data.reason) return data.reason.code
  if (data.attention) return data.attention.code
  if (type === 'order.completed' && data.order) return `${data.order.status}, ${data.order.fulfillmentStatus}`
  const fulfillment = data.fulfillment as { tracking?: { carrier?: string; number?: string }[] } | undefined
  const tracking = type === 'order.shipped' ? fulfillment?.tracking?.[0] : undefined
  return tracking ? `${tracking.carrier ?? ''} ${tracking.number ?? ''}`.trim() : ''
}
