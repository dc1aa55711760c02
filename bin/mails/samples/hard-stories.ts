import type { MailStory, OrderConfirmed } from '../../../functions/customer-mails/writing/mail-story.ts'
import { sampleStories, springfield } from './sample-story.ts'

const confirmed = sampleStories.order_confirmed

const ofLines = (count: number): OrderConfirmed => ({
  ...confirmed,
  lines: Array.from({ length: count }, (_, index) => ({
    title: `Aurora article ${index + 1}`,
    variant: 'M, night blue',
    quantity: (index % 3) + 1,
    total: 1000 + index,
  })),
})

const longNames: OrderConfirmed = {
  ...confirmed,
  firstName: 'Wolfeschlegelsteinhausenbergerdorff-Maximiliana Josephine Theodora',
  orderNumber: 'PLAT-2026-11-22-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lines: [
    {
      title: 'Supercalifragilisticexpialidocious'.repeat(4),
      variant: 'Extra large, night blue with silver stripes, a hood, and pockets on both sides',
      attributes: [{ name: 'Engraving', value: 'To Theodora, from all of us at the lighthouse. '.repeat(6) }],
      quantity: 1200,
      total: 100_000_000_000,
    },
    {
      title: `${'The complete works in forty-two volumes, annotated, with an index of first lines. '.repeat(3)}`,
      quantity: 1,
      total: 123_456,
    },
  ],
  shippingAddress: {
    ...springfield,
    company: 'Aurora International Outfitters and Expedition Supply Company of Greater Springfield',
    address1: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Street 1234567890',
  },
}

const japanese: OrderConfirmed = {
  ...confirmed,
  locale: 'ja-JP',
  currency: 'JPY',
  taxIncluded: true,
  firstName: '花子',
  lastName: '山田',
  orderNumber: 'JP-2026-00421',
  lines: [
    {
      title: '手織りのウールブランケット（北海道産の羊毛・限定カラー）',
      variant: 'ネイビー、140×200cm',
      quantity: 1,
      total: 24_800,
    },
    {
      title: '磁器のマグカップ ☕🌸',
      quantity: 2,
      total: 5600,
      attributes: [{ name: '刻印', value: '花子へ、愛をこめて' }],
    },
  ],
  totals: { items: 30_400, discount: 0, shipping: 800, fees: 0, tax: 2836, total: 31_200 },
  taxLines: [{ title: '消費税', rate: '0.1', amount: 2836 }],
  shippingAddress: {
    firstName: '花子',
    lastName: '山田',
    company: null,
    address1: '丸の内1-9-1',
    address2: 'グランドタワー1203号室',
    city: '千代田区',
    region: '東京都',
    postalCode: '100-0005',
    country: 'JP',
    phone: null,
  },
  deliveries: [{ type: 'shipping', title: 'ヤマト運輸', estimate: '11月25日〜27日', pickupLocation: null }],
}

/** A customer who writes from right to left, in a mail that does not. */
const rightToLeft: OrderConfirmed = {
  ...confirmed,
  currency: 'KWD',
  firstName: 'محمد',
  lines: [
    {
      title: 'قميص قطني أزرق',
      variant: 'متوسط',
      quantity: 2,
      total: 47_445,
      attributes: [{ name: 'نقش', value: 'إلى محمد' }],
    },
    { title: 'חולצת כותנה 10', quantity: 1, total: 19_000 },
  ],
  totals: { items: 66_445, discount: 0, shipping: 1500, fees: 0, tax: 0, total: 67_945 },
  taxLines: [],
  shippingAddress: {
    firstName: 'محمد',
    lastName: 'الفارسي',
    company: null,
    address1: 'شارع الخليج 12',
    address2: null,
    city: 'الكويت',
    region: null,
    postalCode: '13001',
    country: 'KW',
    phone: null,
  },
}

const drawing = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128"><rect width="128" height="128" fill="${colour}"/><circle cx="64" cy="64" r="34" fill="#fff"/></svg>`)}`

/** Pictures where given. A drawing in place of a shop's own picture, so that a preview needs no other server. */
const pictures: OrderConfirmed = {
  ...confirmed,
  lines: [
    { title: 'Aurora tee', variant: 'M, night blue', quantity: 2, total: 4744, imageUrl: drawing('#1f3a5f') },
    { title: 'Polar cap', quantity: 1, total: 1900, imageUrl: drawing('#b4552d') },
    { title: 'Gift card', quantity: 1, total: 0 },
  ],
}

/** What a mail has to show well too. */
export const hardStories = {
  pictures,
  long_names: longNames,
  forty_lines: ofLines(40),
  two_hundred_lines: ofLines(200),
  japanese,
  right_to_left: rightToLeft,
  test_order: { ...sampleStories.shipped, livemode: false, unitsToFollow: 0 },
} satisfies Readonly<Record<string, MailStory>>
