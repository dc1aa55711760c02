import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { awsClientDefaults } from '../runtime/aws-client.ts'
import { systemClock } from '../runtime/clock.ts'
import { answered, directCalls } from '../runtime/direct-calls/direct-calls.ts'
import type { WorkflowInput } from './find-due-work.ts'

export type StartWorkflow = (input: WorkflowInput, name: string) => Promise<void>

/**
 * Starts the order workflow: directly first, then by the SDK, which makes the other two of three attempts. On AWS the
 * name of an Express execution does not prevent a second start; the leases of the brand orders make a second start
 * harmless. The name only helps people to find the execution.
 */
export function workflowStarter(stateMachineArn: string): StartWorkflow {
  const client = new SFNClient({ ...awsClientDefaults, maxAttempts: 2 })
  const call = directCalls(client.config, { name: 'states', target: 'AWSStepFunctions', version: '1.0' }, systemClock)
  return async (input, name) => {
    const execution = { stateMachineArn, name, input: JSON.stringify(input) }
    if ((await answered(call, 'StartExecution', execution)) !== undefined) return
    try {
      await client.send(new StartExecutionCommand(execution))
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error
    }
  }
}
