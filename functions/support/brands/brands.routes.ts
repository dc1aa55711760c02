import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'
import { brandItemSchema, supportBrandSchema } from './brand-answer.ts'
import { declaredIntegrationSchema } from './declared-integration.ts'

const tag = 'Support: brands'

export const listSupportBrandsRoute = defineRoute({
  method: 'GET',
  path: '/support/brands',
  operationId: 'list-support-brands',
  summary: 'List brands with the health of their back ends',
  description: 'Newest first, disabled ones too.',
  tag,
  access: 'support',
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Brands', schema: pageSchemaOf(brandItemSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const readSupportBrandRoute = defineRoute({
  method: 'GET',
  path: '/support/brands/{brandId}',
  operationId: 'read-support-brand',
  summary: 'Read what a brand can do, and how it is reached',
  description: 'No settings and no secrets: those are for administrators, at `/admin/brands`.',
  tag,
  access: 'support',
  params: z.object({ brandId }),
  responses: { 200: { description: 'The brand', schema: supportBrandSchema } },
  problems: ['not_found'],
})

export const listIntegrationsRoute = defineRoute({
  method: 'GET',
  path: '/support/integrations',
  operationId: 'list-integrations',
  summary: 'List the integrations that a brand can have, with their fields',
  description: 'JSON Schemas of what each takes as settings and as secrets, from which forms are drawn.',
  tag,
  access: 'support-admin',
  responses: {
    200: {
      description: 'Every integration',
      schema: z.object({ data: z.array(declaredIntegrationSchema).describe('The integrations') }),
    },
  },
})
