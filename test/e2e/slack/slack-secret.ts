import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { slackSignature } from '../../../functions/slack/slack-signature.ts'
import { context } from '../context.ts'

/** What the operator stored of Slack in this run; every file that asks as Slack stores the same. */
export const secret = {
  botToken: context.slack.botToken,
  signingSecret: 'signing-secret-of-the-run',
  channel: context.slack.channel,
  workspaceIds: ['T0AAAAAAA'],
  userIds: ['U0AAAAAAA'],
}

export async function storeSlackSecret(): Promise<void> {
  await new SecretsManagerClient({}).send(
    new PutSecretValueCommand({ SecretId: `${context.prefix}/slack`, SecretString: JSON.stringify(secret) }),
  )
}

/** The headers by which Slack proves that a body is its own. */
export function slackHeaders(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': slackSignature(secret.signingSecret, timestamp, body),
  }
}
