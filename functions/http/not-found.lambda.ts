import { unmatchedProblem } from './allowed-methods.ts'
import { httpHandler } from './http-handler.ts'
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

export const handler = httpHandler(unmatchedRoute, ({ method, path }) => Promise.reject(unmatchedProblem(method, path)))
