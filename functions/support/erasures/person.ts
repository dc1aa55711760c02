import * as z from 'zod'
import { Problem } from '../../http/problem.ts'
import { customerPartition, LIST_SHARDS } from '../../orders/orders-keys.ts'
import type { BlindIndex } from '../../vault/blind-index.ts'
import { indexPartitions } from '../../vault/vault-keys.ts'
import type { PersonPartition } from './erasure.ts'

const ways = ['email', 'phone', 'customerId'] as const

const personFields = {
  email: z
    .string()
    .min(3)
    .max(320)
    .optional()
    .describe('Orders placed with this e-mail address, in any spelling of it'),
  phone: z
    .string()
    .min(5)
    .max(40)
    .optional()
    .describe('Orders placed with this telephone number, with its country code'),
  customerId: z.string().min(1).max(255).optional().describe('Orders of this customer id of the platform'),
}

/** A person by one of three ways. */
export const personSchema = z
  .strictObject(personFields)
  .refine((given) => ways.filter((way) => given[way] !== undefined).length === 1, {
    error: 'Name the person by exactly one of email, phone and customerId.',
  })
export type Person = z.infer<typeof personSchema>

/** A person, or an erasure of before that is repeated. */
export const erasureRequestSchema = z
  .strictObject({
    ...personFields,
    erasureId: z.string().max(100).optional().describe('Repeats an earlier erasure over the same orders'),
  })
  .refine((given) => [...ways, 'erasureId' as const].filter((way) => given[way] !== undefined).length === 1, {
    error: 'Give exactly one of email, phone, customerId and erasureId.',
  })

/** A storefront in one mode. */
export interface Shelf {
  readonly storefrontId: string
  readonly livemode: boolean
}

/** Every index partition that has orders of the person on these shelves. Throws `validation_failed` for a number without country code. */
export async function partitionsOf(
  { email, phone, customerId }: Person,
  shelves: readonly Shelf[],
  blindIndex: BlindIndex,
): Promise<PersonPartition[]> {
  if (customerId !== undefined) {
    return shelves.flatMap((shelf) =>
      Array.from({ length: LIST_SHARDS }, (_, shard) => ({
        in: 'orders' as const,
        pk: customerPartition({ ...shelf, customerId }, shard),
      })),
    )
  }
  const values =
    email !== undefined ? await blindIndex.every('email', email) : await blindIndex.every('phone', phone ?? '')
  if (values.length === 0) {
    const detail = 'Write the number with its country code, such as +12025550123.'
    throw new Problem('validation_failed', 'The person cannot be looked for.', {
      errors: [{ code: 'invalid_phone', pointer: '/phone', detail }],
    })
  }
  return shelves.flatMap(({ storefrontId, livemode }) =>
    values
      .flatMap((value) => indexPartitions(storefrontId, livemode, value))
      .map((pk) => ({ in: 'vault' as const, pk })),
  )
}
