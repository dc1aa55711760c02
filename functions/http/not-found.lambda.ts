import { httpHandler } from './http-handler.ts'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'

/** Whatever no route takes, so that also this answer is a problem of ours. */
const anythingElse = defineRoute({
  method: 'GET',
  path: '$default',
  operationId: 'not-found',
  summary: 'Nothing at this address',
  tag: 'None',
  access: 'public',
  responses: {},
})

export const handler = httpHandler(anythingElse, () =>
  Promise.reject(new Problem('not_found', 'There is nothing at this address, or not by this method. See /docs.')),
)
