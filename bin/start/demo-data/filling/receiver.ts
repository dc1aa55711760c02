import type { RequestListener } from 'node:http'
import { type Listening, listenOnLoopback } from '../../network/loopback.ts'

/** Where the webhooks of the demo go: the one takes them, the other is broken. */
export const RECEIVER_PATHS = { works: '/orders/hook', broken: '/crm/import' } as const

/** A receiver of webhooks on this machine. It only says that it got them; `npm run listen` shows what is in them. */
export async function startReceiver(wantedPort: number): Promise<Listening> {
  const listener: RequestListener = (incoming, answer) => {
    incoming.resume()
    incoming.on('end', () => answer.writeHead(incoming.url === RECEIVER_PATHS.works ? 204 : 503).end())
  }
  // Its endpoints are told another port, where the usual one is taken.
  return listenOnLoopback(listener, wantedPort).catch(() => listenOnLoopback(listener, 0))
}
