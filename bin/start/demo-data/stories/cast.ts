/** Who plays in the demo: six brands, each with a server of its own, and the storefronts that sell for them. */

export type Currency = 'USD' | 'EUR' | 'GBP' | 'JPY'

interface Product {
  readonly sku: string
  readonly title: string
  /** In dollars; other currencies follow. */
  readonly price: number
}

export interface CastBrand {
  readonly id: string
  readonly name: string
  /** Settings of its integration beside its address; they set what it can do. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly acceptWithinMinutes: number
  readonly products: readonly Product[]
}

const product = (sku: string, title: string, price: number): Product => ({ sku, title, price })

export const castBrands: readonly CastBrand[] = [
  {
    id: 'lumen',
    name: 'Lumen Audio',
    settings: { returnLabel: true },
    acceptWithinMinutes: 120,
    products: [
      product('LUM-HP-210', 'Over-ear headphones 210, graphite', 189),
      product('LUM-EB-40', 'Earbuds 40, sand', 99),
      product('LUM-SP-M', 'Table speaker M, oak', 249),
      product('LUM-CB-3', 'Braided charging cable, 2 m', 19),
      product('LUM-CS-210', 'Travel case for headphones 210', 35),
    ],
  },
  {
    id: 'kestrel',
    name: 'Kestrel Outdoor',
    settings: { returnLabel: true, cancelUntil: 'accepted' },
    acceptWithinMinutes: 120,
    products: [
      product('KES-JKT-RAIN-M', 'Ridge rain jacket, moss, M', 159),
      product('KES-PNT-HIKE-32', 'Trail trousers, slate, 32', 89),
      product('KES-SOC-2', 'Merino socks, two pairs', 24.5),
      product('KES-BTL-75', 'Steel bottle, 0.75 l', 29),
      product('KES-TNT-2', 'Fell tent for two', 319),
    ],
  },
  {
    id: 'tsukimi',
    name: 'Tsukimi Ceramics',
    settings: {},
    acceptWithinMinutes: 120,
    products: [
      product('TSU-CUP-IND', 'Tea cup, indigo glaze', 28),
      product('TSU-BWL-L', 'Ramen bowl, large', 36),
      product('TSU-PLT-4', 'Dinner plates, set of four', 112),
      product('TSU-POT-06', 'Kyusu teapot, 0.6 l', 74),
    ],
  },
  {
    id: 'groove',
    name: 'Groove Vinyl Club',
    settings: { returns: 'platform', refund: 'line', addressChange: 'none' },
    acceptWithinMinutes: 120,
    products: [
      product('GRV-LP-1182', 'Night Drive, 180 g LP', 27),
      product('GRV-LP-1190', 'Live at the Harbour, double LP', 39),
      product('GRV-LP-1204', 'Quiet Songs, LP, clear vinyl', 31),
      product('GRV-SLV-50', 'Inner sleeves, 50 pieces', 18),
    ],
  },
  {
    id: 'hafen',
    name: 'Hafenrösterei',
    settings: { returns: 'none', refund: 'order', cancel: 'order', cancelUntil: 'accepted' },
    acceptWithinMinutes: 120,
    products: [
      product('HAF-ESP-1000', 'Espresso Speicherstadt, 1 kg', 32),
      product('HAF-FIL-500', 'Filter roast Elbe, 500 g', 17.5),
      product('HAF-GRD-H1', 'Hand grinder H1', 78),
      product('HAF-CUP-2', 'Enamel mugs, set of two', 22),
    ],
  },
  {
    id: 'papillon',
    name: 'Papillon Paris',
    settings: { cancel: 'order', addressChange: 'none' },
    acceptWithinMinutes: 120,
    products: [
      product('PAP-EDT-50', 'Eau de toilette No. 7, 50 ml', 64),
      product('PAP-SOAP-3', 'Savon de Provence, three bars', 21),
      product('PAP-CRM-40', 'Night cream, 40 ml', 48),
      product('PAP-BALM', 'Lip balm, fig', 12.5),
    ],
  },
]

/** Its server has failed for some hours. */
export const AWAY_BRAND = 'papillon'

export const AWAKE_BRANDS: readonly string[] = castBrands.map(({ id }) => id).filter((id) => id !== AWAY_BRAND)

/** Brands that take back single lines and refund any amount. */
export const OBLIGING_BRANDS = ['lumen', 'kestrel', 'tsukimi'] as const

/** Brands that may accept single lines. */
export const PICKING_BRANDS = ['groove', 'lumen', 'kestrel'] as const

export type StorefrontKey = 'app' | 'stadium'

export interface CastStorefront {
  readonly key: StorefrontKey
  readonly name: string
  /** Of its order numbers. */
  readonly prefix: string
}

export const castStorefronts: readonly CastStorefront[] = [
  { key: 'app', name: 'Diddo app', prefix: 'DID' },
  { key: 'stadium', name: 'Stadium screens', prefix: 'STA' },
]

/** What a dollar is in it, rounded to a price that people write: 49.90 EUR, 7,500 JPY. In minor units. */
export function priceIn(currency: Currency, dollars: number): number {
  switch (currency) {
    case 'USD':
      return Math.round(dollars * 100)
    case 'EUR':
      return Math.round(dollars * 0.94 * 10) * 10
    case 'GBP':
      return Math.round(dollars * 0.8 * 2) * 50
    case 'JPY':
      return Math.round((dollars * 152) / 50) * 50
  }
}
