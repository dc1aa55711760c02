import { EventBridgeClient, ListRulesCommand, ResourceNotFoundException } from '@aws-sdk/client-eventbridge'
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ResourceNotFoundException as NoSuchFunction,
} from '@aws-sdk/client-lambda'
import { GetEmailIdentityCommand, ListEmailIdentitiesCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { environmentKeys } from '../../functions/runtime/environment.ts'
import type { Promises } from './promises.ts'

/** What is deployed under this prefix, read from AWS; nothing of it where nothing is deployed. */
export async function deployedPromises(prefix: string, region: string): Promise<Promises> {
  const [hostNames, mailDomains, eventSubscriptions] = await Promise.all([
    hostNamesOf(new LambdaClient({ region }), prefix),
    mailDomainsOf(new SESv2Client({ region }), prefix),
    subscriptionsOf(new EventBridgeClient({ region }), prefix),
  ])
  return { hostNames, mailDomains, eventSubscriptions }
}

/** The function that sets brands up knows the API's public address, where there is one of our own. */
async function hostNamesOf(client: LambdaClient, prefix: string): Promise<string[]> {
  try {
    const FunctionName = `${prefix}-check-connection`
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }))
    const publicUrl = Environment?.Variables?.[environmentKeys.publicUrl]
    return publicUrl === undefined ? [] : [new URL(publicUrl).hostname]
  } catch (error) {
    if (error instanceof NoSuchFunction) return []
    throw error
  }
}

/** Everything of a stage is tagged with it; other identities of the account are nobody's business here. */
async function mailDomainsOf(client: SESv2Client, prefix: string): Promise<string[]> {
  const { EmailIdentities = [] } = await client.send(new ListEmailIdentitiesCommand({ PageSize: 1000 }))
  const domains = EmailIdentities.filter(({ IdentityType }) => IdentityType === 'DOMAIN').flatMap(
    ({ IdentityName }) => IdentityName ?? [],
  )
  const tagged = await Promise.all(
    domains.map(async (EmailIdentity) => {
      const { Tags = [] } = await client.send(new GetEmailIdentityCommand({ EmailIdentity }))
      const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value
      return tag('application') === 'diddo-orders' && `diddo-${tag('stage')}` === prefix ? [EmailIdentity] : []
    }),
  )
  return tagged.flat()
}

async function subscriptionsOf(client: EventBridgeClient, prefix: string): Promise<string[]> {
  const NamePrefix = `${prefix}-to-`
  try {
    const { Rules = [] } = await client.send(new ListRulesCommand({ EventBusName: `${prefix}-orders`, NamePrefix }))
    return Rules.flatMap(({ Name }) => (Name === undefined ? [] : [Name.slice(NamePrefix.length)]))
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return []
    throw error
  }
}
