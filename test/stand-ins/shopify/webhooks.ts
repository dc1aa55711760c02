import { createHmac, randomUUID } from 'node:crypto'

export type Subscription = { id: string; topic: string; uri: string }
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
    for (const { uri } of this.subscriptions.filter((one) => one.topic === name)) {
      this.waiting.push(this.signed(uri, topic, JSON.stringify(body)))
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
