import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { runCommand } from '../../../bin/command-line/run-command.ts'
import { relayCommand } from '../../../bin/relay/relay-command.ts'
import { type EventSelection, relayAnew } from '../../../functions/events/relay/relay-anew.ts'
import type { EventKey } from '../../../functions/events/relay/relay-events.ts'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import { eventWrite } from '../../../functions/orders/event-row.ts'
import { eventKey } from '../../../functions/orders/orders-keys.ts'
import { eventOf } from './feed-model.ts'

/** As the store writes it. */
function rowOf(orderId: string, sequence: number) {
  const { Put } = eventWrite('orders', eventOf(orderId, sequence) as OrderEvent)
  return { ...eventKey(orderId, sequence), ...Put?.Item }
}

/** Three orders of four events; event number n was committed n seconds after 18:00. Answers end after five rows. */
const rows = ['ord_1', 'ord_2', 'ord_3'].flatMap((orderId) => [1, 2, 3, 4].map((sequence) => rowOf(orderId, sequence)))
const ROWS_AN_ANSWER = 5

const client = {
  send: async (command: QueryCommand | ScanCommand) => {
    const { ExclusiveStartKey, ExpressionAttributeValues = {} } = command.input
    const found = rows.filter(({ pk }) => command instanceof ScanCommand || pk === ExpressionAttributeValues[':pk'])
    const start = Number(ExclusiveStartKey?.row ?? 0)
    const end = start + (command instanceof QueryCommand ? 3 : ROWS_AN_ANSWER)
    return { Items: found.slice(start, end), ...(end < found.length ? { LastEvaluatedKey: { row: end } } : {}) }
  },
} as never

async function kept(selection: EventSelection): Promise<EventKey[]> {
  const keys: EventKey[] = []
  const keep = async (those: readonly EventKey[]) => void keys.push(...those)
  expect(await relayAnew(selection, { client, table: 'orders', keep })).toBe(keys.length)
  return keys
}

test('all events of the orders that are named', async () => {
  expect(await kept({ orderIds: ['ord_3', 'ord_1'] })).toEqual(
    ['ord_3', 'ord_1'].flatMap((orderId) => [1, 2, 3, 4].map((sequence) => ({ orderId, sequence }))),
  )
})

test('all events that were committed in a range of time', async () => {
  const from = new Date('2026-11-22T18:00:02.000Z')
  const keys = await kept({ from, to: new Date('2026-11-22T18:00:04.000Z') })
  expect(keys).toEqual(
    ['ord_1', 'ord_2', 'ord_3'].flatMap((orderId) => [2, 3].map((sequence) => ({ orderId, sequence }))),
  )
})

test.each([
  [['ord_1', 'ord_2'], 0, { orderIds: ['ord_1', 'ord_2'] }],
  [
    ['--from', '2026-11-22T18:00:00Z', '--to', '2026-11-22T19:00:00Z'],
    0,
    { from: new Date('2026-11-22T18:00:00Z'), to: new Date('2026-11-22T19:00:00Z') },
  ],
  [['--from', '2026-11-22T18:00:00Z'], 2, undefined],
  [['ord_1', '--from', 'yesterday'], 2, undefined],
  [[], 2, undefined],
])('npm run relay -- %s', async (words, code, expected) => {
  let selected: EventSelection | undefined
  const program = relayCommand(async (selection) => {
    selected = selection
  })
  program.configureOutput({ writeErr: () => {} })
  expect(await runCommand(program, words)).toBe(code)
  expect(selected).toEqual(expected)
})
