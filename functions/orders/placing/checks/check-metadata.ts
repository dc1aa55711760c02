import type { Fault } from '../../../http/problem.ts'
import { jsonPointer } from '../../../http/schema-faults.ts'
import { isPersonal } from '../../personal-data.ts'
import { recordOf } from '../request-draft.ts'

export const LARGEST_METADATA_COUNT = 50

/** Metadata is stored and sent in plaintext, so values shaped like personal data are refused. */
export function metadataFaults(metadata: unknown): Fault[] {
  const entries = Object.entries(recordOf(metadata))
  const faults = entries.flatMap(([key, value]): Fault[] => {
    // Every JavaScript object inherits these names, so a store or a receiver could misread them.
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      return [{ code: 'unknown_field', pointer: `/metadata/${key}`, detail: 'This name cannot be used.' }]
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
