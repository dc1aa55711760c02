import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { listenOnLoopback } from '../../../bin/start/network/loopback.ts'
import { sign, verify } from '../../../functions/outgoing/signature.ts'
import { type AnswerFlaw, writtenBy } from './careless-answers.ts'

/** What a brand's server may get wrong, one at a time. */
export type Flaw =
  | 'verifies_nothing'
  | 'takes_unsigned'
  | 'ignores_time'
  | 'reads_first_signature'
  | 'reads_last_signature'
  | 'signs_parsed_json'
  | 'refuses_other_versions'
  | 'answers_403'
  | 'knows_no_key'
  | 'checks_then_acts'
  | 'gives_no_reference'
  | 'refuses_new_fields'
  | 'takes_ascii'
  | 'takes_small_bodies'
  | 'finds_anything'
  | 'stores_lookups'
  | 'does_changes_twice'
  | 'stores_not_found'
  | 'forgets_cancelled'
  | 'reports_once'
  | 'reports_with_new_ids'
  | 'repeats_taken'
  | 'repeats_refused'
  | 'ships_units_twice'
  | 'never_delivers'
  | 'reports_back_in_time'
  | 'reports_unsigned'
  | 'reports_unknown_lines'
  | 'resends_taken'
  | 'resends_taken_with_new_ids'
  | 'reports_to_short_path'
  | 'reports_to_other_brand'
  | AnswerFlaw

interface Order {
  readonly brandOrderId: string
  readonly reference: string
  readonly lines: { lineId: string; quantity: number }[]
  readonly shipments: { reference: string; status: string; lines: { lineId: string; quantity: number }[] }[]
  readonly claims: Record<string, string>
  cancelled: boolean
}

/** A small brand in memory that does everything right but for its flaw. Its staff steps are methods. */
export class CarelessBrand {
  readonly #flaw: Flaw | null
  readonly #secret: string
  readonly #orders = new Map<string, Order>()
  readonly #answers = new Map<string, object>()
  readonly #sending = new AbortController()
  #made = 0
  #stop = async () => {}
  url = ''
  updatesUrl = ''

  constructor(flaw: Flaw | null, secret: string) {
    this.#flaw = flaw
    this.#secret = secret
  }

  async start(): Promise<void> {
    const listening = await listenOnLoopback((incoming, outgoing) => void this.#respond(incoming, outgoing), 0)
    this.url = `http://127.0.0.1:${listening.port}/commands`
    this.#stop = listening.stop
  }

  async stop(): Promise<void> {
    this.#sending.abort()
    await this.#stop()
  }

  #has(flaw: Flaw): boolean {
    return this.#flaw === flaw
  }

  async #respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    // A caller that hangs up is no reason to stop.
    const body = Buffer.concat(await incoming.toArray().catch(() => [])).toString()
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
    const [status, content] = await this.#take(headers, body)
    const written = status === 200 ? writtenBy(this.#flaw, { ...content }) : content
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(written))
  }

  async #take(headers: Record<string, string>, body: string): Promise<[number, object]> {
    if (!this.#isGenuine(headers, body)) return [this.#has('answers_403') ? 403 : 401, {}]
    if (this.#has('takes_small_bodies') && body.length > 20_000) return [413, {}]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is about characters beyond ASCII
    if (this.#has('takes_ascii') && /[^\u0000-\u007f]/.test(body)) return [400, {}]
    const { type, data, ...more } = JSON.parse(body)
    if (this.#has('refuses_new_fields') && (more.later !== undefined || data.later !== undefined)) return [422, {}]
    const key = headers['idempotency-key'] ?? ''
    const known = this.#answers.get(type === 'order.lookup' ? data.brandOrderId : key)
    if (known !== undefined && !(this.#has('knows_no_key') && type === 'order.submit')) return [200, known]
    if (this.#has('checks_then_acts')) await pause(20)
    const answer = this.#decide(type, data)
    const stores = type === 'order.lookup' ? this.#has('stores_lookups') : answer.outcome !== 'not_found'
    if (stores || (this.#has('stores_not_found') && type !== 'order.lookup')) {
      if (!this.#has('does_changes_twice') || type === 'order.submit') {
        this.#answers.set(type === 'order.lookup' ? data.brandOrderId : key, answer)
      }
    }
    return [200, answer]
  }

  #isGenuine(headers: Record<string, string>, body: string): boolean {
    if (this.#has('verifies_nothing')) return headers['webhook-signature'] !== undefined
    if (this.#has('takes_unsigned') && headers['webhook-signature'] === undefined) return true
    const all = (headers['webhook-signature'] ?? '').split(' ')
    if (this.#has('refuses_other_versions') && all.some((one) => !one.startsWith('v1,'))) return false
    const first = this.#has('reads_first_signature') ? all.find((one) => one.startsWith('v1,')) : undefined
    const chosen = this.#has('reads_last_signature') ? all.at(-1) : first
    const read = { ...headers, ...(chosen === undefined ? {} : { 'webhook-signature': chosen }) }
    const at = this.#has('ignores_time') ? new Date(Number(headers['webhook-timestamp']) * 1000) : new Date()
    const bytes = this.#has('signs_parsed_json') ? JSON.stringify(JSON.parse(body)) : body
    return verify([this.#secret], read, bytes, at).ok
  }

  #decide(type: string, data: Record<string, never>): Record<string, unknown> {
    const found = this.#orders.get(data.brandOrderId ?? '')
    const order = this.#has('forgets_cancelled') && found?.cancelled ? undefined : found
    if (type === 'order.submit') return this.#standing(this.#submit(data))
    if (order === undefined && type === 'order.lookup' && this.#has('finds_anything')) return { outcome: 'accepted' }
    if (order === undefined) return { outcome: 'not_found' }
    if (type === 'order.lookup') return this.#standing(order)
    if (type === 'order.cancel') order.cancelled = true
    for (const name of ['returnId', 'refundId']) if (data[name] !== undefined) order.claims[name] = data[name]
    return { outcome: 'accepted', reference: `CH-${++this.#made}` }
  }

  #submit(data: Record<string, unknown>): Order {
    const brandOrderId = String(data.brandOrderId)
    const known = this.#orders.get(brandOrderId)
    if (known !== undefined && !this.#has('knows_no_key') && !this.#has('checks_then_acts')) return known
    const lines = (data.lines as { id: string; quantity: number }[]).map(({ id, quantity }) => ({
      lineId: id,
      quantity,
    }))
    const reference = `CB-${++this.#made}`
    const order: Order = { brandOrderId, reference, lines, shipments: [], claims: {}, cancelled: false }
    this.#orders.set(brandOrderId, order)
    return order
  }

  #standing({ reference }: Order): Record<string, unknown> {
    return { outcome: 'accepted', ...(this.#has('gives_no_reference') ? {} : { brandReference: reference }) }
  }

  /** Does a step of `--staff`. */
  act(step: string, brandOrderId: string): void {
    const order = this.#orders.get(brandOrderId)
    if (order === undefined) throw new Error(`There is no ${brandOrderId}.`)
    if (step === 'deliver') this.#deliver(order)
    else if (step === 'receive_return') this.#claim(order, 'return', 'returnId', { status: 'received' })
    else if (step === 'issue_refund') this.#claim(order, 'refund', 'refundId', { status: 'issued', total: 2500 })
    else this.#ship(order, step)
  }

  #ship(order: Order, step: string): void {
    const whole = step === 'ship_all' || (step === 'ship_rest' && this.#has('ships_units_twice'))
    const lineId = this.#has('reports_unknown_lines') ? 'sku' : 'line_1'
    const lines = [{ lineId, quantity: whole ? 2 : 1 }]
    const shipment = { reference: `SH-${order.shipments.length + 1}`, status: 'shipped', lines }
    order.shipments.push(shipment)
    this.#report(order, 'fulfillment.updated', { fulfillment: shipment })
  }

  #deliver(order: Order): void {
    if (this.#has('never_delivers')) return
    for (const shipment of order.shipments) {
      shipment.status = 'delivered'
      this.#report(order, 'fulfillment.updated', { fulfillment: shipment })
    }
  }

  #claim(order: Order, name: 'return' | 'refund', idName: string, state: object): void {
    const one = { reference: `${name}-1`, [idName]: order.claims[idName], lines: [{ lineId: 'line_1', quantity: 1 }] }
    this.#report(order, `${name}.updated`, { [name]: { ...one, ...state } })
  }

  #report(order: Order, type: string, state: object): void {
    const now = Date.now()
    const isLate = this.#has('reports_back_in_time') && JSON.stringify(state).includes('delivered')
    const occurredAt = new Date(isLate ? now - 60_000 : now).toISOString()
    const { brandOrderId, reference: brandReference } = order
    const data = { brandOrderId, brandReference, occurredAt, ...state }
    void this.#send(randomUUID(), JSON.stringify({ type, timestamp: new Date(now).toISOString(), data }))
  }

  async #send(first: string, body: string): Promise<void> {
    const { signal } = this.#sending
    for (let id = first; !signal.aborted; id = this.#has('reports_with_new_ids') ? randomUUID() : first) {
      const seconds = Math.floor(Date.now() / 1000)
      const signature = this.#has('reports_unsigned')
        ? {}
        : { 'webhook-signature': sign([this.#secret], id, seconds, body) }
      const headers = { 'webhook-id': id, 'webhook-timestamp': String(seconds), ...signature }
      const answer = await fetch(this.#updatesAddress(), { method: 'POST', headers, body, signal }).catch(() => null)
      const isTaken = answer?.status === 202 && !this.#has('repeats_taken')
      const isHopeless = [401, 404, 422].includes(answer?.status ?? 0) && !this.#has('repeats_refused')
      if (isTaken && this.#resends()) void this.#resend(first, body)
      if (isTaken || isHopeless || this.#has('reports_once')) return
      await pause(100, undefined, { signal }).catch(() => {})
    }
  }

  #resends(): boolean {
    return this.#has('resends_taken') || this.#has('resends_taken_with_new_ids')
  }

  /** Once a second, eight times, as a job does that does not see what was answered. */
  async #resend(first: string, body: string): Promise<void> {
    const { signal } = this.#sending
    for (let times = 0; times < 8; times++) {
      await pause(1000, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      const id = this.#has('resends_taken') ? first : randomUUID()
      const seconds = Math.floor(Date.now() / 1000)
      const signature = sign([this.#secret], id, seconds, body)
      const headers = { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signature }
      await fetch(this.updatesUrl, { method: 'POST', headers, body, signal }).catch(() => null)
    }
  }

  #updatesAddress(): string {
    if (this.#has('reports_to_short_path')) return new URL('/updates', this.updatesUrl).href
    return this.#has('reports_to_other_brand') ? this.updatesUrl.replace('aurora-sandbox', 'aurora') : this.updatesUrl
  }
}
