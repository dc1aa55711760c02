import type { RunningBrand } from './demo-brand/server.ts'
import type { StackOutputs } from './deploy.ts'
import type { Emulator } from './emulator.ts'
import { LocalFailure } from './local-failure.ts'

export type SeedOptions = {
  /** The front's address, without `/v1`. */
  readonly apiUrl: string
  readonly emulator: Emulator
  readonly outputs: StackOutputs
  readonly brands: readonly RunningBrand[]
}

export type Seeded = {
  readonly storefrontKey: string
  readonly adminKey: string
  readonly support: { username: string; password: string } | null
  readonly summary: string
}

/** Makes what the demo needs: the first admin key, the demo brands, a storefront and its key. Later starts find it. */
export async function seed({ brands }: SeedOptions): Promise<Seeded> {
  throw new LocalFailure(`The administration that registers ${brands.length} demo brands is not built yet.`)
}
