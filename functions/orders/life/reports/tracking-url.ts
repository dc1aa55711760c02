/**
 * Tracking pages by carrier, of our own making: a link that a brand sends may
 * carry the customer's postcode. Addresses are the carriers' public ones. `{number}`
 * is where the number goes.
 */
const pages: Readonly<Record<string, string>> = {
  ups: 'https://www.ups.com/track?tracknum={number}',
  usps: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr={number}',
  dhl: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id={number}',
  dpd: 'https://www.dpdgroup.com/mydpd/my-parcels/search?lang=en&parcelNumber={number}',
  gls: 'https://gls-group.com/track/{number}',
  evri: 'https://www.evri.com/track/parcel/{number}',
  'royal-mail': 'https://www.royalmail.com/track-your-item#/tracking-results/{number}',
  'canada-post': 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}',
  purolator: 'https://www.purolator.com/en/shipping/tracker?pin={number}',
  'australia-post': 'https://auspost.com.au/mypost/track/details/{number}',
  'nz-post': 'https://www.nzpost.co.nz/tools/tracking/item/{number}',
  'la-poste': 'https://www.laposte.fr/outils/suivre-vos-envois?code={number}',
  chronopost: 'https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}',
  correos: 'https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={number}',
  'swiss-post': 'https://service.post.ch/ekp-web/ui/entry/search/{number}',
  inpost: 'https://inpost.pl/sledzenie-przesylek?number={number}',
  postnord: 'https://tracking.postnord.com/en/tracking?id={number}',
  yamato: 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={number}',
  sagawa: 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={number}',
  'japan-post': 'https://trackings.post.japanpost.jp/services/srv/search/direct?locale=en&reqCodeNo1={number}',
}

/** Names of the carriers whose tracking pages we know. */
export const knownCarriers: readonly string[] = Object.keys(pages)

/** Other names that back ends give the same carrier. */
const otherNames: Readonly<Record<string, string>> = {
  'united-parcel-service': 'ups',
  'united-states-postal-service': 'usps',
  'federal-express': 'fedex',
  'dhl-express': 'dhl',
  'canada-post-corporation': 'canada-post',
  auspost: 'australia-post',
  'new-zealand-post': 'nz-post',
  colissimo: 'la-poste',
  'yamato-transport': 'yamato',
  'kuroneko-yamato': 'yamato',
  'sagawa-express': 'sagawa',
  'sagawa-exp': 'sagawa',
  'japan-post-service': 'japan-post',
}

const byPlainName = new Map([
  ...Object.entries(pages).map(([name, page]) => [plain(name), page] as const),
  ...Object.entries(otherNames).map(([name, carrier]) => [plain(name), pages[carrier]] as const),
])

/** The carrier's page for a number, or null for a carrier we do not know. Spaces in a number are for people. */
export function trackingUrl(carrier: string, number: string): string | null {
  const page = pageOf(carrier)
  // A function, since `$&` in a number would be understood by `replace`.
  return page?.replace('{number}', () => encodeURIComponent(number.normalize('NFKC').replaceAll(/\s/g, ''))) ?? null
}

/** By the whole name, else by the words that it begins with: services, countries and languages follow a carrier's name. */
function pageOf(name: string): string | undefined {
  const words = name
    .replaceAll(/[®™©]/g, '')
    .normalize('NFKC')
    .split(/[\s_.()/-]+/)
    .filter((word) => word !== '')
  for (let count = words.length; count > 0; count--) {
    const page = byPlainName.get(plain(words.slice(0, count).join('')))
    if (page !== undefined) return page
  }
  return undefined
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, '')
}
