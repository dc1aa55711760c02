import type { Fault } from '../http/problem.ts'
import { jsonPointer } from '../http/schema-faults.ts'
import { recordOf } from './request-draft.ts'

export const LARGEST_METADATA_COUNT = 50

/** An address anywhere in the text. */
const EMAIL = /[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]/
/** E.164 with its +, which is what tells it from an order number. */
const PHONE = /(?<![\p{L}\p{N}+])\+[1-9]\d{6,14}(?!\d)/u

/** Metadata is declared to be nothing personal, and is stored and sent in the clear; what is shaped like a person's is refused. */
export function metadataFaults(metadata: unknown): Fault[] {
  const entries = Object.entries(recordOf(metadata))
  const faults = entries.flatMap(([key, value]): Fault[] => {
    if (key === '__proto__') {
      return [{ code: 'unknown_field', pointer: '/metadata/__proto__', detail: 'This name cannot be used.' }]
    }
    if (isPersonal(key)) {
      const detail = 'A key is shaped like an e-mail address or a telephone number.'
      return [{ code: 'personal_data', pointer: '/metadata', detail }]
    }
    if (typeof value !== 'string' || !isPersonal(value)) return []
    const detail = 'This is shaped like an e-mail address or a telephone number; metadata must not be personal.'
    return [{ code: 'personal_data', pointer: `/metadata${jsonPointer([key])}`, detail }]
  })
  if (entries.length <= LARGEST_METADATA_COUNT) return faults
  const detail = `It may have ${LARGEST_METADATA_COUNT} entries at most.`
  return [{ code: 'too_big', pointer: '/metadata', detail }, ...faults]
}

function isPersonal(text: string): boolean {
  const withoutSeparators = text.replace(/[\s().-]/g, '')
  return EMAIL.test(text) || PHONE.test(text) || /^\+[1-9]\d{6,14}$/.test(withoutSeparators)
}
