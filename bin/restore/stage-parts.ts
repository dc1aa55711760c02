import type { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { type LambdaClient, paginateListEventSourceMappings, paginateListFunctions } from '@aws-sdk/client-lambda'

export interface HaltDependencies {
  readonly lambda: LambdaClient
  readonly events: EventBridgeClient
  readonly stage: string
  readonly say: (line: string) => void
}

export interface StageFunction {
  readonly name: string
  readonly arn: string
  readonly timeoutSeconds: number
  readonly environment: Readonly<Record<string, string>>
}

/** All functions of a stage, by name. */
export async function stageFunctions({ lambda, stage }: HaltDependencies): Promise<StageFunction[]> {
  const found: StageFunction[] = []
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {})) {
    for (const { FunctionName = '', FunctionArn = '', Timeout = 0, Environment } of Functions) {
      if (!FunctionName.startsWith(`diddo-${stage}-`)) continue
      const environment = Environment?.Variables ?? {}
      found.push({ name: FunctionName, arn: FunctionArn, timeoutSeconds: Timeout, environment })
    }
  }
  return found.toSorted((one, other) => one.name.localeCompare(other.name))
}

/** What calls the stage's functions with messages of queues and records of streams. */
export async function stageMappings({ lambda, stage }: HaltDependencies) {
  const found: { id: string; source: string; functionArn: string }[] = []
  for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client: lambda }, {})) {
    for (const { UUID: id = '', EventSourceArn: source = '', FunctionArn: functionArn = '' } of EventSourceMappings) {
      if (functionArn.includes(`:function:diddo-${stage}-`)) found.push({ id, source, functionArn })
    }
  }
  return found
}
