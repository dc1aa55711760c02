import { setTimeout as pause } from 'node:timers/promises'
import type { Submission } from '../../functions/brands/kinds/submission.ts'
import type { Report } from '../../functions/orders/life/reports/report.ts'
import type { BrandUnderCheck, OrderAnswer } from './brand-under-check.ts'
import type { AskStaff, StaffStep } from './staff.ts'
import type { Arrival, PlannedAnswer, UpdateListener } from './update-listener.ts'

export type Taken = { readonly order: Submission; readonly answer: OrderAnswer }
export type Arrived<Type extends Report['type']> = {
  readonly arrival: Arrival
  readonly report: Extract<Report, { type: Type }>
}

/** The longest that a server is watched which should stay quiet. */
const QUIET_MILLISECONDS = 8000

/** A brand that reports, and the place where its updates arrive. */
export class UpdatesUnderCheck {
  readonly brand: BrandUnderCheck
  readonly listener: UpdateListener
  readonly #ask: AskStaff
  readonly #waitMilliseconds: number
  readonly quietMilliseconds: number
  /** The order that is shipped in two parcels, and everything after. */
  main: Taken | null = null

  constructor(brand: BrandUnderCheck, listener: UpdateListener, ask: AskStaff, waitMilliseconds: number) {
    this.brand = brand
    this.listener = listener
    this.#ask = ask
    this.#waitMilliseconds = waitMilliseconds
    this.quietMilliseconds = Math.min(QUIET_MILLISECONDS, waitMilliseconds)
  }

  /** Has a step done; its updates are answered as planned, and then with 202. */
  async step(step: StaffStep, { order, answer }: Taken, answers: PlannedAnswer[] = [202]): Promise<void> {
    this.listener.plan(order.brandOrderId, answers)
    await this.#ask(step, order, answer.brandReference ?? null)
  }

  /** Waits until something arrived that `has` finds. */
  async until<Found>(has: () => Found | undefined): Promise<Found | undefined> {
    const end = Date.now() + this.#waitMilliseconds
    for (;;) {
      const found = has()
      if (found !== undefined || Date.now() > end || this.#isMisled()) return found
      await pause(100)
    }
  }

  /** Updates of one type about an order that came readable, whatever they were answered. */
  of<Type extends Report['type']>(type: Type, brandOrderId: string): Arrived<Type>[] {
    return this.listener.reports(brandOrderId).filter((one): one is Arrived<Type> => one.report.type === type)
  }

  /** Whether all that came went elsewhere: the brand is told so at once. */
  #isMisled(): boolean {
    return this.listener.strays.length > 0 && this.listener.arrivals.length === 0
  }

  /** The sentence for updates that went elsewhere, if any. */
  misled(): string | null {
    const stray = this.listener.strays.at(-1)
    if (stray === undefined) return null
    return `${stray.method} ${stray.path} came and was answered with 404. The right one is POST ${this.listener.path}.`
  }

  /** The sentence for an update that did not come. */
  missing(what: string): string {
    const misled = this.misled()
    if (misled !== null) return misled
    const last = this.listener.arrivals.at(-1)
    if (last === undefined) return `No update came at all: ${what}. Updates are awaited at ${this.listener.address}.`
    if (last.verdict.verdict === 'unverified')
      return `An update came whose signature does not verify (${last.verdict.why}).`
    if (last.verdict.verdict === 'invalid') {
      const faults = last.verdict.faults.map(({ pointer, detail }) => `${pointer}: ${detail}`)
      return `An update came that does not fit: ${faults.join(' ')}`
    }
    return `Updates came, and none of them says it: ${what}.`
  }
}
