import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { WorkflowInput } from './find-due-work.ts'

/**
 * Starts the order workflow. An Express execution's name protects nothing on AWS,
 * so a second start is harmless by the brand orders' leases, not by the name; it
 * only helps people to find the execution.
 */
export async function startWorkflow(client: SFNClient, workflowArn: string, input: WorkflowInput, name: string) {
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn: workflowArn, name, input: JSON.stringify(input) }))
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error
  }
}
