import { expect, test } from 'vitest'
import { EdgeGuard } from '../../../functions/http/edge/edge-guard.ts'
import { EDGE_HEADER } from '../../../functions/http/edge/edge-keys.ts'
import { requireEdge } from '../../../functions/http/edge/edge-secret.ts'
import { RotatingSecret } from '../../../functions/runtime/rotating-secret.ts'

const start = new Date('2026-11-22T18:00:00.000Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

/** A guard over secrets that a test may change, or take away (null: reading fails). */
function guarded(...secrets: string[]) {
  const stand = { secrets: secrets as string[] | null, reads: 0 }
  const secret = new RotatingSecret(async () => {
    stand.reads++
    if (stand.secrets === null) throw new Error('Secrets Manager is away')
    return [...stand.secrets]
  })
  const guard = new EdgeGuard(secret)
  return { stand, guard }
}

test('admits the current and the previous secret, and nothing else', async () => {
  const { guard } = guarded('current', 'previous')
  expect(await guard.admits('current', start)).toBe(true)
  expect(await guard.admits('previous', start)).toBe(true)
  for (const other of [undefined, '', 'currentprevious', 'curren', 'Current', 'current ']) {
    expect(await guard.admits(other, start)).toBe(false)
  }
})

test('admits nothing where there is no secret', async () => {
  expect(await guarded().guard.admits('', start)).toBe(false)
})

test('reads once in five minutes', async () => {
  const { guard, stand } = guarded('current')
  for (const seconds of [0, 1, 299]) await guard.admits('current', after(seconds))
  expect(stand.reads).toBe(1)
  await guard.admits('current', after(300))
  expect(stand.reads).toBe(2)
})

test('a request without a secret costs no read', async () => {
  const { guard, stand } = guarded('current')
  await guard.admits(undefined, start)
  expect(stand.reads).toBe(0)
})

test('learns of a rotation by an unknown secret; guessing costs a read in ten seconds at most', async () => {
  const { guard, stand } = guarded('old')
  await guard.admits('old', start)
  stand.secrets = ['new', 'old']
  expect(await guard.admits('new', after(9))).toBe(false)
  expect(await guard.admits('new', after(10))).toBe(true)
  expect(await guard.admits('old', after(10))).toBe(true)
  for (let second = 10; second < 20; second++) await guard.admits(`guess ${second}`, after(second))
  expect(stand.reads).toBe(2)
})

test('a known secret stays good while Secrets Manager is away; without one the request fails', async () => {
  const { guard, stand } = guarded('current')
  stand.secrets = null
  await expect(guard.admits('current', start)).rejects.toThrow('away')
  stand.secrets = ['current']
  expect(await guard.admits('current', start)).toBe(true)
  stand.secrets = null
  expect(await guard.admits('current', after(3600))).toBe(true)
  expect(await guard.admits('other', after(3600))).toBe(false)
  expect(stand.reads).toBe(3)
})

test('what went around the edge is answered like an address that is not there', async () => {
  const { guard } = guarded('current')
  await expect(requireEdge({}, start, guard)).rejects.toMatchObject({ code: 'not_found' })
  await expect(requireEdge({ [EDGE_HEADER]: 'wrong' }, start, guard)).rejects.toMatchObject({ code: 'not_found' })
  await requireEdge({ [EDGE_HEADER]: 'current' }, start, guard)
})

test('a stage without an edge refuses nothing', async () => {
  await requireEdge({}, start)
})
