import {
  DescribeEventBusCommand,
  EventBridgeClient,
  ListRulesCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eventbridge'
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ResourceNotFoundException as NoSuchFunction,
} from '@aws-sdk/client-lambda'
import { GetEmailIdentityCommand, ListEmailIdentitiesCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import * as z from 'zod'
import { environmentKeys } from '../../functions/runtime/environment.ts'
import { deployedBrandQueues } from './deployed-brand-queues.ts'
import type { Promises } from './promises.ts'

const policySchema = z.object({ Statement: z.array(z.object({ Sid: z.string().optional() })) })

/** What is deployed under this prefix, read from AWS; nothing of it where nothing is deployed. */
export async function deployedPromises(prefix: string, region: string): Promise<Promises> {
  const events = new EventBridgeClient({ region })
  const [known, mailDomains, eventSubscriptions, eventReaderAccounts, brandQueues] = await Promise.all([
    knownToFunction(new LambdaClient({ region }), prefix),
    mailDomainsOf(new SESv2Client({ region }), prefix),
    orNone(() => subscriptionsOf(events, prefix)),
    orNone(() => readerAccountsOf(events, prefix)),
    deployedBrandQueues(prefix, region),
  ])
  return { ...known, mailDomains, eventSubscriptions, eventReaderAccounts, brandQueues }
}

/** The function that sets brands up knows the API's public address, where there is one of our own, and who is told of alarms. */
async function knownToFunction(client: LambdaClient, prefix: string) {
  try {
    const FunctionName = `${prefix}-check-connection`
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }))
    const publicUrl = Environment?.Variables?.[environmentKeys.publicUrl]
    const alarmTargets = Environment?.Variables?.[environmentKeys.alarmTargets]
    return {
      hostNames: publicUrl === undefined ? [] : [new URL(publicUrl).hostname],
      alarmTargets: alarmTargets?.split(' ') ?? [],
    }
  } catch (error) {
    if (error instanceof NoSuchFunction) return { hostNames: [], alarmTargets: [] }
    throw error
  }
}

/** Everything of a stage is tagged with it; those with a purpose are of brands, and no deployment drops them. */
async function mailDomainsOf(client: SESv2Client, prefix: string): Promise<string[]> {
  const { EmailIdentities = [] } = await client.send(new ListEmailIdentitiesCommand({ PageSize: 1000 }))
  const domains = EmailIdentities.filter(({ IdentityType }) => IdentityType === 'DOMAIN').flatMap(
    ({ IdentityName }) => IdentityName ?? [],
  )
  const tagged = await Promise.all(
    domains.map(async (EmailIdentity) => {
      const { Tags = [] } = await client.send(new GetEmailIdentityCommand({ EmailIdentity }))
      const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value
      const isOfStage = tag('application') === 'diddo-orders' && `diddo-${tag('stage')}` === prefix
      return isOfStage && tag('purpose') === undefined ? [EmailIdentity] : []
    }),
  )
  return tagged.flat()
}

async function subscriptionsOf(client: EventBridgeClient, prefix: string): Promise<string[]> {
  const NamePrefix = `${prefix}-to-`
  const { Rules = [] } = await client.send(new ListRulesCommand({ EventBusName: `${prefix}-orders`, NamePrefix }))
  return Rules.flatMap(({ Name }) => (Name === undefined ? [] : [Name.slice(NamePrefix.length)]))
}

/** Each account has a statement of its own in the bus's policy, named after it: lib/events/order-event-bus.ts. */
async function readerAccountsOf(client: EventBridgeClient, prefix: string): Promise<string[]> {
  const { Policy } = await client.send(new DescribeEventBusCommand({ Name: `${prefix}-orders` }))
  if (Policy === undefined) return []
  const { Statement } = policySchema.parse(JSON.parse(Policy))
  return Statement.flatMap(({ Sid }) => /^RulesOf(\d{12})$/.exec(Sid ?? '')?.[1] ?? [])
}

async function orNone(read: () => Promise<string[]>): Promise<string[]> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return []
    throw error
  }
}
