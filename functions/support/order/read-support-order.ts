import { actionsOf } from '../../brands/actions.ts'
import type { Brand } from '../../brands/brand.ts'
import { brandCapabilities } from '../../brands/brand-capabilities.ts'
import { type BrandHealth, brandHealth } from '../../brands/brand-health.ts'
import { NO_CAPABILITIES } from '../../brands/capabilities.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import type { PollState } from '../../brands/polling/poll-state.ts'
import { type PaceState, UNTOUCHED } from '../../brands/rate-limit/pace.ts'
import type { Command } from '../../dispatch/commands/command.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { Order } from '../../orders/order.ts'
import type { Pictures } from '../../orders/products/pictures.ts'
import type { Purchase } from '../../orders/purchase.ts'
import type { Waiting } from '../../orders/reading/count-waiting.ts'
import { allBrandOrders } from '../../orders/reading/read-order.ts'
import type { ListMails } from '../mails/list-mails.ts'
import { shownMails } from '../mails/shown-mail.ts'
import type { Explained } from './explained.ts'
import { renderSupportOrder, supportEtag } from './support-order-answer.ts'

export interface SupportOrderDependencies {
  readonly find: (orderId: string) => Promise<{ order: Order; brandOrders: BrandOrder[]; pictures: Pictures } | null>
  readonly findPurchase: (orderId: string) => Promise<Purchase | null>
  readonly findBrands: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>
  readonly findPaces: (brandIds: readonly string[]) => Promise<ReadonlyMap<string, PaceState>>
  readonly findPolls: (brandIds: readonly string[]) => Promise<ReadonlyMap<string, PollState>>
  /** How many brand orders wait for a brand. */
  readonly countWaiting: (brandId: string) => Promise<Waiting>
  readonly findCommands: (orderId: string) => Promise<readonly Command[]>
  readonly findMails: ListMails
}

/** `GET /support/orders/{orderId}`, whichever storefront's it is. */
export async function readSupportOrder(
  { params: { orderId }, now }: { readonly params: { readonly orderId: string }; readonly now: Date },
  dependencies: SupportOrderDependencies,
): Promise<HttpAnswer> {
  const found = await dependencies.find(orderId)
  if (found === null) throw new Problem('not_found', 'There is no such order.')
  const { order } = found
  const brandOrders = await allBrandOrders(found, dependencies.findPurchase)
  const brandIds = brandOrders.map(({ brandId }) => brandId)
  const [brands, paces, polls, commands, mails] = await Promise.all([
    dependencies.findBrands(brandIds),
    dependencies.findPaces(brandIds),
    dependencies.findPolls(brandIds),
    dependencies.findCommands(orderId),
    dependencies.findMails(brandOrders),
  ])
  const healthOf = ({ brandId }: BrandOrder) => {
    const brand = brands.get(brandId)
    return brand === undefined
      ? null
      : brandHealth(brand, paces.get(brandId) ?? UNTOUCHED, polls.get(brandId) ?? null, now)
  }
  const waiting = await waitingOf(brandOrders.map(healthOf), dependencies)
  const explained = brandOrders.map((brandOrder): Explained => {
    const brand = brands.get(brandOrder.brandId) ?? null
    const integration = brand === null ? null : findIntegration(brand.integration)
    return {
      brandOrder,
      brand,
      capabilities: brand === null || integration === null ? NO_CAPABILITIES : brandCapabilities(integration, brand),
      health: healthOf(brandOrder),
      waiting: waiting.get(brandOrder.brandId) ?? null,
      commands: commands.filter(({ brandOrderId }) => brandOrderId === brandOrder.id),
      mails: shownMails(
        mails.filter(({ brandOrderId }) => brandOrderId === brandOrder.id),
        mails,
      ),
    }
  })
  const body = renderSupportOrder(
    {
      order,
      explained,
      pictures: found.pictures,
      brandUrlOf: ({ brand, brandOrder }) =>
        brand === null ? null : (findIntegration(brand.integration)?.orderUrl(brand.settings, brandOrder) ?? null),
      actionsOf: ({ brandOrder, capabilities }) => actionsOf(brandOrder, capabilities),
    },
    now,
  )
  return { status: 200, headers: { ETag: supportEtag(order, explained, body) }, body }
}

/** Counted for the brands that are not reached, which are few. */
async function waitingOf(
  healths: readonly (BrandHealth | null)[],
  { countWaiting }: Pick<SupportOrderDependencies, 'countWaiting'>,
): Promise<ReadonlyMap<string, Waiting>> {
  const away = healths.flatMap((health) => (health === null || health.circuit.state === 'closed' ? [] : health.brandId))
  return new Map(await Promise.all([...new Set(away)].map(async (id) => [id, await countWaiting(id)] as const)))
}
