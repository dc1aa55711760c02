import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'
import { blocksSchema } from './block-kit.ts'

const messageSchema = z.strictObject({
  channel: z.string(),
  text: z.string().min(1).max(40_000),
  blocks: blocksSchema,
  unfurl_links: z.boolean().optional(),
})
export type Posted = z.infer<typeof messageSchema>

/**
 * A stand-in for Slack's `chat.postMessage`: it checks token, content type, channel
 * and blocks, answers as Slack does (200 with `ok: false`, or 429), and keeps what was posted.
 * `GET /posted` tells; `POST /fail` makes the next calls fail.
 */
export async function startSlack(port: number, { botToken, channel }: { botToken: string; channel: string }) {
  const posted: Posted[] = []
  const failures: number[] = []

  const server = createServer(async (incoming, answer) => {
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    const body = await textOf(incoming)
    if (incoming.url === '/posted') return reply(200, posted)
    if (incoming.url === '/fail') {
      failures.push(...(JSON.parse(body) as number[]))
      return reply(200, {})
    }
    if (incoming.method !== 'POST' || incoming.url !== '/api/chat.postMessage') return reply(404, {})
    const failure = failures.shift()
    if (failure !== undefined) return reply(failure, {}, { 'retry-after': '1' })
    if (incoming.headers.authorization !== `Bearer ${botToken}`) return reply(200, { ok: false, error: 'invalid_auth' })
    if (!incoming.headers['content-type']?.startsWith('application/json')) {
      return reply(200, { ok: false, error: 'invalid_post_type' })
    }
    const message = messageSchema.safeParse(JSON.parse(body))
    if (!message.success) return reply(200, { ok: false, error: 'invalid_blocks', detail: message.error.message })
    if (message.data.channel !== channel) return reply(200, { ok: false, error: 'channel_not_found' })
    posted.push(message.data)
    return reply(200, { ok: true, channel, ts: `${Date.now()}.000100` })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${actual}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
