import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { newId } from '../../functions/runtime/ids.ts'
import { eventually, orderReaching, place } from '../e2e/api.ts'
import { queues, queueUrl, tableName, tables } from '../e2e/aws.ts'
import { sampleOrder } from '../e2e/sample-order.ts'

test('a poisonous stream record ends as a dead letter, its neighbours unharmed', async () => {
  const orderId = newId('ord', new Date())
  const poison = { pk: `ORDER#${orderId}`, sk: 'EVENT#000001', orderId, sequence: 1, event: { type: 'no such thing' } }
  const placing = Promise.all(Array.from({ length: 4 }, () => place(sampleOrder(['brand-10']))))
  await tables.send(new PutCommand({ TableName: tableName('orders'), Item: poison }))
  for (const placed of await placing) await orderReaching(placed.id, 'in_progress')

  const deadLetters = await queueUrl('relay-dead-letters')
  const body = await eventually(
    'the dead letter',
    async () => {
      const { Messages } = await queues.send(
        new ReceiveMessageCommand({ QueueUrl: deadLetters, MaxNumberOfMessages: 10, VisibilityTimeout: 1 }),
      )
      return Messages?.map((message) => message.Body ?? '').find((text) => text.includes(orderId))
      // Five tries come before it, and the pauses between them are the queue's.
    },
    150,
  )
  expect(JSON.parse(body)).toEqual({ orderId, sequence: 1 })
})
