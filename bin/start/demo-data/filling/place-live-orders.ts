import type { StorefrontApi } from '../../storefront-api.ts'
import { AWAKE_BRANDS, castStorefronts, type StorefrontKey } from '../stories/cast.ts'
import { makeCustomers } from '../stories/customers.ts'
import { makeRequest } from '../stories/make-request.ts'
import { SeededRandom } from '../stories/seeded-random.ts'

/** Enough for webhooks of now, and few enough to be done in seconds. */
const LIVE_ORDERS = 4
const FIRST_NUMBER = 49_001

/** Orders of this moment, placed by the API: they go to their brands and on to the webhook endpoints as any order does. */
export async function placeLiveOrders(
  apis: Readonly<Record<StorefrontKey, StorefrontApi>>,
  seed: number,
): Promise<void> {
  const random = new SeededRandom(seed)
  const customers = makeCustomers(random)
  for (let index = 0; index < LIVE_ORDERS; index++) {
    const { key, prefix } = castStorefronts[index % castStorefronts.length] ?? random.pick(castStorefronts)
    const externalId = `${prefix}-${FIRST_NUMBER + index * 3}`
    const brandIds = random.sample(AWAKE_BRANDS, random.pick([1, 2]))
    const customer = random.pick(customers)
    const wish = { externalId, customer, brandIds, collectedBy: 'platform', leastUnits: 1, releaseAfter: null } as const
    await apis[key].place(makeRequest(wish, random), `demo-${externalId}`)
  }
}
