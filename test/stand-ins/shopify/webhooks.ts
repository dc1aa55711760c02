import { createHmac, randomUUID } from 'node:crypto'

export type Subscription = { id: string; topic: string; uri: string; includeFields?: string[] }
export type Webhook = { url: string; headers: Record<string, string>; body: string }

/** Webhooks as Shopify sends them: signed over the body, several for one change, and in no particular order. */
export class Webhooks {
  readonly subscriptions: Subscription[] = []
  /** Not sent yet. */
  readonly waiting: Webhook[] = []
  secret: string
  shopDomain: string

  constructor(secret: string, shopDomain: string) {
    this.secret = secret
    this.shopDomain = shopDomain
  }

  /** Queues a webhook for everybody who wants the topic, with the fields they want. */
  add(topic: string, body: object): void {
    const name = topic.replace('/', '_').toUpperCase()
    for (const { uri, includeFields } of this.subscriptions.filter((one) => one.topic === name)) {
      this.waiting.push(this.signed(uri, topic, jsonWithIds(withFields(body, includeFields))))
    }
  }

  signed(url: string, topic: string, body: string, id: string = randomUUID()): Webhook {
    const headers = {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': id,
      'x-shopify-event-id': randomUUID(),
      'x-shopify-triggered-at': new Date().toISOString(),
      'x-shopify-shop-domain': this.shopDomain,
      'x-shopify-api-version': '2026-10',
      'x-shopify-hmac-sha256': createHmac('sha256', this.secret).update(body).digest('base64'),
    }
    return { url, headers, body }
  }

  /** Sends everything, newest first, and each twice; gives the status of every answer. */
  async send(): Promise<number[]> {
    const answers: number[] = []
    for (const webhook of this.waiting.splice(0).toReversed()) {
      for (let times = 0; times < 2; times++) {
        const { url, headers, body } = webhook
        answers.push((await fetch(url, { method: 'POST', headers, body })).status)
      }
    }
    return answers
  }
}

/** Only the fields that the subscription asks for; a dot leads into an object. */
function withFields(body: object, fields: readonly string[] | undefined): object {
  if (fields === undefined) return body
  const kept: Record<string, unknown> = {}
  for (const path of fields) {
    const [name = '', inner] = path.split('.')
    const value = (body as Record<string, unknown>)[name]
    if (value === undefined) continue
    if (inner === undefined) kept[name] = value
    else kept[name] = { ...(kept[name] as object), ...withFields(value as object, [inner]) }
  }
  return kept
}

/** JSON with bigints as numbers, as Shopify writes its ids. */
export function jsonWithIds(body: object): string {
  const marked = JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? `bigint:${value}` : value))
  return marked.replaceAll(/"bigint:(\d+)"/g, '$1')
}
