import * as z from 'zod'
import { attentionCode } from '../../functions/orders/order.ts'
import { wholeNumber } from '../command-line/option-values.ts'
import type { Fields } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const columns = ['since', 'attention', 'orderId', 'externalId', 'brandId', 'brandOrderId', 'status', 'report']

/** `attention list`: brand orders that a person must look at. */
export function addAttention(program: Parent, { storefrontApi, show }: Session): void {
  const group = program.command('attention').description('Shows what needs a person.')
  group
    .command('list')
    .summary('List the brand orders that need a person.')
    .description(
      'List the brand orders that need a person, of the storefront whose key is used: why, and since when. docs/operate.md says what to do about each.',
    )
    .option('--code <code>', `only this: ${attentionCode.options.join(', ')}`)
    .option('--brand <brand-id>', 'only of this brand')
    .option('--most <number>', 'how many orders to look at', wholeNumber(1, 10_000), 200)
    .action(async ({ code = 'any', brand: brandId, most }) => {
      const orders = await storefrontApi().list('/orders', { attention: code, brandId }, most)
      const values = orders.flatMap((order) => needyParts(order, code, brandId))
      show({
        kind: 'list',
        values: values.toSorted((one, other) => (String(one.since) < String(other.since) ? -1 : 1)),
        columns,
      })
    })
}

const needySchema = z.looseObject({
  id: z.string(),
  externalId: z.string(),
  brandOrders: z.array(
    z.looseObject({
      id: z.string(),
      brandId: z.string(),
      status: z.string(),
      attention: z
        .looseObject({
          code: z.string(),
          since: z.string(),
          detail: z.looseObject({ report: z.string().nullable() }).nullable(),
        })
        .nullable(),
    }),
  ),
})

function needyParts(order: Fields, wanted: string, brand: string | undefined): Fields[] {
  const { id: orderId, externalId, brandOrders } = needySchema.parse(order)
  return brandOrders.flatMap(({ id: brandOrderId, brandId, status, attention }) => {
    if (attention === null || (wanted !== 'any' && attention.code !== wanted)) return []
    if (brand !== undefined && brandId !== brand) return []
    const { code, since, detail } = attention
    return [
      { since, attention: code, orderId, externalId, brandId, brandOrderId, status, report: detail?.report ?? null },
    ]
  })
}
