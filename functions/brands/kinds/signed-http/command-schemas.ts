import * as z from 'zod'
import { lineQuantitySchema } from '../../../orders/brand-order.ts'
import { addressSchema, sum } from '../../../orders/fields.ts'
import { reasonSchema } from '../../../orders/reason.ts'
import { submissionSchema } from '../submission.ts'

/** Every command that a brand of signed HTTP gets, as the body of a POST to its one URL. */

const brandOrderId = z.string().describe('The order’s id from `order.submit`')

function command<Type extends string, Data extends z.ZodType>(type: Type, data: Data) {
  return z.object({
    type: z.literal(type),
    timestamp: z.iso.datetime().describe('When the command came up; the same on every try'),
    data,
  })
}

export const commandSchemas = {
  'order.submit': command('order.submit', submissionSchema),
  'order.lookup': command(
    'order.lookup',
    z.object({
      brandOrderId,
      brandReference: z.string().optional().describe('Your own number for it, once we know it'),
    }),
  ),
  'order.cancel': command(
    'order.cancel',
    z.object({
      brandOrderId,
      cancellationId: z.string().describe('Name it in `cancellation.updated`'),
      lines: z.array(lineQuantitySchema).nullable().describe('Null asks for all that has not shipped'),
      reason: reasonSchema,
    }),
  ),
  'order.change_address': command(
    'order.change_address',
    z.object({
      brandOrderId,
      addressChangeId: z.string().describe('Name it in `address_change.updated`'),
      shippingAddress: addressSchema,
    }),
  ),
  'return.request': command(
    'return.request',
    z.object({
      brandOrderId,
      returnId: z.string().describe('Name it in `return.updated`'),
      lines: z.array(
        lineQuantitySchema.extend({
          reason: z
            .string()
            .nullable()
            .describe('Any text of the platform, such as too_small or damaged; null for none'),
        }),
      ),
    }),
  ),
  'customer.erase': command(
    'customer.erase',
    z.object({
      brandOrderId,
      brandReference: z.string().optional().describe('Your own number for it, once we know it'),
      erasureId: z.string().describe('Ours; the same for all orders of the customer'),
    }),
  ),
  'refund.request': command(
    'refund.request',
    z.object({
      brandOrderId,
      refundId: z.string().describe('Name it in `refund.updated`'),
      returnId: z.string().nullable().describe('The return it belongs to, if any'),
      returnedBy: z.enum(['platform', 'brand']).describe('Who gives the money back'),
      lines: z.array(lineQuantitySchema),
      items: sum.describe('Price of the lines, before their discount'),
      discount: sum.describe('Of the lines and of shipping together; see `discounts`'),
      discounts: z
        .object({
          items: sum.describe('Of the lines'),
          shipping: sum.describe('Of shipping'),
        })
        .describe('`discount` by what it is of'),
      shipping: sum.describe('Before its discount: `shipping − discounts.shipping` is what was paid for it'),
      fees: sum.describe('Of the order’s fees, without tax'),
      tax: sum.describe('Of lines, shipping and fees; part of them already where the order has `taxIncluded`'),
      goodwill: sum.describe('Beyond what the lines, shipping and fees are worth; carries no tax'),
      total: sum.describe(
        'What the customer gets: items − discount + shipping + fees + goodwill, plus tax unless included',
      ),
    }),
  ),
} as const
