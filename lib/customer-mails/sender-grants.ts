import { Stack } from 'aws-cdk-lib'
import {
  SENDER_IDENTITY_PARTITION,
  SENDER_PARTITION,
  SENDER_PURPOSE,
} from '../../functions/customer-mails/senders/sender-keys.ts'
import type { SettingsTable } from '../administration/settings-table.ts'
import { acknowledgeWildcard } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** The tags of identities that this stage makes for brands; CDK gives the stage's own mail domain the first two. */
function tagsOf(fn: LambdaFunction): Record<string, string> {
  return { application: 'diddo-orders', stage: deploymentOf(fn).stage.stage, purpose: SENDER_PURPOSE }
}

const withPrefix = (prefix: string, tags: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(tags).map(([name, value]) => [`${prefix}/${name}`, value]))

/** Identities of any name: brands come and go without a deployment. Conditions on tags say which. */
function identitiesOf(fn: LambdaFunction): string {
  const identities = Stack.of(fn).formatArn({ service: 'ses', resource: 'identity', resourceName: '*' })
  acknowledgeWildcard(fn, identities, 'Identities of brands come and go without a deployment; their tags are asked.')
  return identities
}

/** Whom mails come from where a brand has no sender of its own; undefined where the stage sends no mails. */
export function sharedMailSender(fn: LambdaFunction): string | undefined {
  const { mailDomain } = deploymentOf(fn).stage
  return mailDomain === undefined ? undefined : `orders@${mailDomain}`
}

/**
 * Makes, changes and deletes identities. It makes none without this stage's tags, and changes and deletes only those that
 * have them. It may read any, to see whether one of a name is there.
 */
export function grantManageSenders(fn: LambdaFunction, settings: SettingsTable): void {
  const identities = identitiesOf(fn)
  const tags = tagsOf(fn)
  const own = { StringEquals: withPrefix('aws:ResourceTag', tags) }
  grantAskAboutSenders(fn)
  fn.allow({
    // AWS asks for `TagResource` too where a new identity has tags. What has tags of a stage already cannot be tagged anew.
    actions: ['ses:CreateEmailIdentity', 'ses:TagResource'],
    resources: [identities],
    conditions: {
      StringEquals: withPrefix('aws:RequestTag', tags),
      Null: { 'aws:ResourceTag/application': 'true' },
    },
  })
  fn.allow({
    actions: ['ses:DeleteEmailIdentity', 'ses:PutEmailIdentityMailFromAttributes'],
    resources: [identities],
    conditions: own,
  })
  settings.grantRows(fn, ['PutItem', 'DeleteItem'], [SENDER_PARTITION, SENDER_IDENTITY_PARTITION])
  const shared = sharedMailSender(fn)
  if (shared !== undefined) fn.setEnvironment('sharedMailSender', shared)
}

/** Reads what SES says of an identity; of any, since one that is not there has no tags to ask for. */
export function grantAskAboutSenders(fn: LambdaFunction): void {
  fn.allow({ actions: ['ses:GetEmailIdentity'], resources: [identitiesOf(fn)] })
}

/** Reads what SES lets the account do: whether it is in the sandbox, or paused. */
export function grantAskAboutAccount(fn: LambdaFunction): void {
  fn.allow({ actions: ['ses:GetAccount'], resources: ['*'] })
  acknowledgeWildcard(fn, '*', 'ses:GetAccount takes no resource; it reads and changes nothing.')
}

/** Sees whether SES lets mails go out with a brand's identity, and keeps that in the brand's row. */
export function grantReadSenders(fn: LambdaFunction, settings: SettingsTable): void {
  grantAskAboutSenders(fn)
  settings.grantRows(fn, ['GetItem', 'PutItem'], [SENDER_PARTITION])
}

/** Sends from identities of brands, and from the platform's shared address. A stage without a mail domain sends nothing. */
export function grantSendToCustomers(
  fn: LambdaFunction,
  { configurationSetArn }: { configurationSetArn: string },
): void {
  const shared = sharedMailSender(fn)
  if (shared === undefined) return
  fn.setEnvironment('sharedMailSender', shared)
  const own = Stack.of(fn).formatArn({
    service: 'ses',
    resource: 'identity',
    resourceName: deploymentOf(fn).stage.mailDomain,
  })
  fn.allow({
    actions: ['ses:SendEmail'],
    resources: [own],
    conditions: { StringEquals: { 'ses:FromAddress': shared } },
  })
  fn.allow({
    actions: ['ses:SendEmail'],
    resources: [identitiesOf(fn)],
    conditions: { StringEquals: withPrefix('aws:ResourceTag', tagsOf(fn)) },
  })
  fn.allow({ actions: ['ses:SendEmail'], resources: [configurationSetArn] })
}
