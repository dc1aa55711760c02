import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { retryAfterSeconds } from '../outgoing/retry-after.ts'
import { systemClock } from '../runtime/clock.ts'
import { OperatorError } from '../runtime/log.ts'
import type { SlackMessage } from './event-message.ts'

/** Slack usually answers within a second. */
const TIMEOUT_SECONDS = 10

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() })

/** The longest pause that is waited here when Slack asks for one (usually a second). The queue waits for longer ones. */
const LONGEST_PAUSE_SECONDS = 5

interface SlackChannel {
  readonly botToken: string
  readonly channel: string
}

/** Posts to a channel. Throws when Slack did not accept the message, so that the queue retries. */
export async function postMessage(apiUrl: string, channel: SlackChannel, message: SlackMessage): Promise<void> {
  let response = await post(apiUrl, channel, message)
  const pause = retryAfterSeconds(
    response.headers.get('retry-after') ?? undefined,
    systemClock(),
    LONGEST_PAUSE_SECONDS + 1,
  )
  // A burst of events exceeds Slack’s one message a second. The queue alone would use up its retries for that.
  if (response.status === 429 && pause !== null && pause <= LONGEST_PAUSE_SECONDS) {
    await sleep(pause * 1000)
    response = await post(apiUrl, channel, message)
  }
  if (!response.ok) throw new OperatorError(`Slack answered ${response.status}.`)
  const answer = answerSchema.parse(await response.json())
  if (!answer.ok) throw new OperatorError(`Slack refused the message: ${answer.error?.replaceAll(/[^a-z_]/g, '')}.`)
}

function post(apiUrl: string, { botToken, channel }: SlackChannel, message: SlackMessage): Promise<Response> {
  return fetch(`${apiUrl}/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ channel, ...message, unfurl_links: false }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
  })
}
