import type { ListAdminKeysResponse } from '../api'

export type ListedKey = ListAdminKeysResponse['data'][number]
