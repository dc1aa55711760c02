import { feedEventSchema } from '../../../../functions/events/feed-event.ts'
import type { Endpoint } from '../../../../functions/webhooks/endpoints/endpoint.ts'
import type { WebhookAnswer, WebhookRequest } from '../../../../functions/webhooks/sending/send-webhook.ts'

/** What an endpoint answers: a status, or an answer as a whole. */
export type Receive = (request: WebhookRequest, endpoint: Endpoint) => number | WebhookAnswer

export interface Received {
  readonly endpointId: string
  readonly eventId: string
  readonly sequence: number
  readonly orderId: string
  readonly taken: boolean
}

/** The servers behind the endpoints' URLs. */
export class ReceiversInMemory {
  readonly received: Received[] = []
  /** By URL: the most attempts at one time. */
  readonly mostSending = new Map<string, number>()
  private readonly sending = new Map<string, number>()
  private readonly endpoints: ReadonlyMap<string, Endpoint>
  private readonly receive: Receive

  constructor(endpoints: ReadonlyMap<string, Endpoint>, receive: Receive) {
    this.endpoints = endpoints
    this.receive = receive
  }

  /** Counts what is in flight at each URL while the receiver takes its time, which `step` decides. */
  async send(
    request: WebhookRequest,
    step: (act: () => WebhookAnswer) => Promise<WebhookAnswer>,
  ): Promise<WebhookAnswer> {
    const beside = (this.sending.get(request.url) ?? 0) + 1
    this.sending.set(request.url, beside)
    this.mostSending.set(request.url, Math.max(beside, this.mostSending.get(request.url) ?? 0))
    try {
      return await step(() => this.answer(request))
    } finally {
      this.sending.set(request.url, (this.sending.get(request.url) ?? 1) - 1)
    }
  }

  private answer(request: WebhookRequest): WebhookAnswer {
    const endpoint = [...this.endpoints.values()].find(({ url }) => url === request.url)
    if (endpoint === undefined) throw new Error(`There is no endpoint at ${request.url}.`)
    const event = feedEventSchema.parse(JSON.parse(request.body))
    const answer = this.receive(request, endpoint)
    const status = typeof answer === 'number' ? answer : answer.kind === 'answer' ? answer.status : 0
    const taken = status >= 200 && status < 300
    const { sequence, orderId } = event
    this.received.push({ endpointId: endpoint.id, eventId: event.id, sequence, orderId, taken })
    return typeof answer === 'number' ? { kind: 'answer', status, retryAfter: undefined, body: '' } : answer
  }
}
