import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as z from 'zod'
import { awsClientDefaults } from '../runtime/aws-client.ts'
import { OperatorError } from '../runtime/log.ts'

/** One JSON object in Secrets Manager. The operator fills it in after the deployment (docs/slack.md). */
const slackSecretSchema = z.object({
  /** Token of the app’s bot user, with the scope `chat:write`. */
  botToken: z.string().startsWith('xoxb-'),
  /** Slack signs its requests with it. */
  signingSecret: z.string().min(16),
  /** Channel id, such as `C0123456789`; the bot must be a member. */
  channel: z.string().regex(/^[CG][A-Z0-9]{5,}$/),
  /** Workspaces and users who may use `/order`. Others may not. */
  workspaceIds: z.array(z.string().regex(/^T[A-Z0-9]+$/)).min(1),
  userIds: z.array(z.string().regex(/^[UW][A-Z0-9]+$/)).min(1),
})
export type SlackSecret = z.infer<typeof slackSecretSchema>

/** Milliseconds for which the secret is cached. A change takes effect within this time. */
const CACHE_MILLISECONDS = 60_000

const client = new SecretsManagerClient(awsClientDefaults)
let cached: { readonly until: number; readonly secret: SlackSecret } | undefined

export async function readSlackSecret(arn: string, now: Date): Promise<SlackSecret> {
  if (cached !== undefined && cached.until > now.getTime()) return cached.secret
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arn }))
  const parsed = slackSecretSchema.safeParse(jsonOf(SecretString))
  // Names the fields, never their values.
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ')
    throw new OperatorError(`The Slack secret is not filled in as docs/slack.md says: ${fields}.`)
  }
  cached = { until: now.getTime() + CACHE_MILLISECONDS, secret: parsed.data }
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
