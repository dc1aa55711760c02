import { appendFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

// Sealing and MACs at KMS; a mail at SES.
const LEFT_OUT = /^(?:TrentService\.|POST \/v2\/email\/outbound-emails)/

/**
 * Stands between the deployed functions and the emulator and writes down every
 * call they make: rows, events, messages, workflow inputs. Left out are KMS, where
 * goes in clear what a function seals or makes a MAC of, and SES, which carries the
 * order mail of a brand without a system. Nothing else may see a customer's values.
 */
export async function startRecordingProxy(
  endpointUrl: string,
  file: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const target = new URL(endpointUrl)
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      const operation = String(incoming.headers['x-amz-target'] ?? `${incoming.method} ${incoming.url}`)
      if (!LEFT_OUT.test(operation)) appendFileSync(file, `${operation} ${body.toString()}\n`)
      const { method, url: path, headers } = incoming
      const passed = request({ host: target.hostname, port: target.port, method, path, headers }, (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers)
        reply.pipe(answer)
      })
      passed.on('error', () => answer.destroy())
      passed.end(body)
    })
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
