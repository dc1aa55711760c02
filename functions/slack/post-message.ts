import * as z from 'zod'
import { OperatorError } from '../runtime/log.ts'
import type { SlackMessage } from './event-message.ts'

/** Seconds Slack has for an answer; it usually takes under one. */
const TIMEOUT_SECONDS = 10

const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() })

/** Posts to a channel. Throws when Slack did not take it, so that the queue tries again. */
export async function postMessage(
  apiUrl: string,
  { botToken, channel }: { readonly botToken: string; readonly channel: string },
  message: SlackMessage,
): Promise<void> {
  const response = await fetch(`${apiUrl}/api/chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ channel, ...message, unfurl_links: false }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
  })
  if (!response.ok) throw new OperatorError(`Slack answered ${response.status}.`)
  const answer = answerSchema.parse(await response.json())
  if (!answer.ok) throw new OperatorError(`Slack refused the message: ${answer.error?.replaceAll(/[^a-z_]/g, '')}.`)
}
