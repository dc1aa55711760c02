/** What an embedded page and the dashboard say to each other. Nothing of a customer is in it. */

/** To the page, when it has loaded and when the order changes. */
export interface OrderMessage {
  readonly type: 'diddo.order'
  readonly orderId: string
  readonly externalId: string
  readonly language: string
  readonly scheme: 'light' | 'dark'
}

export type FromEmbed =
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'open'; readonly orderId: string }

const LEAST_HEIGHT = 80
const MOST_HEIGHT = 1200
const ORDER_ID = /^ord_[0-9a-z]{10,40}$/i

/** Reads what a page sent; null for everything that is none of these messages. */
export function readEmbedMessage(data: unknown): FromEmbed | null {
  if (typeof data !== 'object' || data === null) return null
  const { type, height, orderId } = data as Record<string, unknown>
  if (type === 'diddo.height' && typeof height === 'number' && Number.isFinite(height)) {
    return { type: 'height', height: Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.round(height))) }
  }
  if (type === 'diddo.open' && typeof orderId === 'string' && ORDER_ID.test(orderId)) return { type: 'open', orderId }
  return null
}
