/**
 * Days that a lane's row is kept after an order's last event: longer than any return takes.
 * Events older than that are not delivered to ordered endpoints, since a lane without a row
 * would start again at the order's first event.
 */
export const LANE_DAYS = 400

/** Epoch seconds, as DynamoDB's expiry wants. */
export function laneExpiryAt(now: Date): number {
  return Math.floor(now.getTime() / 1000) + LANE_DAYS * 24 * 3600
}
