import { httpHandler } from './http-handler.ts'
import { Problem } from './problem.ts'
import { defineRoute } from './route.ts'

/** Answers requests that match no route, so that this answer is a problem too. */
const unmatchedRoute = defineRoute({
  method: 'GET',
  path: '$default',
  operationId: 'not-found',
  summary: 'No route matches',
  tag: 'None',
  access: 'public',
  responses: {},
})

export const handler = httpHandler(unmatchedRoute, () =>
  Promise.reject(new Problem('not_found', 'No route has this address and method. See /docs.')),
)
