import { setTimeout as pause } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import type { Update } from './demo-brand-store.ts'

export type OutboxOptions = {
  /** `…/v1/brands/{brandId}/updates` */
  readonly updatesUrl: () => string
  readonly signingSecret: () => string
  /** Called with every change of an update's state, before it counts. */
  readonly record: (update: Update) => void
}

/** Answers that say the update itself is wrong: sending it again would not help. */
const HOPELESS = new Set([400, 409, 410, 413, 415, 422])
const FIRST_PAUSE = 100
const LONGEST_PAUSE = 5000

/**
 * Sends a brand's reports: signed, again and again until the answer is 2xx,
 * those of one order in the order in which they were made.
 */
export class Outbox {
  readonly #options: OutboxOptions
  readonly #chains = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  enqueue(update: Update): void {
    const before = this.#chains.get(update.brandOrderId) ?? Promise.resolve()
    this.#chains.set(
      update.brandOrderId,
      before.then(() => this.#send(update)),
    )
  }

  /** Waits until nothing is left to send. */
  async settled(): Promise<void> {
    await Promise.all(this.#chains.values())
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.settled()
  }

  async #send(update: Update): Promise<void> {
    const { signal } = this.#stopping
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      const status = await this.#try(update)
      if (status !== null && status >= 200 && status < 300)
        return this.#options.record({ ...update, state: 'sent', status })
      if (status !== null && HOPELESS.has(status)) return this.#options.record({ ...update, state: 'refused', status })
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }

  async #try({ webhookId, body }: Update): Promise<number | null> {
    const now = new Date()
    const headers = {
      'content-type': 'application/json',
      'webhook-id': webhookId,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(this.#options.signingSecret()).sign(webhookId, now, body),
    }
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(15_000)])
    try {
      const answer = await fetch(this.#options.updatesUrl(), { method: 'POST', headers, body, signal })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return null
    }
  }
}
