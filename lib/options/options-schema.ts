import * as z from 'zod'
import { memberGroups } from '../../functions/http/route.ts'
import { eventTypes } from '../../functions/orders/event.ts'
import { deskSchema } from './desk.ts'
import { eventSubscriptionSchema } from './event-subscription.ts'
import { limitsSchema } from './limits.ts'
import { signInSchema } from './sign-in.ts'

const hostName = z.string().regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)
const accountId = z.string().regex(/^\d{12}$/, 'must be the 12 digits of an AWS account')

/** Somebody's address, or the HTTPS address that a paging service gives for SNS. */
const alarmTarget = z.union([z.email(), z.url({ protocol: /^https$/ })], {
  error: 'must be an e-mail address or an https URL',
})

/** A queue's name has 80 characters at most, and the stage's and the dead letters' part take the rest. */
const queuedBrand = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be a brand id of 40 characters at most')

/** AWS warms at least 12,000 reads and 4,000 writes a second, which a new table has anyway. */
const throughput = z.strictObject({
  readsPerSecond: z.int().min(12_000).optional(),
  writesPerSecond: z.int().min(4_000).optional(),
})

/** More in one table, or in one index, needs a raise of DynamoDB's quota first. */
const unitsASecond = z.int().min(1).max(40_000)
const capacityRange = z
  .strictObject({ least: unitsASecond, most: unitsASecond })
  .refine(({ least, most }) => least <= most, 'least must not be above most')

const capacity = z.strictObject({
  readsPerSecond: capacityRange,
  writesPerSecond: capacityRange,
  /** Of each index; as the table's when left out. */
  indexReadsPerSecond: capacityRange.optional(),
  indexWritesPerSecond: capacityRange.optional(),
  /** Of each index that only rare rows are in, such as those with attention; as the other indexes' when left out. */
  sparseIndexReadsPerSecond: capacityRange.optional(),
  sparseIndexWritesPerSecond: capacityRange.optional(),
})

const functionsAtOnce = z.int().min(0).max(10_000)

/** What an operator chooses for a stage, in a committed file; everything else is decided in code. */
export const optionsSchema = z.strictObject({
  $schema: z.string().optional().describe('For editors: ./options.schema.json explains each key while you type.'),
  account: accountId
    .optional()
    .describe(
      'The AWS account of this stage. A deployment with credentials of another one is refused. Default: that of the credentials.',
    ),
  region: z
    .string()
    .regex(/^(?!cn-|us-gov-)[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region such as eu-central-1')
    .optional()
    .describe(
      'Where everything runs but the firewall and the edge’s alarms, which CloudFront has in us-east-1. Required outside the stage local.',
    ),
  urgentAlarms: z
    .array(alarmTarget)
    .default([])
    .describe(
      'Who is woken when orders or money are at stake: e-mail addresses, or https URLs of a paging service. Required in prod.',
    ),
  alarms: z.array(alarmTarget).default([]).describe('Who is told of what can wait until the morning.'),
  runbookUrl: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe(
      'Where people read docs/operate.md, such as its address in your repository. Each alarm links a section of it. Required in prod.',
    ),
  ordersExpectedWithinMinutes: z
    .int()
    .min(5)
    .max(1440)
    .multipleOf(5)
    .optional()
    .describe(
      'Wakes somebody when no order came in for so long: 5 to 1440, in steps of 5. Choose a time in which orders always come. Default: no such alarm.',
    ),
  logRetentionDays: z
    .union([z.literal(7), z.literal(14), z.literal(30), z.literal(90), z.literal(180), z.literal(365)])
    .default(30)
    .describe('How long logs are kept.'),
  domainName: hostName.optional().describe('The API’s host name; needs certificateArn. Default: CloudFront’s own.'),
  certificateArn: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'must be a certificate of ACM in us-east-1')
    .optional()
    .describe('The certificate of domainName, from ACM in us-east-1, where CloudFront looks for it.'),
  mailDomain: hostName
    .optional()
    .describe(
      'The domain that orders go out from to brands by e-mail; needs domainName. Default: no brands by e-mail.',
    ),
  brandQueues: z
    .array(z.strictObject({ brandId: queuedBrand, accounts: z.array(accountId).min(1).max(20) }))
    .max(20)
    .refine((queues) => new Set(queues.map((one) => one.brandId)).size === queues.length, 'must name each brand once')
    .default([])
    .describe(
      'Brands that report by a queue instead of HTTPS, and the AWS accounts that may send to it; docs/add-a-brand.md. Default: none.',
    ),
  eventSubscriptions: z
    .array(eventSubscriptionSchema)
    .max(100)
    .default([])
    .describe('Other event buses that get events, each by a rule of its own; docs/events.md.'),
  eventReaderAccounts: z
    .array(accountId)
    .default([])
    .describe('AWS accounts that may put rules of their own on the event bus.'),
  eventArchiveDays: z.int().min(1).max(3650).default(90).describe('Days for which the bus’s archive keeps events.'),
  slack: z.boolean().default(false).describe('Deploys the Slack channel and the slash command; docs/slack.md.'),
  slackEventTypes: z
    .array(z.enum(eventTypes as [string, ...string[]]))
    .min(1)
    .default(['order.attention_required', 'order.rejected', 'order.refund_issued'])
    .describe('Event types that the Slack channel gets.'),
  phoneCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as DE')
    .optional()
    .describe(
      'Where telephone numbers without a country code are dialled, when the support desk searches for one. Default: such numbers are not looked for.',
    ),
  dashboardUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'The support dashboard’s address, for links in Slack and for signing in. Default: /dashboard at domainName; without that, no links, and nobody can sign in.',
    ),
  dashboardConfig: z
    .string()
    .regex(/^[\w./-]+\.json$/, 'must be the name of a JSON file')
    .optional()
    .describe(
      'The file with the dashboard’s name, colours, views, texts and links, explained in docs/dashboard.md. Default: deploy/dashboard.config.json, where that exists.',
    ),
  nameSearch: z
    .boolean()
    .default(false)
    .describe(
      'The support desk also finds orders by names, of which the vault then keeps blind indexes: whoever has the HMAC key can test whether a name is in them. It costs some $2.50 a million orders; npm run reindex adds or removes the names of orders that there are. Default: names are not indexed.',
    ),
  signIn: signInSchema
    .default({ mfa: 'optional' })
    .describe(
      'How the support staff sign in to the dashboard. Default: by password, with a second factor for whoever wants one.',
    ),
  customerData: z
    .strictObject({
      retentionDays: z
        .int()
        .min(30)
        .max(3650)
        .default(180)
        .describe('Days after the last change of an ended order until its personal data is erased'),
      revealGroup: z
        .enum(memberGroups)
        .default('support')
        .describe('The group of the support staff that may see a customer in clear; support-admin always may'),
      revealsPerHour: z.int().min(1).max(1000).default(60).describe('How often one member may do so in an hour'),
      revealReasons: z
        .array(z.string().regex(/^[a-z][a-z0-9_]{1,59}$/, 'must be a code of lower-case letters, digits and _'))
        .max(50)
        .default([])
        .describe('Codes of reasons for it, beside those that there are'),
    })
    .prefault({})
    .describe('How long customers’ data is kept, and who of the support staff may see it in clear.'),
  desk: deskSchema
    .prefault({})
    .describe('Mailboxes of the support desk. Default: none; mails from it need mailDomain.'),
  limits: limitsSchema
    .default({ refund: {} })
    .describe('What members of the support staff may do at most. Default: no limits.'),
  reservedConcurrency: z
    .strictObject({
      placeOrder: functionsAtOnce.optional(),
      receiveUpdate: functionsAtOnce.optional(),
      dispatch: functionsAtOnce.optional(),
    })
    .default({})
    .describe(
      'Executions of Lambda that are kept for placing orders, for reports of brands, and for each integration that asks brands; also their most. 0 keeps none. Default in prod: 100, 50, and 450 shared by all integrations; elsewhere none.',
    ),
  warmThroughput: z
    .strictObject({
      orders: throughput.optional(),
      vault: throughput.optional(),
      settings: throughput.optional(),
      deliveries: throughput.optional(),
    })
    .default({})
    .describe(
      'Reads and writes a second for which a table is ready at once, before a launch; billed once when it is raised. Default: what DynamoDB gives a new table.',
    ),
  provisionedCapacity: z
    .strictObject({
      orders: capacity.optional(),
      vault: capacity.optional(),
      settings: capacity.optional(),
      deliveries: capacity.optional(),
    })
    .default({})
    .describe(
      'Units a second that a table, each of its indexes, and each index of rare rows, is given by the hour instead of by the request; auto scaling keeps them 70 % used between least and most. Cheaper for a steady load (npm run cost); a burst is throttled for minutes. Default: on demand.',
    ),
  lookUpFirst: z
    .boolean()
    .default(false)
    .describe(
      'Also the first attempt of an order asks the brand whether it has the order: for some days after a restore. It costs a call to the brand for each order.',
    ),
  timeScale: z.number().gt(0).max(1).default(1).describe('Shortens every wait, for tests. Only on local.'),
  slackApiUrl: z.url().default('https://slack.com').describe('A stand-in for Slack, for tests. Only on local.'),
})
export type Options = z.output<typeof optionsSchema>

/** Every key that an options file may have, but the editor's. */
export const optionKeys = Object.keys(optionsSchema.shape).filter((key) => key !== '$schema')
