import type { Submission } from '../../functions/brands/kinds/submission.ts'
import { eventually } from './api.ts'
import { context } from './context.ts'

export interface BrandsOrder {
  readonly brandOrderId: string
  readonly status: string
  readonly submission: Submission
}

interface Overview {
  readonly orders: readonly BrandsOrder[]
  /** In the order in which they came, with the brand's time of it. */
  readonly requests: readonly {
    readonly at: string
    readonly body: { readonly type: string; readonly data: { brandOrderId: string } }
  }[]
}

/** With which a demo brand of the run signs, and is signed to. */
export function signingSecretOf(brandId: string): string {
  return `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`
}

function adminUrl(brandId: string): string {
  const url = context.brands[brandId]?.adminUrl
  if (url === undefined) throw new Error(`There is no demo brand ${brandId}.`)
  return url
}

async function ask<Body>(brandId: string, path: string, init: RequestInit = {}): Promise<Body> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(adminUrl(brandId) + path, { ...init, headers })
  const text = await response.text()
  if (!response.ok) throw new Error(`${brandId} answered ${path} with ${response.status}: ${text}`)
  return text === '' ? (undefined as Body) : JSON.parse(text)
}

/** Everything a brand was sent. */
export function overview(brandId: string): Promise<Overview> {
  return ask(brandId, '/orders')
}

/** What the brand has of one brand order. A brand that got it twice has two. */
export async function ordersAt(brandId: string, brandOrderId: string): Promise<BrandsOrder[]> {
  return (await overview(brandId)).orders.filter((order) => order.brandOrderId === brandOrderId)
}

export async function commandsAt(brandId: string, brandOrderId: string, type: string): Promise<number> {
  const { requests } = await overview(brandId)
  return requests.filter(({ body }) => body.type === type && body.data.brandOrderId === brandOrderId).length
}

export function act(brandId: string, brandOrderId: string, action: string, body: unknown = {}): Promise<unknown> {
  return ask(brandId, `/orders/${brandOrderId}/${action}`, { method: 'POST', body: JSON.stringify(body) })
}

/** From the eleventh on each brand belongs to one file; every file may order from those before. */
const FIRST_OWN_BRAND = 11

export function behave(brandId: string, behaviour: Record<string, unknown>): Promise<unknown> {
  if (Number(brandId.replace('brand-', '')) < FIRST_OWN_BRAND)
    throw new Error(`Other files rely on ${brandId}: a test that makes a brand misbehave has one of its own.`)
  return ask(brandId, '/behaviour', { method: 'PUT', body: JSON.stringify(behaviour) })
}

export function arrived(brandId: string, brandOrderId: string): Promise<BrandsOrder> {
  return eventually(`${brandId} to have ${brandOrderId}`, async () => (await ordersAt(brandId, brandOrderId))[0])
}
