import type { BrandOrder } from '../../../../orders/brand-order.ts'
import type { Brand } from '../../../brand.ts'
import type { ReadBrandSecrets } from '../../../line/brand-secrets.ts'
import type { LocationStore } from '../../../location-store.ts'
import { type ActionPurpose, readLink, verifyLink } from '../action-link.ts'
import { type EmailSettings, emailSecrets, emailSettings, linkSecretsInUse } from '../settings.ts'
import type { Stop } from '../texts/every-text.ts'
import { stopOf } from './action-stop.ts'

export interface OpenActionDependencies {
  readonly locations: Pick<LocationStore, 'find'>
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly readSecrets: ReadBrandSecrets
  readonly findBrandOrder: (orderId: string, brandOrderId: string) => Promise<BrandOrder | null>
}

/** A link that is good, and the order it is for. */
export interface OpenAction {
  readonly purpose: ActionPurpose
  readonly settings: EmailSettings
  readonly brandOrder: BrandOrder
}

/** Or why there is nothing to do; `settings` once the brand is certain, for its language. */
export type OpenedAction = OpenAction | { readonly stop: Stop; readonly settings: EmailSettings | null }

/** Follows a link: whose it is, whether it is genuine and fresh, and whether the order leaves it something to do. */
export async function openAction(
  token: string,
  now: Date,
  dependencies: OpenActionDependencies,
): Promise<OpenedAction> {
  // A stranger's link, a forged one and one of no order look the same from outside.
  const invalid = { stop: 'invalid', settings: null } as const
  const link = readLink(token)
  const location = link === null ? null : await dependencies.locations.find(link.brandOrderId)
  const brand = location === null ? null : await dependencies.findBrand(location.brandId)
  if (link === null || location === null || brand?.integration !== 'email') return invalid
  const secrets = emailSecrets.parse(await dependencies.readSecrets(brand))
  const verdict = verifyLink(linkSecretsInUse(secrets, now), brand.id, link, now)
  if (verdict === 'forged') return invalid

  const settings = emailSettings.parse(brand.settings)
  if (verdict === 'expired') return { stop: 'expired', settings }
  const brandOrder = await dependencies.findBrandOrder(location.orderId, link.brandOrderId)
  if (brandOrder === null) return invalid
  const stop = stopOf(link.purpose, brandOrder)
  return stop === null ? { purpose: link.purpose, settings, brandOrder } : { stop, settings }
}
