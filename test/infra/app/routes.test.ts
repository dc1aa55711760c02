import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Route } from '../../../functions/http/route.ts'
import { ofType } from './templates.ts'

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'operationId' in value && 'path' in value
}

test('every route that is declared is deployed, and the other way round', async () => {
  const modules = await Promise.all(
    globSync('functions/**/*.routes.ts').map((file) => import(resolve(file)) as Promise<Record<string, unknown>>),
  )
  const declared = modules
    .flatMap((module) =>
      Object.values(module).flatMap((value) => (isRoute(value) ? [value] : Object.values(value ?? {}))),
    )
    .filter(isRoute)
    .flatMap(({ method, path, access }) =>
      method === 'GET' && access === 'public' ? [`GET ${path}`, `HEAD ${path}`] : [`${method} ${path}`],
    )
  const deployed = ofType('prod', 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey)
  // Whatever else is asked for gets a problem of ours.
  expect(deployed.toSorted()).toEqual(['$default', ...new Set(declared)].toSorted())
})
