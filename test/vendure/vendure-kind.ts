import { exponentOf } from '../../functions/orders/currency.ts'
import { BUSY_SECONDS, type Mishap } from '../stand-ins/fault-proxy.ts'
import type { BackEnd, Kind } from '../unit/brands/conformance/back-end.ts'
import { someBrand } from '../unit/brands/some-brand.ts'
import type { Shop } from './set-up-shop.ts'
import { Staff } from './staff.ts'

export interface VendureStand {
  readonly shop: Shop
  /** Where the integration finds the Admin API. */
  readonly url: string
  /** Decimal places of the shop's money. */
  readonly precision: number
  /** Before each order's platform begins. */
  readonly begin?: () => Promise<void>
  readonly next?: (mishap: Mishap, fits: RegExp) => void
  readonly faults?: () => readonly string[]
}

export function staffOf({ shop, precision }: Pick<VendureStand, 'shop' | 'precision'>): Staff {
  return new Staff(shop.merchant, (currency) => 10 ** (precision - (exponentOf(currency) ?? 0)))
}

export function settingsOf({ url, shop }: Pick<VendureStand, 'url' | 'shop'>) {
  return { url, channelToken: shop.channelToken, requestsPerSecond: 100 }
}

/** A real Vendure as a back end of the conformance suite. */
export function vendureKind(stand: VendureStand): Kind {
  const { shop } = stand
  const staff = staffOf(stand)
  const settings = settingsOf(stand)
  return {
    settings,
    acceptance: 'at_once',
    reports: 'polled',
    // A proxy before it says so; Vendure itself knows no limit.
    busySeconds: BUSY_SECONDS,
    onOurClock: false,

    async start({ poll }): Promise<BackEnd> {
      await stand.begin?.()
      let secrets: Record<string, unknown> = { username: shop.username, password: shop.password }
      return {
        brand: someBrand('aurora', { integration: 'vendure', settings, modes: ['test'] }),
        secrets: () => secrets,
        orders: () => staff.books(),
        next(mishap, of) {
          const submission = mishap === 'busy' ? /^\{"query":"mutation CreateDraft/ : /^\{"query":"mutation FinishOrder/
          const change = /^\{"query":"mutation (CancelOrder|ChangeAddress|NoteReturn|RefundOrder)/
          stand.next?.(mishap, of === 'submission' ? submission : change)
        },
        ship: (id, lines) => staff.ship(id, lines),
        deliver: (id) => staff.deliver(id),
        receiveReturns: (id) => staff.receiveReturns(id),
        payRefunds: (id) => staff.payRefunds(id),
        async issueRefund(id, total) {
          await staff.refund(id, total)
          await staff.payRefunds(id)
        },
        cancel: (id) => staff.cancel(id),
        endUnits: [
          (id, line) => staff.cancelUnits(id, [line]),
          (id, { lineId, quantity }) => staff.modify(id, { lineId, quantity: -quantity }),
        ],
        reinstate: (id, line) => staff.modify(id, line),
        report: poll,
        update(id) {
          const occurredAt = new Date().toISOString()
          const data = { brandOrderId: id, occurredAt }
          const body = JSON.stringify({ type: 'order.accepted', timestamp: occurredAt, data })
          return { headers: { 'vendure-auth-token': 'made-up', 'webhook-id': 'made-up' }, body }
        },
        rotateSecret() {
          secrets = { apiKey: shop.apiKey }
        },
        faults: () => stand.faults?.() ?? [],
        stop: async () => undefined,
      }
    },
  }
}
