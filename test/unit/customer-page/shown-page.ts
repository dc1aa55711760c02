import type { Brand } from '../../../functions/brands/brand.ts'
import type { Voice } from '../../../functions/brands/voice.ts'
import { showPage } from '../../../functions/customer-page/show-page.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { pageText } from '../../../functions/pages/page.ts'
import { pageStand, requestOf } from './page-stand.ts'

export const voice: Voice = {
  occasions: ['shipped'],
  senderName: 'Aurora Atelier',
  senderAddress: null,
  replyTo: null,
  language: 'de',
  timeZone: 'Europe/Berlin',
  logoUrl: 'https://cdn.aurora.example/logo.svg?v=2',
  accentColour: '#ffee00',
  texts: null,
  imprint: 'Aurora GmbH\nHRB 1',
}

export async function shown(
  brandOrder: BrandOrder,
  brand?: Brand | null,
  changes: Parameters<typeof requestOf>[0] = {},
) {
  const { dependencies, stand } = pageStand(brandOrder, brand)
  const { status, page } = await showPage(requestOf(changes), dependencies)
  return { status, page, stand, text: pageText(page) }
}

/** Words of a page as a person reads them. */
export const words = (text: string) =>
  text
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
