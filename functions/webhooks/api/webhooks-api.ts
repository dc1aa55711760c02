import type { Caller } from '../../http/callers/api-key.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import { Problem } from '../../http/problem.ts'
import type { SettingsStore } from '../../http/settings-store.ts'
import { readRow } from '../../http/settings-store.ts'
import type { TargetRules } from '../../outgoing/target-fault.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import type { SealBytes } from '../../vault/seal-bytes.ts'
import { type Endpoint, endpointSchema } from '../endpoints/endpoint.ts'
import { endpointKey } from '../endpoints/endpoint-keys.ts'
import type { Wake } from '../messages.ts'
import type { WakeReplay } from '../replay/replay-messages.ts'
import { showEndpoint } from './endpoint-fields.ts'

/** What the API of endpoints and deliveries works with. */
export interface WebhooksApi {
  readonly settings: SettingsStore
  readonly deliveriesTable: string
  readonly rules: TargetRules
  readonly seal: SealBytes
  readonly random: (bytes: number) => Buffer
  readonly wake: Wake
  readonly wakeReplay: WakeReplay
}

/** For whom something is done: the storefront itself, or a member of the support staff, whose acts are logged. */
export interface OnBehalf {
  /** Written in the same transaction. */
  readonly beside: readonly TransactWrite[]
  /** Under which path the answer's resources are read. */
  readonly base: string
  readonly show: (endpoint: Endpoint) => { readonly version: number }
}

export const BY_STOREFRONT: OnBehalf = { beside: [], base: '/v1/webhook-endpoints', show: showEndpoint }

export const NO_SUCH_ENDPOINT = 'This storefront has no such webhook endpoint.'

/** The caller's own endpoint. @throws Problem `not_found`, also for another storefront's or mode's. */
export async function readOwnEndpoint(
  { settings }: WebhooksApi,
  caller: Caller,
  endpointId: string,
): Promise<Endpoint> {
  const row = await readRow(settings, endpointKey(storefrontOf(caller), endpointId))
  if (row === undefined) throw new Problem('not_found', NO_SUCH_ENDPOINT)
  return endpointSchema.parse(row)
}
