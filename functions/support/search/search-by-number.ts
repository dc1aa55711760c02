import type { Order } from '../../orders/order.ts'
import { isCardNumber, recognise, type SearchKind } from './recognise.ts'
import { idsOf, type SearchDependencies } from './search-orders.ts'

/** What is no person's: ids and numbers of orders. */
const NUMBERS: ReadonlySet<SearchKind> = new Set(['id', 'external_id', 'brand_reference', 'tracking_number'])
const PERSONAL: ReadonlySet<SearchKind> = new Set(['email', 'phone', 'name'])

/** Orders that a chat asks for. */
const MOST_FOUND = 10

export interface FoundByNumber {
  readonly orders: readonly Order[]
  /** Whether what was typed looks like a person's data, which is not looked up here. */
  readonly isPersonal: boolean
}

/** The same search as the desk's, by ids and numbers only: what people type elsewhere stays there. */
export async function findByNumber(
  text: string,
  dependencies: Pick<SearchDependencies, 'owners' | 'lookup' | 'load'>,
): Promise<FoundByNumber> {
  if (text.includes('@') || isCardNumber(text)) return { orders: [], isPersonal: true }
  const { meanings, skipped } = recognise(text, null, { phoneCountry: null, nameSearch: false })
  // A single word may be an id as well as a name.
  const mayBeName = /\s/.test(text.trim())
  const isPersonal = [...meanings, ...skipped].some(({ kind }) => PERSONAL.has(kind) && (kind !== 'name' || mayBeName))
  const owners = await dependencies.owners()
  const numbers = meanings.filter(({ kind }) => NUMBERS.has(kind))
  const ids = await Promise.all(numbers.map((meaning) => idsOf(meaning, owners, withoutPeople(dependencies))))
  const loaded = await dependencies.load([...new Set(ids.flat())])
  const orders = [...loaded.values()].toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
  return { orders: orders.slice(0, MOST_FOUND), isPersonal: isPersonal && orders.length === 0 }
}

function withoutPeople(dependencies: Pick<SearchDependencies, 'owners' | 'lookup' | 'load'>): SearchDependencies {
  const nobody = async () => []
  return { ...dependencies, findByPerson: nobody, findByCustomer: nobody, phoneCountry: null, nameSearch: false }
}
