import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { CommandFailure } from '../command-line/command-failure.ts'

export interface ListenerOptions {
  readonly port: number
  readonly status: number
  /** A webhook is verified when one of them fits. The caller may add to them later. */
  readonly secrets: readonly string[]
  readonly print: (line: string) => void
}

/**
 * A server that verifies webhooks by the reference library and prints each.
 * @throws CommandFailure when something else listens on the port.
 */
export async function startListener({ port, status, secrets, print }: ListenerOptions) {
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const isVerified = secrets.some((secret) => verifies(secret, body, incoming.headers))
      print(describe(incoming.headers, body, isVerified))
      // As every receiver should: what cannot be verified is refused.
      outgoing.writeHead(isVerified ? status : 401).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(port) : error))
    server.listen(port, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url, stop }
}

function taken(port: number): CommandFailure {
  return new CommandFailure(`Port ${port} is taken. Choose another: npm run listen -- --port <number>`)
}

function verifies(secret: string, body: string, headers: IncomingHttpHeaders): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}

function describe(headers: IncomingHttpHeaders, body: string, isVerified: boolean): string {
  const mark = isVerified ? 'verified' : 'NOT VERIFIED'
  const attempt = headers['diddo-attempt'] ?? '?'
  return `\n${mark}  ${headers['webhook-id'] ?? 'no webhook-id'}  attempt ${attempt}\n${pretty(body)}`
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    // Raw text could contain control codes of the terminal, and any program can reach the port.
    return JSON.stringify(body)
  }
}
