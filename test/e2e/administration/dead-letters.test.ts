import { CreateQueueCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import { context } from '../context.ts'

const client = new SQSClient({ endpoint: context.endpointUrl })

/** A stage of its own, whose queues nobody consumes. */
const stage = 'letters'

function run(...words: string[]): Promise<string> {
  const environment = { AWS_ENDPOINT_URL: context.endpointUrl }
  return runAdmin(['dead-letters', ...words, '--stage', stage], { environment, outputsFile: 'none.json' })
}

async function fill(queue: string, bodies: readonly string[]): Promise<void> {
  await client.send(new CreateQueueCommand({ QueueName: `diddo-${stage}-${queue}` }))
  const name = `diddo-${stage}-${queue}-dead-letters`
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name }))
  for (let start = 0; start < bodies.length; start += 10) {
    const Entries = bodies.slice(start, start + 10).map((MessageBody, index) => ({ Id: String(index), MessageBody }))
    await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
  }
}

const orderId = (number: number) => `ord_01M8HDB0YV9KYB9EP17ZVKP${String(number).padStart(3, '0')}`

test('dead letters are shown by their ids alone, as often as one looks, and dropped by name or all of them', async () => {
  const numbers = Array.from({ length: 13 }, (_, index) => index)
  await fill(
    'relay',
    numbers.map((number) => JSON.stringify({ orderId: orderId(number), email: 'ada@example.com' })),
  )
  await fill('slack', [])
  expect(await run('list')).toBe('QUEUE  DEAD LETTERS\nrelay  13\nslack  0')

  const shown = async () => JSON.parse(await run('show', 'relay', '--json')) as { messageId: string; ids: string[] }[]
  const first = await shown()
  expect(first.flatMap(({ ids }) => ids).toSorted()).toEqual(numbers.map(orderId))
  expect(JSON.stringify(first)).not.toContain('example.com')
  // Looking took nothing away, and hides nothing from the next look.
  expect(await shown()).toHaveLength(13)

  const [one] = first
  expect(await run('drop', 'relay', one?.messageId ?? '')).toMatch(/^dropped +1$/m)
  const left = await shown()
  expect(left.map(({ messageId }) => messageId)).not.toContain(one?.messageId)
  expect(left).toHaveLength(12)

  await expect(run('drop', 'relay', left[0]?.messageId ?? '', 'no-such-message')).rejects.toThrow(
    'relay has no dead letter no-such-message. Nothing was dropped.',
  )
  expect(await run('drop', 'relay', '--all')).toMatch(/^dropped +12$/m)
  expect(await run('show', 'relay')).toBe('None.')
})

test('what is to be dropped must be said, and a queue that is not there is named with those that are', async () => {
  await fill('relay', [])
  await expect(run('drop', 'relay')).rejects.toThrow('either ids of messages or --all')
  await expect(run('show', 'relais')).rejects.toThrow(/no such queue here. Those there are: relay/)
})
