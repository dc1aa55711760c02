import { appendFileSync, writeFileSync } from 'node:fs'
import { type CallProxy, startCallProxy } from '../../bin/cost/call-proxy.ts'
import { operationAt } from '../../bin/openapi/answers/operation-at.ts'
import type { RecordedAnswer } from '../../bin/openapi/answers/recorded-answers.ts'
import { shapeOf } from '../../bin/openapi/answers/shape-of.ts'
import type { ApiAddress } from '../../bin/start/deployment/api-address.ts'
import { FUZZ_AGENT, operations } from './fuzz/operations.ts'

/** Of longer bodies it is kept that there was one. */
const LONGEST_BODY = 100_000
const FIRST_FAILURE = 400

/** Stands between the site and the API, and writes down every answer whose operation, status, code or shape is new. */
export async function recordAnswers(api: ApiAddress, file: string): Promise<CallProxy> {
  const seen = new Set<string>()
  writeFileSync(file, '')
  return startCallProxy(api.origin, async ({ operation, userAgent, body }) => async (answered) => {
    const [method = '', address = ''] = operation.split(' ')
    const isRefused = answered.status >= FIRST_FAILURE
    const answer = parsed(answered.body)
    const recorded: RecordedAnswer = {
      operationId: operationAt(operations, method, address)?.operationId ?? null,
      status: answered.status,
      code: isRefused ? codeOf(answer) : null,
      asker: userAgent.startsWith('curl/') ? 'guide' : userAgent === FUZZ_AGENT ? 'fuzz' : 'test',
      ...(isRefused ? {} : { request: parsed(body) }),
      answer,
    }
    const { request, answer: _, ...rest } = recorded
    const key = JSON.stringify([rest, ...shapeOf(request), ...shapeOf(answer)])
    if (seen.has(key)) return
    seen.add(key)
    appendFileSync(file, `${JSON.stringify(recorded)}\n`)
  })
}

function parsed(text: string): unknown {
  if (text === '' || text.length > LONGEST_BODY) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeOf(answer: unknown): string | null {
  const { code } = (answer ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : null
}
