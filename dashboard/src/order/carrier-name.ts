/** Codes that are written in another way than with one capital letter, or in capitals where they are short. */
const known: Readonly<Record<string, string>> = {
  usps: 'USPS',
  fedex: 'FedEx',
  inpost: 'InPost',
  postnord: 'PostNord',
  'la-poste': 'La Poste',
}

/** `DHL` of `dhl`, `Royal Mail` of `royal-mail`. A name that a brand wrote for people stays as it is. */
export function carrierName(carrier: string): string {
  if (!/^[a-z]+(-[a-z]+)*$/.test(carrier)) return carrier
  const word = (part: string) => (part.length < 4 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1))
  return known[carrier] ?? carrier.split('-').map(word).join(' ')
}
