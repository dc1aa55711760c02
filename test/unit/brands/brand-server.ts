import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** What a brand's server got, its signature checked by the reference library. */
export interface Received {
  readonly id: string
  readonly idempotencyKey: string
  readonly type: string
  readonly body: string
  readonly signatures: number
}

export type Behave = (command: Received, answer: ServerResponse, incoming: IncomingMessage) => void

export const signingSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** A brand's real HTTP server whose behaviour a test sets. */
export async function startBrandServer(behave: Behave, secret = signingSecret) {
  const received: Received[] = []
  const server = createServer(async (incoming, answer) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    const body = Buffer.concat(parts).toString()
    new Webhook(secret).verify(body, incoming.headers as Record<string, string>)
    const command = {
      id: String(incoming.headers['webhook-id']),
      idempotencyKey: String(incoming.headers['idempotency-key']),
      type: JSON.parse(body).type,
      body,
      signatures: String(incoming.headers['webhook-signature']).split(' ').length,
    }
    received.push(command)
    behave(command, answer, incoming)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/commands`,
    received,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function answerJson(answer: ServerResponse, status: number, value: unknown, headers = {}): void {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
}
