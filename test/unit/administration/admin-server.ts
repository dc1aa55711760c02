import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly key: string
  readonly body: unknown
}

/** An API that keeps what it was asked, and answers in turn what it was given. */
export async function adminServer() {
  const asked: Asked[] = []
  const answers: { status: number; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    let text = ''
    for await (const chunk of request) text += chunk
    asked.push({ method, path, key: headers.authorization ?? '', body: text === '' ? undefined : JSON.parse(text) })
    const { status, body } = answers.shift() ?? { status: 200, body: {} }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = (...given: readonly { status: number; body: unknown }[]) => {
    answers.splice(0, answers.length, ...given)
  }
  return { asked, answer, url, stop: () => server.close() }
}
