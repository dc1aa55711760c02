import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Brand } from '../../../../functions/brands/brand.ts'
import { brandConnector } from '../../../../functions/brands/connect-brand.ts'
import { submittedTo } from '../../../../functions/brands/find-submitted.ts'
import { performBrandAction, showBrandAction } from '../../../../functions/brands/kinds/email/actions/brand-action.ts'
import type { Connection, Integration, RawUpdate } from '../../../../functions/brands/kinds/integration.ts'
import { findIntegration } from '../../../../functions/brands/kinds/integrations.ts'
import type { FindSubmitted } from '../../../../functions/brands/kinds/submitted-order.ts'
import { type BrandHttp, createBrandHttp } from '../../../../functions/brands/line/brand-http.ts'
import { applyReports } from '../../../../functions/brands/updates/apply-reports.ts'
import { applyUpdate } from '../../../../functions/brands/updates/apply-update.ts'
import { receiveUpdate } from '../../../../functions/brands/updates/receive-update.ts'
import type { UpdateKey } from '../../../../functions/brands/updates/update-keys.ts'
import { orderSubmissionStore } from '../../../../functions/dispatch/submitting/order-submission-store.ts'
import { type SubmitResult, submitOrder } from '../../../../functions/dispatch/submitting/submit-order.ts'
import { Problem, problemCodes } from '../../../../functions/http/problem.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { MemoryLabels, MemoryUpdates, reportedOrders } from '../memory-updates.ts'
import { adasContent, auroraBrandOrder } from '../purchased-order.ts'
import type { BackEnd, Kind } from './back-end.ts'
import { locationOf } from './locations.ts'
import { otherSecrets } from './other-secrets.ts'
import { poller } from './poller.ts'

/** The platform around one brand order: the real submitter, receiver, transitions and integration; rows in memory. */
export class Platform {
  readonly orders: MemoryOrders
  readonly content: FulfilmentContent
  backEnd!: BackEnd
  /** Called when the order was looked for in vain, before it is sent. */
  beforeSubmission: () => Promise<void> = async () => undefined
  /** Called between the brand's answer to a submission and our writing it down. */
  afterSubmission: () => Promise<void> = async () => undefined
  /** Updates that the network holds back; null while it does not. */
  held: RawUpdate[] | null = null
  readonly #kind: Kind
  readonly #http: BrandHttp
  readonly #timeoutMilliseconds: number
  /** Another brand of the same kind, with secrets of its own. */
  #stranger!: Brand
  #strangersSecrets: unknown
  /** Ahead of the real time by this; signatures are checked against the real time. */
  #ahead = 0
  readonly #updates = new MemoryUpdates()
  #server: Server | undefined
  #tokens = 0
  readonly #poll = poller(this)

  constructor(
    kind: Kind,
    brandOrder: Partial<BrandOrder>,
    content: Partial<FulfilmentContent>,
    timeoutMilliseconds: number,
  ) {
    this.#kind = kind
    this.#timeoutMilliseconds = timeoutMilliseconds
    this.#http = createBrandHttp({ loopbackAllowed: true, timeoutMilliseconds })
    const placedAt = new Date(Date.now() - 60_000).toISOString()
    const acceptBy = new Date(Date.now() + 7_200_000).toISOString()
    this.orders = new MemoryOrders(auroraBrandOrder({ placedAt, acceptBy, dueAt: placedAt, ...brandOrder }), this.now)
    this.content = { ...adasContent, ...content }
  }

  now = (): Date => new Date(Date.now() + this.#ahead)

  async start(): Promise<this> {
    this.#server = createServer(async (incoming, answer) => {
      let body = ''
      for await (const part of incoming) body += part
      const { status, page } = await this.#answer(incoming, body)
      answer.writeHead(status).end(page)
    })
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve))
    const platformUrl = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    this.backEnd = await this.#kind.start({
      platformUrl,
      currency: this.orders.brandOrder.currency,
      timeoutMilliseconds: this.#timeoutMilliseconds,
      poll: this.#poll,
    })
    this.#stranger = { ...this.backEnd.brand, id: 'borealis' }
    const secrets = this.backEnd.secrets()
    this.#strangersSecrets = { ...otherSecrets(secrets), ...this.integration.issueSecrets?.(randomBytes) }
    return this
  }

  async stop(): Promise<void> {
    await this.backEnd.stop()
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  get integration(): Integration {
    const found = this.backEnd.integration ?? findIntegration(this.backEnd.brand.integration)
    if (found === null) throw new Error('The integration is not registered.')
    return found
  }

  connect(brand: Brand): Promise<Connection> {
    return brandConnector(() => this.integration, {
      readSecrets: this.#readSecrets,
      http: this.#http,
      // Another machine's clock runs as it does: only our waiting is faster.
      now: this.#kind.onOurClock ? this.now : () => new Date(),
    })(brand)
  }

  connection(): Promise<Connection> {
    return this.connect(this.backEnd.brand)
  }

  submit(): Promise<SubmitResult> {
    const ids = { orderId: 'ord_1', brandOrderId: this.orders.brandOrder.id }
    return submitOrder(ids, {
      submissions: orderSubmissionStore({
        orders: this.orders,
        reported: reportedOrders(this.orders),
      }),
      integration: this.integration,
      findBrand: async () => this.backEnd.brand,
      connect: async (brand) => {
        const connection = await this.connect(brand)
        const submit: Connection['submit'] = async (command) => {
          await this.beforeSubmission()
          const outcome = await connection.submit(command)
          await this.afterSubmission()
          return outcome
        }
        return { ...connection, submit }
      },
      openFulfilment: async () => this.content,
      now: this.now,
      random: () => 0.5,
      newToken: () => `token_${++this.#tokens}`,
      timeScale: 1,
    })
  }

  /** Moves the clock to when the brand order is due again, past any lease. */
  untilDue(): void {
    this.waitUntil(this.orders.brandOrder.dueAt)
  }

  waitUntil(at: string | null): void {
    if (at !== null) this.#ahead += Math.max(0, Date.parse(at) - this.now().getTime()) + 1
  }

  /** From now on the other brand signs with the same secrets, as if it knew this one's. */
  lendSecretsToStranger(): void {
    this.#strangersSecrets = this.backEnd.secrets()
  }

  /** Status of `POST /v1/brands/{brandId}/updates`; what is taken is applied at once, and twice. */
  async receive(raw: RawUpdate, brandId = 'aurora'): Promise<number> {
    try {
      const answer = await receiveUpdate(brandId, raw, new Date(), {
        findBrand: this.#findBrand,
        connect: (brand) => this.connect(brand),
        locations: this.#locations,
        orders: { findBrandOrder: async () => this.orders.brandOrder },
        sealLabel: new MemoryLabels().seal,
        ...this.#keeping,
      })
      return answer.status
    } catch (error) {
      if (error instanceof Problem) return problemCodes[error.code].status
      throw error
    }
  }

  /** Lets what was held back through: the newest first, and each twice. */
  async release(): Promise<void> {
    const held = this.held ?? []
    this.held = null
    for (const update of held.toReversed()) {
      for (let times = 0; times < 2; times++) await this.receive(update)
    }
  }

  async #answer(
    { url = '', method, headers }: IncomingMessage,
    body: string,
  ): Promise<{ status: number; page: string }> {
    const names = headers as Record<string, string>
    if (url === '/v1/brands/aurora/updates') {
      if (this.held === null) return { status: await this.receive({ headers: names, body }), page: '{}' }
      this.held.push({ headers: names, body })
      return { status: 202, page: '{}' }
    }
    const request = { token: url.replace('/brand-actions/', ''), headers: names, now: this.now() }
    const behind = {
      locations: this.#locations,
      findBrand: this.#findBrand,
      readSecrets: this.#readSecrets,
      findBrandOrder: async () => this.orders.brandOrder,
      newFormId: () => randomBytes(16).toString('base64url'),
      ...this.#keeping,
    }
    const shown = await (method === 'POST'
      ? performBrandAction({ ...request, form: body }, behind)
      : showBrandAction(request, behind))
    return { status: shown.status, page: String(shown.body) }
  }

  /** What the brand was sent, as reading it is told. */
  get submitted(): FindSubmitted {
    return submittedTo('aurora', { locations: this.#locations, brandOrders: this.orders })
  }

  async applyAll(reports: Parameters<typeof applyReports>[0]): Promise<void> {
    const into = { locations: this.#locations, orders: reportedOrders(this.orders) }
    await applyReports(reports, { updateId: 'upd_poll', brandId: 'aurora' }, into)
  }

  #findBrand = async (id: string) => [this.backEnd.brand, this.#stranger].find((brand) => brand.id === id) ?? null

  #readSecrets = async ({ id }: { id: string }) => (id === 'borealis' ? this.#strangersSecrets : this.backEnd.secrets())

  get #keeping() {
    const send = async (key: UpdateKey) => {
      for (let times = 0; times < 2; times++) await this.#apply(key)
    }
    return { updates: this.#updates, queue: { send } }
  }

  #locations = { find: async (id: string) => locationOf(id, this.orders.brandOrder.id) }

  async #apply(key: UpdateKey): Promise<void> {
    await applyUpdate(key, {
      // Applied again the second time, as after a crash before the mark.
      updates: {
        find: (known) => this.#updates.find(known),
        markApplied: async () => undefined,
        markFailed: async () => undefined,
      },
      orders: reportedOrders(this.orders),
      brandOrders: this.orders,
      locations: this.#locations,
      findBrand: this.#findBrand,
      connect: (brand) => this.connect(brand),
      now: this.now,
      timeScale: 1,
    })
  }
}
