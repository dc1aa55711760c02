import type { RequestExportData } from '../api'
import { dayRange } from '../texts/times.ts'

type Body = RequestExportData['body']

/** What the form has, as texts; empty for any. */
export interface ExportDraft {
  readonly status: string
  readonly brand: string
  readonly storefront: string
  readonly mode: string
  readonly from: string
  readonly until: string
  readonly isClear: boolean
  readonly reason: string
}

/** The filters of the list of orders, as its address has them. */
export function draftFrom(query: URLSearchParams): ExportDraft {
  const value = (name: string) => query.get(name) ?? ''
  return {
    status: value('status'),
    brand: value('brand'),
    storefront: value('storefront'),
    mode: value('mode'),
    from: value('day'),
    until: value('until') || value('day'),
    isClear: false,
    reason: '',
  }
}

/** Days are of the person's own zone, and whole. */
export function exportBody(draft: ExportDraft): Body {
  const after = dayRange(draft.from)?.from
  const before = dayRange(draft.until)?.to
  return {
    filter: {
      ...(draft.status === '' ? {} : { status: draft.status as NonNullable<Body['filter']['status']> }),
      ...(draft.brand === '' ? {} : { brandId: draft.brand }),
      ...(draft.storefront === '' ? {} : { storefrontId: draft.storefront }),
      ...(draft.mode === '' ? {} : { livemode: draft.mode === 'live' }),
      ...(after === undefined ? {} : { createdAfter: after }),
      ...(before === undefined ? {} : { createdBefore: before }),
    },
    ...(draft.isClear ? { reveal: { reason: draft.reason } } : {}),
  }
}
