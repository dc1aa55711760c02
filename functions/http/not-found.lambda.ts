import { allowedMethods } from './allowed-methods.ts'
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

export const handler = httpHandler(unmatchedRoute, ({ method, path }) => {
  const allow = allowedMethods(path)
  // Of a part that this stage does without, the description knows the address and the API has no route.
  if (allow.length === 0 || allow.includes(method)) {
    throw new Problem('not_found', 'No route has this address. See /docs.')
  }
  throw new Problem('method_not_allowed', `This address takes ${allow.join(', ')}.`, { extensions: { allow } })
})
