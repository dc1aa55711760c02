import { appendFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Stands between the deployed functions and the emulator and writes down every
 * call they make: rows, events, messages, workflow inputs. KMS is left out: what
 * a function seals or makes a MAC of goes there in clear, and nowhere else.
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
      if (!operation.startsWith('TrentService')) appendFileSync(file, `${operation} ${body.toString()}\n`)
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
