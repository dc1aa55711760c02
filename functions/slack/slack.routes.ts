import * as z from 'zod'
import { defineRoute } from '../http/route.ts'

/** Slack's request URL of the slash command `/order`; a form with Slack’s signature. */
export const slackCommandRoute = defineRoute({
  method: 'POST',
  path: '/slack/commands',
  operationId: 'slack-command',
  summary: 'Answer the slash command /order',
  description: 'For Slack alone: a form, verified by Slack’s signature. Answers the asker only.',
  tag: 'Slack',
  access: 'public',
  responses: {
    200: {
      description: 'What the user sees',
      schema: z.object({
        response_type: z.literal('ephemeral').describe('Only the asker sees it'),
        text: z.string().describe('The answer as plain text'),
        blocks: z
          .array(z.looseObject({ type: z.string().describe('Kind of block') }))
          .describe('The answer as blocks of Slack’s'),
      }),
    },
  },
  problems: ['unauthenticated'],
})

/** Slack's request URL of the app's interactivity: it tells of each click on a button. */
export const slackInteractionRoute = defineRoute({
  method: 'POST',
  path: '/slack/interactions',
  operationId: 'slack-interaction',
  summary: 'Take note of a click on a button',
  description:
    'For Slack alone: a form, verified by Slack’s signature. The buttons open the dashboard; nothing else is done.',
  tag: 'Slack',
  access: 'public',
  responses: { 200: { description: 'Taken note of' } },
  problems: ['unauthenticated'],
})
