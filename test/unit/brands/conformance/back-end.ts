import type { Brand } from '../../../../functions/brands/brand.ts'
import type { RawUpdate } from '../../../../functions/brands/integration.ts'
import type { LineQuantity } from '../../../../functions/orders/brand-order.ts'

/** An order as the back end has it, in its own books. */
export interface BackEndOrder {
  readonly brandOrderId: string
  readonly currency: string
  /** Minor units, as the back end adds them up. */
  readonly total: number
  readonly lines: readonly LineQuantity[]
  readonly firstName: string
  readonly address1: string
  readonly city: string
  readonly note: string
  readonly returns: number
  readonly refunds: number
  /** Minor units that its books say went back. */
  readonly refunded: number
}

/** What the next command meets at the back end. */
export type Mishap = 'lose_answer' | 'busy'

/**
 * A stand-in of one kind of back end, for the conformance suite: a real server,
 * with books of its own, that the suite also acts on as the brand's staff.
 */
export interface BackEnd {
  readonly brand: Brand
  /** As Secrets Manager holds them now. */
  secrets(): Record<string, unknown>
  orders(): Promise<readonly BackEndOrder[]>
  /** The next attempt to create an order meets this. */
  next(mishap: Mishap): Promise<void>
  ship(brandOrderId: string, lines: readonly LineQuantity[]): Promise<void>
  deliver(brandOrderId: string): Promise<void>
  /** The goods of every open return came back. */
  receiveReturns(brandOrderId: string): Promise<void>
  /** Money of every refund that is open went back. */
  payRefunds(brandOrderId: string): Promise<void>
  cancel(brandOrderId: string): Promise<void>
  /** Sends what it has to tell, until the platform has taken it. */
  report(): Promise<void>
  /** A genuine update about the order, not sent. */
  update(brandOrderId: string): RawUpdate
  /** From now on signs, and lets in, with another secret. */
  rotateSecret(): void
  /** What went wrong that no outcome shows, such as requests that the back end's own schema refuses. */
  faults(): readonly string[]
  stop(): Promise<void>
}

export type StartBackEnd = (updatesUrl: string) => Promise<BackEnd>
