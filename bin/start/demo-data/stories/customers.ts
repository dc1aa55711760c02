import type { OrderRequest } from '../../../../functions/orders/placing/order-request.ts'
import type { Currency } from './cast.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A customer of the demo. Nobody has these names at these addresses, and the mail domains are reserved for examples. */
export interface DemoCustomer {
  readonly customer: OrderRequest['customer']
  readonly address: NonNullable<OrderRequest['shippingAddress']>
  readonly market: Market
}

/** What follows from where a customer lives. */
export interface Market {
  readonly currency: Currency
  readonly taxIncluded: boolean
  /** In thousandths. */
  readonly taxRate: number
  readonly taxTitle: string
  readonly carrier: 'ups' | 'dhl' | 'royal-mail' | 'yamato' | 'la-poste'
  /** Hours that their clock is ahead of UTC, about. */
  readonly ahead: number
}

const markets = {
  US: { currency: 'USD', taxIncluded: false, taxRate: 80, taxTitle: 'Sales tax', carrier: 'ups', ahead: -6 },
  DE: { currency: 'EUR', taxIncluded: true, taxRate: 190, taxTitle: 'MwSt.', carrier: 'dhl', ahead: 1 },
  FR: { currency: 'EUR', taxIncluded: true, taxRate: 200, taxTitle: 'TVA', carrier: 'la-poste', ahead: 1 },
  GB: { currency: 'GBP', taxIncluded: true, taxRate: 200, taxTitle: 'VAT', carrier: 'royal-mail', ahead: 0 },
  JP: { currency: 'JPY', taxIncluded: true, taxRate: 100, taxTitle: '消費税', carrier: 'yamato', ahead: 9 },
} as const satisfies Record<string, Market>
type Country = keyof typeof markets

const locales: Record<Country, string> = { US: 'en-US', DE: 'de-DE', FR: 'fr-FR', GB: 'en-GB', JP: 'ja-JP' }

/** First name, last name, the mailbox, street, postal code, city, region. */
type Person = readonly [string, string, string, string, string, string, string?]

const people: Record<Country, readonly Person[]> = {
  US: [
    ['Maya', 'Thompson', 'maya.thompson', '412 Juniper Ave', '97205', 'Portland', 'OR'],
    ['Jordan', 'Lee', 'jordan.lee', '88 Canal St Apt 5C', '10002', 'New York', 'NY'],
    ['Priya', 'Natarajan', 'priya.n', '2301 Guadalupe St', '78705', 'Austin', 'TX'],
    ['Carlos', 'Ortega', 'c.ortega', '1575 Biscayne Blvd', '33132', 'Miami', 'FL'],
    ['Hannah', 'Kowalski', 'hannah.kowalski', '640 N Wells St', '60654', 'Chicago', 'IL'],
    ['Devon', 'Brooks', 'devon.brooks', '39 Peachtree Pl NW', '30309', 'Atlanta', 'GA'],
    ['Grace', 'Nguyen', 'grace.nguyen', '5100 Bellaire Blvd', '77401', 'Bellaire', 'TX'],
    ['Owen', 'Sullivan', 'owen.s', '17 Beacon St', '02108', 'Boston', 'MA'],
    ['Alana', 'Kealoha', 'alana.kealoha', '2255 Kalakaua Ave', '96815', 'Honolulu', 'HI'],
    ['Theo', 'Marsh', 'theo.marsh', '901 Pine St', '98101', 'Seattle', 'WA'],
  ],
  DE: [
    ['Jürgen', 'Weiß', 'juergen.weiss', 'Schanzenstraße 14', '20357', 'Hamburg'],
    ['Annika', 'Schröder', 'annika.schroeder', 'Oranienstraße 183', '10999', 'Berlin'],
    ['Mehmet', 'Yıldız', 'mehmet.yildiz', 'Venloer Straße 310', '50823', 'Köln'],
    ['Sabine', 'Köhler', 'sabine.koehler', 'Türkenstraße 52', '80799', 'München'],
    ['Lukas', 'Großmann', 'lukas.grossmann', 'Karl-Heine-Straße 87', '04229', 'Leipzig'],
    ['Friederike', 'von der Heide', 'f.vonderheide', 'Am Wall 9', '28195', 'Bremen'],
  ],
  FR: [
    ['Chloé', 'Lefèvre', 'chloe.lefevre', '27 rue des Martyrs', '75009', 'Paris'],
    ['Baptiste', 'Moreau', 'baptiste.moreau', '5 quai Rambaud', '69002', 'Lyon'],
  ],
  GB: [
    ['Imogen', 'Clarke', 'imogen.clarke', '14 Whiteladies Road', 'BS8 2NH', 'Bristol'],
    ['Callum', 'Fraser', 'callum.fraser', '62 Leith Walk', 'EH6 5HB', 'Edinburgh'],
    ['Zainab', 'Hussain', 'zainab.hussain', '9 Oldham Street', 'M1 1JQ', 'Manchester'],
    ['Rhys', 'Morgan', 'rhys.morgan', '31 Wellfield Road', 'CF24 3PA', 'Cardiff'],
  ],
  JP: [
    ['美咲', '佐藤', 'misaki.sato', '神宮前4-12-10', '150-0001', '渋谷区', '13'],
    ['健太', '山本', 'kenta.yamamoto', '心斎橋筋2-3-8', '542-0085', '大阪市中央区', '27'],
    ['陽菜', '伊藤', 'hina.ito', '北1条西5-2', '060-0001', '札幌市中央区', '01'],
    ['大輔', '渡辺', 'daisuke.watanabe', '天神1-8-1', '810-0001', '福岡市中央区', '40'],
    ['さくら', '小林', 'sakura.kobayashi', '四条通寺町東入', '600-8001', '京都市下京区', '26'],
  ],
}

/** National numbers that no telephone has, or that are as good as such, in E.164. */
const phoneOf: Record<Country, (random: SeededRandom) => string> = {
  US: (random) => `+1202555${String(random.between(100, 199)).padStart(4, '0')}`,
  DE: (random) => `+491516${random.digits(7)}`,
  FR: (random) => `+336399800${random.digits(2)}`,
  GB: (random) => `+441174960${random.digits(3)}`,
  JP: (random) => `+8190${random.between(1000, 9999)}${random.digits(4)}`,
}

/** All customers, always the same ones for the same random numbers. */
export function makeCustomers(random: SeededRandom): DemoCustomer[] {
  return (Object.keys(people) as Country[]).flatMap((country) =>
    people[country].map(([firstName, lastName, mailbox, address1, postalCode, city, region]): DemoCustomer => {
      const withRegion = region === undefined ? {} : { region }
      return {
        customer: {
          id: `user_${random.between(10_000, 99_999)}`,
          email: `${mailbox}@example.${country === 'US' ? 'com' : country === 'JP' ? 'net' : 'org'}`,
          firstName,
          lastName,
          phone: phoneOf[country](random),
          locale: locales[country],
        },
        address: { firstName, lastName, address1, city, ...withRegion, postalCode, country },
        market: markets[country],
      }
    }),
  )
}
