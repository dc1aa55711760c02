import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'

export type Mishap = 'lose_answer' | 'time_out' | 'busy'

const text = z.object({ Data: z.string() })
const sending = z.object({
  Destination: z.object({ ToAddresses: z.tuple([z.string()]) }),
  Content: z.object({ Simple: z.object({ Subject: text, Body: z.object({ Text: text, Html: text }) }) }),
})

export interface ReceivedMail {
  readonly subject: string
  readonly text: string
}

/** What SES does with a mail, as far as a brand's mailbox can tell: takes it and delivers it, mishaps aside. */
export class PostOfficeStandIn {
  readonly mails: ReceivedMail[] = []
  url = ''
  readonly #mishaps: Mishap[] = []
  readonly #server = createServer((incoming, answer) => {
    this.#take(incoming, answer).catch((error) => answer.writeHead(500).end(String(error)))
  })

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** What the next mail meets. */
  next(mishap: Mishap): void {
    this.#mishaps.push(mishap)
  }

  async #take(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    if (`${incoming.method} ${incoming.url}` !== 'POST /v2/email/outbound-emails') {
      answer.writeHead(404).end()
      return
    }
    const mishap = this.#mishaps.shift()
    if (mishap === 'busy') {
      const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'TooManyRequestsException' }
      answer.writeHead(429, headers).end('{"message":"Maximum sending rate exceeded."}')
      return
    }
    const { Subject, Body } = sending.parse(JSON.parse(Buffer.concat(parts).toString())).Content.Simple
    this.mails.push({ subject: Subject.Data, text: Body.Text.Data })
    if (mishap === 'lose_answer') incoming.socket.destroy()
    else if (mishap !== 'time_out') answer.end(JSON.stringify({ MessageId: `mail-${this.mails.length}` }))
  }
}
