import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Mishap = 'lose_answer' | 'time_out' | 'busy'

/** The `Retry-After` of a busy answer, in seconds. */
export const BUSY_SECONDS = 7

/** A proxy before a server. It passes every request on, except that a test can have the next matching one fail. */
export class FaultProxy {
  url = ''
  readonly #behind: string
  readonly #mishaps: { readonly mishap: Mishap; readonly fits: RegExp }[] = []
  readonly #server = createServer((incoming, answer) => {
    this.#pass(incoming, answer).catch(() => incoming.socket.destroy())
  })

  constructor(behind: string) {
    this.#behind = behind
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** The next request whose body fits meets a mishap. */
  next(mishap: Mishap, fits: RegExp): void {
    this.#mishaps.push({ mishap, fits })
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    const body = Buffer.concat(parts)
    const at = this.#mishaps.findIndex(({ fits }) => fits.test(body.toString()))
    const mishap = at < 0 ? undefined : this.#mishaps.splice(at, 1)[0]?.mishap
    if (mishap === 'busy') {
      answer.writeHead(429, { 'retry-after': String(BUSY_SECONDS) }).end()
      return
    }
    const { status, headers, text } = await this.#behindAnswers(incoming, body)
    if (mishap === 'lose_answer') incoming.socket.destroy()
    else if (mishap !== 'time_out') answer.writeHead(status, headers).end(text)
  }

  #behindAnswers({ method, url, headers }: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; headers: Record<string, string>; text: string }>((resolve, reject) => {
      const { host: _, ...others } = headers
      const asked = request(
        new URL(url ?? '/', this.#behind),
        { method, headers: others, agent: false },
        async (got) => {
          let text = ''
          for await (const part of got) text += part
          resolve({ status: got.statusCode ?? 500, headers: endToEnd(got.headers), text })
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }
}

/** Without those of the connection, which is another one. */
const OF_CONNECTION = new Set(['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'])

function endToEnd(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OF_CONNECTION.has(name) ? [] : [[name, String(value)]],
    ),
  )
}
