import * as z from 'zod'
import { schemaFaults } from '../../../http/schema-faults.ts'
import { parseWithoutNulls } from '../../../http/without-nulls.ts'
import { reportSchema } from '../../../orders/life/reports/report.ts'
import { trackingNumbers } from '../../../orders/life/reports/tracking-text.ts'
import { verify } from '../../../outgoing/signature.ts'
import type { RawUpdate } from '../integration.ts'
import type { QueuedUpdate } from '../queued-update.ts'
import type { ReportVerdict, UpdateVerdict } from '../update-verdict.ts'

/** An update of a brand that signs as we do; its body is the report itself. */
export function readUpdate(secrets: readonly string[], raw: RawUpdate, now: Date): UpdateVerdict {
  const verification = verify(secrets, raw.headers, raw.body, now)
  if (!verification.ok) return { verdict: 'unverified', why: verification.why }
  return readReport(verification.id, raw.body)
}

/** The same body from the brand's queue; `webhook-id` as an attribute deduplicates, else the queue's own id of the message. */
export function readQueuedUpdate({ id, body, attributes }: QueuedUpdate): UpdateVerdict {
  return readReport(attributes['webhook-id'] ?? id, body)
}

function readReport(updateId: string, body: string): UpdateVerdict {
  const { parsed: read, value } = parseWithoutNulls(reportSchema, withTidyTracking(jsonOf(body)))
  if (!read.success) {
    return { verdict: 'invalid', faults: schemaFaults(read.error, '', { schema: reportSchema, value }) }
  }
  return { verdict: 'report', updateId, ...withoutLabel(read.data) }
}

/** A label's address opens a page with the customer's name, so it is not in the report, which is stored in clear. */
function withoutLabel(update: z.output<typeof reportSchema>): Pick<ReportVerdict, 'report' | 'labelUrl'> {
  if (update.type !== 'return.updated') return { report: update }
  const { labelUrl, ...kept } = update.data.return
  const report = { ...update, data: { ...update.data, return: kept } }
  return labelUrl == null ? { report } : { report, labelUrl }
}

const tracked = z.looseObject({
  data: z.looseObject({
    fulfillment: z.looseObject({ tracking: z.array(z.looseObject({ number: z.string() })) }),
  }),
})

/** Several numbers in one field are several numbers, and an empty one is none: people type them. */
function withTidyTracking(body: unknown): unknown {
  const read = tracked.safeParse(body)
  if (!read.success) return body
  const { fulfillment, ...data } = read.data.data
  const tracking = fulfillment.tracking.flatMap((row) => {
    if (row.number.trim() === '') return []
    const numbers = trackingNumbers(row.number)
    // What is no number stays, so that its fault is named.
    return numbers.length === 0 ? [row] : numbers.map((number) => ({ ...row, number }))
  })
  return { ...read.data, data: { ...data, fulfillment: { ...fulfillment, tracking } } }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
