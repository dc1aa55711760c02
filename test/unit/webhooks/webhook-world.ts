import { feedEventSchema } from '../../../functions/events/feed-event.ts'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import { type DeliverDependencies, deliver } from '../../../functions/webhooks/deliver.ts'
import { sweepAfter } from '../../../functions/webhooks/deliveries/delivery.ts'
import type { Endpoint, EndpointIds } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { recentEndpointLists } from '../../../functions/webhooks/endpoints/recent-endpoint-lists.ts'
import type { StatusNotice } from '../../../functions/webhooks/endpoints/status-notice.ts'
import { type FanOutDependencies, fanOut, type PublishedEvent } from '../../../functions/webhooks/fan-out.ts'
import type { WakeUp } from '../../../functions/webhooks/messages.ts'
import { newReplay } from '../../../functions/webhooks/replay/replay.ts'
import { wakeUpOf } from '../../../functions/webhooks/replay/resend-delivery.ts'
import { type ReplayDependencies, stepReplay } from '../../../functions/webhooks/replay/step-replay.ts'
import type { Slot } from '../../../functions/webhooks/sending/attempt-slots.ts'
import type { WebhookAnswer, WebhookRequest } from '../../../functions/webhooks/sending/send-webhook.ts'
import { ReplaysInMemory } from './replays-in-memory.ts'
import { RowsInMemory } from './rows-in-memory.ts'

/** What dies in the middle of a function's work. */
class Crash extends Error {}

type Message = { readonly at: Date; readonly receives: number } & (
  | { readonly commits: readonly Commit[] }
  | { readonly event: PublishedEvent }
  | { readonly wakeUp: WakeUp; readonly isAmongSlow?: true }
  | { readonly replayId: string }
)

/** An event to be committed, and when, after that, each copy of its message comes, in seconds. */
export interface Commit {
  readonly event: PublishedEvent
  readonly delays: readonly number[]
}

const VISIBILITY_SECONDS = 360
const MOST_RECEIVES = 5
const SWEEP_SECONDS = 60
const REDRIVE_SECONDS = 3600
const SLOT_SECONDS = 30
const CLAIM_SECONDS = 900
const SLOW_SECONDS = 600
const CHRONIC_SECONDS = 24 * 3600
/** Virtual time after which a world that has not come to rest never will. */
const LONGEST_SECONDS = 6 * 24 * 3600

export interface WorldOptions {
  readonly endpoints: readonly Endpoint[]
  /** What an endpoint answers: a status, or nothing. */
  readonly receive: (request: WebhookRequest, endpoint: Endpoint, world: WebhookWorld) => number | WebhookAnswer
  /** Numbers of calls between two of which the function dies: before the call is made when even, after it when odd. */
  readonly crashes?: ReadonlySet<number>
  /** Yields numbers from 0 to 1, exclusive. */
  readonly random?: () => number
  /** Messages handled at the same time. */
  readonly together?: number
}

/** Fan-out, deliverer, queue and sweeper on a clock that jumps; every function may die at every call. */
export class WebhookWorld {
  now = new Date('2026-11-22T18:00:00.000Z')
  readonly rows = new RowsInMemory()
  private readonly replays = new ReplaysInMemory(this.rows)
  readonly endpoints = new Map<string, Endpoint>()
  readonly received: { endpointId: string; eventId: string; sequence: number; orderId: string; taken: boolean }[] = []
  readonly told: string[] = []
  /** What was to be told. */
  readonly changes: string[] = []
  private readonly inFlight = new Map<string, Map<string, Date>>()
  private readonly slowUntil = new Map<string, Date>()
  /** Endpoints tried, in order, and whether by those who serve slow ones. */
  readonly tried: { endpointId: string; isAmongSlow: boolean }[] = []
  private readonly sending = new Map<string, number>()
  /** By URL: the most attempts at one time. */
  readonly mostSending = new Map<string, number>()
  calls = 0
  private readonly events = new Map<string, PublishedEvent[]>()
  private queue: Message[] = []
  private readonly options: WorldOptions
  private readonly random: () => number
  private tokens = 0

  constructor(options: WorldOptions) {
    this.options = options
    this.random = options.random ?? (() => 0.5)
    for (const endpoint of options.endpoints) this.endpoints.set(endpoint.id, endpoint)
  }

  /** Commits an event and publishes it, as often and as late as the relay pleases. */
  publish(event: PublishedEvent, delays: readonly number[] = [0]): void {
    this.events.set(event.orderId, [...(this.events.get(event.orderId) ?? []), event])
    for (const delay of delays) this.queue.push({ event, at: addSeconds(this.now, delay), receives: 0 })
  }

  /** Commits events of one order one after the other, while functions are at work. */
  publishInTime(commits: readonly Commit[]): void {
    this.queue.push({ commits, at: this.now, receives: 0 })
  }

  /** Sends everything that is settled at an endpoint again, at most so many a second. */
  replay(endpoint: Endpoint, rateLimit: number): void {
    const range = { createdAfter: '0', createdBefore: '~' }
    const replay = newReplay(endpoint, { scope: 'all', rateLimit, ...range }, this.now)
    this.replays.add(replay, this.now)
    this.queue.push({ replayId: replay.id, at: this.now, receives: 0 })
  }

  /** Runs until nothing waits any more, or for `seconds`. */
  async run(seconds = LONGEST_SECONDS): Promise<void> {
    const end = addSeconds(this.now, seconds)
    let sweep = addSeconds(this.now, SWEEP_SECONDS)
    while (this.now <= end && (this.queue.length > 0 || this.rows.due.size > 0)) {
      const next = this.nextTime(sweep)
      if (next > end) break
      this.now = next
      if (this.now >= sweep) {
        this.sweep()
        sweep = addSeconds(this.now, SWEEP_SECONDS)
      }
      await this.handleReady()
    }
    if (this.now >= end && seconds === LONGEST_SECONDS) throw new Error('This world never comes to rest.')
  }

  private nextTime(sweep: Date): Date {
    const firstMessage = Math.min(...this.queue.map(({ at }) => at.getTime()))
    const firstDue = Math.min(...[...this.rows.due.values()].map((due) => due.getTime()))
    // Sweeps at which nothing is due change nothing.
    const nextSweep = Math.max(firstDue, sweep.getTime())
    return new Date(Math.max(this.now.getTime(), Math.min(firstMessage, nextSweep)))
  }

  /** Several at a time; the next begins while others are still at work. */
  private async handleReady(): Promise<void> {
    const working = new Set<Promise<void>>()
    for (;;) {
      const index = this.queue.findIndex(({ at }) => at <= this.now)
      const [message] = index === -1 || working.size >= (this.options.together ?? 1) ? [] : this.queue.splice(index, 1)
      if (message !== undefined) {
        const work = this.handle(message).finally(() => working.delete(work))
        working.add(work)
      } else if (working.size === 0) return
      else await Promise.race(working)
    }
  }

  /** A queue's way: what fails comes back, and in the end goes to the dead letters. */
  private async handle(message: Message): Promise<void> {
    try {
      if ('commits' in message) await this.commit(message.commits)
      else if ('event' in message) await fanOut(feedEventSchema.parse(message.event), this.fanningOut)
      else if ('replayId' in message) await stepReplay(message.replayId, this.replaying)
      else await this.deliver(message.wakeUp, message.isAmongSlow ?? false)
    } catch (error) {
      if (!(error instanceof Crash)) throw error
      const again = { ...message, receives: message.receives + 1, at: addSeconds(this.now, VISIBILITY_SECONDS) }
      if (again.receives < MOST_RECEIVES) this.queue.push(again)
      // An alarm tells of an event among the dead letters, and somebody puts it back. For wake-ups there is the sweeper.
      else if ('event' in message) this.queue.push({ ...again, receives: 0, at: addSeconds(this.now, REDRIVE_SECONDS) })
    }
  }

  private deliver(wakeUp: WakeUp, isAmongSlow: boolean): Promise<void> {
    const { send } = this.dependencies
    return deliver(wakeUp, isAmongSlow, {
      ...this.dependencies,
      send: (request) => {
        this.tried.push({ endpointId: wakeUp.endpointId, isAmongSlow })
        return send(request)
      },
    })
  }

  private async commit([first, ...rest]: readonly Commit[]): Promise<void> {
    for (let turn = Math.floor(this.random() * 60); turn > 0; turn--) await null
    if (first === undefined) return
    this.publish(first.event, first.delays)
    const at = addSeconds(this.now, this.random() < 0.5 ? 0 : this.random() * 600)
    this.queue.push({ commits: rest, at, receives: 0 })
  }

  private sweep(): void {
    for (const [key, due] of this.rows.due) {
      if (due > this.now) continue
      this.rows.due.set(key, addSeconds(this.now, CLAIM_SECONDS))
      const lane = this.rows.lanes.get(key)
      const delivery = this.rows.deliveries.get(key)
      const notice = this.rows.notices.get(key)
      if (lane !== undefined) {
        const { endpointId, orderId } = lane
        this.queue.push({ wakeUp: { kind: 'lane', endpointId, orderId }, at: this.now, receives: 0 })
      } else if (delivery !== undefined) {
        const { endpointId } = delivery
        this.queue.push({ wakeUp: { kind: 'delivery', endpointId, deliveryId: key }, at: this.now, receives: 0 })
      } else if (notice !== undefined) {
        const { endpointId } = notice
        this.queue.push({ wakeUp: { kind: 'notice', endpointId, noticeId: key }, at: this.now, receives: 0 })
      } else this.queue.push({ replayId: key, at: this.now, receives: 0 })
    }
  }

  /** Every call of a function to the outside: others may come in between, and it may be the last one. */
  private async step<Result>(act: () => Result | Promise<Result>): Promise<Result> {
    const number = this.calls
    this.calls += 2
    // Now and then a call takes so long that others get a whole function done.
    const turns = this.random() < 0.15 ? 80 : Math.floor(this.random() * 3)
    for (let turn = turns; turn > 0; turn--) await null
    if (this.options.crashes?.has(number)) throw new Crash()
    const result = await act()
    if (this.options.crashes?.has(number + 1)) throw new Crash()
    return result
  }

  private stepping<Methods extends object>(methods: Methods): Methods {
    return Object.fromEntries(
      Object.entries(methods).map(([name, method]) => [
        name,
        (...given: unknown[]) => this.step(() => method(...given)),
      ]),
    ) as Methods
  }

  private readonly dependencies: DeliverDependencies = {
    deliveries: this.stepping(this.rows.store),
    lanes: this.stepping(this.rows.laneStore),
    endpoints: this.stepping({
      find: async ({ endpointId }: EndpointIds) => this.endpoints.get(endpointId) ?? null,
      list: async () => ({ endpoints: [...this.endpoints.values()], unreadable: [] }),
      noteHealth: async (seen: Endpoint, health: Partial<Endpoint>, notice: StatusNotice | null) => {
        const current = this.endpoints.get(seen.id)
        if (current === undefined || current.failures !== seen.failures || current.status !== seen.status) return false
        this.endpoints.set(seen.id, { ...current, ...health })
        if (notice !== null) {
          this.rows.notices.set(notice.id, notice)
          this.rows.due.set(notice.id, sweepAfter(this.now, this.now))
          this.changes.push(`${notice.endpointId} ${notice.change}`)
        }
        return true
      },
    }),
    slots: this.stepping({
      take: async (endpointId: string, inFlight: number, token: string) => {
        const taken = this.inFlight.get(endpointId) ?? new Map<string, Date>()
        for (const [holder, until] of taken) if (until <= this.now) taken.delete(holder)
        if (taken.size >= inFlight) return null
        this.inFlight.set(endpointId, taken.set(token, addSeconds(this.now, SLOT_SECONDS)))
        return { endpointId, number: taken.size, token }
      },
      release: async ({ endpointId, token }: Slot) => {
        this.inFlight.get(endpointId)?.delete(token)
      },
    }),
    slowEndpoints: this.stepping({
      has: async (endpointId: string, now: Date) => (this.slowUntil.get(endpointId) ?? now) > now,
      note: async (endpointId: string, isChronic: boolean, now: Date) => {
        this.slowUntil.set(endpointId, addSeconds(now, isChronic ? CHRONIC_SECONDS : SLOW_SECONDS))
      },
    }),
    readBody: (orderId, sequence) =>
      this.step(() => {
        const event = this.events.get(orderId)?.find((one) => one.sequence === sequence)
        return event === undefined ? null : JSON.stringify(event)
      }),
    readEventsAfter: (orderId, sequence) =>
      this.step(() => (this.events.get(orderId) ?? []).filter((event) => event.sequence > sequence).slice(0, 3)),
    countDelivery: async () => 1,
    openSecrets: () => this.step(() => ({ secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], headers: {} })),
    send: (request) => this.send(request),
    publish: ({ endpointId, change }) => this.step(() => this.told.push(`${endpointId} ${change}`) > 0),
    notices: this.stepping(this.rows.noticeStore),
    wake: (wakeUp, delay = 0) =>
      this.step(() => void this.queue.push({ wakeUp, at: addSeconds(this.now, Math.ceil(delay)), receives: 0 })),
    wakeAmongSlow: (wakeUp) =>
      this.step(() => void this.queue.push({ wakeUp, isAmongSlow: true, at: this.now, receives: 0 })),
    now: () => this.now,
    random: () => this.random(),
    newToken: () => `token ${++this.tokens}`,
    timeScale: 1,
  }

  private readonly fanningOut: FanOutDependencies = {
    ...this.dependencies,
    listEndpoints: recentEndpointLists(
      (owner) => this.dependencies.endpoints.list(owner),
      () => this.now,
    ),
  }

  private readonly replaying: ReplayDependencies = {
    replays: this.stepping(this.replays.store),
    resend: async (delivery, replayId, now) => {
      const isDone = await this.step(() => this.rows.resend(delivery, replayId, now))
      if (isDone) await this.dependencies.wake(wakeUpOf(delivery))
      return isDone
    },
    retryNow: async () => {},
    wake: (replayId, delay) =>
      this.step(() => void this.queue.push({ replayId, at: addSeconds(this.now, Math.ceil(delay)), receives: 0 })),
    now: () => this.now,
  }

  /** Counts what is in flight at each URL while the receiver takes its time. */
  private async send(request: WebhookRequest): Promise<WebhookAnswer> {
    const beside = (this.sending.get(request.url) ?? 0) + 1
    this.sending.set(request.url, beside)
    this.mostSending.set(request.url, Math.max(beside, this.mostSending.get(request.url) ?? 0))
    try {
      return await this.step(() => this.receive(request))
    } finally {
      this.sending.set(request.url, (this.sending.get(request.url) ?? 1) - 1)
    }
  }

  private receive(request: WebhookRequest): WebhookAnswer {
    const endpoint = [...this.endpoints.values()].find(({ url }) => url === request.url)
    if (endpoint === undefined) throw new Error(`Nobody lives at ${request.url}.`)
    const event = feedEventSchema.parse(JSON.parse(request.body))
    const answer = this.options.receive(request, endpoint, this)
    const status = typeof answer === 'number' ? answer : answer.kind === 'answer' ? answer.status : 0
    const taken = status >= 200 && status < 300
    const { sequence, orderId } = event
    this.received.push({ endpointId: endpoint.id, eventId: event.id, sequence, orderId, taken })
    return typeof answer === 'number' ? { kind: 'answer', status, retryAfter: undefined, body: '' } : answer
  }
}
