import { log } from '../runtime/log.ts'
import { StorageBusy } from '../storage/transact.ts'
import type { HttpAnswer } from './http-answer.ts'
import { Problem, problemCodes, problemType } from './problem.ts'

/** Names of AWS errors that a retry can resolve. */
const TEMPORARY_ERRORS = new Set([
  'ThrottlingException',
  'ThrottledException',
  'Throttling',
  'TooManyRequestsException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'InternalServiceError',
  'InternalFailure',
  'KMSInternalException',
  'DependencyTimeoutException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'TimeoutError',
])

/** Codes of connections that broke, or never stood. */
const CONNECTION_ERRORS = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])

/** Seconds after which a caller should retry when AWS is busy. DynamoDB adapts to new load within seconds. */
const BUSY_SECONDS = 2

/** The one place where errors become answers: a `Problem` as it says, temporary errors as 503, all others as an opaque 500. */
export function problemAnswer(error: unknown, requestId: string, operation: string): HttpAnswer {
  const problem = error instanceof Problem ? error : unexpected(error)
  const { status } = problemCodes[problem.code]
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
      ...(problem.code === 'unavailable' ? { 'Retry-After': String(BUSY_SECONDS) } : {}),
      ...(Array.isArray(problem.extensions.allow) ? { Allow: problem.extensions.allow.join(', ') } : {}),
      ...(typeof problem.extensions.retryAfter === 'number'
        ? { 'Retry-After': String(problem.extensions.retryAfter) }
        : {}),
    },
    body: problemBody(problem, requestId),
  }
}

export function problemBody({ code, message, errors, extensions }: Problem, requestId: string) {
  const { status, title } = problemCodes[code]
  return { type: problemType(code), title, status, code, detail: message, requestId, errors, ...extensions }
}

function unexpected(error: unknown): Problem {
  if (isTemporary(error)) {
    return new Problem('unavailable', 'A part of the system is busy. Try again with the same Idempotency-Key.')
  }
  return new Problem('internal', 'Something went wrong on our side. Quote the requestId when you ask about it.')
}

/** Looks at the causes too: the Encryption SDK and Powertools wrap what AWS answered. */
function isTemporary(error: unknown): boolean {
  if (error instanceof StorageBusy) return true
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  if (TEMPORARY_ERRORS.has(error.name) || (code !== undefined && CONNECTION_ERRORS.has(code))) return true
  return error.cause !== undefined && isTemporary(error.cause)
}
