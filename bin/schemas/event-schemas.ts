import * as z from 'zod'
import { EVENT_SCHEMA_VERSION, eventSchema } from '../../functions/orders/event.ts'
import { exampleOf } from './event-examples.ts'
import { readable } from './readable.ts'

export interface EventSchemaFile {
  readonly file: string
  readonly schema: Record<string, unknown>
  readonly content: string
}

/** A JSON Schema for each event type, under its version: what subscribers of every kind receive. */
export function eventSchemaFiles(): EventSchemaFile[] {
  return eventSchema.options.map((option) => {
    const { value: type } = option.shape.type
    const { $schema, ...described } = readable(z.toJSONSchema(option)) as Record<string, unknown>
    const schema = { $schema, title: type, ...described, examples: [exampleOf(type)] }
    const file = `v${EVENT_SCHEMA_VERSION}/${type}.schema.json`
    return { file, schema, content: `${JSON.stringify(schema, null, 2)}\n` }
  })
}
