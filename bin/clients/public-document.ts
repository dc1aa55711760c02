import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A JSON Schema, or any other part of an OpenAPI document. */
export type Part = { readonly [key: string]: unknown }

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Part>>
  readonly components: Readonly<Record<string, Readonly<Record<string, Part>>>>
}

/** What storefronts call: the paths of the description under /v1, and the schemas that these use. */
export function publicDocument(): ApiDocument {
  const whole: ApiDocument = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'))
  const paths = Object.fromEntries(Object.entries(whole.paths).filter(([path]) => path.startsWith('/v1/')))
  const used = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      const name = key === '$ref' ? /^#\/components\/schemas\/(\w+)$/.exec(String(value))?.[1] : undefined
      if (name === undefined) visit(value)
      else if (!used.has(name)) {
        used.add(name)
        visit(whole.components.schemas?.[name])
      }
    }
  }
  visit(paths)
  for (const kind of ['responses', 'parameters', 'headers']) visit(whole.components[kind])
  const schemas = Object.fromEntries(Object.entries(whole.components.schemas ?? {}).filter(([name]) => used.has(name)))
  return { ...whole, paths, components: { ...whole.components, schemas } }
}
