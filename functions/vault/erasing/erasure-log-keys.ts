export const ERASURE_LOG_PARTITION = 'ERASED#'

/** Access pattern: the erasures of one day (UTC), oldest first. */
export const erasureLogKey = (at: string, orderId: string): { pk: string; sk: string } => ({
  pk: `${ERASURE_LOG_PARTITION}${at.slice(0, 10)}`,
  sk: `${at}#${orderId}`,
})
