import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { applyReports, applyUpdate } from '../../../../functions/brands/apply-update.ts'
import type { Brand } from '../../../../functions/brands/brand.ts'
import { createBrandHttp } from '../../../../functions/brands/brand-http.ts'
import { brandConnector } from '../../../../functions/brands/connect-brand.ts'
import type { Connection, Integration, RawUpdate } from '../../../../functions/brands/integration.ts'
import { findIntegration } from '../../../../functions/brands/integrations.ts'
import { receiveUpdate } from '../../../../functions/brands/receive-update.ts'
import { refetchHint } from '../../../../functions/brands/refetch-hint.ts'
import type { StoredUpdate, UpdateKey } from '../../../../functions/brands/stored-update.ts'
import { Problem, problemCodes } from '../../../../functions/http/problem.ts'
import { applyReport } from '../../../../functions/orders/apply-report.ts'
import { applySnapshot } from '../../../../functions/orders/apply-snapshot.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { orderSubmissions } from '../../../../functions/routing/order-submissions.ts'
import { type SubmitResult, submitToBrand } from '../../../../functions/routing/submit-to-brand.ts'
import type { FulfilmentContent } from '../../../../functions/vault/envelope-content.ts'
import { MemoryOrders } from '../../routing/memory-orders.ts'
import { adasContent, auroraBrandOrder } from '../purchased-order.ts'
import type { BackEnd, StartBackEnd } from './back-end.ts'

const http = createBrandHttp({ loopbackAllowed: true, timeoutMilliseconds: 5_000 })

/** The platform around one brand order: the real submitter, receiver, transitions and integration; rows in memory. */
export class Platform {
  readonly orders: MemoryOrders
  readonly content: FulfilmentContent
  backEnd!: BackEnd
  /** Another brand of the same kind, with secrets of its own. */
  #stranger!: Brand
  #strangersSecrets: unknown
  /** Ahead of the real time by this; signatures are checked against the real time. */
  #ahead = 0
  readonly #updates = new Map<string, StoredUpdate>()
  #server: Server | undefined
  #tokens = 0

  constructor(brandOrder: Partial<BrandOrder>, content: Partial<FulfilmentContent> = {}) {
    const placedAt = new Date(Date.now() - 60_000).toISOString()
    const acceptBy = new Date(Date.now() + 7_200_000).toISOString()
    this.orders = new MemoryOrders(auroraBrandOrder({ placedAt, acceptBy, dueAt: placedAt, ...brandOrder }), this.now)
    this.content = { ...adasContent, ...content }
  }

  now = (): Date => new Date(Date.now() + this.#ahead)

  async start(startBackEnd: StartBackEnd): Promise<this> {
    this.#server = createServer(async (incoming, answer) => {
      let body = ''
      for await (const part of incoming) body += part
      const headers = incoming.headers as Record<string, string>
      const status = await this.receive({ headers, body })
      answer.writeHead(status).end('{}')
    })
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    this.backEnd = await startBackEnd(`http://127.0.0.1:${port}/v1/brands/aurora/updates`)
    this.#stranger = { ...this.backEnd.brand, id: 'borealis' }
    this.#strangersSecrets = strangersSecrets(this.backEnd.secrets())
    return this
  }

  async stop(): Promise<void> {
    await this.backEnd.stop()
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  get integration(): Integration {
    const found = findIntegration(this.backEnd.brand.integration)
    if (found === null) throw new Error('The integration is not registered.')
    return found
  }

  connect = brandConnector(findIntegration, {
    readSecrets: async (brandId) => (brandId === 'borealis' ? this.#strangersSecrets : this.backEnd.secrets()),
    http,
    // Another machine's clock: only our waiting is faster.
    now: () => new Date(),
  })

  connection(): Promise<Connection> {
    return this.connect(this.backEnd.brand)
  }

  submit(): Promise<SubmitResult> {
    const ids = { orderId: 'ord_1', brandOrderId: this.orders.brandOrder.id }
    return submitToBrand(ids, {
      book: orderSubmissions({
        orders: this.orders,
        quietSeconds: async () => null,
        rememberAddress: async () => undefined,
      }),
      integration: this.integration,
      findBrand: async () => this.backEnd.brand,
      connect: this.connect,
      openFulfilment: async () => this.content,
      now: this.now,
      random: () => 0.5,
      newToken: () => `token_${++this.#tokens}`,
      timeScale: 1,
    })
  }

  /** Moves the clock to when the brand order is due again, past any lease. */
  untilDue(): void {
    const { dueAt } = this.orders.brandOrder
    if (dueAt !== null) this.#ahead += Math.max(0, Date.parse(dueAt) - this.now().getTime()) + 1
  }

  /** Status of `POST /v1/brands/{brandId}/updates`; what is taken is applied at once, and twice. */
  async receive(raw: RawUpdate, brandId = 'aurora'): Promise<number> {
    try {
      const answer = await receiveUpdate(brandId, raw, new Date(), {
        findBrand: this.#findBrand,
        connect: this.connect,
        findAddress: this.#findAddress,
        addUpdate: async (update) => {
          if (this.#updates.has(update.id)) return false
          this.#updates.set(update.id, update)
          return true
        },
        queue: async (key) => {
          await this.#apply(key)
          await this.#apply(key)
        },
      })
      return answer.status
    } catch (error) {
      if (error instanceof Problem) return problemCodes[error.code].status
      throw error
    }
  }

  async applyAll(reports: Parameters<typeof applyReports>[0]): Promise<void> {
    await applyReports(
      reports,
      { updateId: 'upd_poll', brandId: 'aurora' },
      { findAddress: this.#findAddress, applySnapshot: this.#applySnapshot },
    )
  }

  #findBrand = async (id: string) => [this.backEnd.brand, this.#stranger].find((brand) => brand.id === id) ?? null

  #findAddress = async (id: string) =>
    id === this.orders.brandOrder.id ? { orderId: 'ord_1', brandId: 'aurora' } : null

  #applySnapshot = (orderId: string, report: Parameters<typeof applySnapshot>[0]) =>
    this.orders.transition(orderId, report.data.brandOrderId, applySnapshot(report))

  async #apply(key: UpdateKey): Promise<void> {
    await applyUpdate(key, {
      findUpdate: async ({ pk }) => this.#updates.get(pk.replace('UPDATE#', '')) ?? null,
      applyReport: ({ orderId, brandOrderId, report }) =>
        this.orders.transition(orderId, brandOrderId, applyReport(report)),
      applyHint: async (hint) =>
        applyReports(
          await refetchHint(hint, { findBrand: this.#findBrand, connect: this.connect }),
          { updateId: hint.id, brandId: hint.brandId },
          { findAddress: this.#findAddress, applySnapshot: this.#applySnapshot },
        ),
      // Applied again the second time, as after a crash before the mark.
      markApplied: async () => undefined,
      markFailed: async () => undefined,
      now: this.now,
    })
  }
}

/** Every secret another one of the same form. */
function strangersSecrets(secrets: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(secrets).map(([name, value]) => [name, `${String(value).slice(0, -6)}AAAAA=`]),
  )
}
