import type { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'

const textOrList = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: textOrList,
  Resource: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  Principal: z.unknown().optional(),
})
export type Statement = z.infer<typeof statementSchema>

const documentSchema = z.object({ Statement: z.array(statementSchema) })

const refSchema = z.object({ Ref: z.string() })
const roleSchema = z.object({ Policies: z.array(z.object({ PolicyDocument: documentSchema })).optional() })
const policySchema = z.object({ PolicyDocument: documentSchema, Roles: z.array(refSchema) })
const keySchema = z.object({ KeyPolicy: documentSchema })

/** Every statement that a role has, inline or attached, by the role's logical id. */
export function statementsOfRoles(template: Template): Map<string, Statement[]> {
  const statements = new Map<string, Statement[]>()
  const add = (role: string, more: readonly Statement[]) =>
    statements.set(role, [...(statements.get(role) ?? []), ...more])
  for (const [role, { Properties }] of Object.entries(template.findResources('AWS::IAM::Role'))) {
    const { Policies = [] } = roleSchema.parse(Properties)
    for (const { PolicyDocument } of Policies) add(role, PolicyDocument.Statement)
  }
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Policy'))) {
    const { PolicyDocument, Roles } = policySchema.parse(Properties)
    for (const { Ref } of Roles) add(Ref, PolicyDocument.Statement)
  }
  return statements
}

/** The policy of each KMS key, by the key's logical id. */
export function statementsOfKeys(template: Template): Map<string, Statement[]> {
  const keys = Object.entries(template.findResources('AWS::KMS::Key'))
  return new Map(keys.map(([key, { Properties }]) => [key, keySchema.parse(Properties).KeyPolicy.Statement]))
}

/** Logical ids that a statement's resources name. */
export function resourceIds({ Resource }: Statement): string[] {
  return [...JSON.stringify(Resource).matchAll(/"Fn::GetAtt":\["([^"]+)"/g)].map(([, id]) => id ?? '')
}
