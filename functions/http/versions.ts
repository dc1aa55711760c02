import type { HttpAnswer } from './http-answer.ts'
import { Problem } from './problem.ts'

/** A caller may change an outdated version; `ETag` and `If-Match` reveal that. */
export const CHANGED_MEANWHILE = 'Another request changed it at the same time. Read it again.'

/** An answer that carries its version as `ETag`. */
export function versioned<Body extends { readonly version: number }>(status: number, body: Body): HttpAnswer {
  return { status, body, headers: { ETag: `"${body.version}"` } }
}

/** Refuses a change that names another version than the current one. */
export function checkVersion(headers: Readonly<Record<string, string | undefined>>, version: number): void {
  const wanted = headers['if-match']
  if (wanted === undefined || wanted.trim() === '*') return
  const tags = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (!tags.includes(`"${version}"`)) throw new Problem('state_conflict', CHANGED_MEANWHILE)
}
