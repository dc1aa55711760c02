/** A document as plain JSON, of which only the shape below is looked at. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { schemas: Record<string, unknown>; examples: Record<string, unknown> }
}

interface Parameter {
  description?: string
  readonly schema?: { readonly description?: string }
}

const REFERENCE = '#/components/schemas/'
/** What the generator adds to the name of a schema that requests see otherwise than answers. */
const OUTPUT = /Output$/

/** What the generator leaves untidy: words of optional parameters, schemas and examples that nobody refers to, and names of two forms. */
export function tidyDocument<Given>(given: Given): Given {
  const document = JSON.parse(JSON.stringify(given)) as Document
  describeParameters(document)
  const { schemas } = document.components
  const used = usedNames(document)
  const names = new Map(
    [...used].map((name) => [name, used.has(name.replace(OUTPUT, '')) ? name : name.replace(OUTPUT, '')]),
  )
  document.components.schemas = Object.fromEntries(
    [...used].map((name) => [names.get(name) ?? name, schemas[name]] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const text = JSON.stringify(document.paths)
  document.components.examples = Object.fromEntries(
    Object.entries(document.components.examples).filter(([name]) => text.includes(`"#/components/examples/${name}"`)),
  )
  const renamed = (text: string) =>
    text.startsWith(REFERENCE) ? REFERENCE + (names.get(text.slice(REFERENCE.length)) ?? text) : text
  return visited(document, renamed) as Given
}

/** A parameter that may be left out has its description in its schema only. */
function describeParameters({ paths }: Document): void {
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item) as { parameters?: Parameter[] }[]) {
      for (const parameter of operation.parameters ?? []) {
        const description = parameter.description ?? parameter.schema?.description
        if (description !== undefined) parameter.description = description
      }
    }
  }
}

/** Names of schemas that the paths refer to, also by other schemas. */
function usedNames({ paths, components: { schemas } }: Document): Set<string> {
  const used = new Set<string>()
  const look = (node: unknown): void => {
    for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue
      used.add(name)
      look(schemas[name])
    }
  }
  look(paths)
  // Webhooks and event buses carry it, also where no answer does.
  look({ $ref: `${REFERENCE}Event` })
  return used
}

function visited(node: unknown, renamed: (text: string) => string): unknown {
  if (typeof node === 'string') return renamed(node)
  if (Array.isArray(node)) return node.map((one) => visited(one, renamed))
  if (typeof node !== 'object' || node === null) return node
  // What is refused beside a reference is said, or not, where the reference leads.
  const kept = Object.entries(node).filter(([key]) => key !== 'additionalProperties' || !('$ref' in node))
  return Object.fromEntries(kept.map(([key, value]) => [key, visited(value, renamed)]))
}
