"""Types of the Diddo Orders API. Made from docs/openapi.json by `npm run clients`; not changed by hand."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, Required, TypedDict, Union


Address = TypedDict("Address", {
    # Given name; null where it was not sent
    "firstName": Required[Union[str, None]],
    # Family name; null where it was not sent
    "lastName": Required[Union[str, None]],
    # Company; null where there is none
    "company": Required[Union[str, None]],
    # Street and house number
    "address1": Required[str],
    # Second line of the address, such as a flat; null where there is none
    "address2": Required[Union[str, None]],
    # City or town
    "city": Required[str],
    # State, province or the like; null where it was not sent
    "region": Required[Union[str, None]],
    # Postal code; null where the country has none, or it was not sent
    "postalCode": Required[Union[str, None]],
    # Two letters of ISO 3166-1, such as `US`
    "country": Required[str],
    # Telephone number for the carrier; null where it was not sent
    "phone": Required[Union[str, None]],
})

AddressChange = TypedDict("AddressChange", {
    # Id of the change of address, `adr_…`
    "id": Required[str],
    # Id of the order
    "orderId": Required[str],
    # Id of the brand order
    "brandOrderId": Required[str],
    # Id of the brand
    "brandId": Required[str],
    # `requested` until the brand has decided; the others are final
    "status": Required[Literal["requested", "confirmed", "refused"]],
    # Why the brand’s back end refused; null unless it did
    "refusal": Required[Union["Refusal", None]],
    # When it was asked for, in UTC
    "requestedAt": Required[str],
})

AddressRequest = TypedDict("AddressRequest", {
    # Given name
    "firstName": NotRequired[str],
    # Family name
    "lastName": NotRequired[str],
    # Company
    "company": NotRequired[str],
    # Street and house number
    "address1": Required[str],
    # Second line of the address, such as a flat
    "address2": NotRequired[str],
    # City or town
    "city": Required[str],
    # State, province or the like: the code after the hyphen of ISO 3166-2, such as `IL`. Needed where the country
    # has such
    "region": NotRequired[str],
    # Postal code. Needed where the country has such
    "postalCode": NotRequired[str],
    # Two capital letters of ISO 3166-1, such as `US`
    "country": Required[str],
    # Telephone number for the carrier, in E.164: `+12025550123`
    "phone": NotRequired[str],
})

Amounts = TypedDict("Amounts", {
    # What was returned to the customer, in minor units
    "refunded": Required[int],
    # What is owed to the customer: refunds that are open, in minor units
    "toReturn": Required[int],
    # The most that can still be refunded, in minor units
    "refundable": Required[int],
})

Attention = TypedDict("Attention", {
    # `outcome_unknown`: nobody knows whether the brand has it. `accept_overdue`: the brand did not decide in
    # time. `retries_exhausted`: the brand could not be reached. `contradictory_report`: a report does not fit
    # what is known. `order_too_large`: no more can be recorded. `refunded_unshipped`: units were refunded and
    # neither shipped nor cancelled. `customer_mail_returned`: a mail to the customer did not arrive, or was
    # marked as spam
    "code": Required[Literal["outcome_unknown", "accept_overdue", "retries_exhausted", "contradictory_report", "order_too_large", "refunded_unshipped", "customer_mail_returned"]],
    # Since when, a time in UTC
    "since": Required[str],
    # The facts behind it; null where there are none
    "detail": Required[Union["AttentionDetail", None]],
})

AttentionDetail = TypedDict("AttentionDetail", {
    # The report, command or step that it is about, such as `refund.updated` or `order.submit`
    "report": Required[Union[str, None]],
    # Our id of the fulfillment, return, refund, cancellation or change of address
    "objectId": Required[Union[str, None]],
    # Our id of the line
    "lineId": Required[Union[str, None]],
    # The field that contradicts what is known, or that was refused
    "field": Required[Union[str, None]],
    # The status that was reported, or the HTTP status of the brand’s answer
    "status": Required[Union[str, None]],
    # The code that the brand’s back end gave
    "providerCode": Required[Union[str, None]],
})

Brand = TypedDict("Brand", {
    # Id of the brand
    "id": Required[str],
    # Name for people
    "name": Required[str],
    "capabilities": Required["Capabilities"],
    # ISO 4217 codes it takes; null takes all
    "currencies": Required[Union[list[str], None]],
    # ISO 3166-1 codes it ships to; null ships everywhere
    "countries": Required[Union[list[str], None]],
    "support": Required["SupportContact"],
    # Page with its returns policy; null where there is none
    "returnPolicyUrl": Required[Union[str, None]],
})

BrandOrder = TypedDict("BrandOrder", {
    # Id of the brand order, `bo_…`
    "id": Required[str],
    # Id of the brand
    "brandId": Required[str],
    # `pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has
    # not decided. `accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are
    # final
    "status": Required[Literal["pending", "submitting", "submitted", "accepted", "completed", "rejected", "cancelled"]],
    # How much of what was not cancelled has left, or arrived
    "fulfillmentStatus": Required[Literal["unfulfilled", "partially_fulfilled", "fulfilled", "delivered"]],
    # How much of the money was returned
    "refundStatus": Required[Literal["none", "partially_refunded", "refunded"]],
    # Why somebody must look; null where nobody must
    "attention": Required[Union["Attention", None]],
    # Why it was rejected or cancelled; null where it was not
    "reason": Required[Union["Reason", None]],
    # The brand’s own number of the order; null before it has one
    "brandReference": Required[Union[str, None]],
    # By when the brand should have decided, in UTC
    "acceptBy": Required[str],
    # What the brand’s portion costs
    "totals": Required["Totals"],
    # Its money after the sale
    "amounts": Required["Amounts"],
    # Fees of the portion
    "fees": Required[list[dict[str, Any]]],
    # Its page in the brand’s back end, for people who may log in there and not for customers; null where there is
    # none
    "brandUrl": Required[Union[str, None]],
    # What can be asked of the brand now, by its capabilities and the state: `cancel`, `refund` and so on
    "actions": Required[list[str]],
    # What was bought of the brand
    "lines": Required[list[dict[str, Any]]],
    # Shipping of the portion
    "shipping": Required[list[dict[str, Any]]],
    # What the brand sent, or is about to send
    "fulfillments": Required[list[dict[str, Any]]],
    # Cancellations that were asked for
    "cancellations": Required[list[dict[str, Any]]],
    # Goods that come back
    "returns": Required[list[dict[str, Any]]],
    # Money that goes back
    "refunds": Required[list[dict[str, Any]]],
})

Cancellation = TypedDict("Cancellation", {
    # Id of the cancellation, `can_…`
    "id": Required[str],
    # Id of the order
    "orderId": Required[str],
    # Id of the brand order
    "brandOrderId": Required[str],
    # Id of the brand
    "brandId": Required[str],
    # `requested` until the brand has decided; the others are final
    "status": Required[Literal["requested", "confirmed", "refused"]],
    # The units that it is about
    "lines": Required[list["LineQuantity"]],
    # Why it was asked for; null where that is not known
    "reason": Required[Union["Reason", None]],
    # Why the brand’s back end refused; null unless it did
    "refusal": Required[Union["Refusal", None]],
    # When it was asked for, in UTC
    "requestedAt": Required[str],
})

Capabilities = TypedDict("Capabilities", {
    # What it may accept
    "accept": Required[dict[str, Any]],
    # What it can cancel, when it is asked
    "cancel": Required[dict[str, Any]],
    # Whether it can ship to another address
    "addressChange": Required[dict[str, Any]],
    # What it takes back, when it is asked
    "return": Required[dict[str, Any]],
    # What it can be asked to refund
    "refund": Required[dict[str, Any]],
    # How shipments become known
    "tracking": Required[dict[str, Any]],
    # Whether the brand can be told, by a command or a mail, to erase the customer of an order
    "erasure": Required[dict[str, Any]],
    # Who confirms the order to the customer
    "confirmation": Required[dict[str, Any]],
})

Delay = TypedDict("Delay", {
    # What it waits for
    "code": Required[Literal["back_order", "on_hold", "awaiting_payment", "address_check", "fraud_check", "customs", "other"]],
    # When it is expected to leave; null where nobody knows
    "until": Required[Union[str, None]],
})

Disclosure = TypedDict("Disclosure", {
    # When it was put together, in UTC
    "madeAt": Required[str],
    # Newest first
    "orders": Required[list[dict[str, Any]]],
})

DiscountRequest = TypedDict("DiscountRequest", {
    # Your id of the discount. Left out: its number in the list, from `1`
    "externalId": NotRequired[str],
    # The code that the customer typed, such as `WELCOME`
    "code": NotRequired[str],
    # Name of the discount, as the customer saw it
    "title": NotRequired[str],
    # The whole discount, in minor units. We share it among what it is off
    "amount": Required[int],
    # Who bears it. Left out: `platform`
    "fundedBy": NotRequired[Literal["platform", "brand"]],
    # Off the lines, or off the shipping. Left out: `items`
    "target": NotRequired[Literal["items", "shipping"]],
    # Brands whose lines or shipping it is off. Left out: all
    "brandIds": NotRequired[list[str]],
    # Lines that it is off, by your ids; only for a discount on items. Left out: all
    "lines": NotRequired[list[str]],
    # Your own shares, where you have shared it already; they add up to `amount`
    "allocations": NotRequired[list[dict[str, Any]]],
})

Erasure = TypedDict("Erasure", {
    # Id of the erasure, `era_…`
    "id": Required[str],
    # `waiting_for_orders`: some are under way, and are erased when they have ended
    "status": Required[Literal["searching", "erasing", "waiting_for_orders", "waiting_for_brands", "completed"]],
    # When it was asked for, in UTC
    "requestedAt": Required[str],
    # 1, and more where it was repeated
    "run": Required[int],
    # When it was last asked for, in UTC
    "runAt": Required[str],
    # What is erased so far
    "proof": Required[dict[str, Any]],
    # Up to 100 orders that have not ended yet
    "underWay": Required[list[str]],
    # Parts of orders, by what their brands answered
    "brands": Required[dict[str, Any]],
    # Brands that take no such command: people have to ask them
    "brandsToTell": Required[list[str]],
})

Fault = TypedDict("Fault", {
    # What is wrong, for programs
    "code": Required[str],
    # Where: a JSON pointer (RFC 6901) into the body, or `#query/…` or `#header/…`; empty for the whole body
    "pointer": Required[str],
    # What is wrong, for people; it repeats no value of the request
    "detail": Required[str],
})

FeeRequest = TypedDict("FeeRequest", {
    # Your id of the fee. Left out: its number in the list, from `1`
    "externalId": NotRequired[str],
    # The brand that it goes to
    "brandId": Required[str],
    # What the fee is for: customs duty, a deposit such as for bottles, delivery, handling, gift wrapping, or
    # something else
    "type": Required[Literal["duty", "deposit", "delivery_fee", "handling", "gift_wrap", "other"]],
    # Name of the fee, as the customer saw it
    "title": Required[str],
    # The fee, in minor units
    "amount": Required[int],
    # All taxes on it, in minor units. Left out: 0
    "tax": NotRequired[int],
    # The taxes one by one, which add up to `tax`. Left out: not told
    "taxLines": NotRequired[list[dict[str, Any]]],
})

IntegrationRequest = TypedDict("IntegrationRequest", {
    # Id of the request, `irq_…`
    "id": Required[str],
    # The brand that should be integrated more deeply
    "brandId": Required[str],
    # Capabilities that it lacks; empty where none was named
    "missing": Required[list[str]],
    # What is wished for and why
    "wish": Required[str],
    # Id of the storefront, or of the member
    "askedBy": Required[str],
    # `open` until somebody settles it
    "status": Required[Literal["open", "settled"]],
    # When it was made, in UTC
    "createdAt": Required[str],
    # When it was settled, in UTC; null before
    "settledAt": Required[Union[str, None]],
})

LineQuantity = TypedDict("LineQuantity", {
    # Id of the line
    "lineId": Required[str],
    # Units of it
    "quantity": Required[int],
})

LineRequest = TypedDict("LineRequest", {
    # Your id of the line. Left out: its number in the list, from `1`
    "externalId": NotRequired[str],
    # The brand that sells it
    "brandId": Required[str],
    # The brand’s number of the product
    "sku": Required[str],
    # Name of the product, as the customer saw it
    "title": Required[str],
    # Address of a picture of the product, for mails to the customer and the page of the order. `https` only, and
    # nothing personal in it: it is stored in clear, and answers show it
    "imageUrl": NotRequired[str],
    # Units
    "quantity": Required[int],
    # Price of one unit, in minor units: `2500` for 25.00 USD
    "unitPrice": Required[int],
    # Off this line alone, for all its units, in minor units. Left out: none
    "discount": NotRequired[int],
    # All taxes on it, in minor units. Left out: 0
    "tax": NotRequired[int],
    # The taxes one by one, which add up to `tax`. Left out: not told
    "taxLines": NotRequired[list[dict[str, Any]]],
    # How the customer gets it. Left out: `shipping`
    "fulfillmentType": NotRequired[Literal["shipping", "pickup", "digital"]],
    # What the customer chose beside the product, such as an engraving
    "attributes": NotRequired[list[dict[str, Any]]],
})

Order = TypedDict("Order", {
    # Id of the order, `ord_…`
    "id": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the storefront that placed it
    "storefrontId": Required[str],
    # False for a test order, which goes to sandboxes only
    "livemode": Required[bool],
    # `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any
    # completed), `rejected` (all rejected), else `cancelled`
    "status": Required[Literal["placed", "in_progress", "completed", "rejected", "cancelled"]],
    # How much of what was not cancelled has left, or arrived
    "fulfillmentStatus": Required[Literal["unfulfilled", "partially_fulfilled", "fulfilled", "delivered"]],
    # How much of the money was returned
    "refundStatus": Required[Literal["none", "partially_refunded", "refunded"]],
    # Why somebody must look; null where nobody must
    "attention": Required[Union["Attention", None]],
    # ISO 4217. All amounts are in its minor unit
    "currency": Required[str],
    # Whether prices have the taxes in them
    "taxIncluded": Required[bool],
    # The platform’s own id of the customer, a pseudonym; null where none was sent
    "customerId": Required[Union[str, None]],
    # As it was sent; empty where none was
    "metadata": Required[dict[str, Any]],
    # What the order costs
    "totals": Required["Totals"],
    # Its money after the sale
    "amounts": Required["Amounts"],
    # Discounts of the order
    "discounts": Required[list[dict[str, Any]]],
    # When it was placed, in UTC
    "createdAt": Required[str],
    # When its newest event was committed, in UTC
    "updatedAt": Required[str],
    # Brands get it at this time; null: at once
    "releaseAfter": Required[Union[str, None]],
    # Number of its newest event
    "lastSequence": Required[int],
    # One for each brand. Empty until the order is split
    "brandOrders": Required[list["BrandOrder"]],
})

OrderAddressChangedEvent = TypedDict("OrderAddressChangedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A request to ship elsewhere was confirmed or refused
    "type": Required[Literal["order.address_changed"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderAttentionRequiredEvent = TypedDict("OrderAttentionRequiredEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # Somebody must look
    "type": Required[Literal["order.attention_required"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderAttentionResolvedEvent = TypedDict("OrderAttentionResolvedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # What needed attention is settled
    "type": Required[Literal["order.attention_resolved"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderCancellationUpdatedEvent = TypedDict("OrderCancellationUpdatedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A request to cancel was made, confirmed or refused
    "type": Required[Literal["order.cancellation_updated"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderCancelledEvent = TypedDict("OrderCancelledEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # Units ended before they shipped
    "type": Required[Literal["order.cancelled"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderCompletedEvent = TypedDict("OrderCompletedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # Every brand order has ended
    "type": Required[Literal["order.completed"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderDeliveredEvent = TypedDict("OrderDeliveredEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A fulfillment arrived
    "type": Required[Literal["order.delivered"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderFulfillmentUpdatedEvent = TypedDict("OrderFulfillmentUpdatedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A fulfillment moved on, or changed
    "type": Required[Literal["order.fulfillment_updated"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderInProgressEvent = TypedDict("OrderInProgressEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A brand accepted its brand order
    "type": Required[Literal["order.in_progress"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderListItem = TypedDict("OrderListItem", {
    # Id of the order, `ord_…`
    "id": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the storefront that placed it
    "storefrontId": Required[str],
    # False for a test order, which goes to sandboxes only
    "livemode": Required[bool],
    # `placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any
    # completed), `rejected` (all rejected), else `cancelled`
    "status": Required[Literal["placed", "in_progress", "completed", "rejected", "cancelled"]],
    # How much of what was not cancelled has left, or arrived
    "fulfillmentStatus": Required[Literal["unfulfilled", "partially_fulfilled", "fulfilled", "delivered"]],
    # How much of the money was returned
    "refundStatus": Required[Literal["none", "partially_refunded", "refunded"]],
    # Why somebody must look; null where nobody must
    "attention": Required[Union["Attention", None]],
    # ISO 4217. All amounts are in its minor unit
    "currency": Required[str],
    # Whether prices have the taxes in them
    "taxIncluded": Required[bool],
    # The platform’s own id of the customer, a pseudonym; null where none was sent
    "customerId": Required[Union[str, None]],
    # As it was sent; empty where none was
    "metadata": Required[dict[str, Any]],
    # What the order costs
    "totals": Required["Totals"],
    # Its money after the sale
    "amounts": Required["Amounts"],
    # Discounts of the order
    "discounts": Required[list[dict[str, Any]]],
    # When it was placed, in UTC
    "createdAt": Required[str],
    # When its newest event was committed, in UTC
    "updatedAt": Required[str],
    # Brands get it at this time; null: at once
    "releaseAfter": Required[Union[str, None]],
    # Number of its newest event
    "lastSequence": Required[int],
    # One for each brand, without lines. Empty until the order is split
    "brandOrders": Required[list[dict[str, Any]]],
})

OrderPlacedEvent = TypedDict("OrderPlacedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # The order was accepted from the storefront
    "type": Required[Literal["order.placed"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderRefundIssuedEvent = TypedDict("OrderRefundIssuedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # Money was returned
    "type": Required[Literal["order.refund_issued"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderRefundUpdatedEvent = TypedDict("OrderRefundUpdatedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A refund was opened, or changed otherwise
    "type": Required[Literal["order.refund_updated"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderRejectedEvent = TypedDict("OrderRejectedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A brand refused its brand order
    "type": Required[Literal["order.rejected"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderRequest = TypedDict("OrderRequest", {
    # Your id of the order; no two orders of a storefront have the same. One line, without control characters.
    "externalId": Required[str],
    # Three capital letters of ISO 4217, such as `USD`. All amounts of the order are in its minor unit
    "currency": Required[str],
    # Whether prices have the taxes in them. Left out: false
    "taxIncluded": NotRequired[bool],
    # Who pays the taxes to the authorities; left out, the setting of each brand counts
    "taxLiability": NotRequired[Literal["platform", "brand"]],
    # Who bought. It is sealed at once, and no answer shows it
    "customer": Required[dict[str, Any]],
    # Where it goes. Needed where something ships
    "shippingAddress": NotRequired["AddressRequest"],
    # Needed where nothing ships, with its country at least, for tax
    "billingAddress": NotRequired[dict[str, Any]],
    # How it was paid. Needed unless the order costs nothing
    "payment": NotRequired[dict[str, Any]],
    # What was bought, of all brands
    "lines": Required[list["LineRequest"]],
    # What shipping costs, brand by brand
    "shipping": NotRequired[list["ShippingRequest"]],
    # Fees beside items and shipping
    "fees": NotRequired[list["FeeRequest"]],
    # Discounts on more than one line, or on shipping; those of one line may stand there
    "discounts": NotRequired[list["DiscountRequest"]],
    # Your own totals; an order whose totals are not ours too is refused
    "totals": Required[dict[str, Any]],
    # Goes to every brand of the order, sealed. Several lines are allowed
    "giftMessage": NotRequired[str],
    # For the carrier, sealed. Several lines are allowed
    "deliveryNote": NotRequired[str],
    # Brands get the order at this time, a year from now at most. Left out: at once
    "releaseAfter": NotRequired[str],
    # What you like to find again: 50 names with their values at most. No personal data: it is stored in clear
    "metadata": NotRequired[dict[str, Any]],
})

OrderReturnInitiatedEvent = TypedDict("OrderReturnInitiatedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A return was opened
    "type": Required[Literal["order.return_initiated"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderReturnUpdatedEvent = TypedDict("OrderReturnUpdatedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A return moved on
    "type": Required[Literal["order.return_updated"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

OrderShippedEvent = TypedDict("OrderShippedEvent", {
    # Id of the event, `evt_…`; the same at every delivery
    "id": Required[str],
    # Raised when the shape changes so that a receiver could break
    "schemaVersion": Required[Literal[1]],
    # False for an event of a test order
    "livemode": Required[bool],
    # When we committed it, in UTC
    "timestamp": Required[str],
    # Counts the order’s events from 1, without gaps
    "sequence": Required[int],
    # Id of the storefront that placed the order
    "storefrontId": Required[str],
    # Id of the order
    "orderId": Required[str],
    # The platform’s own id of the order
    "externalId": Required[str],
    # Id of the brand order; null for an event of the whole order
    "brandOrderId": Required[Union[str, None]],
    # Id of the brand; null for an event of the whole order
    "brandId": Required[Union[str, None]],
    # What it is about
    "subject": Required[dict[str, Any]],
    # A fulfillment left
    "type": Required[Literal["order.shipped"]],
    # What happened, and the statuses after it
    "data": Required[dict[str, Any]],
})

Problem = TypedDict("Problem", {
    # Address of the page that explains the code, relative to that of the request
    "type": Required[str],
    # What the code means, in a few words
    "title": Required[str],
    # The HTTP status
    "status": Required[int],
    # What went wrong, for programs; `type` explains it. Codes may be added
    "code": Required[Literal["invalid_json", "invalid_encoding", "idempotency_key_required", "unauthenticated", "scope_missing", "group_missing", "refund_limit_exceeded", "not_found", "method_not_allowed", "external_id_taken", "capability_not_supported", "state_conflict", "exceeds_refundable", "cursor_expired", "body_too_large", "unsupported_media_type", "validation_failed", "card_data_refused", "idempotency_key_reused", "rate_limited", "internal", "unavailable"]],
    # What went wrong this time, for people
    "detail": Required[str],
    # Quote it when you ask about the request
    "requestId": Required[str],
    # Every fault of the request; empty where it is about none
    "errors": Required[list["Fault"]],
})

Reason = TypedDict("Reason", {
    # Why: no stock, not sold any more, another price, cannot be delivered there, may not be sold there, suspected
    # fraud, the customer’s wish, or something else
    "code": Required[Literal["out_of_stock", "discontinued", "price_mismatch", "undeliverable", "restricted", "fraud", "customer_request", "other"]],
})

Refund = TypedDict("Refund", {
    # Id of the refund, `ref_…`
    "id": Required[str],
    # Id of the order
    "orderId": Required[str],
    # Id of the brand order
    "brandOrderId": Required[str],
    # Id of the brand
    "brandId": Required[str],
    # The brand’s own id of it; null before it has one
    "reference": Required[Union[str, None]],
    # `pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued
    "status": Required[Literal["pending", "issued", "failed"]],
    # The return that it is for; null where it is for none
    "returnId": Required[Union[str, None]],
    # The cancellation that ended its units; null for any other refund
    "cancellationId": Required[Union[str, None]],
    # Who has the money, and returns it: decided when the refund is opened
    "returnedBy": Required[Literal["platform", "brand"]],
    # The payment provider’s id of the refund; null where it was not told
    "providerReference": Required[Union[str, None]],
    # Why, as a code; null where it was not told
    "reason": Required[Union[str, None]],
    # Why the brand’s back end refused; null unless it did
    "refusal": Required[Union["Refusal", None]],
    # The units that it is for; empty for money alone
    "lines": Required[list["LineQuantity"]],
    # Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails
    "ofEndedUnits": Required[bool],
    # ISO 4217. Its amounts are in its minor unit
    "currency": Required[str],
    # Of the units’ prices, before discounts, in minor units
    "items": Required[int],
    # Of the discounts, which it is less by, in minor units
    "discount": Required[int],
    # Of the shipping, in minor units
    "shipping": Required[int],
    # Of the fees, in minor units
    "fees": Required[int],
    # Of the taxes, in minor units; where `taxIncluded`, inside the other amounts
    "tax": Required[int],
    # Beyond what was paid for, in minor units. It carries no tax
    "goodwill": Required[int],
    # The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included
    "total": Required[int],
    # When it was asked for, in UTC
    "requestedAt": Required[str],
    # When the money was returned, by the clock of who returned it, in UTC; null before
    "issuedAt": Required[Union[str, None]],
})

Refusal = TypedDict("Refusal", {
    # Why: no stock, not sold any more, another price, cannot be delivered there, may not be sold there, suspected
    # fraud, the customer’s wish, or something else
    "reason": Required[Literal["out_of_stock", "discontinued", "price_mismatch", "undeliverable", "restricted", "fraud", "customer_request", "other"]],
    # The back end’s own code; null where it gave none
    "providerCode": Required[Union[str, None]],
    # Path of the field that it objects to; null where it named none
    "field": Required[Union[str, None]],
})

Replay = TypedDict("Replay", {
    # Id of the replay, `rpl_…`
    "id": Required[str],
    # Whether it is of live orders, or of test orders
    "livemode": Required[bool],
    # Id of the endpoint
    "endpointId": Required[str],
    # Which deliveries are sent again
    "scope": Required[Literal["exhausted", "undelivered", "all", "pending"]],
    # Deliveries made from this time on
    "createdAfter": Required[str],
    # Deliveries made before this time
    "createdBefore": Required[str],
    # Deliveries queued a second
    "rateLimit": Required[int],
    # Whether it has looked at all of them
    "status": Required[Literal["running", "completed"]],
    # Deliveries queued so far
    "queued": Required[int],
    # When it was asked for, in UTC
    "createdAt": Required[str],
    # When it had looked at all, in UTC; null before
    "completedAt": Required[Union[str, None]],
    # When the last delivery looked at was made.
    "reached": Required[Union[str, None]],
})

Return = TypedDict("Return", {
    # Id of the return, `ret_…`
    "id": Required[str],
    # Id of the order
    "orderId": Required[str],
    # Id of the brand order
    "brandOrderId": Required[str],
    # Id of the brand
    "brandId": Required[str],
    # The brand’s own id of it; null before it has one
    "reference": Required[Union[str, None]],
    # How far it is. `declined` and `closed` are final
    "status": Required[Literal["requested", "approved", "declined", "in_transit", "received", "closed"]],
    # The units that come back
    "lines": Required[list[dict[str, Any]]],
    # Whether the brand gave a label for it; its address is kept sealed
    "hasLabel": Required[bool],
    # Who began it: the `customer` on the page of the order, the `storefront`, the support `desk`, or the `brand`.
    # Absent for those of before this was kept
    "origin": NotRequired[Literal["customer", "storefront", "desk", "brand"]],
    # Why the brand’s back end refused; null unless it did
    "refusal": Required[Union["Refusal", None]],
    # When it was asked for, in UTC
    "requestedAt": Required[str],
})

ShippingRequest = TypedDict("ShippingRequest", {
    # Your id of this shipping. Left out: its number in the list, from `1`
    "externalId": NotRequired[str],
    # The brand that ships
    "brandId": Required[str],
    # Left out: `shipping`
    "type": NotRequired[Literal["shipping", "pickup"]],
    # Code of the method, as agreed with the brand, such as `standard`
    "method": Required[str],
    # Name of the method, as the customer saw it
    "title": NotRequired[str],
    # What it costs before discounts, in minor units
    "amount": Required[int],
    # All taxes on it, in minor units. Left out: 0
    "tax": NotRequired[int],
    # The taxes one by one, which add up to `tax`. Left out: not told
    "taxLines": NotRequired[list[dict[str, Any]]],
    # The lines that it is for, by your ids. Left out: all lines of the brand
    "lines": NotRequired[list[str]],
    # The shop where the customer collects it
    "pickupLocation": NotRequired[str],
    # What the customer was told, in words
    "estimatedDelivery": NotRequired[str],
})

SupportContact = TypedDict("SupportContact", {
    # E-mail address; null where there is none
    "email": Required[Union[str, None]],
    # Telephone number in E.164; null where there is none
    "phone": Required[Union[str, None]],
    # A page for help; null where there is none
    "url": Required[Union[str, None]],
})

TaxLine = TypedDict("TaxLine", {
    # Name of the tax, such as `Illinois sales tax`
    "title": Required[str],
    # A decimal fraction as text: `0.08` is 8 %
    "rate": Required[str],
    # This tax on the whole line, in minor units
    "amount": Required[int],
})

Totals = TypedDict("Totals", {
    # Quantity × unit price of all lines, before discounts, in minor units
    "items": Required[int],
    # All discounts, on lines and on shipping, in minor units
    "discount": Required[int],
    # All shipping, before discounts, in minor units
    "shipping": Required[int],
    # All fees, in minor units
    "fees": Required[int],
    # All taxes, in minor units; where `taxIncluded`, they are inside the other amounts
    "tax": Required[int],
    # What the customer pays, in minor units: items − discount + shipping + fees, and + tax unless `taxIncluded`
    "total": Required[int],
})

WebhookDelivery = TypedDict("WebhookDelivery", {
    # Id of the delivery, `del_…`
    "id": Required[str],
    # Id of the endpoint that it is for
    "endpointId": Required[str],
    # False for an event of a test order
    "livemode": Required[bool],
    # Id of the event; the `webhook-id` of every try
    "eventId": Required[str],
    # Type of the event
    "eventType": Required[str],
    # Id of the order
    "orderId": Required[str],
    # Number of the event in its order
    "sequence": Required[int],
    # Whether the event was made up, by `…/test`
    "test": Required[bool],
    # `exhausted`: given up; it can be sent again while it is kept.
    "status": Required[Literal["pending", "succeeded", "exhausted"]],
    # Why it was given up; null where it was not
    "reason": Required[Union[Literal["retries_exhausted", "endpoint_paused", "endpoint_disabled", "endpoint_deleted", "event_gone"], None]],
    # Tries so far
    "attempts": Required[int],
    # Null once settled, and where it waits for an event before it at an ordered endpoint.
    "nextTryAt": Required[Union[str, None]],
    # At an ordered endpoint when the event was committed.
    "createdAt": Required[str],
    # When it was taken or given up, in UTC; null before
    "settledAt": Required[Union[str, None]],
})

WebhookEndpoint = TypedDict("WebhookEndpoint", {
    # Id of the endpoint, `we_…`
    "id": Required[str],
    # Whether it gets events of live orders, or of test orders
    "livemode": Required[bool],
    # Where webhooks go
    "url": Required[str],
    # Types that it gets; `*` is all, `order.return_*` those that begin so
    "eventTypes": Required[list[str]],
    # Brands whose events it gets; null is all
    "brandIds": Required[Union[list[str], None]],
    # Whether an order’s events come one after the other
    "ordered": Required[bool],
    # The shape of events that it gets
    "schemaVersion": Required[int],
    # Names of the custom headers. Their values are sealed and not shown again.
    "headerNames": Required[list[str]],
    # Deliveries a second at most; null for no limit
    "rateLimit": Required[Union[int, None]],
    # Attempts at one time at most; null for no limit
    "maxInFlight": Required[Union[int, None]],
    # For people; null where none was given
    "description": Required[Union[str, None]],
    # As it was sent; empty where none was
    "metadata": Required[dict[str, Any]],
    # `paused`: deliveries wait. `disabled`: none is made
    "status": Required[Literal["enabled", "paused", "disabled"]],
    # Why it is not enabled: by your own request, failing for long, or gone (it answered 410). Null: it is
    "statusReason": Required[Union[Literal["by_request", "failing", "gone"], None]],
    # Since when it has this status, in UTC
    "statusSince": Required[str],
    # When a delivery is tried again to see whether it works; null where it is not paused by us
    "pausedUntil": Required[Union[str, None]],
    # The first failed attempt since the last one that worked; null where the last one worked
    "failingSince": Required[Union[str, None]],
    # The secrets that sign now, newest first; several while one is being rotated.
    "signingSecrets": Required[list[dict[str, Any]]],
    # When it was made, in UTC
    "createdAt": Required[str],
    # When it was last changed, in UTC
    "updatedAt": Required[str],
    # Counts its changes; the `ETag` has it
    "version": Required[int],
})

Event = Union["OrderPlacedEvent", "OrderInProgressEvent", "OrderShippedEvent", "OrderFulfillmentUpdatedEvent", "OrderDeliveredEvent", "OrderReturnInitiatedEvent", "OrderReturnUpdatedEvent", "OrderRefundIssuedEvent", "OrderRefundUpdatedEvent", "OrderCancelledEvent", "OrderCancellationUpdatedEvent", "OrderRejectedEvent", "OrderAddressChangedEvent", "OrderAttentionRequiredEvent", "OrderAttentionResolvedEvent", "OrderCompletedEvent"]
