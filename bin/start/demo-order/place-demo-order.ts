import { randomUUID } from 'node:crypto'
import { CommandFailure } from '../../command-line/command-failure.ts'
import type { RunningBrand } from '../demo-brands/server.ts'
import { StorefrontApi } from '../storefront-api.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { demoOrder } from './demo-order.ts'
import { eventLine } from './event-line.ts'
import { followOrder } from './follow-order.ts'

/** Places the two-brand order, lets the brands' staff ship and deliver it, and shows every event. Gives its id. */
export async function placeDemoOrder(
  apiUrl: string,
  storefrontKey: string,
  brands: readonly RunningBrand[],
  terminal: Terminal,
): Promise<string> {
  const api = new StorefrontApi(apiUrl, storefrontKey)
  const externalId = `PLAT-${Date.now().toString(36).toUpperCase()}`
  const began = performance.now()
  const order = await api.place(demoOrder(externalId), randomUUID())
  terminal.heading(`Order ${externalId}, two brands, 81.27 USD  ${terminal.style('dim', order.id)}`)
  await followOrder({
    events: () => api.events(order.id),
    staff: (brandId, brandOrderId, action) => staffOf(brands, brandId, brandOrderId, action),
    show: (event) => terminal.line(eventLine(event, performance.now() - began, terminal)),
  })
  terminal.line()
  return order.id
}

async function staffOf(
  brands: readonly RunningBrand[],
  brandId: string,
  brandOrderId: string,
  action: string,
): Promise<void> {
  const brand = brands.find(({ brand }) => brand.brandId === brandId)
  if (!brand) throw new CommandFailure(`The order has a brand ${brandId}, which the demo does not know.`)
  const path = `/orders/${brandOrderId}/${action}`
  const answer = await fetch(brand.adminUrl + path, { method: 'POST' })
  if (!answer.ok) throw new CommandFailure(`${brandId} cannot ${action} its order: ${await answer.text()}`)
}
