import { expect, test } from 'vitest'
import { followLog } from '../../../bin/logs/follow-log.ts'
import { isLambdasOwn, type LogLine } from '../../../bin/logs/function-log.ts'

const start = Date.parse('2026-11-22T18:00:00.000Z')
const line = (id: string, seconds: number): LogLine => ({ id, at: new Date(start + seconds * 1000), message: id })

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
