import * as z from 'zod'
import { erasureIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { disclosureAnswerSchema } from './disclosure-answer.ts'
import { erasureRequestSchema, personSchema } from './person.ts'
import { erasureAnswerSchema } from './show-erasure.ts'

const deskTag = 'Support desk: customers'
const tag = 'Customers'
const params = z.object({ erasureId: erasureIdInPath })
const described =
  'Empties the sealed data of all orders, deletes the index rows by which the person is found, and keeps the books. Orders ' +
  'that are under way are erased when they have ended. Brands that can take it are told, also when they are away now. It takes ' +
  'no Idempotency-Key; a repetition does no harm.'

const request = {
  method: 'POST',
  body: erasureRequestSchema,
  responses: { 202: { description: 'It is taken on; read it until it is `completed`', schema: erasureAnswerSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
} as const
const read = {
  method: 'GET',
  params,
  responses: { 200: { description: 'How far it is', schema: erasureAnswerSchema } },
  problems: ['not_found'],
} as const
const disclose = {
  method: 'POST',
  body: personSchema,
  responses: { 200: { description: 'All that is kept of the person', schema: disclosureAnswerSchema } },
  problems: ['invalid_json', 'state_conflict', 'validation_failed'],
} as const

export const requestDeskErasureRoute = defineRoute({
  ...request,
  path: '/support/customers/erasures',
  operationId: 'request-desk-erasure',
  summary: 'Erase a person, across all storefronts',
  description: described,
  tag: deskTag,
  access: 'support-admin',
})

export const readDeskErasureRoute = defineRoute({
  ...read,
  path: '/support/customers/erasures/{erasureId}',
  operationId: 'read-desk-erasure',
  summary: 'See how far an erasure is',
  tag: deskTag,
  access: 'support-admin',
})

export const requestErasureRoute = defineRoute({
  ...request,
  path: '/v1/customer-erasures',
  operationId: 'request-erasure',
  summary: 'Erase a person from the storefront’s orders',
  description: described,
  tag,
  access: 'customers:erase',
})

export const readErasureRoute = defineRoute({
  ...read,
  path: '/v1/customer-erasures/{erasureId}',
  operationId: 'read-erasure',
  summary: 'See how far an erasure is',
  tag,
  access: 'customers:erase',
})

export const discloseDeskCustomerRoute = defineRoute({
  ...disclose,
  path: '/support/customers/disclosures',
  operationId: 'disclose-desk-customer',
  summary: 'Read all that is kept of a person, across all storefronts',
  description: 'For a person’s request for access. Each opening is logged.',
  tag: deskTag,
  access: 'support-admin',
})

export const discloseCustomerRoute = defineRoute({
  ...disclose,
  path: '/v1/customer-disclosures',
  operationId: 'disclose-customer',
  summary: 'Read all that is kept of a person in the storefront’s orders',
  description: 'For a person’s request for access. Each opening is logged.',
  tag,
  access: 'customers:read',
})
