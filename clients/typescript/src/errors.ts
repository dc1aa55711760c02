import type { Problem } from './types.js'

/** The API refused the request, or failed at it. `problem` names every fault of the request. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  /** Such as `validation_failed`; explained at `problem.type`, and stable. */
  readonly code: string
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(`${status} ${problem.code}: ${problem.detail}`)
    this.status = status
    this.code = problem.code
    this.problem = problem
  }
}

/** No answer came, after all tries. The request may have been done: send it again with the same idempotency key. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError'
  readonly idempotencyKey: string | null

  constructor(idempotencyKey: string | null, cause: unknown) {
    super('The API did not answer.', { cause })
    this.idempotencyKey = idempotencyKey
  }
}
