import type { OrderItem } from '../../../functions/support/lists/order-item.ts'
import type { SupportOrder } from '../../../functions/support/order/support-order-answer.ts'
import type { TimelineEntry } from '../../../functions/support/order/timeline-entry.ts'
import { type Answer, call } from '../api.ts'
import { customerValues } from '../sample-order.ts'
import { tokenOf } from './member-session.ts'

/** Everything that the desk was answered, to look for what must not be in it. */
const answers: string[] = []

/** One request of a member of the group `support`. */
export async function desk<Body>(
  method: string,
  path: string,
  options: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<Body>> {
  const answer = await call<Body>(method, `/support${path}`, { key: await tokenOf('support'), ...options })
  answers.push(JSON.stringify(answer.body ?? null))
  return answer
}

export interface Page<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
}

export interface Found {
  readonly looked: readonly string[]
  readonly skipped: readonly { readonly kind: string; readonly why: string }[]
  readonly orders: readonly (OrderItem & { readonly matchedBy: readonly string[] })[]
}

export async function search(query: string, kind?: string): Promise<Found> {
  return (await desk<Found>('POST', '/searches', { body: { query, ...(kind === undefined ? {} : { kind }) } })).body
}

export async function readForPerson(orderId: string): Promise<SupportOrder> {
  return (await desk<SupportOrder>('GET', `/orders/${orderId}`)).body
}

export async function timelineOf(orderId: string): Promise<readonly TimelineEntry[]> {
  return (await desk<Page<TimelineEntry>>('GET', `/orders/${orderId}/timeline?limit=100`)).body.data
}

export async function listed(query: string): Promise<readonly OrderItem[]> {
  return (await desk<Page<OrderItem>>('GET', `/orders?limit=100&${query}`)).body.data
}

export interface WorkItem {
  readonly brandOrderId: string
  readonly orderId: string
  readonly since: string
  readonly advised: string | null
  readonly owed?: { readonly currency: string; readonly total: number }
  readonly refunds?: readonly { readonly id: string; readonly total: number }[]
  readonly returns?: readonly { readonly id: string; readonly status: string }[]
}

/** The item of an order in a list of work, if it is there. */
export async function workOf(list: string, orderId: string): Promise<WorkItem | undefined> {
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`
    const page: Page<WorkItem> = (await desk<Page<WorkItem>>('GET', `/work/${list}?livemode=false&limit=100${query}`))
      .body
    const item = page.data.find((one) => one.orderId === orderId)
    if (item !== undefined) return item
    cursor = page.nextCursor
  } while (cursor !== null)
  return undefined
}

/** Personal values that were in any answer. */
export function leaked(...more: string[]): string[] {
  const { token: _, ...values } = customerValues
  return [...Object.values(values), ...more].filter((value) => answers.some((answer) => answer.includes(value)))
}
