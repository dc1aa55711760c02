import type { IncomingMessage, ServerResponse } from 'node:http'
import { readUpdate } from '../../functions/brands/kinds/signed-http/update.ts'
import type { UpdateVerdict } from '../../functions/brands/kinds/update-verdict.ts'
import type { Report } from '../../functions/orders/life/reports/report.ts'
import { CommandFailure } from '../command-line/command-failure.ts'
import { listenOnLoopback } from '../start/network/loopback.ts'

/** What a try is answered with; `cut` closes the connection without an answer. */
export type PlannedAnswer = 202 | 422 | 503 | 'cut'

/** One try of an update. */
export interface Arrival {
  readonly at: Date
  readonly webhookId: string
  readonly body: string
  readonly verdict: UpdateVerdict
  readonly answer: PlannedAnswer | 401
}

/** A request that the platform would answer with 404. */
interface Stray {
  readonly method: string
  readonly path: string
}

/** Stands for the platform's `POST /v1/brands/{brandId}/updates`: verifies, remembers, and answers as it is told. */
export class UpdateListener {
  readonly arrivals: Arrival[] = []
  readonly strays: Stray[] = []
  /** The one path of the brand's updates. */
  readonly path: string
  readonly #secret: string
  readonly #plans = new Map<string, PlannedAnswer[]>()
  #stop = async () => {}
  port = 0

  constructor(secret: string, brandId: string) {
    this.#secret = secret
    this.path = `/v1/brands/${brandId}/updates`
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}${this.path}`
  }

  /** @throws CommandFailure when something else listens on the port */
  async start(port: number): Promise<void> {
    try {
      const listening = await listenOnLoopback((incoming, outgoing) => void this.#take(incoming, outgoing), port)
      this.port = listening.port
      this.#stop = listening.stop
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
      throw new CommandFailure(`Port ${port} is taken. Choose another with --updates.`)
    }
  }

  async stop(): Promise<void> {
    await this.#stop()
  }

  /** The answers to the next tries of updates about an order; the last one holds for all that follow. */
  plan(brandOrderId: string, answers: PlannedAnswer[]): void {
    this.#plans.set(brandOrderId, answers)
  }

  /** Readable updates about an order, in the order in which they came. */
  reports(brandOrderId: string): { readonly arrival: Arrival; readonly report: Report }[] {
    return this.arrivals.flatMap((arrival) => {
      const { verdict } = arrival
      if (verdict.verdict !== 'report' || verdict.report.data.brandOrderId !== brandOrderId) return []
      return [{ arrival, report: verdict.report }]
    })
  }

  async #take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray()).toString()
    const { method = '', url = '' } = incoming
    const [path = ''] = url.split('?')
    if (method !== 'POST' || path !== this.path) {
      // What only looks is no update.
      if (method !== 'GET' && method !== 'HEAD') this.strays.push({ method, path })
      return send(outgoing, 404, problem(404))
    }
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
    const now = new Date()
    const verdict = readUpdate([this.#secret], { headers, body }, now)
    const answer = this.#answerTo(verdict)
    this.arrivals.push({ at: now, webhookId: headers['webhook-id'] ?? '', body, verdict, answer })
    if (answer === 'cut') return void incoming.socket.destroy()
    const said = answer === 202 ? { id: `upd_check${this.arrivals.length}`, duplicate: false } : problem(answer)
    send(outgoing, answer, said)
  }

  #answerTo(verdict: UpdateVerdict): PlannedAnswer | 401 {
    if (verdict.verdict === 'unverified') return 401
    if (verdict.verdict !== 'report') return 422
    const plan = this.#plans.get(verdict.report.data.brandOrderId) ?? [202]
    return plan.length > 1 ? (plan.shift() ?? 202) : (plan[0] ?? 202)
  }
}

function send(outgoing: ServerResponse, status: number, said: object): void {
  outgoing.writeHead(status, { 'content-type': status === 202 ? 'application/json' : 'application/problem+json' })
  outgoing.end(JSON.stringify(said))
}

function problem(status: number) {
  return { type: 'about:blank', title: 'Answered so by the check', status }
}
