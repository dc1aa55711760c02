import { isDeepStrictEqual } from 'node:util'
import { SecretMissing } from '../../runtime/secrets.ts'
import { BackEndUnreachable } from './back-end-unreachable.ts'
import type { BrandSecretStore } from './brand-secret-store.ts'
import type { SecretOwner } from './brand-secrets.ts'

/** Gets a back end's next secrets by the present ones, such as a refresh token that is good for one use. */
export type RefreshSecrets = (current: unknown) => Promise<object>

export interface ReplaceSecretsParts {
  readonly store: Pick<BrandSecretStore, 'current' | 'stageAfter' | 'use'>
  /** Keeps all other functions from refreshing at the same time; false while another does. */
  readonly takeTurn: (brandId: string, seconds: number) => Promise<boolean>
  readonly endTurn: (brandId: string) => Promise<void>
}

/** A refresh is one or two calls to a back end. A function that dies lets another go after this time. */
export const TURN_SECONDS = 45
/** After which one that did not get its turn looks again. */
const WAIT_SECONDS = 5

/**
 * Replaces a brand's secrets by what its back end gives for them, once, however many functions find the old ones used up:
 * many back ends end a whole family of tokens when one is used twice. Who comes second gets the secrets of the first.
 * Secrets that an administrator entered meanwhile stay.
 *
 * @returns the secrets in use afterwards
 * @throws BackEndUnreachable while another function refreshes them; what `refresh` throws
 */
export async function replaceSecrets(
  brand: SecretOwner,
  seen: unknown,
  refresh: RefreshSecrets,
  { store, takeTurn, endTurn }: ReplaceSecretsParts,
): Promise<unknown> {
  const before = await presentOf(brand, store)
  if (!isDeepStrictEqual(before.secrets, seen)) return before.secrets
  if (!(await takeTurn(brand.id, TURN_SECONDS))) {
    const after = await presentOf(brand, store)
    if (!isDeepStrictEqual(after.secrets, seen)) return after.secrets
    throw new BackEndUnreachable(WAIT_SECONDS)
  }
  try {
    // Another may have ended its turn between our reading and ours.
    const present = await presentOf(brand, store)
    if (!isDeepStrictEqual(present.secrets, seen)) return present.secrets
    const next = await refresh(present.secrets)
    const staged = await store.stageAfter(brand, next, present.versionId)
    return (await store.use(brand, staged)) ? next : (await presentOf(brand, store)).secrets
  } finally {
    await endTurn(brand.id)
  }
}

async function presentOf(brand: SecretOwner, store: Pick<BrandSecretStore, 'current'>) {
  const present = await store.current(brand)
  if (present === null) throw new SecretMissing(`The brand ${brand.id} has no secrets.`)
  return present
}
