import { useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { askedAct } from './asked-act.ts'
import type { OrderAct } from './order-act.ts'
import type { ShownOrder } from './shown-order.ts'

/**
 * What a link from elsewhere leads to, such as Slack's `…/orders/ord_1?act=refund#bo_1`: that brand's part of the order,
 * and the dialog, where it is possible now. A link begins an action; whoever opens it does it.
 */
export function useAskedAct(order: ShownOrder, onAct: (act: OrderAct) => void): void {
  const { hash } = useLocation()
  const [query, setQuery] = useSearchParams()
  const isDone = useRef(false)
  const brandOrderId = hash.slice(1)
  const asked = query.get('act')

  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    if (brandOrderId !== '') document.getElementById(brandOrderId)?.scrollIntoView()
    if (asked === null) return
    const act = askedAct(order, query, brandOrderId)
    if (act !== null) onAct(act)
    // A reload does not begin it again.
    const { act: _, of: __, ...rest } = Object.fromEntries(query)
    setQuery(rest, { replace: true })
  }, [asked, brandOrderId, order, onAct, query, setQuery])
}
