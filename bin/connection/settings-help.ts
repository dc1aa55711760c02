import * as z from 'zod'
import { findIntegration, integrationKinds } from '../../functions/brands/kinds/integrations.ts'

/** The settings and secrets of every integration, from the schemas that the API checks them by. */
export function settingsHelp(): string {
  const kinds = integrationKinds.map((kind) => {
    const integration = findIntegration(kind)
    if (integration === null) return ''
    const settings = fieldsOf(integration.settings).map((line) => `  ${line}`)
    const secrets = fieldsOf(integration.secrets).map((line) => `  secret ${line}`)
    return [`${kind}:`, ...settings, ...secrets].join('\n')
  })
  return `\nSettings and secrets by integration (* has no default):\n\n${kinds.join('\n\n')}`
}

const fieldSchema = z.looseObject({ description: z.string().optional(), default: z.unknown().optional() })
const objectSchema = z.looseObject({
  properties: z.record(z.string(), fieldSchema).default({}),
  required: z.array(z.string()).default([]),
})

function fieldsOf(schema: z.ZodObject): string[] {
  const { properties, required } = objectSchema.parse(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))
  return Object.entries(properties).map(([name, field]) => {
    const otherwise = field.default === undefined ? '' : ` (default: ${JSON.stringify(field.default)})`
    const about = field.description === undefined ? '' : `: ${field.description}`
    return `${name}${required.includes(name) ? '*' : ''}${about}${otherwise}`
  })
}
