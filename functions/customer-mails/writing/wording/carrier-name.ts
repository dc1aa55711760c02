/** By the codes that we document for brands: what a customer knows the carrier by. */
const names: ReadonlyMap<string, string> = new Map([
  ['ups', 'UPS'],
  ['usps', 'USPS'],
  ['fedex', 'FedEx'],
  ['dhl', 'DHL'],
  ['dpd', 'DPD'],
  ['gls', 'GLS'],
  ['evri', 'Evri'],
  ['royal-mail', 'Royal Mail'],
  ['canada-post', 'Canada Post'],
  ['purolator', 'Purolator'],
  ['australia-post', 'Australia Post'],
  ['nz-post', 'NZ Post'],
  ['la-poste', 'La Poste'],
  ['chronopost', 'Chronopost'],
  ['correos', 'Correos'],
  ['swiss-post', 'Swiss Post'],
  ['inpost', 'InPost'],
  ['postnord', 'PostNord'],
  ['yamato', 'Yamato'],
  ['sagawa', 'Sagawa'],
  ['japan-post', 'Japan Post'],
])

/** A carrier as customers read it. What is no code of ours stays as the brand wrote it. */
export function carrierName(carrier: string): string {
  return names.get(carrier.toLowerCase()) ?? carrier
}
