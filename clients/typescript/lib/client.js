import { send } from './send.js';
/** The API of one storefront. */
export class DiddoOrders {
    #connection;
    constructor(options) {
        this.#connection = options;
    }
    /** Hands an order over. Repeated with the same idempotency key it is the same order. */
    placeOrder(order, options = {}) {
        return this.#post('/v1/orders', order, options);
    }
    async readOrder(orderId) {
        return (await this.readOrderIfChanged(orderId)).order;
    }
    /** With the `etag` of the last answer: `order` is null where nothing has changed. */
    async readOrderIfChanged(orderId, etag) {
        const answer = await send(this.#connection, {
            ...get(`/v1/orders/${encodeURIComponent(orderId)}`),
            ...(etag && { etag }),
        });
        const order = answer.status === 304 ? null : (await answer.json());
        return { order, etag: answer.headers.get('etag') ?? etag ?? null };
    }
    /** All orders that fit, newest first; pages are read as they are needed. */
    listOrders(filters = {}) {
        return this.#pages('/v1/orders', filters);
    }
    listOrderEvents(orderId) {
        return this.#pages(`/v1/orders/${encodeURIComponent(orderId)}/events`, {});
    }
    requestCancellation(orderId, body, options = {}) {
        return this.#change(orderId, 'cancellations', body, options);
    }
    requestReturn(orderId, body, options = {}) {
        return this.#change(orderId, 'returns', body, options);
    }
    /** What a refund would come to. Give its `total` as `expectedTotal` of the refund. */
    previewRefund(orderId, body) {
        return this.#change(orderId, 'refund-previews', body, {});
    }
    requestRefund(orderId, body, options = {}) {
        return this.#change(orderId, 'refunds', body, options);
    }
    /**
     * Events as they happen, without end. Keep `cursor` once `event` is handled, and begin there the next time: nothing is
     * missed, and what was handled last may come again. It is null within the first page.
     */
    async *followEvents(options = {}) {
        const { pauseMilliseconds = 1000, signal, eventTypes, brandIds, from = 'latest' } = options;
        let { cursor } = options;
        while (signal?.aborted !== true) {
            const before = cursor ?? null;
            const query = { cursor, from: cursor === undefined && from === 'latest' ? from : undefined, eventTypes, brandIds };
            const page = await this.#get('/v1/events', query);
            cursor = page.nextCursor ?? cursor;
            // A cursor leads behind its whole page, so it counts with the last event of it only.
            for (const [index, event] of page.data.entries()) {
                const isLast = index === page.data.length - 1;
                yield { event, cursor: isLast ? (cursor ?? null) : before };
            }
            if (!page.hasMore)
                await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
        }
    }
    /** Any other call of the API, with the same tries. */
    async call(call) {
        const answer = await send(this.#connection, call);
        return (answer.status === 204 ? undefined : await answer.json());
    }
    #get(path, query = {}) {
        return this.call({ ...get(path), query });
    }
    #post(path, body, { idempotencyKey = crypto.randomUUID() }) {
        return this.call({ method: 'POST', path, body, idempotencyKey });
    }
    #change(orderId, kind, body, options) {
        return this.#post(`/v1/orders/${encodeURIComponent(orderId)}/${kind}`, body, options);
    }
    async *#pages(path, query) {
        let cursor;
        do {
            const page = await this.#get(path, { ...query, cursor });
            yield* page.data;
            cursor = page.hasMore ? (page.nextCursor ?? undefined) : undefined;
        } while (cursor !== undefined);
    }
}
const get = (path) => ({ method: 'GET', path });
