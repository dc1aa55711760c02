import { type GraphQLResolveInfo, getDirectiveValues } from 'graphql'
import { adminSchema } from './admin-schema.ts'
import type { OrderInput } from './order.ts'
import { fulfillmentFields, orderFields, refundFields, returnFields } from './order-fields.ts'
import { connection } from './paging.ts'
import { UserFault } from './rules.ts'
import type { Shop } from './shop.ts'
import type { Webhooks } from './webhooks.ts'

/** Arguments as they come in: `graphql` has checked every one against Shopify's own types before. */
type Page = { first?: number; after?: string | null }
type ById = { id: string }
type ReturnItem = { fulfillmentLineItemId: string; quantity: number }
type RefundInput = {
  orderId: string
  note?: string
  refundLineItems?: { lineItemId: string; quantity: number; restockType?: string }[]
  shipping?: { amount?: string }
  transactions?: { parentId: string; gateway: string; amount: string }[]
}
type ProcessInput = {
  returnId: string
  note?: string
  returnLineItems?: { id: string; quantity: number }[]
  refundShipping?: { shippingRefundAmount?: { amount: string } }
  financialTransfer?: {
    issueRefund?: { orderTransactions: { parentId: string; transactionAmount: { amount: string } }[] }
  }
}
type CustomId = { namespace: string; key: string; value: string }

type Definition = { capabilities?: { uniqueValues?: { enabled: boolean } } }

function definitionFields({ valuesAreUnique: enabled }: Shop) {
  return { id: 'gid://x/1', type: { name: 'id' }, capabilities: { uniqueValues: { eligible: true, enabled } } }
}

/** Root fields of the Admin API that the stand-in knows; any other answers null. */
export function rootFields(shop: Shop, webhooks: Webhooks, scopes: readonly string[]) {
  const repeated = new Map<string, object>()

  return {
    shop: () => ({ name: 'Aurora', currencyCode: shop.currency }),
    job: ({ id }: ById) => (shop.jobs.has(id) ? { id, done: shop.jobs.get(id)?.isDone } : null),
    currentAppInstallation: () => ({ accessScopes: scopes.map((handle) => ({ handle, description: handle })) }),
    metafieldDefinitions: connection(() => (shop.hasDefinition ? [definitionFields(shop)] : [])),
    webhookSubscriptions: connection(() => webhooks.subscriptions),
    productVariants: ({ query, ...page }: Page & { query: string }) => {
      const skus = [...query.matchAll(/sku:"((?:[^"\\]|\\.)*)"/g)].map(([, sku]) => sku?.replace(/\\(.)/g, '$1'))
      // As Shopify's search, it compares without case and outer spaces, and also finds what begins with a SKU.
      const plain = (sku: string) => sku.trim().toLowerCase()
      const found = [...shop.stock.keys()].filter((sku) => skus.some((one = '') => plain(sku).startsWith(plain(one))))
      const variant = (sku: string) => ({
        id: shop.variantId(sku),
        sku,
        product: { id: 'gid://shopify/Product/1', status: shop.productStatus.get(sku) ?? 'ACTIVE' },
      })
      return connection(() => found.map(variant))(page)
    },
    orderByIdentifier: ({ identifier: { customId, id } }: { identifier: { customId?: CustomId; id?: string } }) => {
      if (customId === undefined) return orderFields(shop.order(id ?? ''))
      if (!shop.hasDefinition) throw new Error('Metafield definition of type id is required')
      const found = shop.byCustomId(customId.namespace, customId.key, customId.value)
      return nullable(found !== undefined && shop.notYetKnown.has(found.id) ? undefined : found, orderFields)
    },
    order: ({ id }: ById) =>
      nullable(
        shop.orders.find((one) => one.id === id),
        orderFields,
      ),
    orders: ({ query, ...page }: Page & { query: string }) => {
      const since = /updated_at:>='([^']+)'/.exec(query)?.[1] ?? ''
      const tag = /tag:(\S+)/.exec(query)?.[1] ?? ''
      const changed = shop.orders
        .filter(({ id, updatedAt, input }) => {
          return !shop.notYetKnown.has(id) && updatedAt >= since && (input.tags as string[]).includes(tag)
        })
        .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt))
      return connection(() => changed.map(orderFields))(page)
    },
    fulfillment: ({ id }: ById) =>
      nullable(
        shop.orders.flatMap((order) => order.fulfillments).find((one) => one.id === id),
        fulfillmentFields,
      ),
    refund: ({ id }: ById) => {
      const order = shop.orders.find(({ refunds }) => refunds.some((one) => one.id === id))
      const found = order?.refunds.find((one) => one.id === id)
      return order === undefined || found === undefined ? null : refundFields(found, order)
    },
    return: ({ id }: ById) => {
      const order = shop.orders.find(({ returns }) => returns.some((one) => one.id === id))
      const found = order?.returns.find((one) => one.id === id)
      return order === undefined || found === undefined ? null : returnFields(found, order)
    },

    orderCreate: ({ order, options }: { order: OrderInput; options: object }) =>
      withErrors('userErrors', () => ({ order: orderFields(shop.create(order, { ...options })) })),
    orderCancel: ({ orderId, reason, staffNote }: { orderId: string; reason: string; staffNote?: string }) =>
      withErrors('orderCancelUserErrors', () => {
        return { job: { id: shop.startCancelling(orderId, reason, staffNote ?? null), done: false } }
      }),
    orderUpdate: ({ input }: { input: { id: string } & Parameters<Shop['update']>[1] }) =>
      withErrors('userErrors', () => ({ order: orderFields(shop.update(input.id, input)) })),
    returnProcess: ({ input }: { input: ProcessInput }) =>
      withErrors('userErrors', () => {
        const { order, found } = shop.processReturn(input.returnId, input.returnLineItems ?? [], refundOf(input))
        return { return: returnFields(found, order) }
      }),
    returnCreate: ({
      returnInput,
    }: {
      returnInput: { orderId: string; returnLineItems: (ReturnItem & { returnReasonNote?: string })[] }
    }) =>
      withErrors('userErrors', () => {
        const items = returnInput.returnLineItems.map((row) => ({
          ...row,
          note: row.returnReasonNote ?? '',
          customerNote: null,
        }))
        return { return: { ...shop.openReturn(returnInput.orderId, 'OPEN', items) } }
      }),
    returnRequest: ({
      input,
    }: {
      input: { orderId: string; returnLineItems: (ReturnItem & { customerNote?: string })[] }
    }) =>
      withErrors('userErrors', () => {
        const items = input.returnLineItems.map((row) => ({ ...row, note: '', customerNote: row.customerNote ?? null }))
        return { return: { ...shop.openReturn(input.orderId, 'REQUESTED', items) } }
      }),
    refundCreate: ({ input }: { input: RefundInput }, _: unknown, info: GraphQLResolveInfo) => {
      const key = idempotencyKey(info)
      const before = repeated.get(key)
      if (before !== undefined) return before
      const answer = withErrors('userErrors', () => {
        const items = (input.refundLineItems ?? []).map(({ lineItemId, quantity, restockType = 'NO_RESTOCK' }) => {
          return { lineId: lineItemId, quantity, restockType }
        })
        const { transactions = [], note = null, shipping } = input
        const { id } = shop.refund(input.orderId, { items, transactions, note, shipping: shipping?.amount ?? null })
        return { refund: { id } }
      })
      repeated.set(key, answer)
      return answer
    },
    metafieldDefinitionCreate: ({ definition }: { definition: Definition }) => {
      shop.hasDefinition = true
      shop.valuesAreUnique = definition.capabilities?.uniqueValues?.enabled === true
      return { createdDefinition: definitionFields(shop), userErrors: [] }
    },
    metafieldDefinitionUpdate: ({ definition }: { definition: Definition }) => {
      shop.valuesAreUnique = definition.capabilities?.uniqueValues?.enabled ?? shop.valuesAreUnique
      return { updatedDefinition: definitionFields(shop), userErrors: [] }
    },
    webhookSubscriptionCreate: ({
      topic,
      webhookSubscription,
    }: {
      topic: string
      webhookSubscription: { uri: string; includeFields?: string[] }
    }) => {
      webhooks.subscriptions.push({ id: `gid://x/${topic}`, topic, ...webhookSubscription })
      return { webhookSubscription: { id: `gid://x/${topic}` }, userErrors: [] }
    },
  }
}

/** The gateway is that of the parent transaction. */
function refundOf({ note, refundShipping, financialTransfer }: ProcessInput) {
  const issued = financialTransfer?.issueRefund
  if (issued === undefined) return null
  const transactions = issued.orderTransactions.map(({ parentId, transactionAmount }) => {
    return { parentId, gateway: '', amount: transactionAmount.amount }
  })
  return { note: note ?? null, shipping: refundShipping?.shippingRefundAmount?.amount ?? null, transactions }
}

function nullable<Row>(row: Row | undefined, fields: (row: Row) => object): object | null {
  return row === undefined ? null : fields(row)
}

/** Since 2026-04 Shopify takes no refund without a key. */
function idempotencyKey(info: GraphQLResolveInfo): string {
  const directive = adminSchema().getDirective('idempotent')
  const [node] = info.fieldNodes
  const values =
    directive == null || node === undefined ? undefined : getDirectiveValues(directive, node, info.variableValues)
  if (typeof values?.key !== 'string') throw new Error('The @idempotent directive is required')
  return values.key
}

function withErrors(name: string, work: () => object): object {
  try {
    return { ...work(), [name]: [] }
  } catch (error) {
    const { code, field } = error instanceof UserFault ? error : { code: 'INVALID', field: [] }
    return { [name]: [{ code, field: field.length === 0 ? null : field, message: (error as Error).message }] }
  }
}
