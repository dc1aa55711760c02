import type { Report } from '../../../../orders/life/reports/report.ts'

/** A report before the words that all reports of an order share are put around it. */
export type Draft = { readonly type: Report['type']; readonly occurredAt: string; readonly [key: string]: unknown }
