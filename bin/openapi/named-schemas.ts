import type * as z from 'zod'
import { managedBrandSchema } from '../../functions/administration/brands/brand-fields.ts'
import { managedKeySchema } from '../../functions/administration/keys/key-fields.ts'
import { supportContactSchema } from '../../functions/brands/brand.ts'
import { brandHealthSchema } from '../../functions/brands/brand-health.ts'
import { capabilitiesSchema } from '../../functions/brands/capabilities.ts'
import { listedBrandSchema } from '../../functions/brands/listed-brand.ts'
import { lastRefusalSchema } from '../../functions/brands/rate-limit/last-refusal.ts'
import {
  addressChangeAnswerSchema,
  cancellationAnswerSchema,
  refundAnswerSchema,
  returnAnswerSchema,
} from '../../functions/changes/change-fields.ts'
import { feedEventSchema } from '../../functions/events/feed-event.ts'
import { storefrontSchema } from '../../functions/http/callers/storefront.ts'
import { faultSchema, problemSchema } from '../../functions/http/problem.ts'
import { lineQuantitySchema } from '../../functions/orders/brand-order.ts'
import { delaySchema } from '../../functions/orders/delay.ts'
import { eventSchema } from '../../functions/orders/event.ts'
import { addressSchema, taxLineSchema, totalsSchema } from '../../functions/orders/fields.ts'
import { amountsSchema, attentionDetailSchema, attentionSchema } from '../../functions/orders/order.ts'
import { brandOrderAnswerSchema, orderAnswerSchema, orderListItemSchema } from '../../functions/orders/order-answer.ts'
import { addressRequestSchema } from '../../functions/orders/placing/address-request.ts'
import {
  discountRequestSchema,
  feeRequestSchema,
  lineRequestSchema,
  orderRequestSchema,
  shippingRequestSchema,
} from '../../functions/orders/placing/order-request.ts'
import { reasonSchema, refusalSchema } from '../../functions/orders/reason.ts'
import { loggedActSchema } from '../../functions/support/audit/act.ts'
import { maskedSchema, revealedSchema } from '../../functions/support/customer/customer-answer.ts'
import { disclosureAnswerSchema } from '../../functions/support/erasures/disclosure-answer.ts'
import { erasureAnswerSchema } from '../../functions/support/erasures/show-erasure.ts'
import { exportAnswerSchema } from '../../functions/support/exports/export-answer.ts'
import { integrationRequestSchema } from '../../functions/support/integration-requests/integration-request.ts'
import { orderItemSchema } from '../../functions/support/lists/order-item.ts'
import { memberSchema } from '../../functions/support/members/member-fields.ts'
import { noteSchema } from '../../functions/support/notes/note-fields.ts'
import { shownDeliverySchema } from '../../functions/webhooks/api/delivery-fields.ts'
import { shownEndpointSchema } from '../../functions/webhooks/api/endpoint-fields.ts'
import { shownReplaySchema } from '../../functions/webhooks/api/replay-fields.ts'

/** Schemas that several operations or other schemas use, by their names in the document. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  Act: loggedActSchema,
  Address: addressSchema,
  AddressChange: addressChangeAnswerSchema,
  AddressRequest: addressRequestSchema,
  Amounts: amountsSchema,
  ApiKey: managedKeySchema,
  Attention: attentionSchema,
  AttentionDetail: attentionDetailSchema,
  Brand: listedBrandSchema,
  BrandHealth: brandHealthSchema,
  BrandOrder: brandOrderAnswerSchema,
  Cancellation: cancellationAnswerSchema,
  Capabilities: capabilitiesSchema,
  Delay: delaySchema,
  DiscountRequest: discountRequestSchema,
  Disclosure: disclosureAnswerSchema,
  Erasure: erasureAnswerSchema,
  Event: eventSchema,
  Export: exportAnswerSchema,
  Fault: faultSchema,
  FeedEvent: feedEventSchema,
  FeeRequest: feeRequestSchema,
  IntegrationRequest: integrationRequestSchema,
  LastRefusal: lastRefusalSchema,
  LineQuantity: lineQuantitySchema,
  LineRequest: lineRequestSchema,
  ManagedBrand: managedBrandSchema,
  Masked: maskedSchema,
  Member: memberSchema,
  Note: noteSchema,
  Order: orderAnswerSchema,
  OrderItem: orderItemSchema,
  OrderListItem: orderListItemSchema,
  OrderRequest: orderRequestSchema,
  Problem: problemSchema,
  Reason: reasonSchema,
  Refund: refundAnswerSchema,
  Refusal: refusalSchema,
  Replay: shownReplaySchema,
  Return: returnAnswerSchema,
  Revealed: revealedSchema,
  ShippingRequest: shippingRequestSchema,
  Storefront: storefrontSchema,
  SupportContact: supportContactSchema,
  TaxLine: taxLineSchema,
  Totals: totalsSchema,
  WebhookDelivery: shownDeliverySchema,
  WebhookEndpoint: shownEndpointSchema,
  ...Object.fromEntries(eventSchema.options.map((option) => [nameOfEvent(option.shape.type.value), option])),
}

/** `order.return_initiated` is `OrderReturnInitiatedEvent`. */
function nameOfEvent(type: string): string {
  const words = type.split(/[._]/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `${words.join('')}Event`
}
