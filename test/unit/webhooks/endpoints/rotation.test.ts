import { expect, test } from 'vitest'
import { addSeconds } from '../../../../functions/runtime/clock.ts'
import type { SealedSecret } from '../../../../functions/webhooks/endpoints/endpoint.ts'
import { rotateSecrets } from '../../../../functions/webhooks/endpoints/endpoint-secrets.ts'

const start = new Date('2026-11-22T18:00:00.000Z')
const hours = (count: number) => addSeconds(start, count * 3600)

function secretOf(hour: number): SealedSecret {
  return { sealed: new Uint8Array([hour]), createdAt: hours(hour).toISOString(), validUntil: null }
}

function rotate(current: SealedSecret[], hour: number, overlapHours: number): SealedSecret[] {
  return rotateSecrets(current, secretOf(hour), hours(hour + overlapHours), hours(hour))
}

/** Hours at which the secrets were made and end, newest first. */
function ends(secrets: SealedSecret[]): [number, number | null][] {
  return secrets.map(({ sealed, validUntil }) => [
    sealed[0] ?? -1,
    validUntil === null ? null : (Date.parse(validUntil) - start.getTime()) / 3_600_000,
  ])
}

test('the secret before signs until its overlap is over, and one that is over is forgotten', () => {
  const twice = rotate([secretOf(0)], 1, 24)
  expect(ends(twice)).toEqual([
    [1, null],
    [0, 25],
  ])
  expect(ends(rotate(twice, 30, 24))).toEqual([
    [30, null],
    [1, 54],
  ])
})

test('no secret outlives the one that followed it', () => {
  const twice = rotate([secretOf(0)], 1, 24)
  expect(ends(rotate(twice, 2, 3))).toEqual([
    [2, null],
    [1, 5],
    [0, 5],
  ])
  expect(ends(rotate(twice, 2, 0))).toEqual([[2, null]])
})

test('a rotation beyond three secrets ends the oldest', () => {
  const secrets = [1, 2, 3].reduce((current, hour) => rotate(current, hour, 24), [secretOf(0)])
  expect(ends(secrets)).toEqual([
    [3, null],
    [2, 27],
    [1, 26],
  ])
})
