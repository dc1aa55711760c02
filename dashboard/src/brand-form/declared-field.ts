/** A field that an integration declares by JSON Schema, as far as a form needs it. */
export interface DeclaredField {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly isRequired: boolean
  readonly kind: 'choice' | 'switch' | 'number' | 'list' | 'text'
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** As it is where nobody fills it in; null without a default. */
  readonly standard: unknown
}

/** What is typed, by the field's name. A number and a list are texts until they are sent. */
export type Typed = Readonly<Record<string, string | boolean>>

interface Schema {
  readonly title?: unknown
  readonly description?: unknown
  readonly type?: unknown
  readonly enum?: unknown
  readonly enumTitles?: unknown
  readonly default?: unknown
}

/** The fields of a schema, required ones first. */
export function declaredFields(schema: Readonly<Record<string, unknown>>): readonly DeclaredField[] {
  const { properties = {}, required = [] } = schema as {
    properties?: Readonly<Record<string, Schema>>
    required?: readonly string[]
  }
  return Object.entries(properties)
    .map(([name, field]) => ({
      name,
      label: typeof field.title === 'string' ? field.title : readable(name),
      help: typeof field.description === 'string' ? field.description : '',
      isRequired: required.includes(name),
      kind: kindOf(field),
      choices: choicesOf(field),
      standard: field.default ?? null,
    }))
    .toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired))
}

/** Each value with its words; without words it is shown as it is. */
function choicesOf({ enum: values, enumTitles }: Schema): DeclaredField['choices'] {
  const titles = (enumTitles ?? {}) as Readonly<Record<string, string>>
  return Array.isArray(values) ? values.map(String).map((value) => ({ value, label: titles[value] ?? value })) : []
}

function kindOf({ enum: choices, type }: Schema): DeclaredField['kind'] {
  if (Array.isArray(choices)) return 'choice'
  if (type === 'boolean') return 'switch'
  if (type === 'number' || type === 'integer') return 'number'
  return type === 'array' ? 'list' : 'text'
}

/** `requestsPerSecond` as `Requests per second`. */
function readable(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\b(url|id|sku|api)\b/g, (short) => short.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What the form begins with: stored values, else the defaults. */
export function typedFrom(fields: readonly DeclaredField[], stored: Readonly<Record<string, unknown>> = {}): Typed {
  return Object.fromEntries(
    fields.map(({ name, kind, standard }) => {
      const value = stored[name] ?? standard
      if (kind === 'switch') return [name, value === true]
      return [name, Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value)]
    }),
  )
}

/** What is sent. An empty field is left out of a new brand, and resets one that exists: `empty`. */
export function valuesOf(
  fields: readonly DeclaredField[],
  typed: Typed,
  empty: 'left_out' | 'null',
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, unknown][] => {
      const value = typed[name]
      if (typeof value === 'boolean') return [[name, value]]
      const text = (value ?? '').trim()
      if (text === '') return empty === 'null' ? [[name, null]] : []
      if (kind === 'list') return [[name, partsOf(text)]]
      // A text that is no number is sent as it is: the API says what is wrong with it.
      return [[name, kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text]]
    }),
  )
}

/** The parts of a text with commas or line breaks between them. */
export function partsOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
