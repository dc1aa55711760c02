/** The time, later at every call: of two reports about one shipment with the same time, the second would count as old. */
export function increasingClock(): () => string {
  let last = 0
  return () => {
    last = Math.max(Date.now(), last + 1)
    return new Date(last).toISOString()
  }
}
