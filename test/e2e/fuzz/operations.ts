import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What docs/openapi.json says, as far as requests are made from it and answers held against it. */

/** The `User-Agent` of what the fuzz test sends. */
export const FUZZ_AGENT = 'diddo-fuzz'

export type JsonSchema = { readonly [keyword: string]: unknown }

export interface Parameter {
  readonly in: 'path' | 'query' | 'header'
  readonly name: string
  readonly required?: boolean
  readonly schema: JsonSchema
}

export interface Media {
  readonly schema?: JsonSchema
  readonly example?: unknown
  /** Problems have one for each code. */
  readonly examples?: Readonly<Record<string, unknown>>
}

export interface Described {
  readonly headers?: Readonly<Record<string, unknown>>
  readonly content?: Readonly<Record<string, Media>>
}

export interface Operation {
  readonly operationId: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<Record<string, Described>>
}

export interface AddressedOperation extends Operation {
  readonly method: string
  readonly path: string
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export const document: Document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8'),
)

export const operations: readonly AddressedOperation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
)

/** What stands at a reference of the document; anything else as it is. */
export function resolved<Node>(node: Node | { readonly $ref: string }): Node {
  const reference = (node as { $ref?: unknown }).$ref
  if (typeof reference !== 'string') return node as Node
  const parts = reference.replace('#/', '').split('/')
  const found = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document)
  return resolved(found as Node)
}
