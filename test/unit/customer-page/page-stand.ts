import type { Brand } from '../../../functions/brands/brand.ts'
import type { OpenPageDependencies, PageRequest } from '../../../functions/customer-page/open-page.ts'
import { signPageLink } from '../../../functions/customer-page/page-link.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import type { Pictures } from '../../../functions/orders/products/pictures.ts'
import { RotatingSecret } from '../../../functions/runtime/rotating-secret.ts'
import { someBrand } from '../brands/some-brand.ts'

export const pageSecret = 'S'.repeat(43)
export const openedAt = new Date('2026-11-30T09:00:00.000Z')
export const brandOrderId = 'bo_01KB3XJ7Q2V9M4N8R6T1W5Y0ZA0123456789'
export const orderId = 'ord_01KB3XJ7Q2V9M4N8R6T1W5Y0ZA'

export const capableBrand = (changes: Partial<Brand> = {}): Brand =>
  someBrand('aurora', {
    name: 'Aurora',
    settings: { url: 'https://brand.example/commands', returnLabel: true },
    support: { email: 'help@aurora.example', phone: '+4930123456', url: 'https://aurora.example/help' },
    returnPolicyUrl: 'https://aurora.example/returns',
    ...changes,
  })

/** What is behind the pages, without AWS: one brand order, its brand, and what was read and counted. */
export function pageStand(brandOrder: BrandOrder, brand: Brand | null = capableBrand()) {
  const pictures: Pictures = {}
  const stand = {
    brandOrder,
    brand,
    pictures,
    values: [pageSecret] as readonly string[],
    reads: 0,
    counted: 0,
    forms: 0,
  }
  const dependencies: OpenPageDependencies & { newFormId: () => string } = {
    secret: new RotatingSecret(async () => stand.values),
    limit: async () => {
      stand.counted++
    },
    findBrandOrder: async (order, id) => {
      stand.reads++
      return order === stand.brandOrder.orderId && id === stand.brandOrder.id ? stand.brandOrder : null
    },
    findPictures: async () => stand.pictures,
    findBrand: async () => stand.brand,
    newFormId: () => `form-number-${String(++stand.forms).padStart(6, '0')}`,
  }
  return { stand, dependencies }
}

export function requestOf(changes: Partial<PageRequest> = {}): PageRequest {
  return { token: tokenOf(), headers: {}, now: openedAt, ...changes }
}

export function tokenOf(id = brandOrderId, secret = pageSecret, seconds = 3600): string {
  return signPageLink(secret, { brandOrderId: id, expiresAt: openedAt.getTime() / 1000 + seconds })
}
