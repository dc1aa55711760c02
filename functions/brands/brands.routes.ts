import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../http/lists/list-query.ts'
import { defineRoute } from '../http/route.ts'
import { brandId } from '../orders/fields.ts'
import { reportSchema } from '../orders/life/reports/report.ts'
import { listedBrandSchema } from './listed-brand.ts'

export const listBrandsRoute = defineRoute({
  method: 'GET',
  path: '/v1/brands',
  operationId: 'list-brands',
  summary: 'List the brands that take orders',
  description:
    'Brands of your key’s mode; a sandbox is a separate brand that takes test orders only. Each is listed with its capabilities. The `actions` of a brand order are what is possible now.',
  tag: 'Brands',
  access: 'orders:read',
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(listedBrandSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const receiveUpdateRoute = defineRoute({
  method: 'POST',
  path: '/v1/brands/{brandId}/updates',
  operationId: 'receive-update',
  summary: 'Report what happened to a brand order',
  description:
    'For brands. The request is signed by Standard Webhooks with the brand’s secret. `webhook-id` is the brand’s own ' +
    'id of the update. The same id within 30 days is answered with `duplicate: true` and changes nothing. Retry until 202.',
  tag: 'Brands',
  access: 'brand-signature',
  params: z.object({ brandId }),
  body: reportSchema,
  bodyCheck: 'handler',
  responses: {
    200: { description: 'Genuine, and there is nothing to do: a test or a handshake', schema: z.looseObject({}) },
    202: {
      description: 'The update is stored and will be applied shortly',
      schema: z.object({
        id: z.string().describe('Our id of the update, `upd_…`'),
        duplicate: z.boolean().describe('Whether it came before'),
      }),
    },
  },
  problems: [
    'invalid_json',
    'unauthenticated',
    'not_found',
    'body_too_large',
    'unsupported_media_type',
    'validation_failed',
  ],
})
