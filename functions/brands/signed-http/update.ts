import type { RawUpdate } from '../integration.ts'
import type { UpdateVerdict } from '../update-verdict.ts'
import { verify } from './signature.ts'

/** An update of a brand that signs as we do; the body is the report itself. */
export function readUpdate(secrets: readonly string[], raw: RawUpdate, now: Date): UpdateVerdict {
  const verification = verify(secrets, raw.headers, raw.body, now)
  if (!verification.ok) return { verdict: 'unverified', why: verification.why }
  try {
    return { verdict: 'report', updateId: verification.id, report: JSON.parse(raw.body) }
  } catch {
    return { verdict: 'invalid', faults: [{ code: 'invalid_json', pointer: '', detail: 'The body is not JSON.' }] }
  }
}
