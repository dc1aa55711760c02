import type { Brand } from '../../brands/brand.ts'
import { type BrandHealth, brandHealth } from '../../brands/brand-health.ts'
import { type PollState, standsStill } from '../../brands/polling/poll-state.ts'
import { type PaceState, UNTOUCHED } from '../../brands/rate-limit/pace.ts'
import type { FailingEndpoint } from './failing-endpoint.ts'
import { modesOf } from './list-work.ts'

export interface FailingDependencies {
  readonly findAllBrands: () => Promise<readonly Brand[]>
  readonly findPaces: (brandIds: readonly string[]) => Promise<ReadonlyMap<string, PaceState>>
  readonly findPolls: () => Promise<ReadonlyMap<string, PollState>>
  readonly storefrontIds: () => Promise<readonly string[]>
  /** Of one storefront in one mode. */
  readonly failingEndpoints: (owner: { storefrontId: string; livemode: boolean }) => Promise<readonly FailingEndpoint[]>
}

export interface Failing {
  readonly brands: (BrandHealth & { readonly name: string; readonly livemode: boolean })[]
  readonly endpoints: FailingEndpoint[]
}

/** Brands whose back ends fail or stand still, and endpoints that do not take what they are sent. Some hundreds of each are looked at. */
export async function findFailing(
  livemode: boolean | undefined,
  dependencies: FailingDependencies,
  now: Date,
): Promise<Failing> {
  const modes = modesOf(livemode)
  const [brands, endpoints] = await Promise.all([
    failingBrands(modes, dependencies, now),
    failingEndpoints(modes, dependencies),
  ])
  return { brands, endpoints }
}

async function failingBrands(modes: readonly boolean[], { findAllBrands, ...found }: FailingDependencies, now: Date) {
  const brands = (await findAllBrands()).filter(({ modes: taken }) =>
    modes.some((live) => taken.includes(live ? 'live' : 'test')),
  )
  const [paces, polls] = await Promise.all([found.findPaces(brands.map(({ id }) => id)), found.findPolls()])
  return brands.flatMap((brand) => {
    const poll = polls.get(brand.id) ?? null
    const health = brandHealth(brand, paces.get(brand.id) ?? UNTOUCHED, poll, now)
    const fails = health.circuit.state !== 'closed' || (brand.enabled && poll !== null && standsStill(poll, now))
    return fails ? [{ ...health, name: brand.name, livemode: brand.modes.includes('live') }] : []
  })
}

async function failingEndpoints(
  modes: readonly boolean[],
  { storefrontIds, failingEndpoints: read }: FailingDependencies,
): Promise<FailingEndpoint[]> {
  const owners = (await storefrontIds()).flatMap((storefrontId) =>
    modes.map((livemode) => ({ storefrontId, livemode })),
  )
  return (await Promise.all(owners.map(read))).flat()
}
