import { SESv2Client } from '@aws-sdk/client-sesv2'
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda'
import { readBrand } from '../../administration/brands/brand-rows.ts'
import { servedWith } from '../../administration/serve.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { recordSettingsChange } from '../../support/audit/settings-change.ts'
import { readSender, removeSender, setUpSender } from './manage-sender.ts'
import { SenderStore } from './sender-store.ts'
import { readSenderRoute, removeSenderRoute, setUpSenderRoute } from './senders.routes.ts'
import { sesIdentities } from './ses-identities.ts'

/* A function apart from the rest of /admin: the only one that may make and delete identities at SES. */
const { settingsTable, stage } = environment('settingsTable', 'stage')

const settings = { client: documentClient, table: settingsTable }
const dependencies = {
  senders: new SenderStore(settings),
  identities: sesIdentities(new SESv2Client(awsClientDefaults), { stage, takesMailFrom: stage !== 'local' }),
  sharedSender: optionalEnvironment('sharedMailSender') ?? null,
}

const serve = servedWith(recordSettingsChange)
const served = new Map([
  serve(readSenderRoute, async ({ params: { brandId }, now }) => {
    await readBrand(settings, brandId)
    return readSender({ brandId, now }, dependencies)
  }),
  serve(setUpSenderRoute, async ({ params: { brandId }, body, now }) => {
    await readBrand(settings, brandId)
    return setUpSender({ brandId, ...body, now }, dependencies)
  }),
  serve(removeSenderRoute, async ({ params: { brandId } }) => {
    await readBrand(settings, brandId)
    return removeSender({ brandId }, dependencies)
  }),
])

export async function handler(event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyResultV2> {
  const handle = served.get(event.routeKey)
  if (handle === undefined) throw new Error('API Gateway has a route that this function does not serve.')
  return handle(event, context)
}
