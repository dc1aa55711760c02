import { setTimeout as sleep } from 'node:timers/promises'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { awsClientDefaults } from '../runtime/aws-client.ts'
import { type Clock, systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { log, OperatorError } from '../runtime/log.ts'
import { secretReader } from '../runtime/secrets.ts'
import { documentClient } from '../storage/document-client.ts'
import type { Brand } from './brand.ts'
import type { Connection, Integration } from './kinds/integration.ts'
import { type BrandHttp, createBrandHttp } from './line/brand-http.ts'
import { BrandSecretStore } from './line/brand-secret-store.ts'
import { brandSecretsReader, type ReadBrandSecrets } from './line/brand-secrets.ts'
import { type RefreshSecrets, type ReplaceSecretsParts, replaceSecrets } from './line/replace-secrets.ts'
import { withRefusalsNoted } from './note-refusals.ts'
import type { LastRefusal } from './rate-limit/last-refusal.ts'
import type { Pace } from './rate-limit/pace.ts'
import { PaceStore } from './rate-limit/pace-store.ts'
import { type Reach, reachAtPace } from './rate-limit/paced-http.ts'

export type ConnectBrand = (brand: Brand) => Promise<Connection>
export type FindIntegration = (kind: string) => Integration | null

export interface ConnectorParts {
  readonly readSecrets: ReadBrandSecrets
  readonly http: BrandHttp
  readonly now: Clock
  /** Keeps to the brand's rate. Absent where nothing is sent, or where a person asks. */
  readonly reach?: (brandId: string, integration: Pick<Integration, 'isFault'>, pace: Pace, http: BrandHttp) => Reach
  /** Replaces the secrets that its integration connected with. Absent where it may not. */
  readonly replaceSecrets?: (brand: Brand, seen: unknown, refresh: RefreshSecrets) => Promise<unknown>
  /** Keeps what the brand's back end refused. Absent where it is asked nothing about orders. */
  readonly noteRefusal?: (brandId: string, refusal: LastRefusal) => Promise<void>
}

/** Connects brands through the integrations that `find` knows. */
export function brandConnector(find: FindIntegration, parts: ConnectorParts): ConnectBrand {
  return async (brand) => {
    const integration = find(brand.integration)
    if (integration === null) throw new OperatorError(`Brand ${brand.id} has an integration that does not exist.`)
    const { http, reach, noteRefusal, replaceSecrets, now } = parts
    const secrets = await parts.readSecrets(brand)
    const reached = reach?.(brand.id, integration, integration.pace(brand.settings), http) ?? { http }
    const replacing =
      replaceSecrets === undefined
        ? {}
        : {
            replaceSecrets: (refresh: (current: unknown) => Promise<unknown>) =>
              replaceSecrets(brand, secrets, async (current) => Object(await refresh(current))),
          }
    const connection = integration.connect({ settings: brand.settings, secrets, now, ...replacing, ...reached })
    const note = noteRefusal === undefined ? null : (refusal: LastRefusal) => noteRefusal(brand.id, refusal)
    return withRefusalsNoted(connection, note, now)
  }
}

/** The same with the function's environment: real secrets, real HTTP. Make it once per function instance. */
export function deployedBrandConnector(find: FindIntegration): ConnectBrand {
  return brandConnector(find, deployedParts())
}

/** The same for functions that call back ends without a person asking: together they keep to each brand's rate. */
export function pacedBrandConnector(find: FindIntegration): ConnectBrand {
  const { settingsTable, timeScale } = environment('settingsTable', 'timeScale')
  const paceStore = new PaceStore(documentClient, settingsTable)
  const parts = { paceStore, now: systemClock, sleep, random: Math.random, timeScale: Number(timeScale) }
  return brandConnector(find, {
    ...deployedParts(),
    reach: (brandId, { isFault }, pace, http) => reachAtPace({ brandId, pace, isFault }, { ...parts, http }),
    replaceSecrets: (brand, seen, refresh) => replaceSecrets(brand, seen, refresh, secretsReplacing(paceStore)),
    async noteRefusal(brandId, refusal) {
      // The outcome counts; that it is not in the brand's health is no reason to lose it.
      await paceStore.refused(brandId, refusal).catch((error) => log('warn', 'PACE_NOT_KEPT', { brandId, error }))
    },
  })
}

function secretsReplacing(paceStore: PaceStore): ReplaceSecretsParts {
  const { brandSecretPrefix } = environment('brandSecretPrefix')
  return {
    store: new BrandSecretStore(new SecretsManagerClient(awsClientDefaults), brandSecretPrefix),
    takeTurn: (brandId, seconds) => paceStore.takeTurn(brandId, seconds, systemClock()),
    endTurn: (brandId) => paceStore.endTurn(brandId),
  }
}

function deployedParts() {
  const { brandSecretPrefix, stage } = environment('brandSecretPrefix', 'stage')
  return {
    readSecrets: brandSecretsReader(secretReader(), brandSecretPrefix),
    http: createBrandHttp({ loopbackAllowed: stage === 'local' }),
    now: systemClock,
  }
}
