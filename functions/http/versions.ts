import type { HttpAnswer } from './http-answer.ts'
import { Problem } from './problem.ts'

/** What somebody meant to change and what is there may differ: `ETag` and `If-Match` tell. */
export const CHANGED_MEANWHILE = 'Somebody else changed it at the same time. Read it again.'

/** An answer that carries its version as `ETag`. */
export function versioned<Body extends { readonly version: number }>(status: number, body: Body): HttpAnswer {
  return { status, body, headers: { ETag: `"${body.version}"` } }
}

/** Refuses a change that was meant for another version than the one there is. */
export function checkVersion(headers: Readonly<Record<string, string | undefined>>, version: number): void {
  const wanted = headers['if-match']
  if (wanted === undefined || wanted.trim() === '*') return
  const tags = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (!tags.includes(`"${version}"`)) throw new Problem('state_conflict', CHANGED_MEANWHILE)
}
