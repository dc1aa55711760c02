import type { Brand } from '../../../../functions/brands/brand.ts'
import type { Integration, RawUpdate } from '../../../../functions/brands/kinds/integration.ts'
import type { LineQuantity } from '../../../../functions/orders/brand-order.ts'

/** An order as the back end has it, in its own books. */
export interface BackEndOrder {
  readonly brandOrderId: string
  readonly currency: string
  /** Minor units, as the back end adds them up. */
  readonly total: number
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  /** Name and address as the brand's staff reads them. */
  readonly address: string
  readonly note: string
  /** Whether its books say that the whole order was cancelled; null where it keeps no such record. */
  readonly cancelled: boolean | null
  readonly returns: number
  readonly refunds: number
  /** Minor units that its books say went back. */
  readonly refunded: number
}

/**
 * What the next attempt to create an order, or to change one, meets: it is taken and the answer lost,
 * taken and never answered, or not even looked at since too much is asked.
 */
export type Mishap = 'lose_answer' | 'time_out' | 'busy'

/**
 * A stand-in of one kind of back end, for the conformance suite: a real server,
 * with books of its own, that the suite also acts on as the brand's staff.
 */
export interface BackEnd {
  readonly brand: Brand
  /** Where the one of the registry needs means that only the submitter's function has. */
  readonly integration?: Integration
  /** As Secrets Manager holds them now. */
  secrets(): Record<string, unknown>
  orders(): Promise<readonly BackEndOrder[]>
  /** `change`: any command after the submission that would change something. */
  next(mishap: Mishap, of: 'submission' | 'change'): void
  /** Only where people decide. */
  accept?(brandOrderId: string): Promise<void>
  ship(brandOrderId: string, lines: readonly LineQuantity[]): Promise<void>
  deliver(brandOrderId: string): Promise<void>
  /** The goods of every open return came back. */
  receiveReturns(brandOrderId: string): Promise<void>
  /** Money of every refund that is open went back. */
  payRefunds(brandOrderId: string): Promise<void>
  /** The brand refunds this amount without being asked. */
  issueRefund(brandOrderId: string, total: number): Promise<void>
  cancel(brandOrderId: string): Promise<void>
  /** Ends units that have not shipped, without being asked: several ways where its staff have several. */
  readonly endUnits: readonly ((brandOrderId: string, line: LineQuantity) => Promise<void>)[]
  /** Takes one of the endings of `endUnits[0]` back. Absent where its staff cannot. */
  reinstate?(brandOrderId: string, line: LineQuantity): Promise<void>
  /** Sends states of one shipment, all with one time, oldest first. Absent where its clock is its own. */
  reportAtOnce?(brandOrderId: string, statuses: readonly string[]): Promise<void>
  /**
   * Reports what cannot be: more shipped than was ordered, and that it issued the refund that the platform owes. Absent
   * where its own rules forbid it.
   */
  lie?(brandOrderId: string, refundId: string): Promise<void>
  /** Sends what it has to tell, until the platform has taken it. */
  report(): Promise<void>
  /** A genuine update about the order, not sent; where there are none, the best that a stranger could make up. */
  update(brandOrderId: string): RawUpdate
  /** The links that its staff hold, where they report by links. */
  readonly links?: { of(brandOrderId: string, purpose: string): string }
  /** From now on signs, and lets in, with another secret; the one before stays valid a while. */
  rotateSecret(): void | Promise<void>
  /** What went wrong that no outcome shows, such as requests that the back end's own schema refuses. */
  faults(): readonly string[]
  stop(): Promise<void>
}

export interface Around {
  /** `http://127.0.0.1:<port>`: where the platform is. */
  readonly platformUrl: string
  /** Of the order that the test is about. */
  readonly currency: string
  /** How long the platform waits for an answer. */
  readonly timeoutMilliseconds: number
  /** Polls the brand, unless the network holds everything back. */
  readonly poll: () => Promise<void>
}

/** How a kind of back end goes about things, which decides what of the suite fits it. */
export interface Kind {
  /** Good enough to ask for its capabilities. */
  readonly settings: unknown
  /** Whether a submitted order is accepted in the answer, or later by people. */
  readonly acceptance: 'at_once' | 'by_people'
  readonly reports: 'updates' | 'links' | 'polled'
  /** What it asks for when it is busy; null where it does not say. */
  readonly busySeconds: number | null
  /** Whether times in its books are ours: where we keep them, and not another machine. */
  readonly onOurClock: boolean
  start(around: Around): Promise<BackEnd>
}
