import { setTimeout as pause } from 'node:timers/promises'
import { ListMessageMoveTasksCommand, type SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs'
import type { DeadLetterQueue } from './dead-letter-queues.ts'

/**
 * Lets SQS move the messages. The destination is named, since SQS does not know
 * where a message came from that Lambda put into a dead-letter queue. Gives how
 * many were moved, or null where SQS has no such tasks (the emulator).
 */
export async function moveByTask(client: SQSClient, { deadLetters, source }: DeadLetterQueue): Promise<number | null> {
  try {
    await client.send(new StartMessageMoveTaskCommand({ SourceArn: deadLetters.arn, DestinationArn: source.arn }))
  } catch (error) {
    if (error instanceof Error && /InvalidAction|UnsupportedOperation/.test(error.name)) return null
    throw error
  }
  for (;;) {
    const { Results } = await client.send(
      new ListMessageMoveTasksCommand({ SourceArn: deadLetters.arn, MaxResults: 1 }),
    )
    const task = Results?.[0]
    const moved = task?.ApproximateNumberOfMessagesMoved ?? 0
    if (task?.Status === 'COMPLETED') return moved
    if (task?.Status === 'FAILED' || task?.Status === 'CANCELLED') {
      throw new Error(`SQS stopped after ${moved} messages: ${task.FailureReason ?? task.Status}. The others stay.`)
    }
    await pause(1000)
  }
}
