import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { overlapHours } from '../../http/overlap.ts'
import { defineRoute } from '../../http/route.ts'
import { storefrontParams } from '../storefronts/storefronts.routes.ts'
import {
  adminKeyDraftSchema,
  issuedKeySchema,
  managedKeySchema,
  rotatedKeySchema,
  storefrontKeyDraftSchema,
} from './key-fields.ts'

/** API keys: of storefronts, and of the platform's administrators. Shown once, stored hashed. */

const tag = 'Administration: keys'
const params = z.object({
  keyId: z
    .string()
    .regex(/^key_[0-9A-Z]{1,40}$/)
    .describe('Id of the key, `key_…`'),
})
const query = z.strictObject({ cursor: cursorField, limit: limitField })
const listed = { description: 'Newest first', schema: pageSchemaOf(managedKeySchema) }
const issued = { description: 'The key, with its secret', schema: issuedKeySchema }

export const createStorefrontKeyRoute = defineRoute({
  method: 'POST',
  path: '/admin/storefronts/{storefrontId}/keys',
  operationId: 'create-storefront-key',
  summary: 'Create a key of a storefront',
  tag,
  access: 'admin',
  idempotency: 'optional',
  params: storefrontParams,
  body: storefrontKeyDraftSchema,
  responses: { 201: issued },
  problems: ['invalid_json', 'not_found', 'validation_failed', 'idempotency_key_reused'],
})

export const listStorefrontKeysRoute = defineRoute({
  method: 'GET',
  path: '/admin/storefronts/{storefrontId}/keys',
  operationId: 'list-storefront-keys',
  summary: 'List the keys of a storefront',
  tag,
  access: 'admin',
  params: storefrontParams,
  query,
  responses: { 200: listed },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})

export const createAdminKeyRoute = defineRoute({
  method: 'POST',
  path: '/admin/keys',
  operationId: 'create-admin-key',
  summary: 'Create an administrator’s key',
  tag,
  access: 'admin',
  idempotency: 'optional',
  body: adminKeyDraftSchema,
  responses: { 201: issued },
  problems: ['invalid_json', 'validation_failed', 'idempotency_key_reused'],
})

export const listAdminKeysRoute = defineRoute({
  method: 'GET',
  path: '/admin/keys',
  operationId: 'list-admin-keys',
  summary: 'List the administrators’ keys',
  tag,
  access: 'admin',
  query,
  responses: { 200: listed },
  problems: ['cursor_expired', 'validation_failed'],
})

export const readKeyRoute = defineRoute({
  method: 'GET',
  path: '/admin/keys/{keyId}',
  operationId: 'read-key',
  summary: 'Read a key, without its secret',
  tag,
  access: 'admin',
  params,
  responses: { 200: { description: 'The key', schema: managedKeySchema } },
  problems: ['not_found'],
})

export const rotateKeyRoute = defineRoute({
  method: 'POST',
  path: '/admin/keys/{keyId}/rotate',
  operationId: 'rotate-key',
  summary: 'Replace a key by a new one of the same scopes',
  tag,
  access: 'admin',
  idempotency: 'optional',
  params,
  body: z.strictObject({ overlapHours }),
  responses: { 201: { description: 'The new key, with its secret', schema: rotatedKeySchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const disableKeyRoute = defineRoute({
  method: 'POST',
  path: '/admin/keys/{keyId}/disable',
  operationId: 'disable-key',
  summary: 'Disable a key permanently, within 30 seconds',
  tag,
  access: 'admin',
  idempotency: 'optional',
  params,
  body: z.strictObject({}),
  responses: { 200: { description: 'The key', schema: managedKeySchema } },
  problems: ['not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})
