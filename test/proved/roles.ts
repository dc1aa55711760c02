import type { Statement } from './evaluate-policy.ts'
import { Templates } from './templates.ts'

/** What each deployed function's role allows, by the function's name without the stage's prefix. */
export function statementsByFunction(templates: Templates, prefix: string): Map<string, Statement[]> {
  const policies = templates.ofType('AWS::IAM::Policy')
  const roles = templates.ofType('AWS::IAM::Role')
  return new Map(
    templates
      .ofType('AWS::Lambda::Function')
      .filter(({ properties }) => String(properties.FunctionName ?? '').startsWith(prefix))
      .map(({ stack, properties }) => {
        const roleId = Templates.target(properties.Role)
        const role = roles.find((one) => one.stack === stack && one.id === roleId)
        const attached = policies.filter(
          (policy) =>
            policy.stack === stack && policy.properties.Roles.some((one: unknown) => Templates.target(one) === roleId),
        )
        const documents = [
          ...(role?.properties.Policies ?? []).map((one: { PolicyDocument: unknown }) => one.PolicyDocument),
          ...attached.map((policy) => policy.properties.PolicyDocument),
        ]
        const statements = documents.flatMap((document) => document.Statement as RawStatement[])
        return [
          String(properties.FunctionName).slice(prefix.length),
          statements.map((statement) => resolved(templates, stack, statement)),
        ] as const
      }),
  )
}

interface RawStatement extends Omit<Statement, 'Action' | 'Resource'> {
  readonly Action: string | string[]
  readonly Resource: unknown
}

function resolved(
  templates: Templates,
  stack: string,
  { Effect, Action, Resource, Condition }: RawStatement,
): Statement {
  const resources = Array.isArray(Resource) ? Resource : [Resource]
  return {
    Effect,
    Action: [Action].flat(),
    Resource: resources.map((one) => templates.resolve(stack, one)),
    ...(Condition === undefined ? {} : { Condition }),
  }
}
