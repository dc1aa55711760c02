import { inject } from 'vitest'

export interface Resource {
  readonly Type: string
  // A template's properties are CloudFormation's; each test looks at what it knows.
  // biome-ignore lint/suspicious/noExplicitAny: as said
  readonly Properties: any
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}

export interface StackTemplate {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: { Name: string } }>
}

export type StageName = 'local' | 'prod'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly stacks: Readonly<Record<StageName, Record<string, StackTemplate>>>
  }
}

/** The templates of a stage with every option on, by the stacks' names; synthesised once a run, by `setup.ts`. */
export function stacksOf(stage: StageName): Readonly<Record<string, StackTemplate>> {
  return inject('stacks')[stage]
}

/** All resources of all stacks of a stage, by `<stack>/<logical id>`. */
export function resourcesOf(stage: StageName): Record<string, Resource> {
  return Object.fromEntries(
    Object.entries(stacksOf(stage)).flatMap(([stack, { Resources }]) =>
      Object.entries(Resources).map(([id, resource]) => [`${stack}/${id}`, resource]),
    ),
  )
}

export function ofType(stage: StageName, type: string): [string, Resource][] {
  return Object.entries(resourcesOf(stage)).filter(([, resource]) => resource.Type === type)
}

export interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
  readonly Condition?: Record<string, Record<string, unknown>>
}

/** Every role of a stage with all that it may do, by `<stack>/<logical id>`: its own policies, and those put on it. */
export function rolesOf(stage: StageName): { readonly id: string; readonly statements: readonly Statement[] }[] {
  return ofType(stage, 'AWS::IAM::Role').map(([id, { Properties }]) => {
    const [stack, role] = id.split('/')
    const policies = ofType(stage, 'AWS::IAM::Policy')
      .filter(
        ([policy, resource]) => policy.startsWith(`${stack}/`) && resource.Properties.Roles.map(target).includes(role),
      )
      .map(([, policy]) => policy.Properties)
    const documents = [...(Properties.Policies ?? []), ...policies].map(({ PolicyDocument }) => PolicyDocument)
    return { id, statements: documents.flatMap(({ Statement }) => Statement) }
  })
}

/** The logical id that a Ref or GetAtt points to, or undefined. */
export function target(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { Ref, 'Fn::GetAtt': getAtt } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] }
  return Ref ?? getAtt?.[0]
}
