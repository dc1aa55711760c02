import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'

const params = z.object({ token: z.string().max(200).describe('Names brand and contact; signed') })
const notOurs = { description: 'An HTML page: the link is not ours', as: ['text/html'] } as const

export const showUnsubscribingRoute = defineRoute({
  method: 'GET',
  path: '/brand-contacts/{token}',
  operationId: 'show-unsubscribing',
  summary: 'Ask a contact of a brand whether to unsubscribe',
  description: 'The page behind the link of a notice. It changes nothing, so that mail scanners may open it.',
  tag: 'Brands',
  access: 'public',
  params,
  responses: { 200: { description: 'An HTML page with a button', as: ['text/html'] }, 404: notOurs },
})

export const unsubscribeRoute = defineRoute({
  method: 'POST',
  path: '/brand-contacts/{token}',
  operationId: 'unsubscribe-contact',
  summary: 'Unsubscribe a contact of a brand',
  description:
    'The page’s button, and what mail providers send for their own (RFC 8058). May be repeated. The contact stays, and ' +
    'is written to no more until an administrator reactivates it.',
  tag: 'Brands',
  access: 'public',
  params,
  responses: { 200: { description: 'An HTML page: it is done', as: ['text/html'] }, 404: notOurs },
})
