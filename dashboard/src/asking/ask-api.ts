import type { Session } from '../session/session.ts'
import { EtagMemory } from './etag-memory.ts'

/** No answer within this time counts as none. */
const TIMEOUT_MS = 30_000

/**
 * `fetch` for the API: with the member's token, remembered answers, and a second try after signing in again. A request
 * that was refused for its token had no effect, so that sending it again is safe.
 */
export function askingWith(session: Session): { ask: typeof fetch; forget: () => void } {
  const memory = new EtagMemory()

  async function send(request: Request): Promise<Response> {
    const token = await session.accessToken()
    const again = request.clone()
    const answer = await sendWith(token, request)
    return answer.status === 401 ? sendWith(await session.renew(token), again) : answer
  }

  const ask: typeof fetch = (input, init) => memory.ask(new Request(input, init), send)
  return { ask, forget: () => memory.forget() }
}

function sendWith(token: string, request: Request): Promise<Response> {
  request.headers.set('authorization', `Bearer ${token}`)
  return fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]) })
}
