/** The API refused the request, or failed at it. `problem` names every fault of the request. */
export class ApiError extends Error {
    name = 'ApiError';
    status;
    /** Such as `validation_failed`; explained at `problem.type`, and stable. */
    code;
    problem;
    constructor(status, problem) {
        super(`${status} ${problem.code}: ${problem.detail}`);
        this.status = status;
        this.code = problem.code;
        this.problem = problem;
    }
}
/** No answer came, after all tries. The request may have been done: send it again with the same idempotency key. */
export class NoAnswerError extends Error {
    name = 'NoAnswerError';
    idempotencyKey;
    constructor(idempotencyKey, cause) {
        super('The API did not answer.', { cause });
        this.idempotencyKey = idempotencyKey;
    }
}
