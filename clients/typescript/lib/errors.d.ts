import type { Problem } from './types.js';
/** The API refused the request, or failed at it. `problem` names every fault of the request. */
export declare class ApiError extends Error {
    readonly name = "ApiError";
    readonly status: number;
    /** Such as `validation_failed`; explained at `problem.type`, and stable. */
    readonly code: string;
    readonly problem: Problem;
    constructor(status: number, problem: Problem);
}
/** No answer came, after all tries. The request may have been done: send it again with the same idempotency key. */
export declare class NoAnswerError extends Error {
    readonly name = "NoAnswerError";
    readonly idempotencyKey: string | null;
    constructor(idempotencyKey: string | null, cause: unknown);
}
