import { lazy, Suspense, useEffect, useState } from 'react'
import { useSplitPanel } from '../shell/split-panel.tsx'
import type { ListedOrder } from './listed-order.ts'

const Peek = lazy(() => import('./peek.tsx'))

/** The row that is looked at in the panel, without leaving the list. */
export function usePeek(orders: readonly ListedOrder[]) {
  const { panel, show, close } = useSplitPanel()
  const [id, setId] = useState<string | null>(null)
  const order = orders.find((one) => one.id === id) ?? null

  useEffect(() => close, [close])
  // Closed in the panel itself.
  useEffect(() => {
    if (panel === null) setId(null)
  }, [panel])

  return {
    selected: order === null ? [] : [order],
    select: (next: ListedOrder | null) => {
      setId(next?.id ?? null)
      if (next === null) close()
      else
        show(
          <Suspense>
            <Peek order={next} />
          </Suspense>,
        )
    },
  }
}
