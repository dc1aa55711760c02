import type { ListSupportOrdersResponse } from '../api'

/** An order as lists have it: without its lines. */
export type ListedOrder = ListSupportOrdersResponse['data'][number]
