import type { IntegrationRequested } from '../events/desk-notice.ts'
import { openButtons } from './dashboard-buttons.ts'
import type { SlackMessage } from './event-message.ts'
import { context, escapeMrkdwn, fields, header } from './mrkdwn.ts'

const TITLE = 'A deeper integration was asked for'

/** A request for a deeper integration as a message to a channel. */
export function integrationRequestedMessage(
  { id, brandId, missing, timestamp }: IntegrationRequested,
  dashboardUrl: string | null,
): SlackMessage {
  const wanted = missing.map((capability) => capability.replaceAll('_', ' ')).join(', ')
  return {
    text: escapeMrkdwn(`${TITLE}: ${brandId}`),
    blocks: [
      header(TITLE),
      fields([['Brand', brandId], ...(wanted === '' ? [] : [['Missing', wanted] as [string, string]])]),
      ...openButtons('Open the brand', `/brands/${brandId}`, dashboardUrl),
      context(`${id} · ${timestamp}`),
    ],
  }
}
