import type { OrderEvent } from '../../orders/event.ts'

/**
 * Counts events by type, live and test orders apart, as lines of CloudWatch's embedded metric format. A line in a
 * function's log is all it takes: CloudWatch makes metrics named after the types, such as `order.placed`, by `Mode`,
 * in the stage's namespace. An event that is relayed twice is counted twice.
 */
export function countsOf(events: readonly Pick<OrderEvent, 'livemode' | 'type'>[], stage: string, now: Date): string[] {
  const byMode = Map.groupBy(events, ({ livemode }) => (livemode ? 'live' : 'test'))
  return [...byMode].map(([mode, those]) => {
    const counts = [...Map.groupBy(those, ({ type }) => type)].map(([type, same]) => [type, same.length] as const)
    const metrics = counts.map(([type]) => ({ Name: type, Unit: 'Count' }))
    return JSON.stringify({
      _aws: {
        Timestamp: now.getTime(),
        CloudWatchMetrics: [{ Namespace: `diddo-${stage}`, Dimensions: [['Mode']], Metrics: metrics }],
      },
      Mode: mode,
      ...Object.fromEntries(counts),
    })
  })
}
