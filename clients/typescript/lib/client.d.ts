import { type Call, type Connection } from './send.js';
import type { Cancellation, Event, ListOrdersData, Order, OrderListItem, PlaceOrderData, PreviewRefundData, PreviewRefundResponse, Refund, RequestCancellationData, RequestRefundData, RequestReturnData, Return } from './types.js';
export type DiddoOrdersOptions = Connection;
/** Left out, a key is made, and the same one sent with every try of the call. */
export interface PlaceOptions {
    readonly idempotencyKey?: string;
}
type Body<Data extends {
    body: unknown;
}> = Data['body'];
/** How to read the feed of events. */
export interface FollowOptions {
    /** Where to go on: `cursor` of the last event that was handled. */
    readonly cursor?: string;
    /** Without a cursor: `oldest` begins at the first event that is kept, `latest` with what comes from now on. */
    readonly from?: 'oldest' | 'latest';
    readonly eventTypes?: readonly Event['type'][];
    readonly brandIds?: readonly string[];
    /** Milliseconds between two questions where nothing is new. Default: 1000. */
    readonly pauseMilliseconds?: number;
    readonly signal?: AbortSignal;
}
/** The API of one storefront. */
export declare class DiddoOrders {
    #private;
    constructor(options: DiddoOrdersOptions);
    /** Hands an order over. Repeated with the same idempotency key it is the same order. */
    placeOrder(order: Body<PlaceOrderData>, options?: PlaceOptions): Promise<Order>;
    readOrder(orderId: string): Promise<Order>;
    /** With the `etag` of the last answer: `order` is null where nothing has changed. */
    readOrderIfChanged(orderId: string, etag?: string): Promise<{
        order: Order | null;
        etag: string | null;
    }>;
    /** All orders that fit, newest first; pages are read as they are needed. */
    listOrders(filters?: Omit<NonNullable<ListOrdersData['query']>, 'cursor'>): AsyncGenerator<OrderListItem>;
    listOrderEvents(orderId: string): AsyncGenerator<Event>;
    requestCancellation(orderId: string, body: Body<RequestCancellationData>, options?: PlaceOptions): Promise<Cancellation>;
    requestReturn(orderId: string, body: Body<RequestReturnData>, options?: PlaceOptions): Promise<Return>;
    /** What a refund would come to. Give its `total` as `expectedTotal` of the refund. */
    previewRefund(orderId: string, body: Body<PreviewRefundData>): Promise<PreviewRefundResponse>;
    requestRefund(orderId: string, body: Body<RequestRefundData>, options?: PlaceOptions): Promise<Refund>;
    /**
     * Events as they happen, without end. Keep `cursor` once `event` is handled, and begin there the next time: nothing is
     * missed, and what was handled last may come again. It is null within the first page.
     */
    followEvents(options?: FollowOptions): AsyncGenerator<{
        event: Event;
        cursor: string | null;
    }>;
    /** Any other call of the API, with the same tries. */
    call<Answer>(call: Call): Promise<Answer>;
}
export {};
