import type { ListStorefrontsResponse } from '../api'

export type ListedStorefront = ListStorefrontsResponse['data'][number]
