import { lazy, Suspense, useEffect } from 'react'
import { useSplitPanel } from '../shell/split-panel.tsx'
import type { ListedOrder } from './listed-order.ts'

const Peek = lazy(() => import('./peek.tsx'))

/** Shows an order in the panel, without leaving the list. The panel goes with the list. */
export function usePeek(): (order: ListedOrder) => void {
  const { show, close } = useSplitPanel()
  useEffect(() => close, [close])
  return (order) =>
    show(
      <Suspense>
        <Peek order={order} />
      </Suspense>,
    )
}
