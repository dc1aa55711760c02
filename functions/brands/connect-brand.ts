import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type Clock, systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { OperatorError } from '../runtime/log.ts'
import type { Brand } from './brand.ts'
import { type BrandHttp, createBrandHttp } from './brand-http.ts'
import { brandSecretsReader, type ReadBrandSecrets, secretsManagerReader } from './brand-secrets.ts'
import type { Connection, Integration } from './integration.ts'

export type ConnectBrand = (brand: Brand) => Promise<Connection>

/** Connects brands through the integrations that `find` knows. */
export function brandConnector(
  find: (kind: string) => Integration | null,
  parts: { readonly readSecrets: ReadBrandSecrets; readonly http: BrandHttp; readonly now: Clock },
): ConnectBrand {
  return async (brand) => {
    const integration = find(brand.integration)
    if (integration === null) throw new OperatorError(`Brand ${brand.id} has an integration that does not exist.`)
    const secrets = await parts.readSecrets(brand.id)
    return integration.connect({ settings: brand.settings, secrets, http: parts.http, now: parts.now })
  }
}

/** The same with the function's own environment: real secrets, real HTTP. Make it once per function instance. */
export function deployedBrandConnector(find: (kind: string) => Integration | null): ConnectBrand {
  const { brandSecretPrefix, stage } = environment('brandSecretPrefix', 'stage')
  return brandConnector(find, {
    readSecrets: brandSecretsReader(secretsManagerReader(new SecretsManagerClient({})), brandSecretPrefix, systemClock),
    http: createBrandHttp({ loopbackAllowed: stage === 'local' }),
    now: systemClock,
  })
}
