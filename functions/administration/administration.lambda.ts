import { randomBytes } from 'node:crypto'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from 'aws-lambda'
import { BrandSecretStore } from '../brands/line/brand-secret-store.ts'
import { awsClientDefaults } from '../runtime/aws-client.ts'
import { environment, optionalEnvironment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { recordSettingsChange } from '../support/audit/settings-change.ts'
import type { Administration } from './administration.ts'
import { serveBrands } from './brands/serve-brands.ts'
import { serveKeys } from './keys/serve-keys.ts'
import { serveStorefronts } from './storefronts/serve-storefronts.ts'

/*
 * One function serves all of /admin. It is called a few times a day; twenty functions with
 * the same permissions would have twenty roles, alarms and cold starts.
 */
const { settingsTable, brandSecretPrefix, stage } = environment('settingsTable', 'brandSecretPrefix', 'stage')

const administration: Administration = {
  settings: { client: documentClient, table: settingsTable },
  secrets: new BrandSecretStore(new SecretsManagerClient(awsClientDefaults), brandSecretPrefix),
  rules: { loopbackAllowed: stage === 'local', mailsGoOut: optionalEnvironment('sharedMailSender') !== undefined },
  random: randomBytes,
  logMembersChange: recordSettingsChange,
}

const served = new Map([
  ...serveBrands(administration),
  ...serveStorefronts(administration),
  ...serveKeys(administration),
])

export async function handler(event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyResultV2> {
  const handle = served.get(event.routeKey)
  if (handle === undefined) throw new Error('API Gateway has a route under /admin that this function does not serve.')
  return handle(event, context)
}
