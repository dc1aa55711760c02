import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { BASE } from '../shell/use-follow.ts'
import { type OrderAct, toAct } from './order-act.ts'
import type { NextAction, ShownOrder } from './shown-order.ts'

/** Where the page of an order is, for links from elsewhere. */
export function addressOfOrder(orderId: string): string {
  return `${BASE}/orders/${orderId}`
}

/** The page of an order with the dialog of one action open. Ids of ours only. */
export function addressOfAction(orderId: string, { action, brandOrderId, subjectId }: ActionIds): string {
  const query = new URLSearchParams({ do: action, at: brandOrderId, ...(subjectId !== null && { of: subjectId }) })
  return `${addressOfOrder(orderId)}?${query}`
}

type ActionIds = Pick<NextAction, 'action' | 'brandOrderId' | 'subjectId'>

/** The action that an address asks for, where it is possible now. */
export function actOfAddress(order: ShownOrder, parameters: URLSearchParams): OrderAct | null {
  const [action, brandOrderId, subjectId] = ['do', 'at', 'of'].map((name) => parameters.get(name))
  const next = order.next.find(
    (one) =>
      one.action === action &&
      one.brandOrderId === brandOrderId &&
      one.subjectId === subjectId &&
      one.obstacle === null,
  )
  return next === undefined ? null : toAct(order, next)
}

/** What is open on the page of an order: at first what the address asks for, once. A reload does not open it again. */
export function useAct(order: ShownOrder) {
  const [parameters] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const isAsked = parameters.has('do')
  useEffect(() => {
    if (isAsked) void navigate(pathname, { replace: true })
  }, [isAsked, navigate, pathname])
  return useState(() => actOfAddress(order, parameters))
}
