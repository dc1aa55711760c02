import type { ApiDocument, Part } from './public-document.ts'

/** Python’s types of the named schemas: `TypedDict`s with each property’s words beside it. */
export function pythonTypes({ components }: ApiDocument): string {
  const schemas = Object.entries(components.schemas ?? {})
  const classes = schemas.filter(([, schema]) => 'properties' in schema).map(([name, schema]) => classOf(name, schema))
  const unions = schemas
    .filter(([, schema]) => !('properties' in schema))
    .map(([name, schema]) => `${name} = ${typeOf(schema)}`)
  return [
    '"""Types of the Diddo Orders API. Made from docs/openapi.json by `npm run clients`; not changed by hand."""',
    '',
    'from __future__ import annotations',
    '',
    'from typing import Any, Literal, NotRequired, Required, TypedDict, Union',
    '',
    ...classes,
    '',
    ...unions,
    '',
  ].join('\n')
}

function classOf(name: string, schema: Part): string {
  const required = new Set((schema.required as string[] | undefined) ?? [])
  const properties = Object.entries(schema.properties as Record<string, Part>)
  const fields = properties.map(([key, one]) => {
    return `${commentOf(one)}    "${key}": ${required.has(key) ? 'Required' : 'NotRequired'}[${typeOf(one)}],`
  })
  return `\n${name} = TypedDict("${name}", {\n${fields.join('\n')}\n})`
}

function commentOf({ description }: Part): string {
  if (typeof description !== 'string') return ''
  const lines = description.match(/.{1,108}(?:\s+|$)/gs) ?? []
  return lines.map((line) => `    # ${line.trim().replaceAll('\n', ' ')}\n`).join('')
}

function typeOf(schema: Part): string {
  const {
    $ref,
    oneOf,
    anyOf,
    enum: values,
    type,
    items,
  } = schema as {
    $ref?: string
    oneOf?: Part[]
    anyOf?: Part[]
    enum?: unknown[]
    type?: string | string[]
    items?: Part
  }
  if ($ref !== undefined) return `"${$ref.split('/').at(-1)}"`
  const choices = oneOf ?? anyOf
  if (choices !== undefined) return `Union[${choices.map(typeOf).join(', ')}]`
  if ('const' in schema) return `Literal[${literal(schema.const)}]`
  if (values !== undefined) return `Literal[${values.map(literal).join(', ')}]`
  if (Array.isArray(type)) return `Union[${type.map((one) => typeOf({ ...schema, type: one })).join(', ')}]`
  if (type === 'array') return `list[${items === undefined ? 'Any' : typeOf(items)}]`
  const plain: Record<string, string> = {
    string: 'str',
    integer: 'int',
    number: 'float',
    boolean: 'bool',
    null: 'None',
  }
  return plain[type ?? ''] ?? 'dict[str, Any]'
}

const literal = (value: unknown) =>
  value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value)
