import { call, eventually } from '../api.ts'
import { context } from '../context.ts'
import type { Receiver } from './receiver.ts'

export interface ShownEndpoint {
  readonly id: string
  readonly status: string
  readonly statusReason: string | null
  readonly statusSince: string
  readonly pausedUntil: string | null
  readonly failingSince: string | null
  readonly secret: string
}

export interface ShownAttempt {
  readonly number: number
  readonly startedAt: string
  readonly milliseconds: number | null
  readonly outcome: string
  readonly status: number | null
  readonly answer: string | null
}

export interface ShownDelivery {
  readonly id: string
  readonly eventId: string
  readonly orderId: string
  readonly sequence: number
  readonly status: string
  readonly reason: string | null
  readonly attempts: number
  readonly nextTryAt: string | null
  readonly log: readonly ShownAttempt[]
}

/** A storefront of the test's own: nobody else's orders come to its endpoints. */
export async function newStorefront(name: string): Promise<string> {
  const key = context.adminKey
  const storefront = await call<{ id: string }>('POST', '/admin/storefronts', { key, body: { name } })
  const path = `/admin/storefronts/${storefront.body.id}/keys`
  const scopes = ['orders:read', 'orders:write', 'events:read', 'returns:write', 'refunds:write', 'webhooks:write']
  const made = await call<{ secret: string }>('POST', path, { key, body: { livemode: false, name, scopes } })
  if (made.status !== 201) throw new Error(`The key was answered ${made.status}: ${JSON.stringify(made.body)}`)
  return made.body.secret
}

/** What a subscriber does with its endpoints, by a storefront's key. */
export class Subscriber {
  private readonly key: string

  constructor(key: string) {
    this.key = key
  }

  async subscribe(receiver: Receiver, options: Record<string, unknown> = {}): Promise<ShownEndpoint> {
    const endpoint = await this.ask<ShownEndpoint>('POST', '', { url: receiver.url, ...options })
    receiver.secrets.push(endpoint.secret)
    return endpoint
  }

  async ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await call<Body>(method, `/v1/webhook-endpoints${path}`, {
      key: this.key,
      ...(body === undefined ? {} : { body }),
    })
    if (answer.status >= 300)
      throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** All deliveries of an endpoint, page by page. */
  async deliveries(endpointId: string, filter = ''): Promise<ShownDelivery[]> {
    const found: ShownDelivery[] = []
    let cursor = ''
    do {
      const page = await this.ask<{ data: ShownDelivery[]; nextCursor: string | null }>(
        'GET',
        `/${endpointId}/deliveries?limit=100${filter}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
      found.push(...page.data)
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')
    return found
  }

  delivery(endpointId: string, deliveryId: string): Promise<ShownDelivery> {
    return this.ask('GET', `/${endpointId}/deliveries/${deliveryId}`)
  }

  read(endpointId: string): Promise<ShownEndpoint> {
    return this.ask('GET', `/${endpointId}`)
  }

  /** Every attempt at an endpoint, in the order in which they began. */
  async attempts(endpointId: string): Promise<ShownAttempt[]> {
    const deliveries = await this.deliveries(endpointId)
    const logs: ShownAttempt[][] = []
    for (const { id } of deliveries) logs.push([...(await this.delivery(endpointId, id)).log])
    return logs.flat().toSorted((one, other) => one.startedAt.localeCompare(other.startedAt))
  }

  settled(endpointId: string, deliveryId: string): Promise<ShownDelivery> {
    return eventually(`delivery ${deliveryId} to be settled`, async () => {
      const delivery = await this.delivery(endpointId, deliveryId)
      return delivery.status !== 'pending' && delivery
    })
  }
}
