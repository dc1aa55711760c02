import type { HttpAnswer } from '../http/http-answer.ts'
import { Problem } from '../http/problem.ts'
import type { SlackSecret } from './slack-secret.ts'
import { isFromSlack } from './slack-signature.ts'

/**
 * Slack tells of every click, also on a button that only opens a page, and shows a warning where nobody answers it.
 * There is nothing to do: the page does it.
 */
export function answerInteraction(
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  { secret, now }: { readonly secret: SlackSecret; readonly now: Date },
): HttpAnswer {
  if (!isFromSlack(secret.signingSecret, headers, body, now)) {
    throw new Problem('unauthenticated', 'The request is not signed by Slack, or too old.')
  }
  return { status: 200 }
}
