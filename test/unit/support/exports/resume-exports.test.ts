import { expect, test } from 'vitest'
import type { Export } from '../../../../functions/support/exports/export.ts'
import { resumeExports } from '../../../../functions/support/exports/resume-exports.ts'
import { queued } from './export-world.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()

async function sweep(made: Partial<Export>, isOvertaken = false) {
  const woken: string[] = []
  let stored: Export = { ...queued, ...made }
  const counts = await resumeExports(now, {
    list: async () => [stored],
    advance: async (_, after) => {
      if (!isOvertaken) stored = after
      return !isOvertaken
    },
    wake: async (id) => void woken.push(id),
  })
  return { status: stored.status, woken, ...counts }
}

test('an export whose message was lost is queued again', async () => {
  const queuedAgain = { woken: [queued.id], resumed: [queued.id], failed: [] }
  expect(await sweep({ steppedAt: ago(11) })).toMatchObject({ status: 'queued', ...queuedAgain })
  expect(await sweep({ status: 'running', steppedAt: ago(179) })).toMatchObject({ status: 'running', ...queuedAgain })
})

test('one that goes on, or has ended, is left alone', async () => {
  const nothing = { woken: [], resumed: [], failed: [] }
  expect(await sweep({ steppedAt: ago(9) })).toMatchObject(nothing)
  for (const status of ['ready', 'failed', 'erased'] as const) {
    expect(await sweep({ status, steppedAt: ago(600) })).toMatchObject({ status, ...nothing })
  }
})

test('one that stands still when all tries of its message are over has failed', async () => {
  expect(await sweep({ status: 'running', steppedAt: ago(181) })).toMatchObject({ status: 'failed', woken: [] })
  expect(await sweep({ steppedAt: ago(181) }, true)).toMatchObject({ status: 'queued', failed: [] })
})
