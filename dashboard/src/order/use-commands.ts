import { useNavigate } from 'react-router'
import { neighbourOf } from '../orders/listed-ids.ts'
import { type Command, useOffer } from '../shell/commands.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { nameAmongSeveral } from './brand-name.ts'
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
 * Everything that can be done about the order, brand by brand, for the palette. `f` refunds, `r` begins a return, at the first brand where
 * that is possible; `c` opens a reply.
 */
export function useActCommands(order: ShownOrder, onAct: (act: OrderAct) => void): void {
  const { story, shell } = useTexts()
  const names = ['refund', 'return', 'cancel', 'address_change', 'contact_brand'] as const
  const reply = replyActOf(order)
  useOffer([
    ...names.flatMap((name): Command[] => {
      const possible = order.next.filter(({ action, obstacle }) => action === name && obstacle === null)
      return possible.flatMap((next, index): Command[] => {
        const act = toAct(order, next)
        if (act === null) return []
        const about = nameAmongSeveral(order, next.brandOrderId)
        const label = about === null ? story.actions[name] : `${story.actions[name]}: ${about}`
        const key = index === 0 ? keys[name] : undefined
        const id = `${name} ${next.brandOrderId}`
        return [{ id, kind: 'action', label, run: () => onAct(act), ...(key === undefined ? {} : { keys: key }) }]
      })
    }),
    ...(reply === null
      ? []
      : [{ id: 'reply', kind: 'action' as const, label: shell.shortcuts.reply, keys: 'c', run: () => onAct(reply) }]),
  ])
}
