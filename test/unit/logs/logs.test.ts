import { expect, test } from 'vitest'
import { followLog } from '../../../bin/logs/follow-log.ts'
import { isLambdasOwn, type LogLine } from '../../../bin/logs/function-log.ts'
import { logText } from '../../../bin/logs/log-text.ts'

const start = Date.parse('2026-11-22T18:00:00.000Z')
const line = (id: string, seconds: number): LogLine => ({
  id,
  at: new Date(start + seconds * 1000),
  name: 'relay',
  message: id,
})

test('every line is given once, also one that appears after a younger one', async () => {
  const pages = [[line('a', 0), line('c', 2)], [line('a', 0), line('b', 1), line('c', 2)], [line('d', 30)]]
  const asked: number[] = []
  const read = async (from: Date) => {
    asked.push((from.getTime() - start) / 1000)
    return pages.shift() ?? []
  }
  const given: string[] = []
  for await (const { id } of followLog(read, new Date(start), async () => {})) {
    given.push(id)
    if (id === 'd') break
  }
  expect(given).toEqual(['a', 'c', 'b', 'd'])
  expect(asked).toEqual([0, 0, 0])
})

test('old lines are not asked for again and again', async () => {
  const pages = [[line('a', 0)], [line('b', 100)], [line('c', 101)]]
  const asked: number[] = []
  const read = async (from: Date) => {
    asked.push((from.getTime() - start) / 1000)
    return pages.shift() ?? []
  }
  for await (const { id } of followLog(read, new Date(start), async () => {})) if (id === 'c') break
  expect(asked).toEqual([0, 0, 85])
})

test("Lambda's own lines are told from a function's", () => {
  expect(isLambdasOwn('REPORT RequestId: 1 Duration: 13 ms')).toBe(true)
  expect(isLambdasOwn('{"message":"START of something"}')).toBe(false)
})

test('a record is a line that people can read, and anything else stays as it is', () => {
  const record = {
    level: 'WARN',
    message: 'The outcome of a submission is unknown',
    timestamp: '2026-11-28T15:45:47.706Z',
    service: 'dispatch-to-signed-http',
    sampling_rate: 0,
    code: 'SUBMISSION_UNKNOWN',
    orderId: 'ord_1',
    attempt: 2,
  }
  expect(logText(JSON.stringify(record))).toBe(
    'WARN   The outcome of a submission is unknown.  SUBMISSION_UNKNOWN  orderId=ord_1  attempt=2',
  )
  expect(logText('Error: no such module\n')).toBe('Error: no such module')
  expect(logText('{"level":1}')).toBe('{"level":1}')
})
