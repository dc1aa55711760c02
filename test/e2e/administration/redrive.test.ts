import { CreateQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { redrive } from '../../../bin/redrive/redrive.ts'
import { context } from '../context.ts'

const client = new SQSClient({ endpoint: context.endpointUrl })

/** A stage of its own, whose queues nobody consumes. */
async function queues(stage: string, name: string): Promise<{ source: string; deadLetters: string }> {
  const urls = [`diddo-${stage}-${name}`, `diddo-${stage}-${name}-dead-letters`].map(async (QueueName) => {
    const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName }))
    return QueueUrl
  })
  const [source = '', deadLetters = ''] = await Promise.all(urls)
  return { source, deadLetters }
}

async function fill(url: string, bodies: readonly string[]): Promise<void> {
  for (let start = 0; start < bodies.length; start += 10) {
    const Entries = bodies.slice(start, start + 10).map((MessageBody, index) => ({
      Id: String(index),
      MessageBody,
      MessageAttributes: { origin: { DataType: 'String', StringValue: 'test' } },
    }))
    await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
  }
}

async function everything(url: string): Promise<{ body: string; origin: string }[]> {
  const found: { body: string; origin: string }[] = []
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }),
    )
    if (Messages.length === 0) return found
    for (const { Body = '', MessageAttributes } of Messages) {
      found.push({ body: Body, origin: MessageAttributes?.origin?.StringValue ?? '' })
    }
  }
}

async function linesOf(options: { queue?: string; stage: string; count: boolean }): Promise<string[]> {
  const lines: string[] = []
  for await (const line of redrive(client, { queue: undefined, ...options })) lines.push(line)
  return lines
}

test('every dead letter goes back where it came from, with its attributes', async () => {
  const stage = 'redrive'
  const alpha = await queues(stage, 'alpha')
  const beta = await queues(stage, 'beta-2')
  const bodies = Array.from({ length: 23 }, (_, index) => `{"orderId":"ord_${index}"}`)
  await fill(alpha.deadLetters, bodies)

  expect(await linesOf({ stage, count: true })).toEqual(['alpha   23 dead letters', 'beta-2  0 dead letters'])
  expect(await linesOf({ stage, count: false })).toEqual([
    'alpha   23 of 23 moved back, 0 left',
    'beta-2  0 dead letters',
  ])
  const back = await everything(alpha.source)
  expect(back.map(({ body }) => body).toSorted()).toEqual(bodies.toSorted())
  expect(new Set(back.map(({ origin }) => origin))).toEqual(new Set(['test']))
  expect(await everything(alpha.deadLetters)).toEqual([])
  expect(await everything(beta.source)).toEqual([])
})

test('only the queue that is named', async () => {
  const stage = 'redriveone'
  const alpha = await queues(stage, 'alpha')
  const beta = await queues(stage, 'beta')
  await fill(alpha.deadLetters, ['a'])
  await fill(beta.deadLetters, ['b'])
  expect(await linesOf({ queue: 'beta', stage, count: false })).toEqual(['beta  1 of 1 moved back, 0 left'])
  expect((await everything(alpha.deadLetters)).map(({ body }) => body)).toEqual(['a'])
  await expect(linesOf({ queue: 'gamma', stage, count: false })).rejects.toThrow(/no such queue here.*alpha, beta/)
})

test('the deployed stage has its dead-letter queues', async () => {
  const lines = await linesOf({ stage: 'local', count: true })
  expect(lines.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['brand-updates', 'relay', 'resume']))
})
