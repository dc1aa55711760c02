import type { StorefrontApi } from '../../storefront-api.ts'
import type { StorefrontKey } from '../stories/cast.ts'
import { RECEIVER_PATHS } from './receiver.ts'

const wanted: readonly { storefront: StorefrontKey; path: string; description: string; eventTypes: string[] }[] = [
  { storefront: 'app', path: RECEIVER_PATHS.works, description: 'Order history of the app', eventTypes: ['*'] },
  { storefront: 'app', path: RECEIVER_PATHS.broken, description: 'Import into the CRM', eventTypes: ['*'] },
  {
    storefront: 'stadium',
    path: RECEIVER_PATHS.works,
    description: 'Seat delivery',
    eventTypes: ['order.shipped', 'order.delivered'],
  },
]

/** The webhook endpoints of the demo, at the receiver's present address. Those that are there are changed only. */
export async function openEndpoints(
  apis: Readonly<Record<StorefrontKey, StorefrontApi>>,
  receiverUrl: string,
): Promise<void> {
  for (const { storefront, path, description, eventTypes } of wanted) {
    const api = apis[storefront]
    const url = receiverUrl + path
    const known = (await api.endpoints()).find((endpoint) => endpoint.description === description)
    if (known === undefined) await api.addEndpoint({ url, description, eventTypes })
    else if (known.url !== url) await api.moveEndpoint(known.id, url)
  }
}
