import type { Mail, SendMail } from '../../outgoing/mails/send-mail.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { NoticeStore, Told } from './notice-store.ts'

/**
 * Seconds after which a try without a result is given up. Longer than the function may run, and shorter than its queue
 * tries: what a crash left behind is sent again, unless SES said meanwhile that it has it.
 */
export const GIVEN_UP_SECONDS = 300

export interface SendOnceDependencies {
  readonly store: NoticeStore
  readonly send: SendMail
  readonly now: Clock
  readonly newToken: () => string
  /** Shortens waits; 1 everywhere but on the local stage. */
  readonly timeScale: number
}

/** Sends a mail unless it was sent. False: it is not known to be sent, and must be tried again later. */
export async function sendOnce(
  told: Told,
  expiresAt: Date,
  write: () => Promise<Mail>,
  { store, send, now, newToken, timeScale }: SendOnceDependencies,
): Promise<boolean> {
  const token = newToken()
  const at = now()
  const staleBefore = addSeconds(at, -GIVEN_UP_SECONDS * timeScale)
  const claim = await store.claim(told, { token, now: at, staleBefore, expiresAt })
  if (claim !== 'mine') return claim === 'done'
  const outcome = await send(await write())
  const { occasionId: subjectId } = told
  log(outcome.outcome === 'sent' ? 'info' : 'warn', 'NOTICE_OUTCOME', { subjectId, outcome: outcome.outcome })
  // SES may have it: the claim stands until it is given up, or SES's event says that it was sent.
  if (outcome.outcome === 'unknown') return false
  const isSent = outcome.outcome === 'sent'
  await store.settle(told, token, {
    state: outcome.outcome,
    messageId: outcome.outcome === 'sent' ? outcome.messageId : null,
  })
  return isSent
}
