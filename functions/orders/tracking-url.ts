/**
 * Tracking pages by carrier, of our own making: a link that a brand sends may
 * carry the customer's postcode. Addresses are the carriers' public ones.
 */
const pages: Readonly<Record<string, (number: string) => string>> = {
  ups: (number) => `https://www.ups.com/track?tracknum=${number}`,
  usps: (number) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`,
  fedex: (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`,
  dhl: (number) => `https://www.dhl.com/en/express/tracking.html?AWB=${number}`,
  dpd: (number) => `https://www.dpdgroup.com/mydpd/my-parcels/search?lang=en&parcelNumber=${number}`,
  gls: (number) => `https://gls-group.com/track/${number}`,
  'royal-mail': (number) => `https://www.royalmail.com/track-your-item#/tracking-results/${number}`,
  'canada-post': (number) => `https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=${number}`,
  'australia-post': (number) => `https://auspost.com.au/mypost/track/details/${number}`,
  'la-poste': (number) => `https://www.laposte.fr/outils/suivre-vos-envois?code=${number}`,
  'japan-post': (number) =>
    `https://trackings.post.japanpost.jp/services/srv/search/direct?locale=en&reqCodeNo1=${number}`,
}

/** Names of the carriers whose tracking pages we know. */
export const knownCarriers: readonly string[] = Object.keys(pages)

/** The carrier's page for a number, or null for a carrier we do not know. Names are compared without case, spaces and dashes. */
export function trackingUrl(carrier: string, number: string): string | null {
  const wanted = plain(carrier)
  const page = Object.entries(pages).find(([name]) => plain(name) === wanted)?.[1]
  return page === undefined ? null : page(encodeURIComponent(number))
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '')
}
