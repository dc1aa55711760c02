import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ListStateMachinesCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { context } from './context.ts'

/** Clients of the run's emulator, and what tests do behind the API's back. */

export const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}))
export const queues = new SQSClient({})
const lambdas = new LambdaClient({})
const workflows = new SFNClient({})

export const tableName = (name: string): string => `${context.prefix}-${name}`

export async function queueUrl(name: string): Promise<string> {
  const { QueueUrl } = await queues.send(new GetQueueUrlCommand({ QueueName: `${context.prefix}-${name}` }))
  if (QueueUrl === undefined) throw new Error(`There is no queue ${name}.`)
  return QueueUrl
}

/** Runs a deployed function and answers what it returned; throws when it failed. */
export async function invoke(name: string, input: unknown = {}): Promise<unknown> {
  const { FunctionError, Payload } = await lambdas.send(
    new InvokeCommand({ FunctionName: `${context.prefix}-${name}`, Payload: JSON.stringify(input) }),
  )
  const text = Payload?.transformToString() ?? ''
  if (FunctionError !== undefined) throw new Error(`${name} failed: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Starts the order workflow under a name of the test's own. */
export async function startWorkflow(input: unknown, name: string): Promise<void> {
  const { stateMachines } = await workflows.send(new ListStateMachinesCommand({}))
  const arn = stateMachines?.find((machine) => machine.name === `${context.prefix}-dispatch`)?.stateMachineArn
  await workflows.send(new StartExecutionCommand({ stateMachineArn: arn, name, input: JSON.stringify(input) }))
}
