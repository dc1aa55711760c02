type Schema = Readonly<Record<string, unknown>>

/**
 * What a receiver that was written for `released` could stumble over in `next`:
 * a field that is gone, may be missing or null, or has another type. New fields,
 * new enum values and new event types are no such thing: receivers accept them.
 */
export function breakingChanges(released: Schema, next: Schema, path = ''): string[] {
  const before = variantsOf(released)
  const after = variantsOf(next)
  if (before.length !== 1 || after.length !== 1) return compareVariants(before, after, path)

  const changes: string[] = []
  if (released.type !== next.type)
    changes.push(`${path || '/'} was ${String(released.type)} and is ${String(next.type)}`)
  if (released.const !== undefined && released.const !== next.const) changes.push(`${path} has another fixed value`)
  const properties = (released.properties ?? {}) as Record<string, Schema>
  const nextProperties = (next.properties ?? {}) as Record<string, Schema>
  const nextRequired = (next.required ?? []) as string[]
  for (const [name, property] of Object.entries(properties)) {
    const successor = nextProperties[name]
    if (successor === undefined) changes.push(`${path}/${name} is gone`)
    else {
      const wasRequired = ((released.required ?? []) as string[]).includes(name)
      if (wasRequired && !nextRequired.includes(name)) changes.push(`${path}/${name} may be missing`)
      changes.push(...breakingChanges(property, successor, `${path}/${name}`))
    }
  }
  if (released.items !== undefined) {
    changes.push(...breakingChanges(released.items as Schema, (next.items ?? {}) as Schema, `${path}/*`))
  }
  return changes
}

/** Each variant of the new schema must be one that receivers knew, such as "object or null". */
function compareVariants(before: readonly Schema[], after: readonly Schema[], path: string): string[] {
  return after.flatMap((variant) => {
    const known = before.filter(({ type }) => type === variant.type)
    if (known.length === 0) return [`${path} may be ${String(variant.type)} now`]
    const best = known.map((candidate) => breakingChanges(candidate, variant, path))
    return best.toSorted((a, b) => a.length - b.length)[0] ?? []
  })
}

/** `"type": ["string", "null"]` says the same as `anyOf`. */
function variantsOf(schema: Schema): Schema[] {
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }))
  return (schema.anyOf ?? schema.oneOf ?? [schema]) as Schema[]
}
