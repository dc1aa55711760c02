import * as z from 'zod'
import { defineRoute } from '../http/route.ts'

const tag = 'Customers'
const params = z.object({ token: z.string().max(200).describe('Names brand order and expiry; signed') })
/** Loose: whatever mail programs add to a link must not break it. */
const query = z.object({
  lang: z.string().optional().describe('Language of the page: `en`, `de`, `fr`, `es` or `ja`. Left out: the browser’s'),
})

const stops = {
  404: { description: 'An HTML page: the link is not ours, or was replaced', as: ['text/html'] },
  410: { description: 'An HTML page: the link has expired', as: ['text/html'] },
  429: { description: 'An HTML page: the link was opened too often', as: ['text/html'] },
}

export const showCustomerPageRoute = defineRoute({
  method: 'GET',
  path: '/orders/{token}',
  operationId: 'show-customer-page',
  summary: 'Show a customer their order',
  description:
    'The page that mails to customers link to, in the brand’s look: where the parcels are, what was refused, cancelled or ' +
    'refunded, and whom to ask. It shows nothing personal and changes nothing.',
  tag,
  access: 'public',
  params,
  query,
  responses: { 200: { description: 'An HTML page', as: ['text/html'] }, ...stops },
})

export const showReturnFormRoute = defineRoute({
  method: 'GET',
  path: '/orders/{token}/return',
  operationId: 'show-return-form',
  summary: 'Show a customer the form of a return',
  description: 'What can be sent back, and the form for it. Changes nothing.',
  tag,
  access: 'public',
  params,
  query,
  responses: {
    200: { description: 'An HTML page with a form', as: ['text/html'] },
    ...stops,
    409: { description: 'An HTML page: nothing can be returned here', as: ['text/html'] },
  },
})

export const startReturnRoute = defineRoute({
  method: 'POST',
  path: '/orders/{token}/return',
  operationId: 'start-return',
  summary: 'Start a return for a customer',
  description:
    'Takes the page’s form, shows what it asks for, and takes it once more to do it: a return like one of ' +
    '`POST /v1/orders/{orderId}/returns`, by the same rules. The same form counts once.',
  tag,
  access: 'public',
  params,
  query,
  responses: {
    200: { description: 'An HTML page: to be confirmed, or durable, now or before', as: ['text/html'] },
    403: { description: 'An HTML page: the form was sent from another site', as: ['text/html'] },
    ...stops,
    409: { description: 'An HTML page: nothing can be returned here', as: ['text/html'] },
    422: { description: 'The form again, with its faults', as: ['text/html'] },
  },
})
