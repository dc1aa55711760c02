export interface Connection {
    /** Such as `https://orders.shop.example`. */
    readonly baseUrl: string;
    /** `sk_test_…` or `sk_live_…`. */
    readonly apiKey: string;
    /** Tries of a request whose answer is lost, 429, 500, 502, 503 or 504. Default: 5. */
    readonly tries?: number;
    readonly fetch?: typeof fetch;
}
export interface Call {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    readonly path: string;
    readonly query?: Readonly<Record<string, QueryValue>>;
    readonly body?: unknown;
    /** The same in every try, so that the request is done once. */
    readonly idempotencyKey?: string;
    readonly etag?: string;
}
export type QueryValue = string | number | boolean | readonly string[] | undefined;
/** Sends a request until it has an answer that counts. @throws ApiError, NoAnswerError */
export declare function send(connection: Connection, call: Call): Promise<Response>;
