import { randomUUID } from 'node:crypto'
import type { Problem } from '../../../functions/http/problem.ts'
import { type Answer, call } from '../api.ts'
import { context } from '../context.ts'

/** One request of an administrator. */
export function admin<Body>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  return call<Body>(method, `/admin${path}`, { key: context.adminKey, headers, body })
}

export type ProblemBody = Pick<Problem, 'code' | 'errors'>

/** A name that no other test of the run has taken. */
export const uniqueId = (start: string): string => `${start}-${randomUUID().slice(0, 8)}`

export const draft = (id: string) => ({
  id,
  name: 'Aurora',
  integration: 'signed-http',
  settings: { url: 'http://127.0.0.1:4001/commands' },
})
