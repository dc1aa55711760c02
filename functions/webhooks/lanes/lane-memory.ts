/**
 * Days that a lane remembers how far it has come after an order's last event:
 * longer than any return takes. Events older than that are not delivered in order,
 * since a lane that forgot would start again at the order's first.
 */
export const LANE_DAYS = 400

/** Epoch seconds, as DynamoDB's expiry wants. */
export function laneExpiryAt(now: Date): number {
  return Math.floor(now.getTime() / 1000) + LANE_DAYS * 24 * 3600
}
