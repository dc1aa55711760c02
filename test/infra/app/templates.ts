import { inject } from 'vitest'

export interface Resource {
  readonly Type: string
  // A template's properties are CloudFormation's; each test looks at what it knows.
  // biome-ignore lint/suspicious/noExplicitAny: as said
  readonly Properties: any
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}

export const stageNames = ['local', 'prod'] as const
export type StageName = (typeof stageNames)[number]

declare module 'vitest' {
  export interface ProvidedContext {
    readonly resources: Readonly<Record<StageName, Record<string, Resource>>>
  }
}

/** All resources of all stacks of a stage, by `<stack>/<logical id>`; synthesised once a run, by `setup.ts`. */
export function resourcesOf(stage: StageName): Record<string, Resource> {
  return inject('resources')[stage]
}

export function ofType(stage: StageName, type: string): [string, Resource][] {
  return Object.entries(resourcesOf(stage)).filter(([, resource]) => resource.Type === type)
}

/** The logical id that a Ref or GetAtt points to, or undefined. */
export function target(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { Ref, 'Fn::GetAtt': getAtt } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] }
  return Ref ?? getAtt?.[0]
}
