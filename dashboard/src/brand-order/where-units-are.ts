/** Counts of a line or a brand order. */
export interface UnitCounts {
  readonly quantity: number
  readonly cancelled: number
  readonly fulfilled: number
  readonly delivered: number
  readonly returned: number
}

export type Place = 'delivered' | 'onTheWay' | 'notShipped' | 'returned' | 'cancelled'

/** Where each unit is, each counted once: a returned unit was delivered before, and is told as returned. */
export function whereUnitsAre(counts: UnitCounts): readonly { place: Place; count: number }[] {
  const { quantity, cancelled, fulfilled, delivered, returned } = counts
  const places = {
    delivered: delivered - returned,
    onTheWay: fulfilled - Math.max(delivered, returned),
    notShipped: quantity - cancelled - fulfilled,
    returned,
    cancelled,
  }
  return (Object.entries(places) as [Place, number][])
    .map(([place, count]) => ({ place, count }))
    .filter(({ count }) => count > 0)
}

interface LineCounts {
  readonly quantity: number
  readonly quantities: Omit<UnitCounts, 'quantity'>
}

export function countsOf({ quantity, quantities }: LineCounts): UnitCounts {
  return { quantity, ...quantities }
}

/** Of all lines together. */
export function sumOfCounts(lines: readonly LineCounts[]): UnitCounts {
  const sum = (pick: (counts: UnitCounts) => number) => lines.reduce((all, line) => all + pick(countsOf(line)), 0)
  return {
    quantity: sum(({ quantity }) => quantity),
    cancelled: sum(({ cancelled }) => cancelled),
    fulfilled: sum(({ fulfilled }) => fulfilled),
    delivered: sum(({ delivered }) => delivered),
    returned: sum(({ returned }) => returned),
  }
}
