import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import { createBrandHttp } from '../../brands/line/brand-http.ts'
import { BrandSecretStore } from '../../brands/line/brand-secret-store.ts'
import { PaceStore } from '../../brands/rate-limit/pace-store.ts'
import { checkAccount } from '../../customer-mails/senders/check-account.ts'
import { checkSender } from '../../customer-mails/senders/check-sender.ts'
import { SenderStore } from '../../customer-mails/senders/sender-store.ts'
import { readSesAccount } from '../../customer-mails/senders/ses-account.ts'
import { sesIdentities } from '../../customer-mails/senders/ses-identities.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { recordSettingsChange } from '../../support/audit/settings-change.ts'
import { readBrand } from '../brands/brand-rows.ts'
import { servedWith } from '../serve.ts'
import { type ConnectionChecks, checkConnection } from './check-connection.ts'
import { checkConnectionRoute, setUpBrandRoute } from './connection-checks.routes.ts'

/* A function apart from the rest of /admin: it calls foreign servers and may read brands' secrets, but change no settings. */
const { settingsTable, brandSecretPrefix, stage } = environment('settingsTable', 'brandSecretPrefix', 'stage')

const secrets = new BrandSecretStore(new SecretsManagerClient(awsClientDefaults), brandSecretPrefix)
const settings = { client: documentClient, table: settingsTable }
const senders = new SenderStore(settings)
const ses = new SESv2Client(awsClientDefaults)
const identities = sesIdentities(ses, { stage, takesMailFrom: stage !== 'local' })
const checks: ConnectionChecks = {
  findIntegration,
  readSecrets: async (brand) => (await secrets.current(brand))?.secrets ?? null,
  http: createBrandHttp({ loopbackAllowed: stage === 'local' }),
  now: systemClock,
  publicUrl: optionalEnvironment('publicUrl'),
  resetFailures: (brandId) => new PaceStore(documentClient, settingsTable).reset(brandId),
  mailFindings: async (brand) => [
    ...(await checkAccount(brand, () => readSesAccount(ses))),
    ...(await checkSender(brand, { senders, identities })),
  ],
}

const serve = servedWith(recordSettingsChange)
const served = new Map([
  serve(checkConnectionRoute, async ({ params }) => ({
    status: 200,
    body: await checkConnection(await readBrand(settings, params.brandId), 'check', checks),
  })),
  serve(setUpBrandRoute, async ({ params }) => ({
    status: 200,
    body: await checkConnection(await readBrand(settings, params.brandId), 'set-up', checks),
  })),
])

export async function handler(event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyResultV2> {
  const handle = served.get(event.routeKey)
  if (handle === undefined) throw new Error('API Gateway has a route that this function does not serve.')
  return handle(event, context)
}
