import * as z from 'zod'
import type { Integration } from '../../brands/kinds/integration.ts'

const jsonSchema = z.record(z.string(), z.unknown())

export const declaredIntegrationSchema = z.object({
  kind: z.string().describe('Kind of integration, such as `signed-http`'),
  title: z.string().describe('Its name for people'),
  description: z.string().describe('What it is'),
  settings: jsonSchema.describe('JSON Schema of its settings'),
  secrets: jsonSchema.describe('JSON Schema of its secrets, which can be written and never read'),
  generatedSecrets: z
    .array(z.string())
    .describe('Secrets that are generated unless they are given; they are shown once'),
  managedSecrets: z.array(z.string()).describe('Secrets that a rotation writes; nobody types them'),
  isPolled: z.boolean().describe('Whether its back ends are read from time to time'),
  setsUp: z.boolean().describe('Whether its back end can be set up by an API'),
})
export type DeclaredIntegration = z.infer<typeof declaredIntegrationSchema>

/** What an integration declares of itself, for the forms that are drawn from it. */
export function declaredIntegration(integration: Integration): DeclaredIntegration {
  const { kind, title, description, settings, secrets, polls, setsUp, issueSecrets } = integration
  return {
    kind,
    title,
    description,
    settings: schemaOf(settings),
    secrets: schemaOf(secrets),
    generatedSecrets: Object.keys(issueSecrets?.((bytes) => Buffer.alloc(bytes)) ?? {}),
    // By the house's names of what a rotation keeps: `keepSecrets`.
    managedSecrets: Object.keys(secrets.shape).filter((name) => name.startsWith('previous')),
    isPolled: polls,
    setsUp,
  }
}

/** As a form sends it. Checks that JSON Schema cannot say are left to the server. */
function schemaOf(schema: z.ZodObject): Record<string, unknown> {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return described
}
