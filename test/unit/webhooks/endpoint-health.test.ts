import { describe, expect, test } from 'vitest'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import { type EndpointHealth, enabledHealth } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { afterFailure, afterSuccess, gateOf } from '../../../functions/webhooks/endpoints/endpoint-health.ts'

const start = new Date('2026-11-22T18:00:00.000Z')
const healthy = enabledHealth(start.toISOString())
const minutes = (count: number) => addSeconds(start, count * 60)

function fail(health: EndpointHealth, now: Date, status: number | null = 500): EndpointHealth {
  return afterFailure(health, { status, now, timeScale: 1 }) ?? health
}

const gateAt = (health: EndpointHealth, now: Date, maxInFlight: number | null = null) =>
  gateOf({ ...health, maxInFlight }, now, 1)

/** Failures minute by minute, as far as the gate lets attempts through. */
function failFor(
  count: number,
  from: EndpointHealth = healthy,
): { health: EndpointHealth; attempts: number; pauses: number[] } {
  let health = from
  let attempts = 0
  const pauses: number[] = []
  for (let minute = 0; minute < count; minute++) {
    const now = minutes(minute)
    if (gateAt(health, now).gate !== 'open') continue
    attempts++
    health = fail(health, now)
    if (health.pausedUntil !== null) pauses.push((Date.parse(health.pausedUntil) - now.getTime()) / 3_600_000)
  }
  return { health, attempts, pauses }
}

describe('an endpoint that fails', () => {
  test('is not paused by a deployment of ten minutes, nor by a few failures in an hour', () => {
    expect(failFor(10).health.status).toBe('enabled')
    let health = healthy
    for (let count = 0; count < 9; count++) health = fail(health, minutes(count * 10))
    expect(health.status).toBe('enabled')
  })

  test('is paused in growing steps, each with one probe, and disabled after five days', () => {
    const { health, attempts, pauses } = failFor(6 * 24 * 60)
    expect(pauses.slice(0, 6)).toEqual([0.25, 1, 3, 6, 12, 12])
    expect(health).toMatchObject({ status: 'disabled', statusReason: 'failing', pausedUntil: null })
    expect(attempts).toBeLessThan(40)
  })

  test('gets fewer attempts at a time, a probe alone', () => {
    expect(gateAt(healthy, start)).toEqual({ gate: 'open', inFlight: null })
    expect(gateAt(healthy, start, 30)).toEqual({ gate: 'open', inFlight: 30 })
    expect(gateAt(fail(healthy, start), start, 30)).toEqual({ gate: 'open', inFlight: 2 })
    expect(gateAt(fail(healthy, start), start, 1)).toEqual({ gate: 'open', inFlight: 1 })
    const paused = failFor(16).health
    expect(gateAt(paused, minutes(20))).toEqual({ gate: 'paused', until: new Date(paused.pausedUntil ?? '') })
    expect(gateAt(paused, minutes(31))).toEqual({ gate: 'open', inFlight: 1 })
  })

  test('is as good as new after a single success', () => {
    const paused = failFor(16).health
    expect(afterSuccess(paused, minutes(31))).toEqual({ ...healthy, statusSince: minutes(31).toISOString() })
    expect(afterSuccess(healthy, start)).toBeNull()
  })
})

test('what fails while an endpoint is paused was begun before: it makes the pause no longer', () => {
  const paused = failFor(16).health
  expect(afterFailure(paused, { status: 500, now: minutes(16), timeScale: 1 })).toBeNull()
  expect(fail(paused, minutes(16), 410)).toMatchObject({ status: 'disabled', statusReason: 'gone' })
  expect(fail(paused, minutes(31)).pauses).toBe(paused.pauses + 1)
})

test('410 disables at once', () => {
  expect(fail(healthy, start, 410)).toMatchObject({ status: 'disabled', statusReason: 'gone' })
})

test('what a storefront decided is left alone', () => {
  const paused: EndpointHealth = { ...healthy, status: 'paused', statusReason: 'by_request' }
  const disabled: EndpointHealth = { ...healthy, status: 'disabled', statusReason: 'by_request' }
  for (const health of [paused, disabled]) {
    expect(afterFailure(health, { status: 500, now: start, timeScale: 1 })).toBeNull()
    expect(afterSuccess({ ...health, failures: 3 }, start)).toBeNull()
    expect(gateAt(health, start).gate).toBe(health.status)
  }
})
