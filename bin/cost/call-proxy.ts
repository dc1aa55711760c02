import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One AWS call of a deployed function. */
export interface Call {
  /** Name of the function, from `AWS_SDK_UA_APP_ID`; empty where something else called. */
  readonly caller: string
  /** Such as `DynamoDB_20120810.PutItem`, or method and path where the protocol has no such header. */
  readonly operation: string
  readonly userAgent: string
  readonly body: string
}

export interface Answered {
  readonly status: number
  readonly body: string
}

/** Gets a call before it is passed on; returns the function that gets its answer. */
export type Observer = (call: Call) => Promise<(answer: Answered) => Promise<void>>

export interface CallProxy {
  readonly url: string
  stop(): Promise<void>
}

/** Stands between the deployed functions and the emulator, and lets `observe` see every call and its answer. */
export async function startCallProxy(endpointUrl: string, observe: Observer): Promise<CallProxy> {
  const target = new URL(endpointUrl)
  const server = createServer((incoming, answer) => {
    passOn(target, incoming, answer, observe).catch(() => answer.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function passOn(target: URL, incoming: IncomingMessage, answer: ServerResponse, observe: Observer) {
  const body = await readAll(incoming)
  const { method, url: path, headers } = incoming
  const userAgent = String(headers['user-agent'])
  const answered = await observe({
    // Powertools writes itself behind the function's name.
    caller: /\bapp\/([\w-]+?)(?:-PT-[\w-]+)?(?![\w-])/.exec(userAgent)?.[1] ?? '',
    userAgent,
    operation: String(headers['x-amz-target'] ?? `${method} ${path}`),
    body: body.toString(),
  })
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const passed = request({ host: target.hostname, port: target.port, method, path, headers }, resolve)
    passed.on('error', reject)
    passed.end(body)
  })
  const content = await readAll(reply)
  const status = reply.statusCode ?? 502
  await answered({ status, body: content.toString() })
  answer.writeHead(status, reply.headers)
  answer.end(content)
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
