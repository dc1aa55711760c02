import type { Node } from 'constructs'
import * as z from 'zod'
import { eventTypes } from '../../functions/orders/event.ts'
import { eventSubscriptionsField } from '../events/event-subscription.ts'

const SLACK_API_URL = 'https://slack.com'

const hostName = z.string().regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)

/**
 * What an operator chooses with `cdk deploy -c key=value`; everything else is
 * decided in code. docs/operate.md lists the keys.
 */
const stageSchema = z.strictObject({
  /** `local` is the emulator; `prod` keeps and protects its data. */
  stage: z.enum(['local', 'dev', 'staging', 'prod']),
  /** Shortens every wait by this factor, for tests. Only `local` takes another value than 1. */
  timeScale: z.coerce.number().gt(0).max(1).default(1),
  /** Who is told when an alarm goes off. */
  alarmEmail: z.email().optional(),
  /** The domain that mails are sent from, such as orders.platform.example; docs/brands/email.md. */
  mailDomain: hostName.optional(),
  /** How long function logs are kept. */
  logRetentionDays: z.coerce
    .number()
    .pipe(z.union([z.literal(7), z.literal(14), z.literal(30), z.literal(90), z.literal(180), z.literal(365)]))
    .default(30),
  /** Other event buses that get events, each by a rule of its own; docs/events.md. */
  eventSubscriptions: eventSubscriptionsField,
  /** AWS accounts that may put rules of their own on the event bus, separated by commas. */
  eventReaderAccounts: z
    .string()
    .transform((text) => text.split(',').map((account) => account.trim()))
    .pipe(z.array(z.string().regex(/^\d{12}$/)))
    .optional(),
  /** Days for which events can be replayed from the bus's archive. */
  eventArchiveDays: z.coerce.number().int().min(1).max(3650).default(90),
  /** `true` deploys the Slack channel and the slash command; docs/slack.md. */
  slack: z.stringbool().default(false),
  /** Event types that the channel gets, separated by commas. */
  slackEventTypes: z
    .string()
    .default('order.attention_required,order.rejected,order.refund_issued')
    .transform((text) => text.split(',').map((type) => type.trim()))
    .pipe(z.array(z.enum(eventTypes as [string, ...string[]])).min(1)),
  /** Where Slack's API is; another address only on `local`, for a stand-in. */
  slackApiUrl: z.url().default(SLACK_API_URL),
  /** Where the support dashboard is, for links in Slack. */
  dashboardUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Where everything runs but the firewall, which CloudFront takes from us-east-1 only. */
  region: z
    .string()
    .regex(/^(?!cn-|us-gov-)[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region such as eu-central-1')
    .default('us-east-1'),
  /** Host name that customers of the API use, instead of CloudFront's own. */
  domainName: hostName.optional(),
  /** The certificate of `domainName`: from ACM in us-east-1, as CloudFront wants it. */
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'must be a certificate of ACM in us-east-1')
    .optional(),
  /** Version of the edge's secret that CloudFront shall send; docs/operate.md, "Rotating the edge's secret". */
  edgeSecretVersion: z
    .string()
    .regex(/^[\w-]{32,64}$/, 'must be the VersionId of a secret')
    .optional(),
})

/** Every context key that is read. */
export const contextKeys = Object.keys(stageSchema.shape)

/** The emulator sends from any domain; this one can be nobody's. */
const LOCAL_MAIL_DOMAIN = 'diddo.example'

export type Stage = Readonly<z.infer<typeof stageSchema>> & { readonly isLocal: boolean; readonly isProd: boolean }

/** Reads and checks the CDK context; throws one sentence that says what to change. */
export function readStage(node: Node): Stage {
  const given = Object.fromEntries(contextKeys.map((key) => [key, node.tryGetContext(key) ?? undefined]))
  given.region ??= process.env.CDK_DEFAULT_REGION
  const parsed = stageSchema.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `"${issue.path.join('.')}": ${issue.message}`).join('; ')
    throw new Error(
      `The CDK context is not usable: ${faults}. Pass values such as "-c stage=prod"; see docs/operate.md.`,
    )
  }
  const isLocal = parsed.data.stage === 'local'
  if (!isLocal && parsed.data.timeScale !== 1) {
    throw new Error('The CDK context "timeScale" shortens waits for tests and is refused outside the stage "local".')
  }
  if (!isLocal && parsed.data.slackApiUrl !== SLACK_API_URL) {
    throw new Error('The CDK context "slackApiUrl" points to a stand-in and is refused outside the stage "local".')
  }
  const { domainName, certificateArn } = parsed.data
  if ((domainName === undefined) !== (certificateArn === undefined)) {
    throw new Error('The CDK contexts "domainName" and "certificateArn" go together: pass both or neither.')
  }
  if (!isLocal && parsed.data.mailDomain !== undefined && domainName === undefined) {
    throw new Error(
      'The CDK context "mailDomain" needs "domainName": links in mails must lead to a host name that stays.',
    )
  }
  const mailDomain = parsed.data.mailDomain ?? (isLocal ? LOCAL_MAIL_DOMAIN : undefined)
  return { ...parsed.data, mailDomain, isLocal, isProd: parsed.data.stage === 'prod' }
}
