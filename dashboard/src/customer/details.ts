import type { ReadCustomerResponse, RevealCustomerResponse } from '../api'

export type MaskedDetails = NonNullable<ReadCustomerResponse['details']>
export type RevealedDetails = RevealCustomerResponse['details']
export type Details = MaskedDetails | RevealedDetails
type Address = NonNullable<Details['shippingAddress']>

/** A personal value as the API has it: either with its stars, or in clear. */
type Value = { readonly masked: string } | { readonly value: string } | null

/** The text of a value; empty where the order has none. */
export function textOf(value: Value): string {
  if (value === null) return ''
  return 'masked' in value ? value.masked : value.value
}

export function nameOf({ firstName, lastName }: { firstName: Value; lastName: Value }): string {
  return [textOf(firstName), textOf(lastName)].filter(Boolean).join(' ')
}

/** An address line by line, the country in the person's language. */
export function addressLines(address: Address, locale: string): string[] {
  const { company, address1, address2, postalCode, city, region, country } = address
  const place = [textOf(postalCode), textOf(city), textOf(region)].filter(Boolean).join(' ')
  const countryName = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country
  return [nameOf(address), textOf(company), textOf(address1), textOf(address2), place, countryName].filter(Boolean)
}
