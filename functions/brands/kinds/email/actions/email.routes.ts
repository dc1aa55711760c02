import * as z from 'zod'
import { defineRoute } from '../../../../http/route.ts'

const params = z.object({ token: z.string().max(200).describe('Names brand order, purpose and expiry; signed') })

export const showBrandActionRoute = defineRoute({
  method: 'GET',
  path: '/brand-actions/{token}',
  operationId: 'show-brand-action',
  summary: 'Show what a link of an order mail does',
  description:
    'A page for the staff of a brand that is reached by e-mail: what will happen, and a form. Changes nothing, so ' +
    'that mail scanners and previews may open it.',
  tag: 'Brands',
  access: 'public',
  params,
  responses: {
    200: { description: 'An HTML page with a form', as: ['text/html'] },
    404: { description: 'An HTML page: the link is not ours, or was replaced', as: ['text/html'] },
    409: { description: 'An HTML page: it is done already, or nothing is left to do', as: ['text/html'] },
    410: { description: 'An HTML page: the link has expired', as: ['text/html'] },
  },
})

export const performBrandActionRoute = defineRoute({
  method: 'POST',
  path: '/brand-actions/{token}',
  operationId: 'perform-brand-action',
  summary: 'Do what a link of an order mail is for',
  description:
    'Takes the page’s form. What it says becomes a report of the brand like any other. The same form counts once.',
  tag: 'Brands',
  access: 'public',
  params,
  responses: {
    200: { description: 'An HTML page: durable, now or before; it is applied in a moment', as: ['text/html'] },
    403: { description: 'An HTML page: the form was sent from another site', as: ['text/html'] },
    404: { description: 'An HTML page: the link is not ours, or was replaced', as: ['text/html'] },
    409: { description: 'An HTML page: it is done already, or nothing is left to do', as: ['text/html'] },
    410: { description: 'An HTML page: the link has expired', as: ['text/html'] },
    422: { description: 'The form again, with its faults', as: ['text/html'] },
  },
})
