import { useCallback, useRef, useState } from 'react'
import { failureOf, type Problem } from './failure.ts'

export type Sending<Answer> =
  | { readonly name: 'idle' | 'sending' | 'unknown' }
  | { readonly name: 'refused'; readonly problem: Problem }
  | { readonly name: 'done'; readonly answer: Answer }

export interface SafeSend<Body, Answer> {
  readonly state: Sending<Answer>
  send(body: Body): void
  /** Sends the same again, with the same key: whatever arrived before is answered and not done twice. */
  checkAgain(): void
}

/**
 * Sends a form that moves goods or money. The form has one idempotency key, from its first moment to its end: a double
 * click, a lost answer and a second try are one request to the API. A refused request does not use the key up.
 */
export function useSafeSend<Body, Answer>(
  send: (body: Body, idempotencyKey: string) => Promise<Answer>,
): SafeSend<Body, Answer> {
  const [state, setState] = useState<Sending<Answer>>({ name: 'idle' })
  const key = useRef(crypto.randomUUID() as string)
  const isBusy = useRef(false)
  const last = useRef<Body | null>(null)

  const begin = useCallback(
    async (body: Body) => {
      // State is a render late; two clicks can come between.
      if (isBusy.current) return
      isBusy.current = true
      last.current = body
      setState({ name: 'sending' })
      try {
        setState({ name: 'done', answer: await send(body, key.current) })
      } catch (error) {
        const failure = failureOf(error)
        setState(failure.kind === 'unknown' ? { name: 'unknown' } : { name: 'refused', problem: failure.problem })
      }
      isBusy.current = false
    },
    [send],
  )
  return {
    state,
    send: (body) => void begin(body),
    checkAgain: () => {
      if (last.current !== null) void begin(last.current)
    },
  }
}
