import type { ComponentType } from 'react'
import { lazyPage } from './shell/lazy-page.ts'
import type { Texts } from './texts/english.ts'

/** A page of the dashboard: one line below. */
export interface DashboardPage {
  /** Within the dashboard. */
  readonly path: string
  readonly Content: ComponentType
  /** Its entry in the side menu; none for pages that one comes to by a link. */
  readonly menu?: keyof Texts['shell']['pages']
  /** The keys that lead to it. */
  readonly keys?: string
  /** Only for the group `support-admin`. The API refuses the others whatever is shown. */
  readonly admin?: boolean
}

/** Without those that the platform has switched off, and what is below them. */
export function pagesWithout(modulesOff: readonly string[] = []): readonly DashboardPage[] {
  const off = pages.filter(({ menu }) => menu !== undefined && modulesOff.includes(menu)).map(({ path }) => path)
  return pages.filter(({ path }) => !off.some((root) => path === root || path.startsWith(`${root}/`)))
}

export const pages: readonly DashboardPage[] = [
  { path: '/', menu: 'overview', keys: 'g h', Content: lazyPage(() => import('./overview/overview-page.tsx')) },
  { path: '/orders', menu: 'orders', keys: 'g o', Content: lazyPage(() => import('./orders/orders-page.tsx')) },
  { path: '/orders/:orderId', Content: lazyPage(() => import('./order/order-page.tsx')) },
  { path: '/late', Content: lazyPage(() => import('./late/late-page.tsx')) },
  { path: '/returns', menu: 'returns', keys: 'g r', Content: lazyPage(() => import('./returns/returns-page.tsx')) },
  { path: '/refunds', menu: 'refunds', keys: 'g p', Content: lazyPage(() => import('./refunds/refunds-page.tsx')) },
  {
    path: '/brands',
    menu: 'brands',
    keys: 'g b',
    Content: lazyPage(() => import('./brands/brands-page.tsx')),
  },
  { path: '/brands/new', admin: true, Content: lazyPage(() => import('./brand-form/new-brand-page.tsx')) },
  { path: '/brands/:brandId', Content: lazyPage(() => import('./brand/brand-page.tsx')) },
  {
    path: '/brands/:brandId/settings',
    admin: true,
    Content: lazyPage(() => import('./brand-form/brand-settings-page.tsx')),
  },
  { path: '/brands/:brandId/mails', admin: true, Content: lazyPage(() => import('./voice/voice-page.tsx')) },
  { path: '/webhooks', menu: 'webhooks', keys: 'g w', Content: lazyPage(() => import('./webhooks/webhooks-page.tsx')) },
  { path: '/webhooks/:endpointId', Content: lazyPage(() => import('./webhooks/endpoint-page.tsx')) },
  { path: '/exports', menu: 'exports', keys: 'g e', Content: lazyPage(() => import('./exports/exports-page.tsx')) },
  {
    path: '/settlement',
    menu: 'settlement',
    keys: 'g s',
    admin: true,
    Content: lazyPage(() => import('./settlement/settlement-page.tsx')),
  },
  { path: '/keys', menu: 'keys', keys: 'g k', admin: true, Content: lazyPage(() => import('./keys/keys-page.tsx')) },
  { path: '/keys/:storefrontId', admin: true, Content: lazyPage(() => import('./keys/storefront-page.tsx')) },
  {
    path: '/members',
    menu: 'members',
    keys: 'g m',
    admin: true,
    Content: lazyPage(() => import('./members/members-page.tsx')),
  },
  {
    path: '/audit',
    menu: 'audit',
    keys: 'g a',
    admin: true,
    Content: lazyPage(() => import('./audit/audit-page.tsx')),
  },
  { path: '/search', Content: lazyPage(() => import('./search/search-page.tsx')) },
]
