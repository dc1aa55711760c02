import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'
import { senderAnswerSchema } from './sender-answer.ts'
import { senderSetUpSchema } from './sender-set-up.ts'

/** Whom a brand's mails to customers come from. A function of its own serves these, because it may change identities at Amazon SES. */

const common = {
  path: '/admin/brands/{brandId}/sender',
  tag: 'Administration: brands',
  access: 'admin',
  params: z.object({ brandId }),
} as const

const shown = {
  200: { description: 'The sender, with its DNS records and what SES says of them', schema: senderAnswerSchema },
}

export const readSenderRoute = defineRoute({
  ...common,
  method: 'GET',
  operationId: 'read-brand-sender',
  summary: 'Read whom a brand’s mails to customers come from',
  description: 'Asks Amazon SES whether it has seen the records. It looks for them itself, for up to 72 hours.',
  responses: shown,
  problems: ['not_found'],
})

export const setUpSenderRoute = defineRoute({
  ...common,
  method: 'PUT',
  operationId: 'set-up-brand-sender',
  summary: 'Have a brand’s mails to customers come from its own domain or address',
  description:
    'Makes an identity at Amazon SES and answers the DNS records that prove it. May be repeated. Until SES has seen them, ' +
    'mails come from the platform’s shared address, with the brand’s name and its address for replies. An identity of ' +
    'this name that this deployment did not make is never taken over.',
  body: senderSetUpSchema,
  responses: shown,
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})

export const removeSenderRoute = defineRoute({
  ...common,
  method: 'DELETE',
  operationId: 'remove-brand-sender',
  summary: 'Have a brand’s mails to customers come from the platform’s shared address',
  description:
    'Deletes the identity at Amazon SES where this deployment made it and no other brand uses it. May be repeated.',
  responses: { 204: { description: 'The brand has no sender of its own' } },
  problems: ['not_found', 'state_conflict'],
})
