import type { BrandOrder } from './brand-order.ts'

/**
 * Sizes of rows, in bytes. DynamoDB takes 409,600 bytes a row, names of attributes among them. JSON is longer than
 * DynamoDB's own form, so these bounds hold for every way in which rows are encoded.
 */

/** Of a brand order, whatever happens to it; keys and attention have the rest of the row. */
export const LARGEST_BRAND_ORDER = 390_000

/** Of a brand order as it is created. A life adds shipments, cancellations, returns and refunds. */
export const LARGEST_CREATED_BRAND_ORDER = 160_000

/**
 * Kept for shipments by everything else: 200 shipments of one line and one tracking number take some 105,000 bytes.
 * Goods that left are facts, and must be recorded whatever was requested before.
 */
export const ROOM_FOR_SHIPMENTS = 120_000

/** Kept by requests for what the brand ends of its own: a refund of 200 lines takes some 35,000 bytes. */
export const ROOM_FOR_ENDINGS = 40_000

/** Of the purchase as it is stored beside the order. */
export const LARGEST_PURCHASE = 300_000

/** Bytes that a row of this content takes at most. */
export function storedBytes(content: unknown): number {
  return Buffer.byteLength(JSON.stringify(content))
}

/** Whether the brand order fits into its row after a change, with the room that the change must leave to others. */
export function hasRoom(before: BrandOrder, after: BrandOrder): boolean {
  const bytes = storedBytes(after)
  // What makes a row no larger is never refused: it may be the way out.
  if (bytes <= LARGEST_CREATED_BRAND_ORDER || bytes <= storedBytes(before)) return true
  return bytes <= largestAfter(before, after)
}

function largestAfter(before: BrandOrder, after: BrandOrder): number {
  const shipments = storedBytes(after.fulfillments)
  if (shipments > storedBytes(before.fulfillments)) {
    return shipments <= ROOM_FOR_SHIPMENTS ? LARGEST_BRAND_ORDER : LARGEST_BRAND_ORDER - ROOM_FOR_ENDINGS
  }
  const keptForShipments = Math.max(0, ROOM_FOR_SHIPMENTS - shipments)
  const keptForEndings = isRequest(before, after) ? ROOM_FOR_ENDINGS : 0
  return LARGEST_BRAND_ORDER - keptForShipments - keptForEndings
}

/** Whether a cancellation, return, refund or change of address was opened. Refunds of ended units follow from facts. */
function isRequest(before: BrandOrder, after: BrandOrder): boolean {
  const refunds = ({ refunds: all }: BrandOrder) => all.filter(({ ofEndedUnits }) => !ofEndedUnits).length
  return (
    after.cancellations.length > before.cancellations.length ||
    after.returns.length > before.returns.length ||
    after.addressChanges.length > before.addressChanges.length ||
    refunds(after) > refunds(before)
  )
}
