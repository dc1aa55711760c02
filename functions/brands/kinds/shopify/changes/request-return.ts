import * as z from 'zod'
import type { ReturnCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { userErrorsSchema } from '../admin-api/user-errors.ts'
import { LINE_ID } from '../names.ts'
import { numberOf } from '../reading/drafts.ts'
import type { OrderState } from '../reading/order-state.ts'
import type { ShopifySettings } from '../settings.ts'
import { findReturn } from './find-return.ts'
import { refused, refusedFor } from './refused.ts'

const createDocument = `mutation CreateReturn($input: ReturnInput!) {
  returnCreate(returnInput: $input) { return { id } userErrors { code field message } }
}`
const requestDocument = `mutation RequestReturn($input: ReturnRequestInput!) {
  returnRequest(input: $input) { return { id } userErrors { code field message } }
}`
const made = z.object({ return: z.object({ id: z.string() }).nullable(), userErrors: userErrorsSchema })
const schema = z.object({ returnCreate: made.optional(), returnRequest: made.optional() })

/**
 * Opens a return, or asks the merchant to. Shopify takes no key for it: our id
 * stands in the note, and is looked for first.
 */
export async function requestReturn(
  ask: AskShopify,
  settings: ShopifySettings,
  order: OrderState,
  command: ReturnCommand,
): Promise<CommandOutcome> {
  const isAutomatic = settings.returnApproval === 'automatic'
  const outcome = isAutomatic ? 'accepted' : 'pending'
  const known = findReturn(order, command.returnId)
  if (known !== undefined) {
    if (known.status === 'DECLINED' || known.status === 'CANCELED') return refused
    return { outcome: known.status === 'REQUESTED' ? 'pending' : 'accepted', reference: numberOf(known.id) }
  }
  const items = itemsToReturn(order, command)
  // What has not been shipped cannot come back.
  if (items === null) return refused
  const note = (reason: string | null) => [command.returnId, ...(reason === null ? [] : [reason])].join(' ')
  const answer = isAutomatic
    ? await ask(
        createDocument,
        {
          input: {
            orderId: order.id,
            requestedAt: command.requestedAt,
            returnLineItems: items.map(({ id, quantity, reason }) => ({
              fulfillmentLineItemId: id,
              quantity,
              returnReason: reasonOf(reason),
              returnReasonNote: note(reason),
            })),
          },
        },
        schema,
      )
    : await ask(
        requestDocument,
        {
          input: {
            orderId: order.id,
            returnLineItems: items.map(({ id, quantity, reason }) => ({
              fulfillmentLineItemId: id,
              quantity,
              returnReason: reasonOf(reason),
              customerNote: note(reason),
            })),
          },
        },
        schema,
      )
  if (!answer.ok) return answer.unknown
  const result = answer.data.returnCreate ?? answer.data.returnRequest
  if (result?.return == null) return refusedFor(result?.userErrors ?? [])
  return { outcome, reference: numberOf(result.return.id) }
}

interface Item {
  readonly id: string
  readonly quantity: number
  readonly reason: string | null
}

/** The units of each line from its fulfillments, less what is coming back already; null when there are not enough. */
function itemsToReturn(order: OrderState, { lines }: ReturnCommand): Item[] | null {
  const items: Item[] = []
  for (const { lineId, quantity, reason } of lines) {
    const lineItem = order.lineItems.find(({ customAttributes }) =>
      customAttributes.some(({ key, value }) => key === LINE_ID && value === lineId),
    )
    let returning = order.returns
      .filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELED')
      .flatMap(({ returnLineItems }) => returnLineItems)
      .filter(({ fulfillmentLineItem }) => fulfillmentLineItem?.lineItem.id === lineItem?.id)
      .reduce((sum, row) => sum + row.quantity, 0)
    let missing = quantity
    const shipped = order.fulfillments.filter(({ status }) => status === 'SUCCESS')
    for (const row of shipped.flatMap(({ fulfillmentLineItems }) => fulfillmentLineItems)) {
      if (row.lineItem.id !== lineItem?.id) continue
      const free = Math.max(0, (row.quantity ?? 0) - returning)
      returning = Math.max(0, returning - (row.quantity ?? 0))
      const taken = Math.min(free, missing)
      if (taken > 0) items.push({ id: row.id, quantity: taken, reason })
      missing -= taken
    }
    if (missing > 0) return null
  }
  return items
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/small/, 'SIZE_TOO_SMALL'],
  [/large|big/, 'SIZE_TOO_LARGE'],
  [/colou?r/, 'COLOR'],
  [/style/, 'STYLE'],
  [/defect|damag|broken/, 'DEFECTIVE'],
  [/wrong/, 'WRONG_ITEM'],
  [/describ/, 'NOT_AS_DESCRIBED'],
  [/unwanted|mind/, 'UNWANTED'],
]

function reasonOf(reason: string | null): string {
  return reasons.find(([pattern]) => pattern.test(reason?.toLowerCase() ?? ''))?.[1] ?? 'OTHER'
}
