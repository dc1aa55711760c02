import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type ActionName, actionSchemas } from './action-schemas.ts'
import { decide } from './answer-brand-command.ts'
import { type Behaviour, BehaviourSwitch } from './behaviour.ts'
import { type Answer, type Command, commandSchema } from './commands.ts'
import {
  BrandStore,
  type BrandsOrder,
  type Entry,
  entrySchema,
  type Received,
  type Update,
} from './demo-brand-store.ts'
import { BadRequest, parseBody } from './http-messages.ts'
import { increasingClock } from './increasing-clock.ts'
import { type Journal, openJournal } from './journal.ts'
import { Outbox } from './outbox.ts'
import type { Seen } from './seen.ts'
import { Staff } from './staff.ts'
import { performAction } from './staff-actions.ts'

export type DemoBrandOptions = {
  readonly brandId: string
  /** A file of its own; what was stored there before is known again. */
  readonly storageFile: string
  /** `whsec_…`, shared with the platform, for both directions. */
  readonly signingSecret: string
  /** Where its reports go: `…/v1/brands/{brandId}/updates`. */
  readonly updatesUrl: string
  /** Sees every command and every report; nothing in them is a customer's. */
  readonly watch?: (seen: Seen) => void
}

/** What the caller of a command gets: an answer, a failure, or silence on a closed connection. */
export type Reply = { kind: 'answer'; body: object } | { kind: 'failure' } | { kind: 'silence' }

/** Answered by `GET /orders`: `requests` holds every command that came with a valid signature, oldest first. */
export type Overview = {
  orders: BrandsOrder[]
  requests: (Omit<Received, 'body'> & { body: unknown })[]
  updates: Update[]
  behaviour: Behaviour
}

/** A brand that fulfils: takes commands, keeps orders, ships them and reports. `server.ts` has its HTTP routes. */
export class DemoBrand {
  readonly brandId: string
  signingSecret: string
  updatesUrl: string
  readonly #store = new BrandStore()
  readonly #behaviour = new BehaviourSwitch()
  readonly #journal: Journal<Entry>
  readonly #outbox: Outbox
  readonly #timeOfAct = increasingClock()
  readonly #watch: (seen: Seen) => void
  /** At rest until it is started. */
  readonly staff = new Staff((reference, action, input) => {
    this.act(reference, action, JSON.stringify(input))
  })

  constructor({ brandId, storageFile, signingSecret, updatesUrl, watch = () => {} }: DemoBrandOptions) {
    this.#watch = watch
    this.brandId = brandId
    this.signingSecret = signingSecret
    this.updatesUrl = updatesUrl
    this.#outbox = new Outbox({
      updatesUrl: () => this.updatesUrl,
      signingSecret: () => this.signingSecret,
      record: (update) => this.#recordReport(update),
    })
    this.#journal = openJournal(
      storageFile,
      (value) => entrySchema.parse(value),
      (entry) => this.#store.apply(entry),
    )
    for (const update of this.#store.updates.values()) if (update.state === 'waiting') this.#outbox.enqueue(update)
  }

  /** Takes a command whose signature has been checked. Idempotent by webhook id. */
  async take(webhookId: string, body: string): Promise<Reply> {
    const command = parseBody(commandSchema, body)
    const treatment = this.#behaviour.next(command.type === 'order.lookup')
    const received = { at: new Date().toISOString(), webhookId, type: command.type, mode: treatment.mode, body }
    this.#record({ kind: 'received', received })
    if (treatment.delayMs > 0) await pause(treatment.delayMs)
    const { type, data } = command
    const seen = (result: string) =>
      this.#watch({ direction: 'command', type, brandOrderId: data.brandOrderId, result })
    if (treatment.mode === 'fail') {
      seen('500')
      return { kind: 'failure' }
    }

    const answer = this.#answerOnce(webhookId, body, () => {
      const decision = decide(this.#store, this.brandId, command, treatment)
      if (decision.order) this.#record({ kind: 'order', order: decision.order })
      if (decision.answer.outcome === 'accepted') this.#followUp(type, data.brandOrderId, decision.answer)
      return decision.answer
    })
    seen(treatment.mode === 'lose_answer' ? 'done, the answer is lost' : answer.outcome)
    return treatment.mode === 'lose_answer' ? { kind: 'silence' } : { kind: 'answer', body: answer }
  }

  /** Everything it was sent, what it made of it, and what it reported. */
  overview(): Overview {
    return {
      orders: [...this.#store.orders.values()],
      requests: this.#store.received.map(({ body, ...received }) => ({ ...received, body: JSON.parse(body) })),
      updates: [...this.#store.updates.values()],
      behaviour: this.#behaviour.current,
    }
  }

  /** Orders that it has had for long, such as those of the demo's past. Those that it knows stay as they are. */
  remember(orders: readonly BrandsOrder[]): void {
    for (const order of orders) {
      if (!this.#store.orders.has(order.brandReference)) this.#record({ kind: 'order', order })
    }
  }

  behave(behaviour: Behaviour): void {
    this.#behaviour.set(behaviour)
  }

  /** Does something to an order and reports it. Gives the order as it is then. */
  act(reference: string, name: ActionName, body: string): BrandsOrder {
    const found = this.#store.find(reference)
    if (found === undefined) throw new BadRequest(404, `${this.brandId} has no order ${reference}.`)
    const input = parseBody(actionSchemas[name], body)
    const order = structuredClone(found)
    const reports = performAction(name, order, input)
    this.#record({ kind: 'order', order })
    if (name === 'accept') this.staff.accepted(order.brandOrderId)
    const now = this.#timeOfAct()
    for (const { type, data } of reports) {
      const { brandOrderId, brandReference } = order
      const identity = { brandOrderId, brandReference, occurredAt: input.occurredAt ?? now }
      const report = JSON.stringify({ type, timestamp: now, data: { ...identity, ...data } })
      const webhookId = `${this.brandId}_${randomUUID()}`
      const update: Update = { webhookId, brandOrderId, body: report, state: 'waiting', status: null }
      this.#record({ kind: 'update', update })
      this.#outbox.enqueue(update)
    }
    return order
  }

  /** Waits until every report has been taken. */
  async reported(): Promise<void> {
    await this.#outbox.settled()
  }

  async stop(): Promise<void> {
    this.staff.stop()
    await this.#outbox.stop()
    this.#journal.close()
  }

  #followUp(type: Command['type'], brandOrderId: string, { reference }: Answer): void {
    if (type === 'order.submit') this.staff.accepted(brandOrderId)
    if (type !== 'return.request' || reference == null) return
    const labelUrl = `https://labels.${this.brandId}.example/${brandOrderId}/${reference}.pdf`
    this.staff.approved(brandOrderId, { reference, labelUrl })
  }

  #answerOnce(webhookId: string, body: string, work: () => Answer): Answer {
    const before = this.#store.answered.get(webhookId)
    if (before === undefined) {
      const answer = work()
      // What did nothing is not stored: the order may come yet, and the command again.
      if (answer.outcome !== 'not_found') this.#record({ kind: 'answered', webhookId, body, answer })
      return answer
    }
    if (before.body !== body) throw new BadRequest(409, `${webhookId} came before with another body.`)
    return before.answer
  }

  #recordReport(update: Update): void {
    this.#record({ kind: 'update', update })
    const { type } = JSON.parse(update.body)
    this.#watch({ direction: 'report', type, brandOrderId: update.brandOrderId, result: String(update.status) })
  }

  #record(entry: Entry): void {
    this.#journal.append(entry)
    this.#store.apply(entry)
  }
}
