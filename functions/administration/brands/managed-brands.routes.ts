import * as z from 'zod'
import { brandHealthSchema } from '../../brands/brand-health.ts'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'
import {
  brandChangeSchema,
  brandDraftSchema,
  issuedBrandSchema,
  managedBrandSchema,
  secretRotationSchema,
} from './brand-fields.ts'

/** `/admin/brands`. Answers carry the brand's version as `ETag`; a change with another `If-Match` is refused. */

const tag = 'Administration: brands'
const params = z.object({ brandId })
const managed = { description: 'The brand', schema: managedBrandSchema, headers: ['ETag'] }
const issued = {
  description: 'The brand, with the secrets that were generated',
  schema: issuedBrandSchema,
  headers: ['ETag'],
}

export const createBrandRoute = defineRoute({
  method: 'POST',
  path: '/admin/brands',
  operationId: 'create-brand',
  summary: 'Add a brand',
  tag,
  access: 'admin',
  idempotency: 'optional',
  body: brandDraftSchema,
  bodyCheck: 'handler',
  responses: { 201: issued },
  problems: ['invalid_json', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const listManagedBrandsRoute = defineRoute({
  method: 'GET',
  path: '/admin/brands',
  operationId: 'list-managed-brands',
  summary: 'List all brands with their settings',
  tag,
  access: 'admin',
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(managedBrandSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const readBrandRoute = defineRoute({
  method: 'GET',
  path: '/admin/brands/{brandId}',
  operationId: 'read-brand',
  summary: 'Read a brand',
  tag,
  access: 'admin',
  params,
  responses: { 200: managed },
  problems: ['not_found'],
})

export const readBrandHealthRoute = defineRoute({
  method: 'GET',
  path: '/admin/brands/{brandId}/health',
  operationId: 'read-brand-health',
  summary: 'Read the health of a brand’s back end',
  description:
    'Five failed calls in a row (no answer, 5xx, 401, 403) open the circuit: the back end is not called for 30 seconds. ' +
    'Then one call probes it. Each failed probe doubles the pause, up to 10 minutes. Orders wait meanwhile.',
  tag,
  access: 'admin',
  params,
  responses: { 200: { description: 'Circuit and pace', schema: brandHealthSchema } },
  problems: ['not_found'],
})

export const changeBrandRoute = defineRoute({
  method: 'PATCH',
  path: '/admin/brands/{brandId}',
  operationId: 'change-brand',
  summary: 'Change a brand',
  tag,
  access: 'admin',
  params,
  body: brandChangeSchema,
  bodyCheck: 'handler',
  responses: { 200: managed },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})

export const rotateBrandSecretRoute = defineRoute({
  method: 'POST',
  path: '/admin/brands/{brandId}/rotate-secret',
  operationId: 'rotate-brand-secret',
  summary: 'Give a brand new secrets',
  description:
    'Uses the secrets that you send, or generates new ones where the integration supports that. With signed HTTP, the ' +
    'old secret stays valid beside the new one for `overlapHours`. All functions use the new secrets within a minute.',
  tag,
  access: 'admin',
  idempotency: 'optional',
  params,
  body: secretRotationSchema,
  bodyCheck: 'handler',
  responses: { 200: issued },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

const switchRoute = (word: 'disable' | 'enable', summary: string) =>
  defineRoute({
    method: 'POST',
    path: `/admin/brands/{brandId}/${word}`,
    operationId: `${word}-brand`,
    summary,
    tag,
    access: 'admin',
    idempotency: 'optional',
    params,
    body: z.strictObject({}),
    responses: { 200: managed },
    problems: ['not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
  })

export const disableBrandRoute = switchRoute('disable', 'Stop new orders of a brand; its existing orders continue')
export const enableBrandRoute = switchRoute('enable', 'Allow new orders of a brand again')
