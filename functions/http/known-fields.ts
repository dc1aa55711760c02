import * as z from 'zod'

/** The names of the fields that a schema knows at a path; none where it has no object there. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schemas: readonly z.core.$ZodType[] = unwrapped(schema)
  for (const key of path) schemas = schemas.flatMap((one) => childOf(one, key)).flatMap(unwrapped)
  return [...new Set(schemas.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])))]
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child: z.core.$ZodType | undefined = schema.shape[String(key)]
    return child === undefined ? [] : [child]
  }
  if (schema instanceof z.ZodArray) return [schema.element]
  return schema instanceof z.ZodRecord ? [schema.valueType] : []
}

/** What stands under optional, nullable, default and transformed; of a union every option. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrapped)
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in)
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  return isWrapper ? unwrapped(schema.unwrap()) : [schema]
}
