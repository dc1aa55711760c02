import type { Brand } from '../../brands/brand.ts'
import { failsNow, type PaceState } from '../../brands/rate-limit/pace.ts'
import type { Message } from './hear.ts'

/** Brands whose contacts want to hear when our credentials are refused. */
export function listening(brands: readonly Brand[]): Brand[] {
  return brands.filter(
    ({ enabled, contacts }) => enabled && contacts.some(({ hears }) => hears.includes('credentials_failing')),
  )
}

/** Told while the back end is not called because it refused our credentials; not of a single refusal, which may be a mistake. */
export function failingCredentials(
  { id }: Pick<Brand, 'id'>,
  state: Pick<PaceState, 'openUntil' | 'openedAt' | 'lastFailure'>,
  now: Date,
): Message | null {
  const { lastFailure, openedAt } = state
  if (lastFailure?.why !== 'not_let_in' || !failsNow(state, now)) return null
  return { credentialsFailing: { brandId: id, since: openedAt ?? lastFailure.at } }
}
