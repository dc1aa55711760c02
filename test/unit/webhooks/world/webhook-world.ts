import { feedEventSchema } from '../../../../functions/events/feed-event.ts'
import { addSeconds } from '../../../../functions/runtime/clock.ts'
import { type DeliverDependencies, deliver } from '../../../../functions/webhooks/deliver.ts'
import type { Endpoint } from '../../../../functions/webhooks/endpoints/endpoint.ts'
import { recentEndpointLists } from '../../../../functions/webhooks/endpoints/recent-endpoint-lists.ts'
import { type FanOutDependencies, fanOut, type PublishedEvent } from '../../../../functions/webhooks/fan-out.ts'
import type { WakeUp } from '../../../../functions/webhooks/messages.ts'
import { newReplay } from '../../../../functions/webhooks/replay/replay.ts'
import { wakeUpOf } from '../../../../functions/webhooks/replay/resend-delivery.ts'
import { type ReplayDependencies, stepReplay } from '../../../../functions/webhooks/replay/step-replay.ts'
import type { WebhookAnswer, WebhookRequest } from '../../../../functions/webhooks/sending/send-webhook.ts'
import { EndpointsInMemory } from './endpoints-in-memory.ts'
import { type Commit, type Message, MOST_RECEIVES, REDRIVE_SECONDS, VISIBILITY_SECONDS } from './messages.ts'
import { type Received, ReceiversInMemory } from './receivers-in-memory.ts'
import { ReplaysInMemory } from './replays-in-memory.ts'
import { RowsInMemory } from './rows-in-memory.ts'
import { Crash, Steps } from './steps.ts'

const SWEEP_SECONDS = 60
const CLAIM_SECONDS = 900
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
  private readonly known = new EndpointsInMemory(this.rows, () => this.now)
  private readonly receivers: ReceiversInMemory
  readonly told: string[] = []
  /** Endpoints tried, in order, and whether by those who serve slow ones. */
  readonly tried: { endpointId: string; isAmongSlow: boolean }[] = []
  private readonly steps = new Steps(
    (call) => this.options.crashes?.has(call) ?? false,
    () => this.random(),
  )
  private readonly events = new Map<string, PublishedEvent[]>()
  private queue: Message[] = []
  private readonly options: WorldOptions
  private readonly random: () => number
  private tokens = 0

  constructor(options: WorldOptions) {
    this.options = options
    this.random = options.random ?? (() => 0.5)
    for (const endpoint of options.endpoints) this.known.all.set(endpoint.id, endpoint)
    this.receivers = new ReceiversInMemory(this.known.all, (request, endpoint) =>
      options.receive(request, endpoint, this),
    )
  }

  get endpoints(): Map<string, Endpoint> {
    return this.known.all
  }

  get calls(): number {
    return this.steps.calls
  }

  get received(): Received[] {
    return this.receivers.received
  }

  get mostSending(): Map<string, number> {
    return this.receivers.mostSending
  }

  get changes(): readonly string[] {
    return this.known.changes
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
      else if ('event' in message) await fanOut(feedEventSchema.parse(message.event), message.at, this.fanningOut)
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

  private readonly dependencies: DeliverDependencies = {
    deliveries: this.steps.each(this.rows.store),
    lanes: this.steps.each(this.rows.laneStore),
    endpoints: this.steps.each(this.known.store),
    slots: this.steps.each(this.known.slots),
    slowEndpoints: this.steps.each(this.known.slow),
    readBody: (orderId, sequence) =>
      this.steps.take(() => {
        const event = this.events.get(orderId)?.find((one) => one.sequence === sequence)
        return event === undefined ? null : JSON.stringify(event)
      }),
    readEventsAfter: (orderId, sequence) =>
      this.steps.take(() => (this.events.get(orderId) ?? []).filter((event) => event.sequence > sequence).slice(0, 3)),
    countDelivery: async () => 1,
    openSecrets: () => this.steps.take(() => ({ secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], headers: {} })),
    send: (request) => this.receivers.send(request, (act) => this.steps.take(act)),
    publish: ({ endpointId, change }) => this.steps.take(() => this.told.push(`${endpointId} ${change}`) > 0),
    notices: this.steps.each(this.rows.noticeStore),
    wake: (wakeUp, delay = 0) =>
      this.steps.take(() => void this.queue.push({ wakeUp, at: addSeconds(this.now, Math.ceil(delay)), receives: 0 })),
    wakeAmongSlow: (wakeUp) =>
      this.steps.take(() => void this.queue.push({ wakeUp, isAmongSlow: true, at: this.now, receives: 0 })),
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
    replays: this.steps.each(this.replays.store),
    resend: async (delivery, replayId, now) => {
      const isDone = await this.steps.take(() => this.rows.resend(delivery, replayId, now))
      if (isDone) await this.dependencies.wake(wakeUpOf(delivery))
      return isDone
    },
    retryNow: async () => {},
    wake: (replayId, delay) =>
      this.steps.take(
        () => void this.queue.push({ replayId, at: addSeconds(this.now, Math.ceil(delay)), receives: 0 }),
      ),
    now: () => this.now,
  }
}
