/** What the help desk around the panel and the panel say to each other. */

/** What somebody wants to see. A search may be about a person: it is kept in memory only. */
export type PanelRequest =
  | { readonly type: 'order'; readonly orderId: string }
  | { readonly type: 'search'; readonly query: string; readonly id: string }

/** To the help desk. Nothing of an order or of a customer is in them. */
export type FromPanel =
  /** The panel listens from now on. */
  | { readonly type: 'diddo.ready' }
  /** How high its content is, in pixels. */
  | { readonly type: 'diddo.height'; readonly height: number }

const ORDER_ID = /^ord_[0-9a-z]{10,40}$/i
/** As the API takes it. */
const LONGEST_QUERY = 255

/** The order that the panel's address names. An address holds ids of ours and nothing else. */
export function orderOfAddress(parameters: URLSearchParams): PanelRequest | null {
  const orderId = parameters.get('order') ?? ''
  return ORDER_ID.test(orderId) ? { type: 'order', orderId } : null
}

/**
 * Reads what the help desk sent; null for everything that is none of its messages.
 *
 * @param newId names a search, and says nothing of it
 */
export function readPanelMessage(data: unknown, newId: () => string): PanelRequest | null {
  if (typeof data !== 'object' || data === null) return null
  const { type, orderId, query } = data as Record<string, unknown>
  if (type === 'diddo.show' && typeof orderId === 'string' && ORDER_ID.test(orderId)) return { type: 'order', orderId }
  if (type !== 'diddo.search' || typeof query !== 'string') return null
  const text = query.trim()
  return text === '' || text.length > LONGEST_QUERY ? null : { type: 'search', query: text, id: newId() }
}
