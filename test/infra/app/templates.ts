import type { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { buildApp } from '../../../lib/app.ts'

export interface Resource {
  readonly Type: string
  // A template's properties are CloudFormation's; each test looks at what it knows.
  // biome-ignore lint/suspicious/noExplicitAny: as said
  readonly Properties: any
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}

const synthesised = new Map<string, Record<string, Resource>>()

/** All resources of all stacks of a stage, by `<stack>/<logical id>`; synthesised once a test file. */
export function resourcesOf(stage: 'local' | 'prod'): Record<string, Resource> {
  const known = synthesised.get(stage)
  if (known !== undefined) return known
  const app = buildApp({ stage, slack: 'true' })
  const all: Record<string, Resource> = {}
  for (const child of app.node.children) {
    const stack = child as Stack
    const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, Resource> }
    for (const [id, resource] of Object.entries(Resources)) all[`${stack.stackName}/${id}`] = resource
  }
  synthesised.set(stage, all)
  return all
}

export function ofType(stage: 'local' | 'prod', type: string): [string, Resource][] {
  return Object.entries(resourcesOf(stage)).filter(([, resource]) => resource.Type === type)
}

/** The logical id that a Ref or GetAtt points to, or undefined. */
export function target(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { Ref, 'Fn::GetAtt': getAtt } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] }
  return Ref ?? getAtt?.[0]
}
