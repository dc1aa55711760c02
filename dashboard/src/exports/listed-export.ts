import type { ListExportsResponse } from '../api'

export type ListedExport = ListExportsResponse['data'][number]
