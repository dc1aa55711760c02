import type { SupportListEndpointDeliveriesResponse } from '../api'

export type EndpointDelivery = SupportListEndpointDeliveriesResponse['data'][number]
