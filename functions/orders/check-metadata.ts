import type { Fault } from '../http/problem.ts'
import { jsonPointer } from '../http/schema-faults.ts'
import { recordOf } from './request-draft.ts'

export const LARGEST_METADATA_COUNT = 50

/** An address anywhere in the text. */
const EMAIL = /[^\s@]{1,64}@[^\s@]{1,255}\.(?:\p{L}{2}|xn--)/u
/** E.164 with its +, which is what tells it from an order number; people put spaces, dots and dashes in. */
const PHONE = /(?<![\p{L}\p{N}+])\+[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/u

/** Metadata is declared to be nothing personal, and is stored and sent in the clear; what is shaped like a person's is refused. */
export function metadataFaults(metadata: unknown): Fault[] {
  const entries = Object.entries(recordOf(metadata))
  const faults = entries.flatMap(([key, value]): Fault[] => {
    // What every object has already; a store or a receiver could take it for the object's own.
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

/** Whether a text that is kept in the clear is shaped like an e-mail address or a telephone number. */
export function isPersonal(given: string): boolean {
  const text = given.normalize('NFKC')
  return EMAIL.test(text) || PHONE.test(text)
}
