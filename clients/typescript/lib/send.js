import { ApiError, NoAnswerError } from './errors.js';
const AGAIN = new Set([429, 500, 502, 503, 504]);
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;
const ANSWER_MS = 30_000;
/** Sends a request until it has an answer that counts. @throws ApiError, NoAnswerError */
export async function send(connection, call) {
    const { tries = 5, fetch: ask = fetch } = connection;
    for (let attempt = 1;; attempt++) {
        const answer = await ask(addressOf(connection, call), requestOf(connection, call)).catch((error) => {
            if (attempt >= tries)
                throw new NoAnswerError(call.idempotencyKey ?? null, error);
            return null;
        });
        if (answer?.ok || answer?.status === 304)
            return answer;
        if (answer !== null && (!AGAIN.has(answer.status) || attempt >= tries))
            throw await errorOf(answer);
        await pause(answer, attempt);
    }
}
function addressOf({ baseUrl }, { path, query = {} }) {
    const url = new URL(path, baseUrl);
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined)
            url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
    }
    return url;
}
function requestOf({ apiKey }, { method, body, idempotencyKey, etag }) {
    const headers = new Headers({ authorization: `Bearer ${apiKey}` });
    if (idempotencyKey !== undefined)
        headers.set('idempotency-key', idempotencyKey);
    if (etag !== undefined)
        headers.set('if-none-match', etag);
    if (body === undefined)
        return { method, headers, signal: AbortSignal.timeout(ANSWER_MS) };
    headers.set('content-type', 'application/json');
    return { method, headers, body: JSON.stringify(body), signal: AbortSignal.timeout(ANSWER_MS) };
}
async function errorOf(answer) {
    const text = await answer.text();
    try {
        return new ApiError(answer.status, JSON.parse(text));
    }
    catch {
        const detail = 'The answer is not one of the API.';
        const problem = { type: 'about:blank', title: detail, status: answer.status, code: 'unknown', detail };
        return new ApiError(answer.status, { ...problem, requestId: '', errors: [] });
    }
}
/** As long as `Retry-After` says; otherwise twice as long each time, with chance in it. */
function pause(answer, attempt) {
    const said = Number(answer?.headers.get('retry-after'));
    const growing = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
    return new Promise((resolve) => setTimeout(resolve, said > 0 ? said * 1000 : growing));
}
