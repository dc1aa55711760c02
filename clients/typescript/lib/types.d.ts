export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};
export type Address = {
    /**
     * Given name; null where it was not sent
     */
    firstName: string | null;
    /**
     * Family name; null where it was not sent
     */
    lastName: string | null;
    /**
     * Company; null where there is none
     */
    company: string | null;
    /**
     * Street and house number
     */
    address1: string;
    /**
     * Second line of the address, such as a flat; null where there is none
     */
    address2: string | null;
    /**
     * City or town
     */
    city: string;
    /**
     * State, province or the like; null where it was not sent
     */
    region: string | null;
    /**
     * Postal code; null where the country has none, or it was not sent
     */
    postalCode: string | null;
    /**
     * Two letters of ISO 3166-1, such as `US`
     */
    country: string;
    /**
     * Telephone number for the carrier; null where it was not sent
     */
    phone: string | null;
};
export type AddressChange = {
    /**
     * Id of the change of address, `adr_…`
     */
    id: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * Id of the brand order
     */
    brandOrderId: string;
    /**
     * Id of the brand
     */
    brandId: string;
    /**
     * `requested` until the brand has decided; the others are final
     */
    status: 'requested' | 'confirmed' | 'refused';
    /**
     * Why the brand’s back end refused; null unless it did
     */
    refusal: Refusal | null;
    /**
     * When it was asked for, in UTC
     */
    requestedAt: string;
};
export type AddressRequest = {
    /**
     * Given name
     */
    firstName?: string;
    /**
     * Family name
     */
    lastName?: string;
    /**
     * Company
     */
    company?: string;
    /**
     * Street and house number
     */
    address1: string;
    /**
     * Second line of the address, such as a flat
     */
    address2?: string;
    /**
     * City or town
     */
    city: string;
    /**
     * State, province or the like: the code after the hyphen of ISO 3166-2, such as `IL`. Needed where the country has such
     */
    region?: string;
    /**
     * Postal code. Needed where the country has such
     */
    postalCode?: string;
    /**
     * Two capital letters of ISO 3166-1, such as `US`
     */
    country: string;
    /**
     * Telephone number for the carrier, in E.164: `+12025550123`
     */
    phone?: string;
};
export type Amounts = {
    /**
     * What was returned to the customer, in minor units
     */
    refunded: number;
    /**
     * What is owed to the customer: refunds that are open, in minor units
     */
    toReturn: number;
    /**
     * The most that can still be refunded, in minor units
     */
    refundable: number;
};
export type Attention = {
    /**
     * `outcome_unknown`: nobody knows whether the brand has it. `accept_overdue`: the brand did not decide in time. `retries_exhausted`: the brand could not be reached. `contradictory_report`: a report does not fit what is known. `order_too_large`: no more can be recorded. `refunded_unshipped`: units were refunded and neither shipped nor cancelled. `customer_mail_returned`: a mail to the customer did not arrive, or was marked as spam
     */
    code: 'outcome_unknown' | 'accept_overdue' | 'retries_exhausted' | 'contradictory_report' | 'order_too_large' | 'refunded_unshipped' | 'customer_mail_returned';
    /**
     * Since when, a time in UTC
     */
    since: string;
    /**
     * The facts behind it; null where there are none
     */
    detail: AttentionDetail | null;
};
export type AttentionDetail = {
    /**
     * The report, command or step that it is about, such as `refund.updated` or `order.submit`
     */
    report: string | null;
    /**
     * Our id of the fulfillment, return, refund, cancellation or change of address
     */
    objectId: string | null;
    /**
     * Our id of the line
     */
    lineId: string | null;
    /**
     * The field that contradicts what is known, or that was refused
     */
    field: string | null;
    /**
     * The status that was reported, or the HTTP status of the brand’s answer
     */
    status: string | null;
    /**
     * The code that the brand’s back end gave
     */
    providerCode: string | null;
};
export type Brand = {
    /**
     * Id of the brand
     */
    id: string;
    /**
     * Name for people
     */
    name: string;
    capabilities: Capabilities;
    /**
     * ISO 4217 codes it takes; null takes all
     */
    currencies: Array<string> | null;
    /**
     * ISO 3166-1 codes it ships to; null ships everywhere
     */
    countries: Array<string> | null;
    support: SupportContact;
    /**
     * Page with its returns policy; null where there is none
     */
    returnPolicyUrl: string | null;
};
export type BrandOrder = {
    /**
     * Id of the brand order, `bo_…`
     */
    id: string;
    /**
     * Id of the brand
     */
    brandId: string;
    /**
     * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
     */
    status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
    /**
     * How much of what was not cancelled has left, or arrived
     */
    fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
    /**
     * How much of the money was returned
     */
    refundStatus: 'none' | 'partially_refunded' | 'refunded';
    /**
     * Why somebody must look; null where nobody must
     */
    attention: Attention | null;
    /**
     * Why it was rejected or cancelled; null where it was not
     */
    reason: Reason | null;
    /**
     * The brand’s own number of the order; null before it has one
     */
    brandReference: string | null;
    /**
     * By when the brand should have decided, in UTC
     */
    acceptBy: string;
    /**
     * What the brand’s portion costs
     */
    totals: Totals;
    /**
     * Its money after the sale
     */
    amounts: Amounts;
    /**
     * Fees of the portion
     */
    fees: Array<{
        /**
         * The platform’s own id, or its number in the list, from `1`
         */
        externalId: string;
        /**
         * What the fee is for: customs duty, a deposit such as for bottles, delivery, handling, gift wrapping, or something else
         */
        type: 'duty' | 'deposit' | 'delivery_fee' | 'handling' | 'gift_wrap' | 'other';
        /**
         * Name of the fee
         */
        title: string;
        /**
         * The fee, in minor units
         */
        amount: number;
        /**
         * All taxes on it, in minor units
         */
        tax: number;
        /**
         * The taxes one by one; empty where they were not told
         */
        taxLines: Array<TaxLine>;
    }>;
    /**
     * Its page in the brand’s back end, for people who may log in there and not for customers; null where there is none
     */
    brandUrl: string | null;
    /**
     * What can be asked of the brand now, by its capabilities and the state: `cancel`, `refund` and so on
     */
    actions: Array<string>;
    /**
     * What was bought of the brand
     */
    lines: Array<{
        /**
         * Id of the line, `line_…`
         */
        id: string;
        /**
         * The platform’s own id, or its number in the list, from `1`
         */
        externalId: string;
        /**
         * The brand’s number of the product
         */
        sku: string;
        /**
         * Name of the product
         */
        title: string;
        /**
         * How the customer gets it: sent, collected in a shop, or delivered without a parcel
         */
        fulfillmentType: 'shipping' | 'pickup' | 'digital';
        /**
         * Units that were bought
         */
        quantity: number;
        /**
         * Price of one unit, in minor units
         */
        unitPrice: number;
        /**
         * The line’s own discount and its shares of the order’s, in minor units
         */
        discount: number;
        /**
         * Its shares of the order’s discounts; what `discount` has beyond them is the line’s own
         */
        discountAllocations: Array<{
            /**
             * `externalId` of the discount
             */
            discount: string;
            /**
             * The share, in minor units
             */
            amount: number;
        }>;
        /**
         * All taxes on the line, in minor units
         */
        tax: number;
        /**
         * The taxes one by one; empty where they were not told
         */
        taxLines: Array<TaxLine>;
        /**
         * Quantity × unit price − discount, and + tax unless tax is included, in minor units
         */
        total: number;
        /**
         * What became of its units
         */
        quantities: {
            /**
             * Units that ended before they shipped
             */
            cancelled: number;
            /**
             * Units that have left
             */
            fulfilled: number;
            /**
             * Units that have arrived
             */
            delivered: number;
            /**
             * Units that came back
             */
            returned: number;
            /**
             * Units whose money was returned, or is being returned
             */
            refunded: number;
        };
        /**
         * Address of a picture of the product, as it was sent; null where none was
         */
        imageUrl: string | null;
    }>;
    /**
     * Shipping of the portion
     */
    shipping: Array<{
        /**
         * The platform’s own id, or its number in the list, from `1`
         */
        externalId: string;
        /**
         * Sent to the customer, or collected in a shop
         */
        type: 'shipping' | 'pickup';
        /**
         * Code of the method, such as `standard`
         */
        method: string;
        /**
         * What it costs before discounts, in minor units
         */
        amount: number;
        /**
         * Its shares of discounts on shipping, in minor units
         */
        discount: number;
        /**
         * All taxes on it, in minor units
         */
        tax: number;
    }>;
    /**
     * What the brand sent, or is about to send
     */
    fulfillments: Array<{
        /**
         * Our id of the fulfillment
         */
        id: string;
        /**
         * The brand’s own id of it
         */
        reference: string;
        /**
         * How the customer gets it: sent, collected in a shop, or delivered without a parcel
         */
        type: 'shipping' | 'pickup' | 'digital';
        /**
         * Where it is. `exception`: the carrier has a problem with it. `cancelled`: it never left
         */
        status: 'pending' | 'shipped' | 'in_transit' | 'out_for_delivery' | 'available_for_pickup' | 'attempt_failed' | 'delivered' | 'exception' | 'returned_to_sender' | 'cancelled';
        /**
         * The units in it
         */
        lines: Array<LineQuantity>;
        /**
         * Its parcels; empty where they cannot be followed
         */
        tracking: Array<{
            /**
             * Code or name of the carrier, such as `ups`
             */
            carrier: string;
            /**
             * Tracking number
             */
            number: string;
            /**
             * The carrier’s page for it; null where the carrier is not known
             */
            url: string | null;
        }>;
        /**
         * When it left, in UTC; null before
         */
        shippedAt: string | null;
        /**
         * When it arrived, in UTC; null before
         */
        deliveredAt: string | null;
        /**
         * Why it has not left yet; null where nothing is known
         */
        delay: Delay | null;
        /**
         * The brand’s own code of the place that it leaves from; null where it was not told
         */
        location: string | null;
    }>;
    /**
     * Cancellations that were asked for
     */
    cancellations: Array<{
        /**
         * Id of the cancellation, `can_…`
         */
        id: string;
        /**
         * `requested` until the brand has decided; the others are final
         */
        status: 'requested' | 'confirmed' | 'refused';
        /**
         * The units that it is about
         */
        lines: Array<LineQuantity>;
        /**
         * Why it was asked for; null where that is not known
         */
        reason: Reason | null;
        /**
         * Why the brand’s back end refused; null unless it did
         */
        refusal: Refusal | null;
    }>;
    /**
     * Goods that come back
     */
    returns: Array<{
        /**
         * Id of the return, `ret_…`
         */
        id: string;
        /**
         * How far it is. `declined` and `closed` are final
         */
        status: 'requested' | 'approved' | 'declined' | 'in_transit' | 'received' | 'closed';
        /**
         * The units that come back
         */
        lines: Array<{
            /**
             * Id of the line
             */
            lineId: string;
            /**
             * Units of it
             */
            quantity: number;
            /**
             * Why the units come back, as a code; null where it was not told
             */
            reason: string | null;
        }>;
        /**
         * Whether the brand gave a label for it; its address is kept sealed
         */
        hasLabel: boolean;
        /**
         * Why the brand’s back end refused; null unless it did
         */
        refusal: Refusal | null;
    }>;
    /**
     * Money that goes back
     */
    refunds: Array<{
        /**
         * Id of the refund, `ref_…`
         */
        id: string;
        /**
         * `pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued
         */
        status: 'pending' | 'issued' | 'failed';
        /**
         * The return that it is for; null where it is for none
         */
        returnId: string | null;
        /**
         * The cancellation that ended its units; null for any other refund
         */
        cancellationId: string | null;
        /**
         * Who has the money, and returns it: decided when the refund is opened
         */
        returnedBy: 'platform' | 'brand';
        /**
         * The payment provider’s id of the refund; null where it was not told
         */
        providerReference: string | null;
        /**
         * Why the brand’s back end refused; null unless it did
         */
        refusal: Refusal | null;
        /**
         * The units that it is for; empty for money alone
         */
        lines: Array<LineQuantity>;
        /**
         * Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails
         */
        ofEndedUnits: boolean;
        /**
         * ISO 4217. Its amounts are in its minor unit
         */
        currency: string;
        /**
         * Of the units’ prices, before discounts, in minor units
         */
        items: number;
        /**
         * Of the discounts, which it is less by, in minor units
         */
        discount: number;
        /**
         * Of the shipping, in minor units
         */
        shipping: number;
        /**
         * Of the fees, in minor units
         */
        fees: number;
        /**
         * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
         */
        tax: number;
        /**
         * Beyond what was paid for, in minor units. It carries no tax
         */
        goodwill: number;
        /**
         * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
         */
        total: number;
        /**
         * When the money was returned, by the clock of who returned it, in UTC; null before
         */
        issuedAt: string | null;
    }>;
};
export type Cancellation = {
    /**
     * Id of the cancellation, `can_…`
     */
    id: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * Id of the brand order
     */
    brandOrderId: string;
    /**
     * Id of the brand
     */
    brandId: string;
    /**
     * `requested` until the brand has decided; the others are final
     */
    status: 'requested' | 'confirmed' | 'refused';
    /**
     * The units that it is about
     */
    lines: Array<LineQuantity>;
    /**
     * Why it was asked for; null where that is not known
     */
    reason: Reason | null;
    /**
     * Why the brand’s back end refused; null unless it did
     */
    refusal: Refusal | null;
    /**
     * When it was asked for, in UTC
     */
    requestedAt: string;
};
/**
 * What its back end can do
 */
export type Capabilities = {
    /**
     * What it may accept
     */
    accept: {
        /**
         * The whole order only, or some of its lines
         */
        level: 'order' | 'line';
    };
    /**
     * What it can cancel, when it is asked
     */
    cancel: {
        /**
         * Nothing, the whole order, or units of lines
         */
        level: 'none' | 'order' | 'line';
        /**
         * Until when: it has accepted, or it has shipped
         */
        until: 'accepted' | 'shipped';
    };
    /**
     * Whether it can ship to another address
     */
    addressChange: {
        /**
         * Not at all, or for the whole order
         */
        level: 'none' | 'order';
        /**
         * Until when: it has accepted, or it has shipped
         */
        until: 'accepted' | 'shipped';
    };
    /**
     * What it takes back, when it is asked
     */
    return: {
        /**
         * `platform`: the brand keeps no returns. The platform does, and the brand gets a note
         */
        level: 'none' | 'platform' | 'order' | 'line';
        /**
         * Whether it gives a label to send the goods back with
         */
        label: boolean;
    };
    /**
     * What it can be asked to refund
     */
    refund: {
        /**
         * Nothing, the whole order, units of lines, or any amount
         */
        level: 'none' | 'order' | 'line' | 'amount';
    };
    /**
     * How shipments become known
     */
    tracking: {
        /**
         * It reports at once, it is read from time to time, or nothing is known after it accepted
         */
        mode: 'realtime' | 'polled' | 'none';
    };
    /**
     * Whether the brand can be told, by a command or a mail, to erase the customer of an order
     */
    erasure: {
        /**
         * Not at all, or order by order
         */
        level: 'none' | 'order';
    };
    /**
     * Who confirms the order to the customer
     */
    confirmation: {
        /**
         * The brand itself, or we in its name
         */
        by: 'brand' | 'on_behalf';
    };
};
export type Delay = {
    /**
     * What it waits for
     */
    code: 'back_order' | 'on_hold' | 'awaiting_payment' | 'address_check' | 'fraud_check' | 'customs' | 'other';
    /**
     * When it is expected to leave; null where nobody knows
     */
    until: string | null;
};
export type Disclosure = {
    /**
     * When it was put together, in UTC
     */
    madeAt: string;
    /**
     * Newest first
     */
    orders: Array<{
        /**
         * The order, as the books keep it
         */
        order: {
            /**
             * Id of the order
             */
            id: string;
            /**
             * The platform’s own id of the order
             */
            externalId: string;
            /**
             * Id of the storefront
             */
            storefrontId: string;
            /**
             * False for a test order
             */
            livemode: boolean;
            /**
             * The platform’s own id of the customer; null where none was sent
             */
            customerId: string | null;
            /**
             * The order’s status
             */
            status: string;
            /**
             * ISO 4217
             */
            currency: string;
            /**
             * What the customer paid, in minor units
             */
            total: number;
            /**
             * When it was placed, in UTC
             */
            createdAt: string;
            /**
             * What the platform stored with it
             */
            metadata: {
                [key: string]: string;
            };
            /**
             * Ids of the brands
             */
            brands: Array<string>;
            /**
             * What was bought
             */
            items: Array<{
                /**
                 * Id of the brand
                 */
                brandId: string;
                /**
                 * Name of the product
                 */
                title: string;
                /**
                 * Units
                 */
                quantity: number;
            }>;
        };
        /**
         * When the personal data was erased, in UTC; null where it is kept
         */
        erasedAt: string | null;
        /**
         * What is kept of the person; null once erased
         */
        personal: {
            /**
             * Who bought
             */
            customer: {
                /**
                 * E-mail address
                 */
                email: string;
                /**
                 * Given name; null where it was not sent
                 */
                firstName: string | null;
                /**
                 * Family name; null where it was not sent
                 */
                lastName: string | null;
                /**
                 * Telephone number in E.164; null where it was not sent
                 */
                phone: string | null;
                /**
                 * Language, a BCP 47 tag; null where it was not sent
                 */
                locale: string | null;
                /**
                 * Tax numbers; empty where there are none
                 */
                taxIds: Array<{
                    /**
                     * Kind of number
                     */
                    type: string;
                    /**
                     * The number
                     */
                    value: string;
                }>;
                /**
                 * Whether brands may send advertising
                 */
                consents: Array<{
                    /**
                     * How the brand may write
                     */
                    channel: 'email' | 'sms';
                    /**
                     * Whether the customer agreed
                     */
                    granted: boolean;
                    /**
                     * When the customer decided
                     */
                    at: string;
                    /**
                     * Id of the brand: lower-case letters, digits and hyphens, 63 at most
                     */
                    brandId: string;
                }>;
            };
            /**
             * Where it goes, as it was placed; null where nothing ships
             */
            shippingAddress: Address | null;
            /**
             * Null where it is the shipping address
             */
            billingAddress: {
                /**
                 * Given name; null where it was not sent
                 */
                firstName: string | null;
                /**
                 * Family name; null where it was not sent
                 */
                lastName: string | null;
                /**
                 * Company; null where there is none
                 */
                company: string | null;
                /**
                 * Street and house number; null where only the country is known
                 */
                address1: string | null;
                /**
                 * Second line of the address, such as a flat; null where there is none
                 */
                address2: string | null;
                /**
                 * City or town; null where only the country is known
                 */
                city: string | null;
                /**
                 * State, province or the like; null where it was not sent
                 */
                region: string | null;
                /**
                 * Postal code; null where the country has none, or it was not sent
                 */
                postalCode: string | null;
                /**
                 * Two letters of ISO 3166-1, such as `US`
                 */
                country: string;
                /**
                 * Telephone number for the carrier; null where it was not sent
                 */
                phone: string | null;
            } | null;
            /**
             * What was chosen beside the products, by line id
             */
            attributes: {
                [key: string]: Array<{
                    /**
                     * Name of the attribute
                     */
                    name: string;
                    /**
                     * Its value
                     */
                    value: string;
                }>;
            };
            /**
             * What finds the payment at its provider; null where nothing was paid
             */
            payment: {
                /**
                 * The payment provider
                 */
                provider: string;
                /**
                 * The provider’s id of the payment
                 */
                token: string;
                /**
                 * Last four digits of the card; null where they were not sent
                 */
                last4: string | null;
            } | null;
            /**
             * Null where there is none
             */
            giftMessage: string | null;
            /**
             * For the carrier; null where there is none
             */
            deliveryNote: string | null;
            /**
             * Addresses that it was sent to later
             */
            changedAddresses: Array<{
                /**
                 * Id of the brand that ships there
                 */
                brandId: string;
                /**
                 * The new address
                 */
                shippingAddress: Address;
            }>;
            /**
             * Labels of returns; empty where there are none
             */
            returnLabels: Array<{
                /**
                 * Id of the brand that gave it
                 */
                brandId: string;
                /**
                 * Where the label is
                 */
                labelUrl: string;
            }>;
        } | null;
        /**
         * By what of the person the support desk finds the order: hashes of it are kept under a key
         */
        foundBy: Array<'email' | 'phone' | 'name'>;
        /**
         * Notes of the support staff
         */
        notes: Array<{
            /**
             * When it was written, in UTC
             */
            createdAt: string;
            /**
             * What it says
             */
            text: string;
        }>;
    }>;
};
export type DiscountRequest = {
    /**
     * Your id of the discount. Left out: its number in the list, from `1`
     */
    externalId?: string;
    /**
     * The code that the customer typed, such as `WELCOME`
     */
    code?: string;
    /**
     * Name of the discount, as the customer saw it
     */
    title?: string;
    /**
     * The whole discount, in minor units. We share it among what it is off
     */
    amount: number;
    /**
     * Who bears it. Left out: `platform`
     */
    fundedBy?: 'platform' | 'brand';
    /**
     * Off the lines, or off the shipping. Left out: `items`
     */
    target?: 'items' | 'shipping';
    /**
     * Brands whose lines or shipping it is off. Left out: all
     */
    brandIds?: Array<string>;
    /**
     * Lines that it is off, by your ids; only for a discount on items. Left out: all
     */
    lines?: Array<string>;
    /**
     * Your own shares, where you have shared it already; they add up to `amount`
     */
    allocations?: Array<{
        /**
         * Your id of the line or the shipping
         */
        to: string;
        /**
         * Its share, in minor units
         */
        amount: number;
    }>;
};
export type Erasure = {
    /**
     * Id of the erasure, `era_…`
     */
    id: string;
    /**
     * `waiting_for_orders`: some are under way, and are erased when they have ended
     */
    status: 'searching' | 'erasing' | 'waiting_for_orders' | 'waiting_for_brands' | 'completed';
    /**
     * When it was asked for, in UTC
     */
    requestedAt: string;
    /**
     * 1, and more where it was repeated
     */
    run: number;
    /**
     * When it was last asked for, in UTC
     */
    runAt: string;
    /**
     * What is erased so far
     */
    proof: {
        /**
         * Orders that are erased
         */
        orders: number;
        /**
         * Sealed envelopes that were emptied
         */
        envelopes: number;
        /**
         * Index rows deleted, by which the person could be found
         */
        indexes: number;
        /**
         * Notes that were deleted
         */
        notes: number;
        /**
         * SHA-256 of the ids of the erased orders, sorted, a line each. A repetition by `erasureId` confirms it: it goes through the same orders again and comes to the same digest
         */
        digest: string;
    };
    /**
     * Up to 100 orders that have not ended yet
     */
    underWay: Array<string>;
    /**
     * Parts of orders, by what their brands answered
     */
    brands: {
        /**
         * Their brands have erased it
         */
        told: number;
        /**
         * Not answered yet; they are asked for 25 days
         */
        asked: number;
        /**
         * Their brands refused
         */
        refused: number;
        /**
         * Given up; the order needs attention
         */
        unreached: number;
    };
    /**
     * Brands that take no such command: people have to ask them
     */
    brandsToTell: Array<string>;
};
export type Event = ({
    type: 'order.placed';
} & OrderPlacedEvent) | ({
    type: 'order.in_progress';
} & OrderInProgressEvent) | ({
    type: 'order.shipped';
} & OrderShippedEvent) | ({
    type: 'order.fulfillment_updated';
} & OrderFulfillmentUpdatedEvent) | ({
    type: 'order.delivered';
} & OrderDeliveredEvent) | ({
    type: 'order.return_initiated';
} & OrderReturnInitiatedEvent) | ({
    type: 'order.return_updated';
} & OrderReturnUpdatedEvent) | ({
    type: 'order.refund_issued';
} & OrderRefundIssuedEvent) | ({
    type: 'order.refund_updated';
} & OrderRefundUpdatedEvent) | ({
    type: 'order.cancelled';
} & OrderCancelledEvent) | ({
    type: 'order.cancellation_updated';
} & OrderCancellationUpdatedEvent) | ({
    type: 'order.rejected';
} & OrderRejectedEvent) | ({
    type: 'order.address_changed';
} & OrderAddressChangedEvent) | ({
    type: 'order.attention_required';
} & OrderAttentionRequiredEvent) | ({
    type: 'order.attention_resolved';
} & OrderAttentionResolvedEvent) | ({
    type: 'order.completed';
} & OrderCompletedEvent);
export type Fault = {
    /**
     * What is wrong, for programs
     */
    code: string;
    /**
     * Where: a JSON pointer (RFC 6901) into the body, or `#query/…` or `#header/…`; empty for the whole body
     */
    pointer: string;
    /**
     * What is wrong, for people; it repeats no value of the request
     */
    detail: string;
};
export type FeeRequest = {
    /**
     * Your id of the fee. Left out: its number in the list, from `1`
     */
    externalId?: string;
    /**
     * The brand that it goes to
     */
    brandId: string;
    /**
     * What the fee is for: customs duty, a deposit such as for bottles, delivery, handling, gift wrapping, or something else
     */
    type: 'duty' | 'deposit' | 'delivery_fee' | 'handling' | 'gift_wrap' | 'other';
    /**
     * Name of the fee, as the customer saw it
     */
    title: string;
    /**
     * The fee, in minor units
     */
    amount: number;
    /**
     * All taxes on it, in minor units. Left out: 0
     */
    tax?: number;
    /**
     * The taxes one by one, which add up to `tax`. Left out: not told
     */
    taxLines?: Array<{
        /**
         * Name of the tax, such as `Illinois sales tax`
         */
        title: string;
        /**
         * A decimal fraction as text: `0.08` is 8 %
         */
        rate: string;
        /**
         * This tax on the whole line, in minor units
         */
        amount: number;
    }>;
};
export type IntegrationRequest = {
    /**
     * Id of the request, `irq_…`
     */
    id: string;
    /**
     * The brand that should be integrated more deeply
     */
    brandId: string;
    /**
     * Capabilities that it lacks; empty where none was named
     */
    missing: Array<string>;
    /**
     * What is wished for and why
     */
    wish: string;
    /**
     * Id of the storefront, or of the member
     */
    askedBy: string;
    /**
     * `open` until somebody settles it
     */
    status: 'open' | 'settled';
    /**
     * When it was made, in UTC
     */
    createdAt: string;
    /**
     * When it was settled, in UTC; null before
     */
    settledAt: string | null;
};
export type LineQuantity = {
    /**
     * Id of the line
     */
    lineId: string;
    /**
     * Units of it
     */
    quantity: number;
};
export type LineRequest = {
    /**
     * Your id of the line. Left out: its number in the list, from `1`
     */
    externalId?: string;
    /**
     * The brand that sells it
     */
    brandId: string;
    /**
     * The brand’s number of the product
     */
    sku: string;
    /**
     * Name of the product, as the customer saw it
     */
    title: string;
    /**
     * Address of a picture of the product, for mails to the customer and the page of the order. `https` only, and nothing personal in it: it is stored in clear, and answers show it
     */
    imageUrl?: string;
    /**
     * Units
     */
    quantity: number;
    /**
     * Price of one unit, in minor units: `2500` for 25.00 USD
     */
    unitPrice: number;
    /**
     * Off this line alone, for all its units, in minor units. Left out: none
     */
    discount?: number;
    /**
     * All taxes on it, in minor units. Left out: 0
     */
    tax?: number;
    /**
     * The taxes one by one, which add up to `tax`. Left out: not told
     */
    taxLines?: Array<{
        /**
         * Name of the tax, such as `Illinois sales tax`
         */
        title: string;
        /**
         * A decimal fraction as text: `0.08` is 8 %
         */
        rate: string;
        /**
         * This tax on the whole line, in minor units
         */
        amount: number;
    }>;
    /**
     * How the customer gets it. Left out: `shipping`
     */
    fulfillmentType?: 'shipping' | 'pickup' | 'digital';
    /**
     * What the customer chose beside the product, such as an engraving
     */
    attributes?: Array<{
        /**
         * Name of the attribute, such as `engraving`
         */
        name: string;
        /**
         * Its value. It may be personal: it is sealed, and sent to the brand alone
         */
        value: string;
    }>;
};
export type Order = {
    /**
     * Id of the order, `ord_…`
     */
    id: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the storefront that placed it
     */
    storefrontId: string;
    /**
     * False for a test order, which goes to sandboxes only
     */
    livemode: boolean;
    /**
     * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
     */
    status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
    /**
     * How much of what was not cancelled has left, or arrived
     */
    fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
    /**
     * How much of the money was returned
     */
    refundStatus: 'none' | 'partially_refunded' | 'refunded';
    /**
     * Why somebody must look; null where nobody must
     */
    attention: Attention | null;
    /**
     * ISO 4217. All amounts are in its minor unit
     */
    currency: string;
    /**
     * Whether prices have the taxes in them
     */
    taxIncluded: boolean;
    /**
     * The platform’s own id of the customer, a pseudonym; null where none was sent
     */
    customerId: string | null;
    /**
     * As it was sent; empty where none was
     */
    metadata: {
        [key: string]: string;
    };
    /**
     * What the order costs
     */
    totals: Totals;
    /**
     * Its money after the sale
     */
    amounts: Amounts;
    /**
     * Discounts of the order
     */
    discounts: Array<{
        /**
         * The platform’s own id, or its number in the list, from `1`
         */
        externalId: string;
        /**
         * The code that the customer typed; null where there is none
         */
        code: string | null;
        /**
         * The whole discount, in minor units
         */
        amount: number;
        /**
         * Who bears the discount
         */
        fundedBy: 'platform' | 'brand';
        /**
         * What it is off: the lines, or the shipping
         */
        target: 'items' | 'shipping';
    }>;
    /**
     * When it was placed, in UTC
     */
    createdAt: string;
    /**
     * When its newest event was committed, in UTC
     */
    updatedAt: string;
    /**
     * Brands get it at this time; null: at once
     */
    releaseAfter: string | null;
    /**
     * Number of its newest event
     */
    lastSequence: number;
    /**
     * One for each brand. Empty until the order is split
     */
    brandOrders: Array<BrandOrder>;
};
export type OrderAddressChangedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A request to ship elsewhere was confirmed or refused
     */
    type: 'order.address_changed';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The change after the event; no address
         */
        addressChange: {
            /**
             * Id of the change of address, `adr_…`
             */
            id: string;
            /**
             * `requested` until the brand has decided; the others are final
             */
            status: 'requested' | 'confirmed' | 'refused';
            /**
             * Why the brand’s back end refused; absent unless it did
             */
            refusal?: Refusal;
            /**
             * When it was asked for, in UTC
             */
            requestedAt: string;
        };
    };
};
export type OrderAttentionRequiredEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * Somebody must look
     */
    type: 'order.attention_required';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * Why somebody must look
         */
        attention: Attention;
    };
};
export type OrderAttentionResolvedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * What needed attention is settled
     */
    type: 'order.attention_resolved';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The attention that a person resolved
         */
        attention: Attention;
    };
};
export type OrderCancellationUpdatedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A request to cancel was made, confirmed or refused
     */
    type: 'order.cancellation_updated';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The request after the event
         */
        cancellation: {
            /**
             * Id of the cancellation, `can_…`
             */
            id: string;
            /**
             * `requested` until the brand has decided; the others are final
             */
            status: 'requested' | 'confirmed' | 'refused';
            /**
             * The units that it is about
             */
            lines: Array<LineQuantity>;
            /**
             * Why it was asked for; null where that is not known
             */
            reason: Reason | null;
            /**
             * Why the brand’s back end refused; absent unless it did
             */
            refusal?: Refusal;
            /**
             * When it was asked for, in UTC
             */
            requestedAt: string;
        };
    };
};
export type OrderCancelledEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * Units ended before they shipped
     */
    type: 'order.cancelled';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The request that ended them; null where the brand did so by itself
         */
        cancellationId: string | null;
        /**
         * Why the units ended; null where nobody told
         */
        reason: Reason | null;
        /**
         * The units that ended
         */
        lines: Array<LineQuantity>;
        /**
         * The refund of the units; null where nothing is to be refunded
         */
        refundId: string | null;
        /**
         * Of the units, those that earlier refunds return already: they are in no new refund
         */
        coveredBy: Array<{
            /**
             * An earlier refund
             */
            refundId: string;
            /**
             * The units that it returns the money of
             */
            lines: Array<LineQuantity>;
        }>;
        /**
         * What the refund comes to; null where nothing is to be refunded
         */
        amountToReturn: {
            /**
             * Of the units’ prices, before discounts, in minor units
             */
            items: number;
            /**
             * Of the discounts, which it is less by, in minor units
             */
            discount: number;
            /**
             * Of the shipping, in minor units
             */
            shipping: number;
            /**
             * Of the fees, in minor units
             */
            fees: number;
            /**
             * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
             */
            tax: number;
            /**
             * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
             */
            total: number;
            /**
             * Who has the money, and returns it
             */
            returnedBy: 'platform' | 'brand';
        } | null;
    };
};
export type OrderCompletedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * Every brand order has ended
     */
    type: 'order.completed';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
    };
};
export type OrderDeliveredEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A fulfillment arrived
     */
    type: 'order.delivered';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The shipment after the event
         */
        fulfillment: {
            /**
             * Our id of the fulfillment
             */
            id: string;
            /**
             * The brand’s own id of it
             */
            reference: string;
            /**
             * How the customer gets it: sent, collected in a shop, or delivered without a parcel
             */
            type: 'shipping' | 'pickup' | 'digital';
            /**
             * Where it is. `exception`: the carrier has a problem with it. `cancelled`: it never left
             */
            status: 'pending' | 'shipped' | 'in_transit' | 'out_for_delivery' | 'available_for_pickup' | 'attempt_failed' | 'delivered' | 'exception' | 'returned_to_sender' | 'cancelled';
            /**
             * The units in it
             */
            lines: Array<LineQuantity>;
            /**
             * Its parcels; empty where they cannot be followed
             */
            tracking: Array<{
                /**
                 * Code or name of the carrier, such as `ups`
                 */
                carrier: string;
                /**
                 * Tracking number
                 */
                number: string;
                /**
                 * The carrier’s page for it; null where the carrier is not known
                 */
                url: string | null;
            }>;
            /**
             * When it left, in UTC; null before
             */
            shippedAt: string | null;
            /**
             * When it arrived, in UTC; null before
             */
            deliveredAt: string | null;
            /**
             * Why it has not left yet; absent where nothing is known
             */
            delay?: Delay;
            /**
             * The brand’s own code of the place that it leaves from; absent where not told
             */
            location?: string;
        };
    };
};
export type OrderFulfillmentUpdatedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A fulfillment moved on, or changed
     */
    type: 'order.fulfillment_updated';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The shipment after the event
         */
        fulfillment: {
            /**
             * Our id of the fulfillment
             */
            id: string;
            /**
             * The brand’s own id of it
             */
            reference: string;
            /**
             * How the customer gets it: sent, collected in a shop, or delivered without a parcel
             */
            type: 'shipping' | 'pickup' | 'digital';
            /**
             * Where it is. `exception`: the carrier has a problem with it. `cancelled`: it never left
             */
            status: 'pending' | 'shipped' | 'in_transit' | 'out_for_delivery' | 'available_for_pickup' | 'attempt_failed' | 'delivered' | 'exception' | 'returned_to_sender' | 'cancelled';
            /**
             * The units in it
             */
            lines: Array<LineQuantity>;
            /**
             * Its parcels; empty where they cannot be followed
             */
            tracking: Array<{
                /**
                 * Code or name of the carrier, such as `ups`
                 */
                carrier: string;
                /**
                 * Tracking number
                 */
                number: string;
                /**
                 * The carrier’s page for it; null where the carrier is not known
                 */
                url: string | null;
            }>;
            /**
             * When it left, in UTC; null before
             */
            shippedAt: string | null;
            /**
             * When it arrived, in UTC; null before
             */
            deliveredAt: string | null;
            /**
             * Why it has not left yet; absent where nothing is known
             */
            delay?: Delay;
            /**
             * The brand’s own code of the place that it leaves from; absent where not told
             */
            location?: string;
        };
    };
};
export type OrderInProgressEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A brand accepted its brand order
     */
    type: 'order.in_progress';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The brand’s own number of the order; null where it told none
         */
        brandReference: string | null;
        /**
         * The units that the brand accepted
         */
        lines: Array<LineQuantity>;
    };
};
export type OrderListItem = {
    /**
     * Id of the order, `ord_…`
     */
    id: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the storefront that placed it
     */
    storefrontId: string;
    /**
     * False for a test order, which goes to sandboxes only
     */
    livemode: boolean;
    /**
     * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
     */
    status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
    /**
     * How much of what was not cancelled has left, or arrived
     */
    fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
    /**
     * How much of the money was returned
     */
    refundStatus: 'none' | 'partially_refunded' | 'refunded';
    /**
     * Why somebody must look; null where nobody must
     */
    attention: Attention | null;
    /**
     * ISO 4217. All amounts are in its minor unit
     */
    currency: string;
    /**
     * Whether prices have the taxes in them
     */
    taxIncluded: boolean;
    /**
     * The platform’s own id of the customer, a pseudonym; null where none was sent
     */
    customerId: string | null;
    /**
     * As it was sent; empty where none was
     */
    metadata: {
        [key: string]: string;
    };
    /**
     * What the order costs
     */
    totals: Totals;
    /**
     * Its money after the sale
     */
    amounts: Amounts;
    /**
     * Discounts of the order
     */
    discounts: Array<{
        /**
         * The platform’s own id, or its number in the list, from `1`
         */
        externalId: string;
        /**
         * The code that the customer typed; null where there is none
         */
        code: string | null;
        /**
         * The whole discount, in minor units
         */
        amount: number;
        /**
         * Who bears the discount
         */
        fundedBy: 'platform' | 'brand';
        /**
         * What it is off: the lines, or the shipping
         */
        target: 'items' | 'shipping';
    }>;
    /**
     * When it was placed, in UTC
     */
    createdAt: string;
    /**
     * When its newest event was committed, in UTC
     */
    updatedAt: string;
    /**
     * Brands get it at this time; null: at once
     */
    releaseAfter: string | null;
    /**
     * Number of its newest event
     */
    lastSequence: number;
    /**
     * One for each brand, without lines. Empty until the order is split
     */
    brandOrders: Array<{
        /**
         * Id of the brand order, `bo_…`
         */
        id: string;
        /**
         * Id of the brand
         */
        brandId: string;
        /**
         * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
         */
        status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
        /**
         * How much of what was not cancelled has left, or arrived
         */
        fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
        /**
         * How much of the money was returned
         */
        refundStatus: 'none' | 'partially_refunded' | 'refunded';
        /**
         * Why somebody must look; null where nobody must
         */
        attention: Attention | null;
        /**
         * Its money after the sale
         */
        amounts: Amounts;
        /**
         * By when the brand should have decided, in UTC
         */
        acceptBy: string;
    }>;
};
export type OrderPlacedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * The order was accepted from the storefront
     */
    type: 'order.placed';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
    };
};
export type OrderRefundIssuedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * Money was returned
     */
    type: 'order.refund_issued';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The refund after the event
         */
        refund: {
            /**
             * Id of the refund, `ref_…`
             */
            id: string;
            /**
             * The brand’s own id of it; null before it has one
             */
            reference: string | null;
            /**
             * `pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued
             */
            status: 'pending' | 'issued' | 'failed';
            /**
             * The return that it is for; null where it is for none
             */
            returnId: string | null;
            /**
             * The cancellation that ended its units; null for any other refund
             */
            cancellationId: string | null;
            /**
             * Who has the money, and returns it: decided when the refund is opened
             */
            returnedBy: 'platform' | 'brand';
            /**
             * The payment provider’s id of the refund; null where it was not told
             */
            providerReference: string | null;
            /**
             * Why, as a code; null where it was not told
             */
            reason: string | null;
            /**
             * Why the brand’s back end refused; absent unless it did
             */
            refusal?: Refusal;
            /**
             * The units that it is for; empty for money alone
             */
            lines: Array<LineQuantity>;
            /**
             * Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails
             */
            ofEndedUnits: boolean;
            /**
             * ISO 4217. Its amounts are in its minor unit
             */
            currency: string;
            /**
             * Of the units’ prices, before discounts, in minor units
             */
            items: number;
            /**
             * Of the discounts, which it is less by, in minor units
             */
            discount: number;
            /**
             * Of the shipping, in minor units
             */
            shipping: number;
            /**
             * Of the fees, in minor units
             */
            fees: number;
            /**
             * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
             */
            tax: number;
            /**
             * Beyond what was paid for, in minor units. It carries no tax
             */
            goodwill: number;
            /**
             * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
             */
            total: number;
            /**
             * When it was asked for, in UTC
             */
            requestedAt: string;
            /**
             * When the money was returned, by the clock of who returned it, in UTC; null before
             */
            issuedAt: string | null;
        };
    };
};
export type OrderRefundUpdatedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A refund was opened, or changed otherwise
     */
    type: 'order.refund_updated';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The refund after the event
         */
        refund: {
            /**
             * Id of the refund, `ref_…`
             */
            id: string;
            /**
             * The brand’s own id of it; null before it has one
             */
            reference: string | null;
            /**
             * `pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued
             */
            status: 'pending' | 'issued' | 'failed';
            /**
             * The return that it is for; null where it is for none
             */
            returnId: string | null;
            /**
             * The cancellation that ended its units; null for any other refund
             */
            cancellationId: string | null;
            /**
             * Who has the money, and returns it: decided when the refund is opened
             */
            returnedBy: 'platform' | 'brand';
            /**
             * The payment provider’s id of the refund; null where it was not told
             */
            providerReference: string | null;
            /**
             * Why, as a code; null where it was not told
             */
            reason: string | null;
            /**
             * Why the brand’s back end refused; absent unless it did
             */
            refusal?: Refusal;
            /**
             * The units that it is for; empty for money alone
             */
            lines: Array<LineQuantity>;
            /**
             * Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails
             */
            ofEndedUnits: boolean;
            /**
             * ISO 4217. Its amounts are in its minor unit
             */
            currency: string;
            /**
             * Of the units’ prices, before discounts, in minor units
             */
            items: number;
            /**
             * Of the discounts, which it is less by, in minor units
             */
            discount: number;
            /**
             * Of the shipping, in minor units
             */
            shipping: number;
            /**
             * Of the fees, in minor units
             */
            fees: number;
            /**
             * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
             */
            tax: number;
            /**
             * Beyond what was paid for, in minor units. It carries no tax
             */
            goodwill: number;
            /**
             * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
             */
            total: number;
            /**
             * When it was asked for, in UTC
             */
            requestedAt: string;
            /**
             * When the money was returned, by the clock of who returned it, in UTC; null before
             */
            issuedAt: string | null;
        };
    };
};
export type OrderRejectedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A brand refused its brand order
     */
    type: 'order.rejected';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * Why the units ended; null where nobody told
         */
        reason: Reason | null;
        /**
         * The units that ended
         */
        lines: Array<LineQuantity>;
        /**
         * The refund of the units; null where nothing is to be refunded
         */
        refundId: string | null;
        /**
         * Of the units, those that earlier refunds return already: they are in no new refund
         */
        coveredBy: Array<{
            /**
             * An earlier refund
             */
            refundId: string;
            /**
             * The units that it returns the money of
             */
            lines: Array<LineQuantity>;
        }>;
        /**
         * What the refund comes to; null where nothing is to be refunded
         */
        amountToReturn: {
            /**
             * Of the units’ prices, before discounts, in minor units
             */
            items: number;
            /**
             * Of the discounts, which it is less by, in minor units
             */
            discount: number;
            /**
             * Of the shipping, in minor units
             */
            shipping: number;
            /**
             * Of the fees, in minor units
             */
            fees: number;
            /**
             * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
             */
            tax: number;
            /**
             * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
             */
            total: number;
            /**
             * Who has the money, and returns it
             */
            returnedBy: 'platform' | 'brand';
        } | null;
    };
};
export type OrderRequest = {
    /**
     * Your id of the order; no two orders of a storefront have the same. One line, without control characters.
     */
    externalId: string;
    /**
     * Three capital letters of ISO 4217, such as `USD`. All amounts of the order are in its minor unit
     */
    currency: string;
    /**
     * Whether prices have the taxes in them. Left out: false
     */
    taxIncluded?: boolean;
    /**
     * Who pays the taxes to the authorities; left out, the setting of each brand counts
     */
    taxLiability?: 'platform' | 'brand';
    /**
     * Who bought. It is sealed at once, and no answer shows it
     */
    customer: {
        /**
         * Your own id of the customer, a pseudonym: orders can be listed by it
         */
        id?: string;
        /**
         * E-mail address, to which confirmations go
         */
        email: string;
        /**
         * Given name
         */
        firstName?: string;
        /**
         * Family name
         */
        lastName?: string;
        /**
         * Telephone number in E.164: `+12025550123`
         */
        phone?: string;
        /**
         * The customer’s language, a BCP 47 tag such as `en-US`
         */
        locale?: string;
        /**
         * The customer’s tax numbers, for invoices
         */
        taxIds?: Array<{
            /**
             * Kind of number, such as `eu_vat`
             */
            type: string;
            /**
             * The number
             */
            value: string;
        }>;
        /**
         * Whether brands may send advertising; each brand is told of its own
         */
        consents?: Array<{
            /**
             * The brand that asked
             */
            brandId: string;
            /**
             * How the brand may write
             */
            channel: 'email' | 'sms';
            /**
             * Whether the customer agreed
             */
            granted: boolean;
            /**
             * When the customer decided
             */
            at: string;
        }>;
    };
    /**
     * Where it goes. Needed where something ships
     */
    shippingAddress?: AddressRequest;
    /**
     * Needed where nothing ships, with its country at least, for tax
     */
    billingAddress?: {
        /**
         * Given name
         */
        firstName?: string;
        /**
         * Family name
         */
        lastName?: string;
        /**
         * Company
         */
        company?: string;
        /**
         * Street and house number
         */
        address1?: string;
        /**
         * Second line of the address, such as a flat
         */
        address2?: string;
        /**
         * City or town
         */
        city?: string;
        /**
         * State, province or the like: the code after the hyphen of ISO 3166-2, such as `IL`. Needed where the country has such
         */
        region?: string;
        /**
         * Postal code. Needed where the country has such
         */
        postalCode?: string;
        /**
         * Two capital letters of ISO 3166-1, such as `US`
         */
        country: string;
        /**
         * Telephone number for the carrier, in E.164: `+12025550123`
         */
        phone?: string;
    };
    /**
     * How it was paid. Needed unless the order costs nothing
     */
    payment?: {
        /**
         * The payment provider, such as `stripe`
         */
        provider: string;
        /**
         * The provider’s id of the payment. Never a card number
         */
        token: string;
        /**
         * `authorized`: the money is reserved. `captured`: it is taken
         */
        status: 'authorized' | 'captured';
        /**
         * The last four digits of the card
         */
        last4?: string;
        /**
         * Who has the customer’s money. Left out: `platform`
         */
        collectedBy?: 'platform' | 'brand';
        /**
         * What each brand’s portion is paid with. Needed where a brand collects. Those of a brand add up to its portion’s total
         */
        allocations?: Array<{
            /**
             * The brand whose portion it pays
             */
            brandId: string;
            /**
             * How much of the portion, in minor units
             */
            amount: number;
            /**
             * What this part was paid with
             */
            method: 'card' | 'gift_card' | 'store_credit' | 'other';
            /**
             * Payment provider of this part, where it is another one
             */
            provider?: string;
            /**
             * The provider’s id of this part’s payment. Needed where the brand collects
             */
            token?: string;
            /**
             * Left out: that of the whole payment
             */
            collectedBy?: 'platform' | 'brand';
        }>;
    };
    /**
     * What was bought, of all brands
     */
    lines: Array<LineRequest>;
    /**
     * What shipping costs, brand by brand
     */
    shipping?: Array<ShippingRequest>;
    /**
     * Fees beside items and shipping
     */
    fees?: Array<FeeRequest>;
    /**
     * Discounts on more than one line, or on shipping; those of one line may stand there
     */
    discounts?: Array<DiscountRequest>;
    /**
     * Your own totals; an order whose totals are not ours too is refused
     */
    totals: {
        /**
         * Quantity × unit price of all lines, before discounts, in minor units
         */
        items: number;
        /**
         * All discounts, in minor units. Left out: 0
         */
        discount?: number;
        /**
         * All shipping, before discounts, in minor units. Left out: 0
         */
        shipping?: number;
        /**
         * All fees, in minor units. Left out: 0
         */
        fees?: number;
        /**
         * All taxes, in minor units. Left out: 0
         */
        tax?: number;
        /**
         * What the customer paid, in minor units: items − discount + shipping + fees, and + tax unless `taxIncluded`
         */
        total: number;
    };
    /**
     * Goes to every brand of the order, sealed. Several lines are allowed
     */
    giftMessage?: string;
    /**
     * For the carrier, sealed. Several lines are allowed
     */
    deliveryNote?: string;
    /**
     * Brands get the order at this time, a year from now at most. Left out: at once
     */
    releaseAfter?: string;
    /**
     * What you like to find again: 50 names with their values at most. No personal data: it is stored in clear
     */
    metadata?: {
        [key: string]: string;
    };
};
export type OrderReturnInitiatedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A return was opened
     */
    type: 'order.return_initiated';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The return after the event
         */
        return: {
            /**
             * Id of the return, `ret_…`
             */
            id: string;
            /**
             * The brand’s own id of it; null before it has one
             */
            reference: string | null;
            /**
             * How far it is. `declined` and `closed` are final
             */
            status: 'requested' | 'approved' | 'declined' | 'in_transit' | 'received' | 'closed';
            /**
             * The units that come back
             */
            lines: Array<{
                /**
                 * Id of the line
                 */
                lineId: string;
                /**
                 * Units of it
                 */
                quantity: number;
                /**
                 * Why the units come back, as a code; null where it was not told
                 */
                reason: string | null;
            }>;
            /**
             * Whether the brand gave a label for it; its address is kept sealed
             */
            hasLabel: boolean;
            /**
             * Who began it: the `customer` on the page of the order, the `storefront`, the support `desk`, or the `brand`. Absent for those of before this was kept
             */
            origin?: 'customer' | 'storefront' | 'desk' | 'brand';
            /**
             * Why the brand’s back end refused; absent unless it did
             */
            refusal?: Refusal;
            /**
             * When it was asked for, in UTC
             */
            requestedAt: string;
        };
    };
};
export type OrderReturnUpdatedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A return moved on
     */
    type: 'order.return_updated';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The return after the event
         */
        return: {
            /**
             * Id of the return, `ret_…`
             */
            id: string;
            /**
             * The brand’s own id of it; null before it has one
             */
            reference: string | null;
            /**
             * How far it is. `declined` and `closed` are final
             */
            status: 'requested' | 'approved' | 'declined' | 'in_transit' | 'received' | 'closed';
            /**
             * The units that come back
             */
            lines: Array<{
                /**
                 * Id of the line
                 */
                lineId: string;
                /**
                 * Units of it
                 */
                quantity: number;
                /**
                 * Why the units come back, as a code; null where it was not told
                 */
                reason: string | null;
            }>;
            /**
             * Whether the brand gave a label for it; its address is kept sealed
             */
            hasLabel: boolean;
            /**
             * Who began it: the `customer` on the page of the order, the `storefront`, the support `desk`, or the `brand`. Absent for those of before this was kept
             */
            origin?: 'customer' | 'storefront' | 'desk' | 'brand';
            /**
             * Why the brand’s back end refused; absent unless it did
             */
            refusal?: Refusal;
            /**
             * When it was asked for, in UTC
             */
            requestedAt: string;
        };
    };
};
export type OrderShippedEvent = {
    /**
     * Id of the event, `evt_…`; the same at every delivery
     */
    id: string;
    /**
     * Raised when the shape changes so that a receiver could break
     */
    schemaVersion: 1;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * When we committed it, in UTC
     */
    timestamp: string;
    /**
     * Counts the order’s events from 1, without gaps
     */
    sequence: number;
    /**
     * Id of the storefront that placed the order
     */
    storefrontId: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * The platform’s own id of the order
     */
    externalId: string;
    /**
     * Id of the brand order; null for an event of the whole order
     */
    brandOrderId: string | null;
    /**
     * Id of the brand; null for an event of the whole order
     */
    brandId: string | null;
    /**
     * What it is about
     */
    subject: {
        /**
         * Kind of object
         */
        type: 'order' | 'brand_order' | 'fulfillment' | 'return' | 'refund' | 'cancellation' | 'address_change';
        /**
         * Its id
         */
        id: string;
    };
    /**
     * A fulfillment left
     */
    type: 'order.shipped';
    /**
     * What happened, and the statuses after it
     */
    data: {
        /**
         * When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC
         */
        occurredAt: string;
        /**
         * The order’s statuses after the event
         */
        order: {
            /**
             * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
             */
            status: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        };
        /**
         * The brand order’s statuses after the event; null for an event of the whole order
         */
        brandOrder: {
            /**
             * `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final
             */
            status: 'pending' | 'submitting' | 'submitted' | 'accepted' | 'completed' | 'rejected' | 'cancelled';
            /**
             * How much of what was not cancelled has left, or arrived
             */
            fulfillmentStatus: 'unfulfilled' | 'partially_fulfilled' | 'fulfilled' | 'delivered';
            /**
             * How much of the money was returned
             */
            refundStatus: 'none' | 'partially_refunded' | 'refunded';
        } | null;
        /**
         * The shipment after the event
         */
        fulfillment: {
            /**
             * Our id of the fulfillment
             */
            id: string;
            /**
             * The brand’s own id of it
             */
            reference: string;
            /**
             * How the customer gets it: sent, collected in a shop, or delivered without a parcel
             */
            type: 'shipping' | 'pickup' | 'digital';
            /**
             * Where it is. `exception`: the carrier has a problem with it. `cancelled`: it never left
             */
            status: 'pending' | 'shipped' | 'in_transit' | 'out_for_delivery' | 'available_for_pickup' | 'attempt_failed' | 'delivered' | 'exception' | 'returned_to_sender' | 'cancelled';
            /**
             * The units in it
             */
            lines: Array<LineQuantity>;
            /**
             * Its parcels; empty where they cannot be followed
             */
            tracking: Array<{
                /**
                 * Code or name of the carrier, such as `ups`
                 */
                carrier: string;
                /**
                 * Tracking number
                 */
                number: string;
                /**
                 * The carrier’s page for it; null where the carrier is not known
                 */
                url: string | null;
            }>;
            /**
             * When it left, in UTC; null before
             */
            shippedAt: string | null;
            /**
             * When it arrived, in UTC; null before
             */
            deliveredAt: string | null;
            /**
             * Why it has not left yet; absent where nothing is known
             */
            delay?: Delay;
            /**
             * The brand’s own code of the place that it leaves from; absent where not told
             */
            location?: string;
        };
    };
};
export type Problem = {
    /**
     * Address of the page that explains the code, relative to that of the request
     */
    type: string;
    /**
     * What the code means, in a few words
     */
    title: string;
    /**
     * The HTTP status
     */
    status: number;
    /**
     * What went wrong, for programs; `type` explains it. Codes may be added
     */
    code: 'invalid_json' | 'invalid_encoding' | 'idempotency_key_required' | 'unauthenticated' | 'scope_missing' | 'group_missing' | 'refund_limit_exceeded' | 'not_found' | 'method_not_allowed' | 'external_id_taken' | 'capability_not_supported' | 'state_conflict' | 'exceeds_refundable' | 'cursor_expired' | 'body_too_large' | 'unsupported_media_type' | 'validation_failed' | 'card_data_refused' | 'idempotency_key_reused' | 'rate_limited' | 'internal' | 'unavailable';
    /**
     * What went wrong this time, for people
     */
    detail: string;
    /**
     * Quote it when you ask about the request
     */
    requestId: string;
    /**
     * Every fault of the request; empty where it is about none
     */
    errors: Array<Fault>;
    [key: string]: unknown;
};
export type Reason = {
    /**
     * Why: no stock, not sold any more, another price, cannot be delivered there, may not be sold there, suspected fraud, the customer’s wish, or something else
     */
    code: 'out_of_stock' | 'discontinued' | 'price_mismatch' | 'undeliverable' | 'restricted' | 'fraud' | 'customer_request' | 'other';
};
export type Refund = {
    /**
     * Id of the refund, `ref_…`
     */
    id: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * Id of the brand order
     */
    brandOrderId: string;
    /**
     * Id of the brand
     */
    brandId: string;
    /**
     * The brand’s own id of it; null before it has one
     */
    reference: string | null;
    /**
     * `pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued
     */
    status: 'pending' | 'issued' | 'failed';
    /**
     * The return that it is for; null where it is for none
     */
    returnId: string | null;
    /**
     * The cancellation that ended its units; null for any other refund
     */
    cancellationId: string | null;
    /**
     * Who has the money, and returns it: decided when the refund is opened
     */
    returnedBy: 'platform' | 'brand';
    /**
     * The payment provider’s id of the refund; null where it was not told
     */
    providerReference: string | null;
    /**
     * Why, as a code; null where it was not told
     */
    reason: string | null;
    /**
     * Why the brand’s back end refused; null unless it did
     */
    refusal: Refusal | null;
    /**
     * The units that it is for; empty for money alone
     */
    lines: Array<LineQuantity>;
    /**
     * Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails
     */
    ofEndedUnits: boolean;
    /**
     * ISO 4217. Its amounts are in its minor unit
     */
    currency: string;
    /**
     * Of the units’ prices, before discounts, in minor units
     */
    items: number;
    /**
     * Of the discounts, which it is less by, in minor units
     */
    discount: number;
    /**
     * Of the shipping, in minor units
     */
    shipping: number;
    /**
     * Of the fees, in minor units
     */
    fees: number;
    /**
     * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
     */
    tax: number;
    /**
     * Beyond what was paid for, in minor units. It carries no tax
     */
    goodwill: number;
    /**
     * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
     */
    total: number;
    /**
     * When it was asked for, in UTC
     */
    requestedAt: string;
    /**
     * When the money was returned, by the clock of who returned it, in UTC; null before
     */
    issuedAt: string | null;
};
export type Refusal = {
    /**
     * Why: no stock, not sold any more, another price, cannot be delivered there, may not be sold there, suspected fraud, the customer’s wish, or something else
     */
    reason: 'out_of_stock' | 'discontinued' | 'price_mismatch' | 'undeliverable' | 'restricted' | 'fraud' | 'customer_request' | 'other';
    /**
     * The back end’s own code; null where it gave none
     */
    providerCode: string | null;
    /**
     * Path of the field that it objects to; null where it named none
     */
    field: string | null;
};
export type Replay = {
    /**
     * Id of the replay, `rpl_…`
     */
    id: string;
    /**
     * Whether it is of live orders, or of test orders
     */
    livemode: boolean;
    /**
     * Id of the endpoint
     */
    endpointId: string;
    /**
     * Which deliveries are sent again
     */
    scope: 'exhausted' | 'undelivered' | 'all' | 'pending';
    /**
     * Deliveries made from this time on
     */
    createdAfter: string;
    /**
     * Deliveries made before this time
     */
    createdBefore: string;
    /**
     * Deliveries queued a second
     */
    rateLimit: number;
    /**
     * Whether it has looked at all of them
     */
    status: 'running' | 'completed';
    /**
     * Deliveries queued so far
     */
    queued: number;
    /**
     * When it was asked for, in UTC
     */
    createdAt: string;
    /**
     * When it had looked at all, in UTC; null before
     */
    completedAt: string | null;
    /**
     * When the last delivery looked at was made.
     */
    reached: string | null;
};
export type Return = {
    /**
     * Id of the return, `ret_…`
     */
    id: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * Id of the brand order
     */
    brandOrderId: string;
    /**
     * Id of the brand
     */
    brandId: string;
    /**
     * The brand’s own id of it; null before it has one
     */
    reference: string | null;
    /**
     * How far it is. `declined` and `closed` are final
     */
    status: 'requested' | 'approved' | 'declined' | 'in_transit' | 'received' | 'closed';
    /**
     * The units that come back
     */
    lines: Array<{
        /**
         * Id of the line
         */
        lineId: string;
        /**
         * Units of it
         */
        quantity: number;
        /**
         * Why the units come back, as a code; null where it was not told
         */
        reason: string | null;
    }>;
    /**
     * Whether the brand gave a label for it; its address is kept sealed
     */
    hasLabel: boolean;
    /**
     * Who began it: the `customer` on the page of the order, the `storefront`, the support `desk`, or the `brand`. Absent for those of before this was kept
     */
    origin?: 'customer' | 'storefront' | 'desk' | 'brand';
    /**
     * Why the brand’s back end refused; null unless it did
     */
    refusal: Refusal | null;
    /**
     * When it was asked for, in UTC
     */
    requestedAt: string;
};
export type ShippingRequest = {
    /**
     * Your id of this shipping. Left out: its number in the list, from `1`
     */
    externalId?: string;
    /**
     * The brand that ships
     */
    brandId: string;
    /**
     * Left out: `shipping`
     */
    type?: 'shipping' | 'pickup';
    /**
     * Code of the method, as agreed with the brand, such as `standard`
     */
    method: string;
    /**
     * Name of the method, as the customer saw it
     */
    title?: string;
    /**
     * What it costs before discounts, in minor units
     */
    amount: number;
    /**
     * All taxes on it, in minor units. Left out: 0
     */
    tax?: number;
    /**
     * The taxes one by one, which add up to `tax`. Left out: not told
     */
    taxLines?: Array<{
        /**
         * Name of the tax, such as `Illinois sales tax`
         */
        title: string;
        /**
         * A decimal fraction as text: `0.08` is 8 %
         */
        rate: string;
        /**
         * This tax on the whole line, in minor units
         */
        amount: number;
    }>;
    /**
     * The lines that it is for, by your ids. Left out: all lines of the brand
     */
    lines?: Array<string>;
    /**
     * The shop where the customer collects it
     */
    pickupLocation?: string;
    /**
     * What the customer was told, in words
     */
    estimatedDelivery?: string;
};
/**
 * Contact for its customers
 */
export type SupportContact = {
    /**
     * E-mail address; null where there is none
     */
    email: string | null;
    /**
     * Telephone number in E.164; null where there is none
     */
    phone: string | null;
    /**
     * A page for help; null where there is none
     */
    url: string | null;
};
export type TaxLine = {
    /**
     * Name of the tax, such as `Illinois sales tax`
     */
    title: string;
    /**
     * A decimal fraction as text: `0.08` is 8 %
     */
    rate: string;
    /**
     * This tax on the whole line, in minor units
     */
    amount: number;
};
export type Totals = {
    /**
     * Quantity × unit price of all lines, before discounts, in minor units
     */
    items: number;
    /**
     * All discounts, on lines and on shipping, in minor units
     */
    discount: number;
    /**
     * All shipping, before discounts, in minor units
     */
    shipping: number;
    /**
     * All fees, in minor units
     */
    fees: number;
    /**
     * All taxes, in minor units; where `taxIncluded`, they are inside the other amounts
     */
    tax: number;
    /**
     * What the customer pays, in minor units: items − discount + shipping + fees, and + tax unless `taxIncluded`
     */
    total: number;
};
export type WebhookDelivery = {
    /**
     * Id of the delivery, `del_…`
     */
    id: string;
    /**
     * Id of the endpoint that it is for
     */
    endpointId: string;
    /**
     * False for an event of a test order
     */
    livemode: boolean;
    /**
     * Id of the event; the `webhook-id` of every try
     */
    eventId: string;
    /**
     * Type of the event
     */
    eventType: string;
    /**
     * Id of the order
     */
    orderId: string;
    /**
     * Number of the event in its order
     */
    sequence: number;
    /**
     * Whether the event was made up, by `…/test`
     */
    test: boolean;
    /**
     * `exhausted`: given up; it can be sent again while it is kept.
     */
    status: 'pending' | 'succeeded' | 'exhausted';
    /**
     * Why it was given up; null where it was not
     */
    reason: 'retries_exhausted' | 'endpoint_paused' | 'endpoint_disabled' | 'endpoint_deleted' | 'event_gone' | null;
    /**
     * Tries so far
     */
    attempts: number;
    /**
     * Null once settled, and where it waits for an event before it at an ordered endpoint.
     */
    nextTryAt: string | null;
    /**
     * At an ordered endpoint when the event was committed.
     */
    createdAt: string;
    /**
     * When it was taken or given up, in UTC; null before
     */
    settledAt: string | null;
};
export type WebhookEndpoint = {
    /**
     * Id of the endpoint, `we_…`
     */
    id: string;
    /**
     * Whether it gets events of live orders, or of test orders
     */
    livemode: boolean;
    /**
     * Where webhooks go
     */
    url: string;
    /**
     * Types that it gets; `*` is all, `order.return_*` those that begin so
     */
    eventTypes: Array<string>;
    /**
     * Brands whose events it gets; null is all
     */
    brandIds: Array<string> | null;
    /**
     * Whether an order’s events come one after the other
     */
    ordered: boolean;
    /**
     * The shape of events that it gets
     */
    schemaVersion: number;
    /**
     * Names of the custom headers. Their values are sealed and not shown again.
     */
    headerNames: Array<string>;
    /**
     * Deliveries a second at most; null for no limit
     */
    rateLimit: number | null;
    /**
     * Attempts at one time at most; null for no limit
     */
    maxInFlight: number | null;
    /**
     * For people; null where none was given
     */
    description: string | null;
    /**
     * As it was sent; empty where none was
     */
    metadata: {
        [key: string]: string;
    };
    /**
     * `paused`: deliveries wait. `disabled`: none is made
     */
    status: 'enabled' | 'paused' | 'disabled';
    /**
     * Why it is not enabled: by your own request, failing for long, or gone (it answered 410). Null: it is
     */
    statusReason: 'by_request' | 'failing' | 'gone' | null;
    /**
     * Since when it has this status, in UTC
     */
    statusSince: string;
    /**
     * When a delivery is tried again to see whether it works; null where it is not paused by us
     */
    pausedUntil: string | null;
    /**
     * The first failed attempt since the last one that worked; null where the last one worked
     */
    failingSince: string | null;
    /**
     * The secrets that sign now, newest first; several while one is being rotated.
     */
    signingSecrets: Array<{
        /**
         * When it was made, in UTC
         */
        createdAt: string;
        /**
         * Until when it signs, in UTC; null for the newest
         */
        validUntil: string | null;
    }>;
    /**
     * When it was made, in UTC
     */
    createdAt: string;
    /**
     * When it was last changed, in UTC
     */
    updatedAt: string;
    /**
     * Counts its changes; the `ETag` has it
     */
    version: number;
};
export type ListBrandsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/brands';
};
export type ListBrandsErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListBrandsError = ListBrandsErrors[keyof ListBrandsErrors];
export type ListBrandsResponses = {
    /**
     * Newest first
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<Brand>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListBrandsResponse = ListBrandsResponses[keyof ListBrandsResponses];
export type ReceiveUpdateData = {
    body: {
        /**
         * You accepted the order
         */
        type: 'order.accepted';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * Left out: all of it
             */
            lines?: Array<{
                /**
                 * Our id of the line, from `order.submit`
                 */
                lineId: string;
                /**
                 * Units of it
                 */
                quantity: number;
            }> | null;
        };
    } | {
        /**
         * You will not fulfil any of it
         */
        type: 'order.refused';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * Why
             */
            reason: Reason;
        };
    } | {
        /**
         * You ended units that have not shipped
         */
        type: 'order.cancelled';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * All units that ended so far, those you did not accept among them. Left out: all that has not shipped
             */
            lines?: Array<{
                /**
                 * Our id of the line, from `order.submit`
                 */
                lineId: string;
                /**
                 * Units of it
                 */
                quantity: number;
            }> | null;
            /**
             * Why
             */
            reason: Reason;
        };
    } | {
        /**
         * You took back a cancellation: units that ended are alive again at yours
         */
        type: 'order.reinstated';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * The units. Left out: all that had ended. What ended stays ended here; people settle it with you
             */
            lines?: Array<{
                /**
                 * Our id of the line, from `order.submit`
                 */
                lineId: string;
                /**
                 * Units of it
                 */
                quantity: number;
            }> | null;
        };
    } | {
        /**
         * A shipment left, moved on or arrived
         */
        type: 'fulfillment.updated';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * The shipment
             */
            fulfillment: {
                /**
                 * Your own number of it; every report of the same object has the same
                 */
                reference: string;
                /**
                 * Where it is. `exception`: the carrier has a problem with it. `cancelled`: it never left
                 */
                status: 'pending' | 'shipped' | 'in_transit' | 'out_for_delivery' | 'available_for_pickup' | 'attempt_failed' | 'delivered' | 'exception' | 'returned_to_sender' | 'cancelled';
                /**
                 * All units in the shipment
                 */
                lines: Array<{
                    /**
                     * Our id of the line, from `order.submit`
                     */
                    lineId: string;
                    /**
                     * Units of it
                     */
                    quantity: number;
                }>;
                /**
                 * We build the tracking link ourselves
                 */
                tracking?: Array<{
                    /**
                     * Code or name of the carrier, such as `ups`
                     */
                    carrier: string;
                    /**
                     * Tracking number
                     */
                    number: string;
                }>;
                /**
                 * Why it has not left yet: a hold, or a back-order. Left out: there is no delay, or not any more
                 */
                delay?: {
                    /**
                     * What it waits for
                     */
                    code: 'back_order' | 'on_hold' | 'awaiting_payment' | 'address_check' | 'fraud_check' | 'customs' | 'other';
                    /**
                     * When it is expected to leave
                     */
                    until?: string | null;
                } | null;
                /**
                 * Your own code of the place that it leaves from
                 */
                location?: string | null;
            };
        };
    } | {
        /**
         * You decided on our `order.cancel`
         */
        type: 'cancellation.updated';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * The request
             */
            cancellation: {
                /**
                 * Our id, from `order.cancel`
                 */
                cancellationId: string;
                /**
                 * What you decided
                 */
                status: 'confirmed' | 'refused';
            };
        };
    } | {
        /**
         * You decided on our `order.change_address`
         */
        type: 'address_change.updated';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * The request
             */
            addressChange: {
                /**
                 * Our id, from `order.change_address`
                 */
                addressChangeId: string;
                /**
                 * What you decided
                 */
                status: 'confirmed' | 'refused';
            };
        };
    } | {
        /**
         * A return was opened, or its status changed
         */
        type: 'return.updated';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * The return
             */
            return: {
                /**
                 * Your own number of it; every report of the same object has the same
                 */
                reference: string;
                /**
                 * Our id, when we requested it
                 */
                returnId?: string | null;
                /**
                 * How far it is. `declined` and `closed` are final
                 */
                status: 'requested' | 'approved' | 'declined' | 'in_transit' | 'received' | 'closed';
                /**
                 * All units that come back
                 */
                lines: Array<{
                    /**
                     * Our id of the line, from `order.submit`
                     */
                    lineId: string;
                    /**
                     * Units of it
                     */
                    quantity: number;
                }>;
                /**
                 * Where the customer finds the return label. It is sealed like an address, and mailed to the customer where we write in your name. Left out: what you told before stays
                 */
                labelUrl?: string | null;
            };
        };
    } | {
        /**
         * A refund was issued, is pending, or failed
         */
        type: 'refund.updated';
        /**
         * When you wrote this update
         */
        timestamp: string;
        /**
         * What happened, whole
         */
        data: {
            /**
             * Our id of the order, from `order.submit`
             */
            brandOrderId: string;
            /**
             * Your own number for the order
             */
            brandReference?: string | null;
            /**
             * When it happened, by your clock; at most 5 minutes ahead
             */
            occurredAt: string;
            /**
             * The refund
             */
            refund: {
                /**
                 * Your own number of it; every report of the same object has the same
                 */
                reference: string;
                /**
                 * Our id, when we requested it
                 */
                refundId?: string | null;
                /**
                 * `pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued
                 */
                status: 'pending' | 'issued' | 'failed';
                /**
                 * The units that it is for. Left out: none
                 */
                lines?: Array<{
                    /**
                     * Our id of the line, from `order.submit`
                     */
                    lineId: string;
                    /**
                     * Units of it
                     */
                    quantity: number;
                }> | null;
                /**
                 * Of the shipping before its discount, in the minor unit. Left out: 0
                 */
                shipping?: number | null;
                /**
                 * Beyond what was paid for, in the minor unit. Left out: 0
                 */
                goodwill?: number | null;
                /**
                 * The whole refund, in the minor unit
                 */
                total: number;
                /**
                 * True: `lines` are units that you ended before they shipped, and this is their refund
                 */
                ofEndedUnits?: boolean | null;
                /**
                 * Who returns the money. Left out: you. `platform` asks the platform to return it and to report the outcome
                 */
                returnedBy?: 'platform' | 'brand' | null;
            };
        };
    };
    headers: {
        /**
         * Your id of the update.
         */
        'webhook-id': string;
        /**
         * Seconds since 1970.
         */
        'webhook-timestamp': string;
        /**
         * Standard Webhooks: `v1,` and the signature in Base64.
         */
        'webhook-signature': string;
    };
    path: {
        /**
         * Id of the brand: lower-case letters, digits and hyphens, 63 at most
         */
        brandId: string;
    };
    query?: never;
    url: '/v1/brands/{brandId}/updates';
};
export type ReceiveUpdateErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReceiveUpdateError = ReceiveUpdateErrors[keyof ReceiveUpdateErrors];
export type ReceiveUpdateResponses = {
    /**
     * Genuine, and there is nothing to do: a test or a handshake
     */
    200: {
        [key: string]: unknown;
    };
    /**
     * The update is stored and will be applied shortly
     */
    202: {
        /**
         * Our id of the update, `upd_…`
         */
        id: string;
        /**
         * Whether it came before
         */
        duplicate: boolean;
    };
};
export type ReceiveUpdateResponse = ReceiveUpdateResponses[keyof ReceiveUpdateResponses];
export type DiscloseCustomerData = {
    body: {
        /**
         * Orders placed with this e-mail address, in any spelling of it
         */
        email?: string;
        /**
         * Orders placed with this telephone number, with its country code
         */
        phone?: string;
        /**
         * Orders of this customer id of the platform
         */
        customerId?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/customer-disclosures';
};
export type DiscloseCustomerErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type DiscloseCustomerError = DiscloseCustomerErrors[keyof DiscloseCustomerErrors];
export type DiscloseCustomerResponses = {
    /**
     * All that is kept of the person
     */
    200: Disclosure;
};
export type DiscloseCustomerResponse = DiscloseCustomerResponses[keyof DiscloseCustomerResponses];
export type RequestErasureData = {
    body: {
        /**
         * Orders placed with this e-mail address, in any spelling of it
         */
        email?: string;
        /**
         * Orders placed with this telephone number, with its country code
         */
        phone?: string;
        /**
         * Orders of this customer id of the platform
         */
        customerId?: string;
        /**
         * Repeats an earlier erasure over the same orders
         */
        erasureId?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/customer-erasures';
};
export type RequestErasureErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RequestErasureError = RequestErasureErrors[keyof RequestErasureErrors];
export type RequestErasureResponses = {
    /**
     * It is taken on; read it until it is `completed`
     */
    202: Erasure;
};
export type RequestErasureResponse = RequestErasureResponses[keyof RequestErasureResponses];
export type ReadErasureData = {
    body?: never;
    path: {
        /**
         * Id of the erasure, `era_…`
         */
        erasureId: string;
    };
    query?: never;
    url: '/v1/customer-erasures/{erasureId}';
};
export type ReadErasureErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadErasureError = ReadErasureErrors[keyof ReadErasureErrors];
export type ReadErasureResponses = {
    /**
     * How far it is
     */
    200: Erasure;
};
export type ReadErasureResponse = ReadErasureResponses[keyof ReadErasureResponses];
export type ReadFeedData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * Where to start without a cursor; with one, it does not matter.
         */
        from?: 'oldest' | 'latest';
        /**
         * Event types, separated by commas.
         */
        eventTypes?: string;
        /**
         * Brands, separated by commas. Events of the whole order, which have no brand, are left out.
         */
        brandIds?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/events';
};
export type ReadFeedErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadFeedError = ReadFeedErrors[keyof ReadFeedErrors];
export type ReadFeedResponses = {
    /**
     * The next events
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<Event>;
        /**
         * Where to go on. Never null.
         */
        nextCursor: string;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ReadFeedResponse = ReadFeedResponses[keyof ReadFeedResponses];
export type RequestIntegrationData = {
    body: {
        /**
         * The brand that should be integrated more deeply, or a name for one that is not here yet
         */
        brandId: string;
        /**
         * Capabilities that it lacks
         */
        missing?: Array<'accept' | 'cancel' | 'address_change' | 'return' | 'refund' | 'tracking' | 'confirmation' | 'insight'>;
        /**
         * What is wished for and why. No personal data: it is mailed and kept
         */
        wish: string;
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/integration-requests';
};
export type RequestIntegrationErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RequestIntegrationError = RequestIntegrationErrors[keyof RequestIntegrationErrors];
export type RequestIntegrationResponses = {
    /**
     * The request
     */
    201: IntegrationRequest;
};
export type RequestIntegrationResponse = RequestIntegrationResponses[keyof RequestIntegrationResponses];
export type ReadOpenapiData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/openapi.json';
};
export type ReadOpenapiErrors = {
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadOpenapiError = ReadOpenapiErrors[keyof ReadOpenapiErrors];
export type ReadOpenapiResponses = {
    /**
     * An OpenAPI 3.1 document
     */
    200: {
        /**
         * Version of OpenAPI
         */
        openapi: string;
        [key: string]: unknown;
    };
};
export type ReadOpenapiResponse = ReadOpenapiResponses[keyof ReadOpenapiResponses];
export type ValidateOrderData = {
    body: {
        /**
         * Your id of the order; no two orders of a storefront have the same. One line, without control characters.
         */
        externalId: string;
        /**
         * Three capital letters of ISO 4217, such as `USD`. All amounts of the order are in its minor unit
         */
        currency: string;
        /**
         * Whether prices have the taxes in them. Left out: false
         */
        taxIncluded?: boolean;
        /**
         * Who pays the taxes to the authorities; left out, the setting of each brand counts
         */
        taxLiability?: 'platform' | 'brand';
        /**
         * Who bought. It is sealed at once, and no answer shows it
         */
        customer: {
            /**
             * Your own id of the customer, a pseudonym: orders can be listed by it
             */
            id?: string;
            /**
             * E-mail address, to which confirmations go
             */
            email: string;
            /**
             * Given name
             */
            firstName?: string;
            /**
             * Family name
             */
            lastName?: string;
            /**
             * Telephone number in E.164: `+12025550123`
             */
            phone?: string;
            /**
             * The customer’s language, a BCP 47 tag such as `en-US`
             */
            locale?: string;
            /**
             * The customer’s tax numbers, for invoices
             */
            taxIds?: Array<{
                /**
                 * Kind of number, such as `eu_vat`
                 */
                type: string;
                /**
                 * The number
                 */
                value: string;
            }>;
            /**
             * Whether brands may send advertising; each brand is told of its own
             */
            consents?: Array<{
                /**
                 * The brand that asked
                 */
                brandId: string;
                /**
                 * How the brand may write
                 */
                channel: 'email' | 'sms';
                /**
                 * Whether the customer agreed
                 */
                granted: boolean;
                /**
                 * When the customer decided
                 */
                at: string;
            }>;
        };
        /**
         * Where it goes. Needed where something ships
         */
        shippingAddress?: AddressRequest;
        /**
         * Needed where nothing ships, with its country at least, for tax
         */
        billingAddress?: {
            /**
             * Given name
             */
            firstName?: string;
            /**
             * Family name
             */
            lastName?: string;
            /**
             * Company
             */
            company?: string;
            /**
             * Street and house number
             */
            address1?: string;
            /**
             * Second line of the address, such as a flat
             */
            address2?: string;
            /**
             * City or town
             */
            city?: string;
            /**
             * State, province or the like: the code after the hyphen of ISO 3166-2, such as `IL`. Needed where the country has such
             */
            region?: string;
            /**
             * Postal code. Needed where the country has such
             */
            postalCode?: string;
            /**
             * Two capital letters of ISO 3166-1, such as `US`
             */
            country: string;
            /**
             * Telephone number for the carrier, in E.164: `+12025550123`
             */
            phone?: string;
        };
        /**
         * What was bought, of all brands
         */
        lines: Array<LineRequest>;
        /**
         * What shipping costs, brand by brand
         */
        shipping?: Array<ShippingRequest>;
        /**
         * Fees beside items and shipping
         */
        fees?: Array<FeeRequest>;
        /**
         * Discounts on more than one line, or on shipping; those of one line may stand there
         */
        discounts?: Array<DiscountRequest>;
        /**
         * Your own totals; an order whose totals are not ours too is refused
         */
        totals: {
            /**
             * Quantity × unit price of all lines, before discounts, in minor units
             */
            items: number;
            /**
             * All discounts, in minor units. Left out: 0
             */
            discount?: number;
            /**
             * All shipping, before discounts, in minor units. Left out: 0
             */
            shipping?: number;
            /**
             * All fees, in minor units. Left out: 0
             */
            fees?: number;
            /**
             * All taxes, in minor units. Left out: 0
             */
            tax?: number;
            /**
             * What the customer paid, in minor units: items − discount + shipping + fees, and + tax unless `taxIncluded`
             */
            total: number;
        };
        /**
         * Goes to every brand of the order, sealed. Several lines are allowed
         */
        giftMessage?: string;
        /**
         * For the carrier, sealed. Several lines are allowed
         */
        deliveryNote?: string;
        /**
         * Brands get the order at this time, a year from now at most. Left out: at once
         */
        releaseAfter?: string;
        /**
         * What you like to find again: 50 names with their values at most. No personal data: it is stored in clear
         */
        metadata?: {
            [key: string]: string;
        };
    };
    path?: never;
    query?: never;
    url: '/v1/order-validations';
};
export type ValidateOrderErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ValidateOrderError = ValidateOrderErrors[keyof ValidateOrderErrors];
export type ValidateOrderResponses = {
    /**
     * The order would be taken
     */
    200: {
        /**
         * ISO 4217. All amounts are in its minor unit
         */
        currency: string;
        /**
         * What the order costs
         */
        totals: Totals;
        /**
         * One for each brand, by id
         */
        brandOrders: Array<{
            /**
             * Id of the brand
             */
            brandId: string;
            /**
             * What the brand’s portion costs
             */
            totals: Totals;
            /**
             * What is bought of the brand
             */
            lines: Array<{
                /**
                 * The platform’s own id, or its number in the list, from `1`
                 */
                externalId: string;
                /**
                 * The brand’s number of the product
                 */
                sku: string;
                /**
                 * Name of the product
                 */
                title: string;
                /**
                 * How the customer gets it: sent, collected in a shop, or delivered without a parcel
                 */
                fulfillmentType: 'shipping' | 'pickup' | 'digital';
                /**
                 * Units that were bought
                 */
                quantity: number;
                /**
                 * Price of one unit, in minor units
                 */
                unitPrice: number;
                /**
                 * The line’s own discount and its shares of the order’s, in minor units
                 */
                discount: number;
                /**
                 * Its shares of the order’s discounts; what `discount` has beyond them is the line’s own
                 */
                discountAllocations: Array<{
                    /**
                     * `externalId` of the discount
                     */
                    discount: string;
                    /**
                     * The share, in minor units
                     */
                    amount: number;
                }>;
                /**
                 * All taxes on the line, in minor units
                 */
                tax: number;
                /**
                 * The taxes one by one; empty where they were not told
                 */
                taxLines: Array<TaxLine>;
                /**
                 * Quantity × unit price − discount, and + tax unless tax is included, in minor units
                 */
                total: number;
            }>;
            /**
             * Shipping of the portion
             */
            shipping: Array<{
                /**
                 * The platform’s own id, or its number in the list, from `1`
                 */
                externalId: string;
                /**
                 * Sent to the customer, or collected in a shop
                 */
                type: 'shipping' | 'pickup';
                /**
                 * Code of the method, such as `standard`
                 */
                method: string;
                /**
                 * What it costs before discounts, in minor units
                 */
                amount: number;
                /**
                 * Its shares of discounts on shipping, in minor units
                 */
                discount: number;
                /**
                 * The same, discount by discount
                 */
                discountAllocations: Array<{
                    /**
                     * `externalId` of the discount
                     */
                    discount: string;
                    /**
                     * The share, in minor units
                     */
                    amount: number;
                }>;
                /**
                 * All taxes on it, in minor units
                 */
                tax: number;
            }>;
            /**
             * Fees of the portion
             */
            fees: Array<{
                /**
                 * The platform’s own id, or its number in the list, from `1`
                 */
                externalId: string;
                /**
                 * What the fee is for: customs duty, a deposit such as for bottles, delivery, handling, gift wrapping, or something else
                 */
                type: 'duty' | 'deposit' | 'delivery_fee' | 'handling' | 'gift_wrap' | 'other';
                /**
                 * Name of the fee
                 */
                title: string;
                /**
                 * The fee, in minor units
                 */
                amount: number;
                /**
                 * All taxes on it, in minor units
                 */
                tax: number;
                /**
                 * The taxes one by one; empty where they were not told
                 */
                taxLines: Array<TaxLine>;
            }>;
        }>;
    };
};
export type ValidateOrderResponse = ValidateOrderResponses[keyof ValidateOrderResponses];
export type ListOrdersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), `rejected` (all rejected), else `cancelled`
         */
        status?: 'placed' | 'in_progress' | 'completed' | 'rejected' | 'cancelled';
        /**
         * Orders with a brand order that has this attention.
         */
        attention?: 'any' | 'outcome_unknown' | 'accept_overdue' | 'retries_exhausted' | 'contradictory_report' | 'order_too_large' | 'refunded_unshipped' | 'customer_mail_returned';
        /**
         * How much of the money was returned
         */
        refundStatus?: 'none' | 'partially_refunded' | 'refunded';
        /**
         * Orders with a brand order of this brand.
         */
        brandId?: string;
        /**
         * The platform’s own id. One line, without control characters.
         */
        externalId?: string;
        /**
         * The platform’s own id of the customer.
         */
        customerId?: string;
        /**
         * Inclusive.
         */
        createdAfter?: string;
        /**
         * Exclusive.
         */
        createdBefore?: string;
        /**
         * Inclusive.
         */
        updatedAfter?: string;
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/orders';
};
export type ListOrdersErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListOrdersError = ListOrdersErrors[keyof ListOrdersErrors];
export type ListOrdersResponses = {
    /**
     * Orders
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<OrderListItem>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListOrdersResponse = ListOrdersResponses[keyof ListOrdersResponses];
export type PlaceOrderData = {
    body: OrderRequest;
    headers: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/orders';
};
export type PlaceOrderErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8. `idempotency_key_required`: An Idempotency-Key header is required.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `external_id_taken`: An order with this externalId exists.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type PlaceOrderError = PlaceOrderErrors[keyof PlaceOrderErrors];
export type PlaceOrderResponses = {
    /**
     * The created order
     */
    201: Order;
};
export type PlaceOrderResponse = PlaceOrderResponses[keyof PlaceOrderResponses];
export type ReadOrderData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` you have.
         */
        'If-None-Match'?: string;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}';
};
export type ReadOrderErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadOrderError = ReadOrderErrors[keyof ReadOrderErrors];
export type ReadOrderResponses = {
    /**
     * The order
     */
    200: Order;
};
export type ReadOrderResponse = ReadOrderResponses[keyof ReadOrderResponses];
export type ListAddressChangesData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/orders/{orderId}/address-changes';
};
export type ListAddressChangesErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListAddressChangesError = ListAddressChangesErrors[keyof ListAddressChangesErrors];
export type ListAddressChangesResponses = {
    /**
     * Newest first, of all brand orders
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<AddressChange>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListAddressChangesResponse = ListAddressChangesResponses[keyof ListAddressChangesResponses];
export type RequestAddressChangeData = {
    body: {
        /**
         * Id of the brand order, `bo_…`
         */
        brandOrderId: string;
        /**
         * The new address, whole. It is sealed at once
         */
        shippingAddress: AddressRequest;
    };
    headers: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key': string;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/address-changes';
};
export type RequestAddressChangeErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8. `idempotency_key_required`: An Idempotency-Key header is required.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `capability_not_supported`: The brand does not support this. `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RequestAddressChangeError = RequestAddressChangeErrors[keyof RequestAddressChangeErrors];
export type RequestAddressChangeResponses = {
    /**
     * What was requested, in its present state
     */
    201: AddressChange;
};
export type RequestAddressChangeResponse = RequestAddressChangeResponses[keyof RequestAddressChangeResponses];
export type ReadAddressChangeData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
        /**
         * Id of the cancellation, return, refund or change of address
         */
        changeId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/address-changes/{changeId}';
};
export type ReadAddressChangeErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadAddressChangeError = ReadAddressChangeErrors[keyof ReadAddressChangeErrors];
export type ReadAddressChangeResponses = {
    /**
     * Its present state
     */
    200: AddressChange;
};
export type ReadAddressChangeResponse = ReadAddressChangeResponses[keyof ReadAddressChangeResponses];
export type ListCancellationsData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/orders/{orderId}/cancellations';
};
export type ListCancellationsErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListCancellationsError = ListCancellationsErrors[keyof ListCancellationsErrors];
export type ListCancellationsResponses = {
    /**
     * Newest first, of all brand orders
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<Cancellation>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListCancellationsResponse = ListCancellationsResponses[keyof ListCancellationsResponses];
export type RequestCancellationData = {
    body: {
        /**
         * Id of the brand order, `bo_…`
         */
        brandOrderId: string;
        /**
         * The units to cancel. Left out: all that has not shipped
         */
        lines?: Array<{
            /**
             * Id of the line
             */
            lineId: string;
            /**
             * Units of it
             */
            quantity: number;
        }>;
        /**
         * Why. Left out: `customer_request`
         */
        reason?: {
            /**
             * Why: no stock, not sold any more, another price, cannot be delivered there, may not be sold there, suspected fraud, the customer’s wish, or something else
             */
            code: 'out_of_stock' | 'discontinued' | 'price_mismatch' | 'undeliverable' | 'restricted' | 'fraud' | 'customer_request' | 'other';
        };
    };
    headers: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key': string;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/cancellations';
};
export type RequestCancellationErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8. `idempotency_key_required`: An Idempotency-Key header is required.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `capability_not_supported`: The brand does not support this. `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RequestCancellationError = RequestCancellationErrors[keyof RequestCancellationErrors];
export type RequestCancellationResponses = {
    /**
     * What was requested, in its present state
     */
    201: Cancellation;
};
export type RequestCancellationResponse = RequestCancellationResponses[keyof RequestCancellationResponses];
export type ReadCancellationData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
        /**
         * Id of the cancellation, return, refund or change of address
         */
        changeId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/cancellations/{changeId}';
};
export type ReadCancellationErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadCancellationError = ReadCancellationErrors[keyof ReadCancellationErrors];
export type ReadCancellationResponses = {
    /**
     * Its present state
     */
    200: Cancellation;
};
export type ReadCancellationResponse = ReadCancellationResponses[keyof ReadCancellationResponses];
export type ListOrderEventsData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/orders/{orderId}/events';
};
export type ListOrderEventsErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListOrderEventsError = ListOrderEventsErrors[keyof ListOrderEventsErrors];
export type ListOrderEventsResponses = {
    /**
     * Events of the order
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<Event>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListOrderEventsResponse = ListOrderEventsResponses[keyof ListOrderEventsResponses];
export type PreviewRefundData = {
    body: {
        /**
         * Id of the brand order, `bo_…`
         */
        brandOrderId: string;
        /**
         * The return that it is for. Left out: none
         */
        returnId?: string;
        /**
         * Why: a code of your own in lower-case letters, digits and `_`, such as `damaged`
         */
        reason: string;
        /**
         * The units to refund. Left out: none
         */
        lines?: Array<{
            /**
             * Id of the line
             */
            lineId: string;
            /**
             * Units of it
             */
            quantity: number;
        }>;
        /**
         * Of the shipping as priced; its tax goes along. 0 names free shipping, to refund its tax
         */
        shipping?: number;
        /**
         * Of the fees as priced; their tax goes along. 0 names free fees, to refund their tax
         */
        fees?: number;
        /**
         * Beyond what was priced; carries no tax
         */
        goodwill?: number;
        /**
         * Refused as a state_conflict when the refund comes to another total
         */
        expectedTotal?: number;
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/refund-previews';
};
export type PreviewRefundErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `capability_not_supported`: The brand does not support this. `state_conflict`: The state does not allow this. `exceeds_refundable`: More than what can still be refunded.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type PreviewRefundError = PreviewRefundErrors[keyof PreviewRefundErrors];
export type PreviewRefundResponses = {
    /**
     * The amounts it would have
     */
    200: {
        /**
         * Of the units’ prices, before discounts, in minor units
         */
        items: number;
        /**
         * Of the discounts, which it is less by, in minor units
         */
        discount: number;
        /**
         * Of the shipping, in minor units
         */
        shipping: number;
        /**
         * Of the fees, in minor units
         */
        fees: number;
        /**
         * Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
         */
        tax: number;
        /**
         * Beyond what was paid for, in minor units. It carries no tax
         */
        goodwill: number;
        /**
         * The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
         */
        total: number;
        /**
         * Who has the money, and returns it: decided when the refund is opened
         */
        returnedBy: 'platform' | 'brand';
    };
};
export type PreviewRefundResponse = PreviewRefundResponses[keyof PreviewRefundResponses];
export type ListRefundsData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/orders/{orderId}/refunds';
};
export type ListRefundsErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListRefundsError = ListRefundsErrors[keyof ListRefundsErrors];
export type ListRefundsResponses = {
    /**
     * Newest first, of all brand orders
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<Refund>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListRefundsResponse = ListRefundsResponses[keyof ListRefundsResponses];
export type RequestRefundData = {
    body: {
        /**
         * Id of the brand order, `bo_…`
         */
        brandOrderId: string;
        /**
         * The return that it is for. Left out: none
         */
        returnId?: string;
        /**
         * Why: a code of your own in lower-case letters, digits and `_`, such as `damaged`
         */
        reason: string;
        /**
         * The units to refund. Left out: none
         */
        lines?: Array<{
            /**
             * Id of the line
             */
            lineId: string;
            /**
             * Units of it
             */
            quantity: number;
        }>;
        /**
         * Of the shipping as priced; its tax goes along. 0 names free shipping, to refund its tax
         */
        shipping?: number;
        /**
         * Of the fees as priced; their tax goes along. 0 names free fees, to refund their tax
         */
        fees?: number;
        /**
         * Beyond what was priced; carries no tax
         */
        goodwill?: number;
        /**
         * Refused as a state_conflict when the refund comes to another total
         */
        expectedTotal?: number;
    };
    headers: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key': string;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/refunds';
};
export type RequestRefundErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8. `idempotency_key_required`: An Idempotency-Key header is required.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `capability_not_supported`: The brand does not support this. `state_conflict`: The state does not allow this. `exceeds_refundable`: More than what can still be refunded.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RequestRefundError = RequestRefundErrors[keyof RequestRefundErrors];
export type RequestRefundResponses = {
    /**
     * What was requested, in its present state
     */
    201: Refund;
};
export type RequestRefundResponse = RequestRefundResponses[keyof RequestRefundResponses];
export type ReadRefundData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
        /**
         * Id of the cancellation, return, refund or change of address
         */
        changeId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/refunds/{changeId}';
};
export type ReadRefundErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadRefundError = ReadRefundErrors[keyof ReadRefundErrors];
export type ReadRefundResponses = {
    /**
     * Its present state
     */
    200: Refund;
};
export type ReadRefundResponse = ReadRefundResponses[keyof ReadRefundResponses];
export type CloseRefundData = {
    body: {
        /**
         * Whether the money was returned
         */
        status: 'issued' | 'failed';
        /**
         * The payment provider’s id of the refund. Left out: not told
         */
        providerReference?: string | null;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
        /**
         * Id of the cancellation, return, refund or change of address
         */
        changeId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/refunds/{changeId}';
};
export type CloseRefundErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this. `exceeds_refundable`: More than what can still be refunded.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type CloseRefundError = CloseRefundErrors[keyof CloseRefundErrors];
export type CloseRefundResponses = {
    /**
     * Its present state
     */
    200: Refund;
};
export type CloseRefundResponse = CloseRefundResponses[keyof CloseRefundResponses];
export type ListReturnsData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/orders/{orderId}/returns';
};
export type ListReturnsErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListReturnsError = ListReturnsErrors[keyof ListReturnsErrors];
export type ListReturnsResponses = {
    /**
     * Newest first, of all brand orders
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<Return>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListReturnsResponse = ListReturnsResponses[keyof ListReturnsResponses];
export type RequestReturnData = {
    body: {
        /**
         * Id of the brand order, `bo_…`
         */
        brandOrderId: string;
        /**
         * The units that come back. Left out: all that can be returned
         */
        lines?: Array<{
            /**
             * Id of the line
             */
            lineId: string;
            /**
             * Units of it
             */
            quantity: number;
            /**
             * Why the units come back. Left out: not told
             */
            reason?: string;
        }>;
    };
    headers: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key': string;
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/returns';
};
export type RequestReturnErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8. `idempotency_key_required`: An Idempotency-Key header is required.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `capability_not_supported`: The brand does not support this. `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RequestReturnError = RequestReturnErrors[keyof RequestReturnErrors];
export type RequestReturnResponses = {
    /**
     * What was requested, in its present state
     */
    201: Return;
};
export type RequestReturnResponse = RequestReturnResponses[keyof RequestReturnResponses];
export type ReadReturnData = {
    body?: never;
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
        /**
         * Id of the cancellation, return, refund or change of address
         */
        changeId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/returns/{changeId}';
};
export type ReadReturnErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadReturnError = ReadReturnErrors[keyof ReadReturnErrors];
export type ReadReturnResponses = {
    /**
     * Its present state
     */
    200: Return;
};
export type ReadReturnResponse = ReadReturnResponses[keyof ReadReturnResponses];
export type MoveReturnData = {
    body: {
        /**
         * How far it is by now. It goes forward only: `closed` after `received`; `declined` and `closed` are final
         */
        status: 'approved' | 'declined' | 'in_transit' | 'received' | 'closed';
    };
    path: {
        /**
         * Id of the order, `ord_…`
         */
        orderId: string;
        /**
         * Id of the cancellation, return, refund or change of address
         */
        changeId: string;
    };
    query?: never;
    url: '/v1/orders/{orderId}/returns/{changeId}';
};
export type MoveReturnErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `card_data_refused`: The request carries card data.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type MoveReturnError = MoveReturnErrors[keyof MoveReturnErrors];
export type MoveReturnResponses = {
    /**
     * Its present state
     */
    200: Return;
};
export type MoveReturnResponse = MoveReturnResponses[keyof MoveReturnResponses];
export type ListWebhookEndpointsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
    };
    url: '/v1/webhook-endpoints';
};
export type ListWebhookEndpointsErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListWebhookEndpointsError = ListWebhookEndpointsErrors[keyof ListWebhookEndpointsErrors];
export type ListWebhookEndpointsResponses = {
    /**
     * Newest first
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<WebhookEndpoint>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListWebhookEndpointsResponse = ListWebhookEndpointsResponses[keyof ListWebhookEndpointsResponses];
export type CreateWebhookEndpointData = {
    body: {
        /**
         * Where webhooks go: https, a public name, port 443 or 8443. Redirects are not followed.
         */
        url: string;
        /**
         * Event types, or `order.*`, or `*` for all, also those that will be added.
         */
        eventTypes?: Array<string>;
        /**
         * Brands whose events are wanted; events of the whole order are then left out. Null for everything.
         */
        brandIds?: Array<string> | null;
        /**
         * Whether an order’s events come one after the other, by ascending `sequence`: each waits until the one before was taken or given up. Cannot be changed later.
         */
        ordered?: boolean;
        /**
         * The shape of events that the receiver knows
         */
        schemaVersion?: 1;
        /**
         * Sent with every webhook, such as a token for a gateway. Sealed like a secret.
         */
        headers?: {
            [key: string]: string;
        };
        /**
         * Deliveries a second at most; null for no limit. What is over it comes later.
         */
        rateLimit?: number | null;
        /**
         * Attempts at one time at most; null for no limit. While an endpoint fails there are two at most.
         */
        maxInFlight?: number | null;
        /**
         * For people.
         */
        description?: string | null;
        /**
         * Anything of your own; nothing personal.
         */
        metadata?: {
            [key: string]: string;
        };
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/webhook-endpoints';
};
export type CreateWebhookEndpointErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type CreateWebhookEndpointError = CreateWebhookEndpointErrors[keyof CreateWebhookEndpointErrors];
export type CreateWebhookEndpointResponses = {
    /**
     * The endpoint, with its secret
     */
    201: {
        /**
         * Id of the endpoint, `we_…`
         */
        id: string;
        /**
         * Whether it gets events of live orders, or of test orders
         */
        livemode: boolean;
        /**
         * Where webhooks go
         */
        url: string;
        /**
         * Types that it gets; `*` is all, `order.return_*` those that begin so
         */
        eventTypes: Array<string>;
        /**
         * Brands whose events it gets; null is all
         */
        brandIds: Array<string> | null;
        /**
         * Whether an order’s events come one after the other
         */
        ordered: boolean;
        /**
         * The shape of events that it gets
         */
        schemaVersion: number;
        /**
         * Names of the custom headers. Their values are sealed and not shown again.
         */
        headerNames: Array<string>;
        /**
         * Deliveries a second at most; null for no limit
         */
        rateLimit: number | null;
        /**
         * Attempts at one time at most; null for no limit
         */
        maxInFlight: number | null;
        /**
         * For people; null where none was given
         */
        description: string | null;
        /**
         * As it was sent; empty where none was
         */
        metadata: {
            [key: string]: string;
        };
        /**
         * `paused`: deliveries wait. `disabled`: none is made
         */
        status: 'enabled' | 'paused' | 'disabled';
        /**
         * Why it is not enabled: by your own request, failing for long, or gone (it answered 410). Null: it is
         */
        statusReason: 'by_request' | 'failing' | 'gone' | null;
        /**
         * Since when it has this status, in UTC
         */
        statusSince: string;
        /**
         * When a delivery is tried again to see whether it works; null where it is not paused by us
         */
        pausedUntil: string | null;
        /**
         * The first failed attempt since the last one that worked; null where the last one worked
         */
        failingSince: string | null;
        /**
         * The secrets that sign now, newest first; several while one is being rotated.
         */
        signingSecrets: Array<{
            /**
             * When it was made, in UTC
             */
            createdAt: string;
            /**
             * Until when it signs, in UTC; null for the newest
             */
            validUntil: string | null;
        }>;
        /**
         * When it was made, in UTC
         */
        createdAt: string;
        /**
         * When it was last changed, in UTC
         */
        updatedAt: string;
        /**
         * Counts its changes; the `ETag` has it
         */
        version: number;
        /**
         * Verifies webhooks. Shown this once; null in a replayed answer.
         */
        secret: string | null;
    };
};
export type CreateWebhookEndpointResponse = CreateWebhookEndpointResponses[keyof CreateWebhookEndpointResponses];
export type DeleteWebhookEndpointData = {
    body?: never;
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}';
};
export type DeleteWebhookEndpointErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type DeleteWebhookEndpointError = DeleteWebhookEndpointErrors[keyof DeleteWebhookEndpointErrors];
export type DeleteWebhookEndpointResponses = {
    /**
     * It is gone
     */
    204: void;
};
export type DeleteWebhookEndpointResponse = DeleteWebhookEndpointResponses[keyof DeleteWebhookEndpointResponses];
export type ReadWebhookEndpointData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` you have.
         */
        'If-None-Match'?: string;
    };
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}';
};
export type ReadWebhookEndpointErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadWebhookEndpointError = ReadWebhookEndpointErrors[keyof ReadWebhookEndpointErrors];
export type ReadWebhookEndpointResponses = {
    /**
     * The endpoint
     */
    200: WebhookEndpoint;
};
export type ReadWebhookEndpointResponse = ReadWebhookEndpointResponses[keyof ReadWebhookEndpointResponses];
export type ChangeWebhookEndpointData = {
    body: {
        /**
         * Another server gets no custom headers that it was not given: send `headers` too.
         */
        url?: string;
        /**
         * Event types, or `order.*`, or `*` for all, also those that will be added.
         */
        eventTypes?: Array<string>;
        /**
         * Brands whose events are wanted; events of the whole order are then left out. Null for everything.
         */
        brandIds?: Array<string> | null;
        /**
         * Cannot be changed: only the value that the endpoint has is taken.
         */
        ordered?: boolean;
        /**
         * Sent with every webhook, such as a token for a gateway. Sealed like a secret.
         */
        headers?: {
            [key: string]: string;
        };
        /**
         * Deliveries a second at most; null for no limit. What is over it comes later.
         */
        rateLimit?: number | null;
        /**
         * Attempts at one time at most; null for no limit. While an endpoint fails there are two at most.
         */
        maxInFlight?: number | null;
        /**
         * For people.
         */
        description?: string | null;
        /**
         * Anything of your own; nothing personal.
         */
        metadata?: {
            [key: string]: string;
        };
        /**
         * `paused` lets deliveries wait, `disabled` gives them up, `enabled` ends both, also what we did ourselves, and sends at once what waits.
         */
        status?: 'enabled' | 'paused' | 'disabled';
    };
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}';
};
export type ChangeWebhookEndpointErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ChangeWebhookEndpointError = ChangeWebhookEndpointErrors[keyof ChangeWebhookEndpointErrors];
export type ChangeWebhookEndpointResponses = {
    /**
     * The endpoint
     */
    200: WebhookEndpoint;
};
export type ChangeWebhookEndpointResponse = ChangeWebhookEndpointResponses[keyof ChangeWebhookEndpointResponses];
export type ListWebhookDeliveriesData = {
    body?: never;
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: {
        /**
         * `nextCursor` of the page before. Send the same filters.
         */
        cursor?: string;
        /**
         * The largest number of items. A page may be shorter, or empty, although more pages follow.
         */
        limit?: number;
        /**
         * Statuses, separated by commas.
         */
        status?: string;
        /**
         * Event types, separated by commas.
         */
        eventTypes?: string;
        /**
         * Deliveries of this order’s events
         */
        orderId?: string;
        /**
         * Inclusive.
         */
        createdAfter?: string;
        /**
         * Exclusive.
         */
        createdBefore?: string;
    };
    url: '/v1/webhook-endpoints/{endpointId}/deliveries';
};
export type ListWebhookDeliveriesErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `cursor_expired`: The cursor is no longer valid.
     */
    410: Problem;
    /**
     * `validation_failed`: The request has faults.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ListWebhookDeliveriesError = ListWebhookDeliveriesErrors[keyof ListWebhookDeliveriesErrors];
export type ListWebhookDeliveriesResponses = {
    /**
     * Newest first
     */
    200: {
        /**
         * The items of this page
         */
        data: Array<WebhookDelivery>;
        /**
         * Null on the last page.
         */
        nextCursor: string | null;
        /**
         * Whether more follow
         */
        hasMore: boolean;
    };
};
export type ListWebhookDeliveriesResponse = ListWebhookDeliveriesResponses[keyof ListWebhookDeliveriesResponses];
export type ReadWebhookDeliveryData = {
    body?: never;
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
        /**
         * Id of the delivery, `del_…`
         */
        deliveryId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}';
};
export type ReadWebhookDeliveryErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadWebhookDeliveryError = ReadWebhookDeliveryErrors[keyof ReadWebhookDeliveryErrors];
export type ReadWebhookDeliveryResponses = {
    /**
     * The delivery with every attempt
     */
    200: {
        /**
         * Id of the delivery, `del_…`
         */
        id: string;
        /**
         * Id of the endpoint that it is for
         */
        endpointId: string;
        /**
         * False for an event of a test order
         */
        livemode: boolean;
        /**
         * Id of the event; the `webhook-id` of every try
         */
        eventId: string;
        /**
         * Type of the event
         */
        eventType: string;
        /**
         * Id of the order
         */
        orderId: string;
        /**
         * Number of the event in its order
         */
        sequence: number;
        /**
         * Whether the event was made up, by `…/test`
         */
        test: boolean;
        /**
         * `exhausted`: given up; it can be sent again while it is kept.
         */
        status: 'pending' | 'succeeded' | 'exhausted';
        /**
         * Why it was given up; null where it was not
         */
        reason: 'retries_exhausted' | 'endpoint_paused' | 'endpoint_disabled' | 'endpoint_deleted' | 'event_gone' | null;
        /**
         * Tries so far
         */
        attempts: number;
        /**
         * Null once settled, and where it waits for an event before it at an ordered endpoint.
         */
        nextTryAt: string | null;
        /**
         * At an ordered endpoint when the event was committed.
         */
        createdAt: string;
        /**
         * When it was taken or given up, in UTC; null before
         */
        settledAt: string | null;
        /**
         * Every attempt, ascending; the newest 100.
         */
        log: Array<{
            /**
             * Counts the tries from 1
             */
            number: number;
            /**
             * When it began, in UTC
             */
            startedAt: string;
            /**
             * How long the answer took; null while it is not known
             */
            milliseconds: number | null;
            /**
             * What became of it
             */
            outcome: 'succeeded' | 'refused' | 'timeout' | 'no_connection' | 'invalid_answer' | 'address_refused' | 'unknown';
            /**
             * The receiver’s HTTP status; null when it did not answer
             */
            status: number | null;
            /**
             * The first 1,024 bytes of the answer, as they came: what a receiver writes there is kept for 30 days.
             */
            answer: string | null;
            /**
             * When it is tried again, in UTC; null where it is not
             */
            nextTryAt: string | null;
        }>;
    };
};
export type ReadWebhookDeliveryResponse = ReadWebhookDeliveryResponses[keyof ReadWebhookDeliveryResponses];
export type ResendWebhookDeliveryData = {
    body: {
        [key: string]: never;
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
        /**
         * Id of the delivery, `del_…`
         */
        deliveryId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/resend';
};
export type ResendWebhookDeliveryErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ResendWebhookDeliveryError = ResendWebhookDeliveryErrors[keyof ResendWebhookDeliveryErrors];
export type ResendWebhookDeliveryResponses = {
    /**
     * The delivery
     */
    202: WebhookDelivery;
};
export type ResendWebhookDeliveryResponse = ResendWebhookDeliveryResponses[keyof ResendWebhookDeliveryResponses];
export type ReplayWebhookDeliveriesData = {
    body: {
        /**
         * `exhausted`: deliveries that were given up. `undelivered`: also those that wait for a retry. `all`: all that were settled, also delivered ones, for a receiver that lost them.
         */
        scope?: 'exhausted' | 'undelivered' | 'all';
        /**
         * Inclusive. Without it, as far back as deliveries are kept.
         */
        createdAfter?: string;
        /**
         * Exclusive. Without it, until now.
         */
        createdBefore?: string;
        /**
         * Deliveries queued a second.
         */
        rateLimit?: number;
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}/replay';
};
export type ReplayWebhookDeliveriesErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReplayWebhookDeliveriesError = ReplayWebhookDeliveriesErrors[keyof ReplayWebhookDeliveriesErrors];
export type ReplayWebhookDeliveriesResponses = {
    /**
     * The replay
     */
    202: Replay;
};
export type ReplayWebhookDeliveriesResponse = ReplayWebhookDeliveriesResponses[keyof ReplayWebhookDeliveriesResponses];
export type ReadWebhookReplayData = {
    body?: never;
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
        /**
         * Id of the replay, `rpl_…`
         */
        replayId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}/replays/{replayId}';
};
export type ReadWebhookReplayErrors = {
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type ReadWebhookReplayError = ReadWebhookReplayErrors[keyof ReadWebhookReplayErrors];
export type ReadWebhookReplayResponses = {
    /**
     * The replay
     */
    200: Replay;
};
export type ReadWebhookReplayResponse = ReadWebhookReplayResponses[keyof ReadWebhookReplayResponses];
export type RotateWebhookSecretData = {
    body: {
        /**
         * Hours for which the old secret stays valid; 0 ends it at once
         */
        overlapHours?: number;
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}/rotate-secret';
};
export type RotateWebhookSecretErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `state_conflict`: The state does not allow this.
     */
    409: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type RotateWebhookSecretError = RotateWebhookSecretErrors[keyof RotateWebhookSecretErrors];
export type RotateWebhookSecretResponses = {
    /**
     * The endpoint, with its new secret
     */
    200: {
        /**
         * Id of the endpoint, `we_…`
         */
        id: string;
        /**
         * Whether it gets events of live orders, or of test orders
         */
        livemode: boolean;
        /**
         * Where webhooks go
         */
        url: string;
        /**
         * Types that it gets; `*` is all, `order.return_*` those that begin so
         */
        eventTypes: Array<string>;
        /**
         * Brands whose events it gets; null is all
         */
        brandIds: Array<string> | null;
        /**
         * Whether an order’s events come one after the other
         */
        ordered: boolean;
        /**
         * The shape of events that it gets
         */
        schemaVersion: number;
        /**
         * Names of the custom headers. Their values are sealed and not shown again.
         */
        headerNames: Array<string>;
        /**
         * Deliveries a second at most; null for no limit
         */
        rateLimit: number | null;
        /**
         * Attempts at one time at most; null for no limit
         */
        maxInFlight: number | null;
        /**
         * For people; null where none was given
         */
        description: string | null;
        /**
         * As it was sent; empty where none was
         */
        metadata: {
            [key: string]: string;
        };
        /**
         * `paused`: deliveries wait. `disabled`: none is made
         */
        status: 'enabled' | 'paused' | 'disabled';
        /**
         * Why it is not enabled: by your own request, failing for long, or gone (it answered 410). Null: it is
         */
        statusReason: 'by_request' | 'failing' | 'gone' | null;
        /**
         * Since when it has this status, in UTC
         */
        statusSince: string;
        /**
         * When a delivery is tried again to see whether it works; null where it is not paused by us
         */
        pausedUntil: string | null;
        /**
         * The first failed attempt since the last one that worked; null where the last one worked
         */
        failingSince: string | null;
        /**
         * The secrets that sign now, newest first; several while one is being rotated.
         */
        signingSecrets: Array<{
            /**
             * When it was made, in UTC
             */
            createdAt: string;
            /**
             * Until when it signs, in UTC; null for the newest
             */
            validUntil: string | null;
        }>;
        /**
         * When it was made, in UTC
         */
        createdAt: string;
        /**
         * When it was last changed, in UTC
         */
        updatedAt: string;
        /**
         * Counts its changes; the `ETag` has it
         */
        version: number;
        /**
         * Verifies webhooks. Shown this once; null in a replayed answer.
         */
        secret: string | null;
    };
};
export type RotateWebhookSecretResponse = RotateWebhookSecretResponses[keyof RotateWebhookSecretResponses];
export type TestWebhookEndpointData = {
    body: {
        /**
         * Of which type it is.
         */
        eventType?: 'order.placed' | 'order.in_progress' | 'order.shipped' | 'order.fulfillment_updated' | 'order.delivered' | 'order.return_initiated' | 'order.return_updated' | 'order.refund_issued' | 'order.refund_updated' | 'order.cancelled' | 'order.cancellation_updated' | 'order.rejected' | 'order.address_changed' | 'order.attention_required' | 'order.attention_resolved' | 'order.completed';
    };
    headers?: {
        /**
         * Of your own making, such as a UUID. The same key and request within 24 hours get the first answer.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * Id of the endpoint, `we_…`
         */
        endpointId: string;
    };
    query?: never;
    url: '/v1/webhook-endpoints/{endpointId}/test';
};
export type TestWebhookEndpointErrors = {
    /**
     * `invalid_json`: The body is not valid JSON. `invalid_encoding`: The body is not UTF-8.
     */
    400: Problem;
    /**
     * `unauthenticated`: The API key, token or signature is missing, unknown or not valid.
     */
    401: Problem;
    /**
     * `scope_missing`: The API key lacks a scope.
     */
    403: Problem;
    /**
     * `not_found`: Not found.
     */
    404: Problem;
    /**
     * `body_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The content type must be application/json.
     */
    415: Problem;
    /**
     * `validation_failed`: The request has faults. `idempotency_key_reused`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: Try again in a moment.
     */
    503: Problem;
};
export type TestWebhookEndpointError = TestWebhookEndpointErrors[keyof TestWebhookEndpointErrors];
export type TestWebhookEndpointResponses = {
    /**
     * The delivery
     */
    202: WebhookDelivery;
};
export type TestWebhookEndpointResponse = TestWebhookEndpointResponses[keyof TestWebhookEndpointResponses];
