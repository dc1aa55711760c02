/** The fields of an address as the API takes them, in the order in which people write them. */
export const addressFields = [
  'firstName',
  'lastName',
  'company',
  'address1',
  'address2',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
] as const
export type AddressField = (typeof addressFields)[number]
export type AddressDraft = Readonly<Record<AddressField, string>>

/** Characters at most; test/unit/dashboard/address.test.ts compares these rules with the API’s schema. */
export const longest: Readonly<Record<AddressField, number>> = {
  firstName: 100,
  lastName: 100,
  company: 200,
  address1: 255,
  address2: 255,
  postalCode: 20,
  city: 100,
  region: 100,
  country: 2,
  phone: 32,
}
const REQUIRED: readonly AddressField[] = ['address1', 'city', 'country']
const ALLOWED = /^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFD]*$/u

/** As the API names faults; what depends on the country, only the API knows. */
export type AddressFault =
  | 'required'
  | 'too_big'
  | 'invalid_format'
  | 'name_required'
  | 'invalid_phone'
  | 'unknown_country'
  | 'invalid_region'
  | 'invalid_postal_code'
  | 'country_not_served'

export const emptyAddress: AddressDraft = {
  firstName: '',
  lastName: '',
  company: '',
  address1: '',
  address2: '',
  postalCode: '',
  city: '',
  region: '',
  country: '',
  phone: '',
}

/** What the API would get: fields that are empty are left out. */
export function addressOf(draft: AddressDraft): Partial<Record<AddressField, string>> {
  const filled = addressFields.flatMap((field) => {
    const value = draft[field].trim()
    return value === '' ? [] : [[field, value] as const]
  })
  return Object.fromEntries(filled)
}

/** Faults that show before anything is sent, by field. */
export function addressFaults(draft: AddressDraft): Partial<Record<AddressField, AddressFault>> {
  const faults: Partial<Record<AddressField, AddressFault>> = {}
  const address = addressOf(draft)
  for (const field of addressFields) {
    const value = address[field]
    if (value === undefined) {
      if (REQUIRED.includes(field)) faults[field] = 'required'
    } else if (value.length > longest[field]) faults[field] = 'too_big'
    else if (field === 'country' ? !/^[A-Z]{2}$/.test(value) : !ALLOWED.test(value)) faults[field] = 'invalid_format'
  }
  const { firstName, lastName, company } = address
  if ((firstName ?? lastName ?? company) === undefined) faults.lastName = 'name_required'
  return faults
}

/** The field of a fault’s pointer, such as `/shippingAddress/postalCode`; the whole address’s fault is about the name. */
export function fieldOfPointer(pointer: string): AddressField | null {
  if (pointer === '/shippingAddress') return 'lastName'
  const name = pointer.replace('/shippingAddress/', '')
  return addressFields.find((field) => field === name) ?? null
}
