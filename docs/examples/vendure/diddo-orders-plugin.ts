/**
 * A plugin for Vendure 3.6 and later. It makes room for the orders of Diddo Orders in a merchant's Vendure: fields for
 * our ids and amounts, four strategies that price an order by these amounts instead of by the catalogue, and a mutation that
 * adds many lines at once. Orders without these fields, which are the merchant's own, are priced as before.
 *
 * Set up: docs/brands/vendure.md.
 */
import { Inject } from '@nestjs/common'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import type {
  CustomFields,
  ID,
  OrderItemPriceCalculationStrategy,
  OrderLine,
  RequestContext,
  RuntimeVendureConfig,
  TaxLineCalculationStrategy,
} from '@vendure/core'
import {
  Allow,
  Ctx,
  EventBus,
  HistoryEntryEvent,
  LanguageCode,
  Order,
  OrderService,
  Permission,
  PluginCommonModule,
  PromotionCondition,
  PromotionLineAction,
  RefundEvent,
  ShippingCalculator,
  ShippingEligibilityChecker,
  Transaction,
  TransactionalConnection,
  VendurePlugin,
} from '@vendure/core'
import { parse } from 'graphql'

const english = (value: string) => [{ languageCode: LanguageCode.en, value }]
/** Shown to staff in the dashboard, never to customers; staff cannot change what an order was sent with. */
const field = { nullable: true, public: false } as const

const customFields: Pick<CustomFields, 'Order' | 'OrderLine'> = {
  Order: [
    // The database refuses a second order with the same id: that is what makes an order once.
    { ...field, name: 'diddoBrandOrderId', type: 'string', unique: true, label: english('Diddo: id of this order') },
    // A draft that is still being filled; polling throws away what stays one.
    { ...field, name: 'diddoDraftFor', type: 'string', label: english('Diddo: draft of this order') },
    { ...field, name: 'diddoPlatformOrder', type: 'string', label: english('Diddo: number at the platform') },
    { ...field, name: 'diddoShippingPrice', type: 'int', label: english('Diddo: shipping and fees') },
    { ...field, name: 'diddoShippingTaxRate', type: 'float', label: english('Diddo: tax rate of shipping') },
    { ...field, name: 'diddoTaxIncluded', type: 'boolean', label: english('Diddo: prices include tax') },
    { ...field, name: 'diddoDetails', type: 'text', label: english('Diddo: details') },
  ],
  OrderLine: [
    { ...field, name: 'diddoLineId', type: 'string', label: english('Diddo: id of this line') },
    { ...field, name: 'diddoUnitPrice', type: 'int', label: english('Diddo: unit price') },
    { ...field, name: 'diddoDiscount', type: 'int', label: english('Diddo: discount of the line') },
    { ...field, name: 'diddoTaxRate', type: 'float', label: english('Diddo: tax rate') },
    { ...field, name: 'diddoTaxIncluded', type: 'boolean', label: english('Diddo: price includes tax') },
    { ...field, name: 'diddoAttributes', type: 'text', label: english('Diddo: wishes, such as an engraving') },
  ],
}

/** The fields as Vendure gives them to strategies. */
interface OrderFields {
  readonly diddoShippingPrice?: number | null
  readonly diddoShippingTaxRate?: number | null
  readonly diddoTaxIncluded?: boolean | null
}
interface LineFields {
  readonly diddoUnitPrice?: number | null
  readonly diddoDiscount?: number | null
  readonly diddoTaxRate?: number | null
  readonly diddoTaxIncluded?: boolean | null
}
const fieldsOf = (order: Order) => order.customFields as OrderFields
const lineFields = (line: OrderLine) => line.customFields as LineFields

function unitPrice(before: OrderItemPriceCalculationStrategy): OrderItemPriceCalculationStrategy {
  return {
    init: (injector) => before.init?.(injector),
    destroy: () => before.destroy?.(),
    calculateUnitPrice(ctx, variant, fields: LineFields, order, quantity) {
      const { diddoUnitPrice: price, diddoTaxIncluded } = fields
      if (price == null) return before.calculateUnitPrice(ctx, variant, fields, order, quantity)
      return { price, priceIncludesTax: diddoTaxIncluded === true }
    },
  }
}

function taxRate(before: TaxLineCalculationStrategy): TaxLineCalculationStrategy {
  return {
    init: (injector) => before.init?.(injector),
    destroy: () => before.destroy?.(),
    calculate(args) {
      const { diddoUnitPrice, diddoTaxRate } = lineFields(args.orderLine)
      if (diddoUnitPrice == null) return before.calculate(args)
      return [{ description: 'Tax', taxRate: diddoTaxRate ?? 0 }]
    },
  }
}

/** For a promotion that the merchant makes once, and that no other order meets. */
const ofPlatform = new PromotionCondition({
  code: 'diddo-order',
  description: english('The order came by Diddo Orders'),
  args: {},
  check: (_ctx, order) => fieldsOf(order).diddoShippingPrice != null,
})
const lineDiscount = new PromotionLineAction({
  code: 'diddo-line-discount',
  description: english('The discount that Diddo Orders sent with the line'),
  args: {},
  conditions: [],
  execute: (_ctx, line) => -(lineFields(line).diddoDiscount ?? 0),
})

/** For a shipping method that the merchant makes once, and that no storefront is offered. */
const shippingEligibility = new ShippingEligibilityChecker({
  code: 'diddo-order',
  description: english('Only orders that came by Diddo Orders'),
  args: {},
  check: (_ctx, order) => fieldsOf(order).diddoShippingPrice != null,
})
const shippingPrice = new ShippingCalculator({
  code: 'diddo-shipping',
  description: english('What Diddo Orders sent as the price of shipping'),
  args: {},
  calculate(_ctx, order) {
    const { diddoShippingPrice, diddoShippingTaxRate, diddoTaxIncluded } = fieldsOf(order)
    const priceIncludesTax = diddoTaxIncluded === true
    return { price: diddoShippingPrice ?? 0, taxRate: diddoShippingTaxRate ?? 0, priceIncludesTax }
  },
})

function configuration(config: RuntimeVendureConfig): RuntimeVendureConfig {
  const { orderOptions, taxOptions, promotionOptions, shippingOptions } = config
  config.customFields.Order = [...(config.customFields.Order ?? []), ...(customFields.Order ?? [])]
  config.customFields.OrderLine = [...(config.customFields.OrderLine ?? []), ...(customFields.OrderLine ?? [])]
  orderOptions.orderItemPriceCalculationStrategy = unitPrice(orderOptions.orderItemPriceCalculationStrategy)
  taxOptions.taxLineCalculationStrategy = taxRate(taxOptions.taxLineCalculationStrategy)
  promotionOptions.promotionConditions = [...(promotionOptions.promotionConditions ?? []), ofPlatform]
  promotionOptions.promotionActions = [...(promotionOptions.promotionActions ?? []), lineDiscount]
  const { shippingCalculators, shippingEligibilityCheckers } = shippingOptions
  shippingOptions.shippingCalculators = [...(shippingCalculators ?? []), shippingPrice]
  shippingOptions.shippingEligibilityCheckers = [...(shippingEligibilityCheckers ?? []), shippingEligibility]
  return config
}

interface DraftItem {
  readonly productVariantId: ID
  readonly quantity: number
  readonly customFields?: LineFields
}

/**
 * Vendure's own `addItemToDraftOrder` adds one line, and prices the whole order again each time: two hundred lines would
 * take minutes.
 */
class DraftItems {
  private readonly orders: OrderService

  constructor(orders: OrderService) {
    this.orders = orders
  }

  /** All of the lines, or the first reason why one of them cannot be added. */
  async diddoAddItemsToDraftOrder(ctx: RequestContext, { orderId, inputs }: { orderId: ID; inputs: DraftItem[] }) {
    const { order, errorResults } = await this.orders.addItemsToOrder(ctx, orderId, inputs)
    return errorResults[0] ?? order
  }
}
const addItems = 'diddoAddItemsToDraftOrder'
const draftItemsSchema = parse(`extend type Mutation {
  ${addItems}(orderId: ID!, inputs: [AddItemToDraftOrderInput!]!): UpdateOrderItemsResult!
}`)

/**
 * Orders are polled by `updatedAt`, which Vendure leaves as it is when a second part ships, when a refund is made or
 * settled and when a note is added. Here each of these sets it, in the same transaction.
 */
export class DiddoOrdersPlugin {
  constructor(eventBus: EventBus, connection: TransactionalConnection) {
    const touch = async (ctx: RequestContext, orderId: ID) => {
      await connection.getRepository(ctx, Order).update(orderId, { updatedAt: new Date() })
    }
    eventBus.registerBlockingEventHandler({
      id: 'diddo-orders-history',
      event: HistoryEntryEvent,
      handler: async ({ ctx, entity, historyType }) => {
        const { order } = entity as typeof entity & { readonly order?: Order }
        if (historyType === 'order' && order !== undefined) await touch(ctx, order.id)
      },
    })
    eventBus.registerBlockingEventHandler({
      id: 'diddo-orders-refunds',
      event: RefundEvent,
      handler: ({ ctx, order }) => touch(ctx, order.id),
    })
  }
}
// What decorators would say, without a step that compiles them.
Inject(OrderService)(DraftItems, undefined, 0)
Ctx()(DraftItems.prototype, addItems, 0)
Args()(DraftItems.prototype, addItems, 1)
const method = Object.getOwnPropertyDescriptor(DraftItems.prototype, addItems) as PropertyDescriptor
for (const decorate of [Transaction(), Mutation(), Allow(Permission.UpdateOrder)]) {
  decorate(DraftItems.prototype, addItems, method)
}
Resolver()(DraftItems)
Inject(EventBus)(DiddoOrdersPlugin, undefined, 0)
Inject(TransactionalConnection)(DiddoOrdersPlugin, undefined, 1)
VendurePlugin({
  imports: [PluginCommonModule],
  configuration,
  adminApiExtensions: { schema: draftItemsSchema, resolvers: [DraftItems] },
  compatibility: '^3.6.0',
})(DiddoOrdersPlugin)
