import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Route } from '../../functions/http/route.ts'

const root = resolve(import.meta.dirname, '../..')

/** Every route that a `functions/<capability>/<capability>.routes.ts` exports, alone or in a record, by path and method. */
export async function collectRoutes(): Promise<Route[]> {
  const routes: Route[] = []
  for (const file of globSync('functions/**/*.routes.ts', { cwd: root }).toSorted()) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
    for (const value of Object.values(exported)) routes.push(...routesIn(value))
  }
  return [...new Set(routes)].toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}

function routesIn(value: unknown): Route[] {
  if (isRoute(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).filter(isRoute)
}

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'operationId' in value && 'path' in value && 'method' in value
}

const nameOf = ({ path, method }: Route): string => `${path} ${method}`
