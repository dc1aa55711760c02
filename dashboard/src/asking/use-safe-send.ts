import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetKey, keyOfForm } from './drafts.ts'
import { failureOf, type Problem, retryAfterOf } from './failure.ts'

export type Sending<Answer> =
  | { readonly name: 'idle' | 'sending' | 'unknown' }
  /** Too many requests: it is sent again by itself at this time, in milliseconds. */
  | { readonly name: 'waiting'; readonly until: number }
  | { readonly name: 'refused'; readonly problem: Problem }
  | { readonly name: 'done'; readonly answer: Answer }

export interface SafeSend<Body, Answer> {
  readonly state: Sending<Answer>
  send(body: Body): void
  /** Sends the same again, with the same key: whatever arrived before is answered and not done twice. */
  checkAgain(): void
  /** Does not send it again by itself; the form can be changed. */
  stopWaiting(): void
}

/** Whether the form is what was sent, so that it must stay as it is. */
export function isFrozen({ name }: Sending<unknown>): boolean {
  return name === 'sending' || name === 'unknown' || name === 'waiting'
}

/**
 * Sends a form that moves goods or money. The form has one idempotency key, from its first moment to its end: a double
 * click, a lost answer and a second try are one request to the API. A refused request does not use the key up.
 */
export function useSafeSend<Body, Answer>(
  /** Which form it is, such as `refund bo_1`: opened again before it came to its end, it keeps its key. Null: it does not. */
  form: string | null,
  send: (body: Body, idempotencyKey: string) => Promise<Answer>,
): SafeSend<Body, Answer> {
  const [state, setState] = useState<Sending<Answer>>({ name: 'idle' })
  const key = useRef<string | null>(null)
  key.current ??= form === null ? crypto.randomUUID() : keyOfForm(form)
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
        const answer = await send(body, key.current ?? '')
        if (form !== null) forgetKey(form)
        setState({ name: 'done', answer })
      } catch (error) {
        const failed = afterFailure(error)
        // It had arrived with something else in it. The form begins anew when it is opened again.
        const isReused = failed.name === 'refused' && failed.problem.code === 'idempotency_key_reused'
        if (form !== null && isReused) forgetKey(form)
        setState(failed)
      }
      isBusy.current = false
    },
    [form, send],
  )
  const again = () => {
    if (last.current !== null) void begin(last.current)
  }
  useTimer(state.name === 'waiting' ? state.until : null, again)
  return {
    state,
    send: (body) => void begin(body),
    checkAgain: again,
    stopWaiting: () => setState((now) => (now.name === 'waiting' ? { name: 'idle' } : now)),
  }
}

function afterFailure(error: unknown): Sending<never> {
  const failure = failureOf(error)
  if (failure.kind === 'unknown') return { name: 'unknown' }
  const seconds = retryAfterOf(failure.problem)
  if (seconds !== null) return { name: 'waiting', until: Date.now() + seconds * 1000 }
  return { name: 'refused', problem: failure.problem }
}

function useTimer(until: number | null, run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (until === null) return
    const timer = setTimeout(() => latest.current(), Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
}
