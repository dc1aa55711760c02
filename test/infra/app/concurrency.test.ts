import { expect, test } from 'vitest'
import { buildApp } from '../../../lib/app.ts'
import { leastOfProd } from './every-option.ts'
import { ofType, target } from './templates.ts'

const functions = ofType('prod', 'AWS::Lambda::Function')
const reserved = functions.flatMap(([, { Properties }]) =>
  Properties.ReservedConcurrentExecutions === undefined
    ? []
    : [[Properties.FunctionName.replace('diddo-prod-', ''), Properties.ReservedConcurrentExecutions] as const],
)
const queueConsumers = ofType('prod', 'AWS::Lambda::EventSourceMapping').filter(([, { Properties }]) =>
  target(Properties.EventSourceArn)?.includes('Queue'),
)

/** Lambda's usual quota; docs/operate.md says how a new account gets it. */
const QUOTA = 1000

test('executions are kept for what nobody can do later: placing orders, and reports of brands', () => {
  const names = reserved.map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining(['place-order', 'receive-update']))
})

test('every function that takes from a queue, or calls a brand, has a most', () => {
  expect(queueConsumers.length).toBeGreaterThan(8)
  for (const [id, { Properties }] of queueConsumers) {
    expect([id, Properties.ScalingConfig?.MaximumConcurrency]).toEqual([id, expect.any(Number)])
  }
  const callers = functions
    // CDK's own function that copies files has no name of ours.
    .map(([, { Properties }]) => (Properties.FunctionName ?? '').replace('diddo-prod-', ''))
    .filter((name) => name.startsWith('dispatch-to-'))
  for (const caller of callers) expect(reserved.map(([name]) => name)).toContain(caller)
})

test('all of them together leave room within the usual quota for whoever only reads', () => {
  const kept = reserved.reduce((sum, [, count]) => sum + count, 0)
  const capped = queueConsumers.reduce(
    (sum, [, { Properties }]) => sum + Properties.ScalingConfig.MaximumConcurrency,
    0,
  )
  expect(kept + capped).toBeLessThanOrEqual(QUOTA - 100)
})

test('0 reserves nothing, for accounts whose quota is still small', () => {
  const reservedConcurrency = { placeOrder: 0, receiveUpdate: 0, dispatch: 0 }
  const stacks = buildApp({ stage: 'prod' }, { ...leastOfProd, reservedConcurrency }).synth().stacks
  for (const { template } of stacks) expect(JSON.stringify(template)).not.toContain('ReservedConcurrentExecutions')
})

test('a failed tick is not run again by itself: the next one comes within a minute', () => {
  const ticks = ofType('prod', 'AWS::Events::Rule').filter(
    ([, { Properties }]) => Properties.ScheduleExpression === 'rate(1 minute)',
  )
  expect(ticks.length).toBeGreaterThanOrEqual(3)
  for (const [id, { Properties }] of ticks) {
    const [{ Arn, RetryPolicy }] = Properties.Targets
    expect([id, RetryPolicy]).toEqual([id, { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 }])
    const config = ofType('prod', 'AWS::Lambda::EventInvokeConfig').find(
      ([, invoke]) => target(invoke.Properties.FunctionName) === target(Arn),
    )
    expect([id, config?.[1].Properties]).toEqual([
      id,
      expect.objectContaining({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 }),
    ])
  }
})
