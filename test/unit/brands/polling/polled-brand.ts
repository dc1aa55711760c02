import type { Connection } from '../../../../functions/brands/kinds/integration.ts'
import type { PolledChanges } from '../../../../functions/brands/kinds/polled-changes.ts'
import { shopify } from '../../../../functions/brands/kinds/shopify/shopify.ts'
import type { PollBrandDependencies } from '../../../../functions/brands/polling/poll-brand.ts'
import type { PollState } from '../../../../functions/brands/polling/poll-state.ts'
import { type StoredUpdate, updateIdOf } from '../../../../functions/brands/updates/stored-update.ts'
import { type Report, reportSchema } from '../../../../functions/orders/life/reports/report.ts'
import type { Transition } from '../../../../functions/orders/life/transition.ts'
import { auroraBrandOrder } from '../purchased-order.ts'
import { someBrand } from '../some-brand.ts'

const PAGE_SIZE = 2

/** A back end that numbers its changes, and what we made of them. A change is known by its order and its number. */
export class PolledBrand {
  readonly brand = someBrand('aurora', { integration: 'shopify', settings: { shop: 'aurora.myshopify.com' } })
  readonly #changes: string[] = []
  state: PollState | null = null
  /** Each order's newest change that was applied, and that was set aside. */
  readonly applied = new Map<string, number>()
  readonly aside = new Map<string, number>()
  /** Orders whose reports cannot be applied, and that cannot be read. */
  readonly poisonous = new Set<string>()
  readonly unreadable = new Set<string>()
  /** What a cursor left behind; none may be here, ever. */
  readonly missed: string[] = []
  readonly clock = { now: new Date('2026-11-24T12:00:00.000Z') }

  change(order: string): void {
    this.#changes.push(order)
  }

  /**
   * Orders whose newest change is up to a cursor and neither applied nor set aside. One that changed again since is
   * found behind the cursor, with all of its state.
   */
  outstanding(upTo = this.#changes.length): string[] {
    return [...this.#newest()]
      .filter(([order, number]) => number <= upTo && number > this.#seen(order))
      .map(([order]) => order)
  }

  poll = async (cursor: string | null): Promise<PolledChanges> => {
    const after = Number(cursor ?? 0)
    const changed = [...this.#newest()].filter(([, number]) => number > after).sort(([, one], [, other]) => one - other)
    const page = changed.slice(0, PAGE_SIZE)
    return {
      reports: page.filter(([order]) => !this.unreadable.has(order)).map(([order, number]) => report(order, number)),
      unread: page
        .filter(([order]) => this.unreadable.has(order))
        .map(([subject, number]) => ({ subject, version: String(number) })),
      cursor: String(page.at(-1)?.[1] ?? after),
      more: changed.length > PAGE_SIZE,
    }
  }

  readonly dependencies = {
    findBrand: async () => this.brand,
    findIntegration: () => shopify,
    connect: async () => ({ poll: this.poll }) as unknown as Connection,
    polls: {
      find: async () => this.state,
      replace: async (state: PollState) => {
        if ((this.state?.version ?? 0) !== state.version - 1) return false
        this.state = state
        this.missed.push(...this.outstanding(Number(state.cursor ?? 0)))
        return true
      },
    },
    locations: { find: async () => ({ orderId: 'ord_1', brandId: 'aurora' }) },
    brandOrders: { findBrandOrder: async () => null },
    orders: {
      transition: async ({ brandOrderId }: { brandOrderId: string }, transition: Transition) => {
        if (this.poisonous.has(brandOrderId)) throw new Error('This one cannot be applied.')
        const step = transition.apply(auroraBrandOrder({ id: brandOrderId, status: 'submitted' }), this.clock.now)
        if ('unchanged' in step) throw new Error('A submitted order is accepted by every change.')
        this.#keep(this.applied, brandOrderId, numberOf(step.brandOrder))
        return { unchanged: 'kept by the test' }
      },
    },
    updates: {
      add: async (update: StoredUpdate) => {
        if ('subject' in update) this.#keep(this.aside, update.subject, this.#versionOf(update))
        else if (update.report.type === 'order.accepted')
          this.#keep(this.aside, update.brandOrderId, numberOf(update.report.data))
        return 'new' as const
      },
      postpone: async () => undefined,
    },
    queue: { send: async () => undefined },
    now: () => this.clock.now,
    random: () => 0.5,
    timeScale: 1,
  } satisfies PollBrandDependencies

  pass(seconds: number): void {
    this.clock.now = new Date(this.clock.now.getTime() + seconds * 1000)
  }

  #newest(): Map<string, number> {
    return new Map(this.#changes.map((order, index) => [order, index + 1]))
  }

  #seen(order: string): number {
    return Math.max(this.applied.get(order) ?? 0, this.aside.get(order) ?? 0)
  }

  /** A hint names its version by its id alone. */
  #versionOf({ id, subject }: { id: string; subject: string }): number {
    const versions = this.#changes.map((_, index) => index + 1)
    return versions.find((version) => updateIdOf('aurora', `poll ${subject} ${version}`) === id) ?? 0
  }

  #keep(where: Map<string, number>, order: string, number: number): void {
    where.set(order, Math.max(where.get(order) ?? 0, number))
  }
}

function report(order: string, number: number): Report {
  const data = { brandOrderId: order, brandReference: String(number), occurredAt: '2026-11-24T12:00:00.000Z' }
  return reportSchema.parse({ type: 'order.accepted', timestamp: data.occurredAt, data })
}

function numberOf(data: { readonly brandReference?: string | null | undefined }): number {
  return Number(data.brandReference)
}
