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

/** Without those that the platform has switched off. */
export function pagesWithout(modulesOff: readonly string[] = []): readonly DashboardPage[] {
  return pages.filter(({ menu }) => menu === undefined || !modulesOff.includes(menu))
}

export const pages: readonly DashboardPage[] = [
  { path: '/', menu: 'overview', keys: 'g h', Content: lazyPage(() => import('./overview/overview-page.tsx')) },
  { path: '/orders', menu: 'orders', keys: 'g o', Content: lazyPage(() => import('./orders/orders-page.tsx')) },
  { path: '/orders/:orderId', Content: lazyPage(() => import('./order/order-page.tsx')) },
  { path: '/returns', menu: 'returns', keys: 'g r', Content: lazyPage(() => import('./returns/returns-page.tsx')) },
  { path: '/refunds', menu: 'refunds', keys: 'g p', Content: lazyPage(() => import('./refunds/refunds-page.tsx')) },
  {
    path: '/brands',
    menu: 'brands',
    keys: 'g b',
    admin: true,
    Content: lazyPage(() => import('./brands/brands-page.tsx')),
  },
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
