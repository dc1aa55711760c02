import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { WorkflowInput } from './find-due-work.ts'

/**
 * Starts the order workflow. On AWS the name of an Express execution does not prevent a
 * second start; the leases of the brand orders make a second start harmless. The name only
 * helps people to find the execution.
 */
export async function startWorkflow(client: SFNClient, workflowArn: string, input: WorkflowInput, name: string) {
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn: workflowArn, name, input: JSON.stringify(input) }))
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error
  }
}
