import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import type { Overview } from '../../../bin/start/demo-brands/demo-brand.ts'
import type { Seen } from '../../../bin/start/demo-brands/seen.ts'
import { type RunningBrand, startDemoBrand } from '../../../bin/start/demo-brands/server.ts'
import { reportSchema } from '../../../functions/orders/life/reports/report.ts'

const signingSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

export type TakenUpdate = { id: string; type: string; data: Record<string, unknown> }
type Read = { status: number; body: Record<string, unknown> }

/** A demo brand at work: a platform that commands it, and takes its reports. */
export class BrandStand {
  /** Commands and reports, as a watcher of the brand sees them. */
  readonly seen: string[] = []
  /** Reports that the platform took. */
  readonly updates: TakenUpdate[] = []
  /** What the platform answers next; when empty, 202 for what the contract knows and 422 for anything else. */
  answers: number[] = []
  readonly storageFile: string
  readonly #folder = mkdtempSync(join(tmpdir(), 'brand-'))
  readonly #platform: Server
  #updatesUrl = ''
  #brand: RunningBrand | undefined

  constructor() {
    this.storageFile = join(this.#folder, 'aurora.jsonl')
    this.#platform = createServer(async (incoming, answer) => {
      let body = ''
      for await (const part of incoming) body += part
      const verified = new Webhook(signingSecret).verify(body, incoming.headers as Record<string, string>)
      const status = this.answers.shift() ?? (reportSchema.safeParse(verified).success ? 202 : 422)
      const id = String(incoming.headers['webhook-id'])
      if (status === 202) this.updates.push({ ...(verified as Omit<TakenUpdate, 'id'>), id })
      answer.writeHead(status).end('{}')
    })
  }

  async start(): Promise<void> {
    const port = await new Promise<number>((resolve) => {
      this.#platform.listen(0, '127.0.0.1', () => resolve((this.#platform.address() as { port: number }).port))
    })
    this.#updatesUrl = `http://127.0.0.1:${port}/v1/brands/aurora/updates`
    await this.startBrand()
  }

  async startBrand(): Promise<void> {
    const { storageFile } = this
    const updatesUrl = this.#updatesUrl
    const watch = ({ direction, type, result }: Seen) => void this.seen.push(`${direction} ${type} ${result}`)
    this.#brand = await startDemoBrand({ brandId: 'aurora', port: 0, storageFile, signingSecret, updatesUrl, watch })
  }

  /** Lets the brand's staff ship and deliver at once what is accepted from now on. */
  startStaff(): void {
    this.#running.brand.staff.start({ ship: 0, deliver: 0, label: 0 })
  }

  stopBrand(): Promise<void> {
    return this.#running.stop()
  }

  async stop(): Promise<void> {
    await this.stopBrand()
    this.#platform.closeAllConnections()
    this.#platform.close()
    rmSync(this.#folder, { recursive: true })
  }

  /** Until every report has been taken or given up. */
  reported(): Promise<void> {
    return this.#running.brand.reported()
  }

  submit(brandOrderId: string, key: string, changes: { secret?: string; at?: Date; idempotencyKey?: string } = {}) {
    return this.send('order.submit', submission(brandOrderId), { key, ...changes })
  }

  async send(
    type: string,
    data: object,
    changes: { key?: string; secret?: string; at?: Date; idempotencyKey?: string } = {},
  ): Promise<Read> {
    const { key = randomUUID(), secret = signingSecret, at = new Date(), idempotencyKey = key } = changes
    const body = JSON.stringify({ type, timestamp: '2026-11-22T18:00:01.000Z', data })
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
      'webhook-id': key,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(key, at, body),
    }
    return read(await fetch(this.#running.commandUrl, { method: 'POST', headers, body }))
  }

  async act(reference: string, action: string, body: object = {}): Promise<Read> {
    const url = `${this.#running.adminUrl}/orders/${reference}/${action}`
    return read(await fetch(url, { method: 'POST', body: JSON.stringify(body) }))
  }

  async behave(body: object): Promise<Read> {
    return read(await fetch(`${this.#running.adminUrl}/behaviour`, { method: 'PUT', body: JSON.stringify(body) }))
  }

  async overview(): Promise<Overview> {
    return (await (await fetch(`${this.#running.adminUrl}/orders`)).json()) as Overview
  }

  get #running(): RunningBrand {
    if (this.#brand === undefined) throw new Error('The stand has not been started.')
    return this.#brand
  }
}

/** Two tees of 25 dollars: 5000 less 256, and 400 of tax. */
export function submission(brandOrderId: string) {
  const line = { id: 'line_1', sku: 'AUR-TEE-M', title: 'Aurora tee, M', quantity: 2, unitPrice: 2500 }
  return {
    brandOrderId,
    orderId: 'ord_1',
    brandId: 'aurora',
    currency: 'USD',
    taxIncluded: false,
    lines: [{ ...line, discount: 256, tax: 400, total: 5144 }],
    totals: { total: 5684 },
    giftMessage: 'Für Ada',
  }
}

async function read(answer: Response): Promise<Read> {
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
