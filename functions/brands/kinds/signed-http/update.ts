import { schemaFaults } from '../../../http/schema-faults.ts'
import { parseWithoutNulls } from '../../../http/without-nulls.ts'
import { type Report, reportSchema } from '../../../orders/life/reports/report.ts'
import { verify } from '../../../outgoing/signature.ts'
import type { RawUpdate } from '../integration.ts'
import type { UpdateVerdict } from '../update-verdict.ts'

/** An update of a brand that signs as we do; its body is the report itself. */
export function readUpdate(secrets: readonly string[], raw: RawUpdate, now: Date): UpdateVerdict {
  const verification = verify(secrets, raw.headers, raw.body, now)
  if (!verification.ok) return { verdict: 'unverified', why: verification.why }
  const { parsed: read, value } = parseWithoutNulls(reportSchema, jsonOf(raw.body))
  if (!read.success) {
    return { verdict: 'invalid', faults: schemaFaults(read.error, '', { schema: reportSchema, value }) }
  }
  return { verdict: 'report', updateId: verification.id, report: withoutLabel(read.data) }
}

/** A label's URL opens a page with the customer's name, so it is not stored. */
function withoutLabel(update: Report): Report {
  if (update.type !== 'return.updated') return update
  const { labelUrl: _, ...kept } = update.data.return
  return { ...update, data: { ...update.data, return: kept } }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
