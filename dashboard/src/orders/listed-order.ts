import type { ListOrdersResponse } from '../api'

/** An order as lists have it: without its lines. */
export type ListedOrder = ListOrdersResponse['data'][number]
