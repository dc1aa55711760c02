import { type KeyboardEvent, lazy, Suspense, useEffect } from 'react'
import { useOffer } from '../shell/commands.ts'
import { useSplitPanel } from '../shell/split-panel.tsx'
import { useTexts } from '../texts/use-texts.tsx'
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

/** `Space` on a line of the list looks at its order. On a button or a box it does what it does everywhere. */
export function usePeekByKey(orders: readonly ListedOrder[], peek: (order: ListedOrder) => void) {
  const { orders: texts } = useTexts()
  useOffer([{ id: 'peek', kind: 'key', label: texts.peek, keys: 'Space', run: () => {} }])
  return (event: KeyboardEvent) => {
    if (event.key !== ' ' || !(event.target instanceof Element)) return
    if (event.target.closest('button, input, label') !== null) return
    const address = event.target.closest('tr')?.querySelector('a[href*="/orders/"]')?.getAttribute('href')
    const order = orders.find(({ id }) => address?.endsWith(`/${id}`))
    if (order === undefined) return
    event.preventDefault()
    peek(order)
  }
}
