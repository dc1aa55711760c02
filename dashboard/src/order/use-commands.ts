import { useNavigate } from 'react-router'
import { neighbourOf } from '../orders/listed-ids.ts'
import { type Command, useOffer } from '../shell/commands.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { type OrderAct, toAct } from './order-act.ts'
import { replyActOf } from './reply-act.ts'
import type { ShownOrder } from './shown-order.ts'

/** `j` and `k` go through the list that somebody came from. */
export function useNeighbours(orderId: string): void {
  const { shell } = useTexts()
  const navigate = useNavigate()
  const command = (id: string, label: string, keys: string, to: string | null): Command[] =>
    to === null ? [] : [{ id, kind: 'action', label, keys, run: () => void navigate(`/orders/${to}`) }]
  useOffer([
    ...command('next', shell.shortcuts.nextOrder, 'j', neighbourOf(orderId, 1)),
    ...command('previous', shell.shortcuts.previousOrder, 'k', neighbourOf(orderId, -1)),
  ])
}

const keys: Readonly<Partial<Record<OrderAct['name'], string>>> = { refund: 'f', return: 'r' }

/**
 * Everything that can be done about the order, for the palette. `f` refunds, `r` begins a return, at the first brand where
 * that is possible; `c` opens a reply.
 */
export function useActCommands(order: ShownOrder, onAct: (act: OrderAct) => void): void {
  const { story, shell } = useTexts()
  const names = ['refund', 'return', 'cancel', 'address_change', 'contact_brand'] as const
  const reply = replyActOf(order)
  useOffer([
    ...names.flatMap((name): Command[] => {
      const next = order.next.find(({ action, obstacle }) => action === name && obstacle === null)
      const act = next === undefined ? null : toAct(order, next)
      if (act === null) return []
      const key = keys[name]
      const run = () => onAct(act)
      return [
        { id: name, kind: 'action', label: story.actions[name], run, ...(key === undefined ? {} : { keys: key }) },
      ]
    }),
    ...(reply === null
      ? []
      : [{ id: 'reply', kind: 'action' as const, label: shell.shortcuts.reply, keys: 'c', run: () => onAct(reply) }]),
  ])
}
