import { log } from '../runtime/log.ts'
import type { HttpAnswer } from './http-answer.ts'
import { Problem, problemCodes } from './problem.ts'

/** Names of AWS errors that a retry can resolve. */
const TEMPORARY_ERRORS = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
])

/** The one place where errors become answers: a `Problem` as it says, temporary errors as 503, all others as an opaque 500. */
export function problemAnswer(error: unknown, requestId: string, operation: string): HttpAnswer {
  const problem = error instanceof Problem ? error : unexpected(error)
  const { status, title } = problemCodes[problem.code]
  if (error instanceof Problem) {
    const faults = [...new Set(problem.errors.map(({ code }) => code))]
    log('info', 'REQUEST_REFUSED', { requestId, operation, problem: problem.code, faults })
  } else {
    log('error', 'REQUEST_FAILED', { requestId, operation, problem: problem.code, error })
  }
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(problem.code === 'unauthenticated' ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(problem.code === 'unavailable' ? { 'Retry-After': '1' } : {}),
      ...(typeof problem.extensions.retryAfter === 'number'
        ? { 'Retry-After': String(problem.extensions.retryAfter) }
        : {}),
    },
    body: {
      type: `https://diddo.example/problems/${problem.code}`,
      title,
      status,
      code: problem.code,
      detail: problem.message,
      requestId,
      errors: problem.errors,
      ...problem.extensions,
    },
  }
}

function unexpected(error: unknown): Problem {
  if (error instanceof Error && TEMPORARY_ERRORS.has(error.name)) {
    return new Problem('unavailable', 'A part of the system is busy. Try again with the same Idempotency-Key.')
  }
  return new Problem('internal', 'Something went wrong on our side. Quote the requestId when you ask about it.')
}
