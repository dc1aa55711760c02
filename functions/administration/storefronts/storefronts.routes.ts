import * as z from 'zod'
import { storefrontSchema } from '../../http/callers/storefront.ts'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'

/** `/admin/storefronts`. Answers carry the storefront's version as `ETag`; a change with another `If-Match` is refused. */

const tag = 'Administration: storefronts'
export const storefrontParams = z.object({
  storefrontId: z
    .string()
    .regex(/^sf_[0-9A-Z]{1,40}$/)
    .describe('Id of the storefront, `sf_…`'),
})
const storefront = { description: 'The storefront', schema: storefrontSchema, headers: ['ETag'] }
const fields = z.strictObject({ name: storefrontSchema.shape.name })

export const createStorefrontRoute = defineRoute({
  method: 'POST',
  path: '/admin/storefronts',
  operationId: 'create-storefront',
  summary: 'Add a storefront',
  tag,
  access: 'admin',
  idempotency: 'optional',
  body: fields,
  responses: { 201: storefront },
  problems: ['invalid_json', 'validation_failed', 'idempotency_key_reused'],
})

export const listStorefrontsRoute = defineRoute({
  method: 'GET',
  path: '/admin/storefronts',
  operationId: 'list-storefronts',
  summary: 'List the storefronts',
  tag,
  access: 'admin',
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(storefrontSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const readStorefrontRoute = defineRoute({
  method: 'GET',
  path: '/admin/storefronts/{storefrontId}',
  operationId: 'read-storefront',
  summary: 'Read a storefront',
  tag,
  access: 'admin',
  params: storefrontParams,
  responses: { 200: storefront },
  problems: ['not_found'],
})

export const changeStorefrontRoute = defineRoute({
  method: 'PATCH',
  path: '/admin/storefronts/{storefrontId}',
  operationId: 'change-storefront',
  summary: 'Change a storefront',
  tag,
  access: 'admin',
  params: storefrontParams,
  body: fields.partial(),
  responses: { 200: storefront },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})

const switchRoute = (word: 'disable' | 'enable', summary: string) =>
  defineRoute({
    method: 'POST',
    path: `/admin/storefronts/{storefrontId}/${word}`,
    operationId: `${word}-storefront`,
    summary,
    tag,
    access: 'admin',
    idempotency: 'optional',
    params: storefrontParams,
    body: z.strictObject({}),
    responses: { 200: storefront },
    problems: ['not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
  })

export const disableStorefrontRoute = switchRoute('disable', 'Refuse all keys of a storefront, within 30 seconds')
export const enableStorefrontRoute = switchRoute('enable', 'Accept the keys of a storefront again')
