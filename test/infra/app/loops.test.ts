import { expect, test } from 'vitest'
import { ofType, rolesOf, type Statement, target } from './templates.ts'

/** `<stack>/<logical id>` of what a statement's resources name. */
function named(stack: string, { Resource }: Statement): string[] {
  return [Resource].flat().map((resource) => `${stack}/${target(resource)}`)
}

/** Functions that may send to a queue from which Lambda feeds them. */
function feedThemselves(): string[] {
  const roles = new Map(rolesOf('prod').map(({ id, statements }) => [id, statements]))
  const fedBy = ofType('prod', 'AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => {
    const stack = id.split('/')[0] ?? ''
    return {
      stack,
      fn: `${stack}/${target(Properties.FunctionName)}`,
      queue: `${stack}/${target(Properties.EventSourceArn)}`,
    }
  })
  const functions = ofType('prod', 'AWS::Lambda::Function').filter(([id, { Properties }]) => {
    const stack = id.split('/')[0] ?? ''
    const sends = (roles.get(`${stack}/${target(Properties.Role)}`) ?? []).filter(({ Action }) =>
      [Action].flat().includes('sqs:SendMessage'),
    )
    const queues = sends.flatMap((statement) => named(stack, statement))
    return fedBy.some(({ fn, queue }) => fn === id && queues.includes(queue))
  })
  return functions.map(([, { Properties }]) => Properties.FunctionName).toSorted()
}

test('Lambda’s recursion guard is off exactly where a function sends to a queue that it consumes', () => {
  const allowed = ofType('prod', 'AWS::Lambda::Function').filter(
    ([, { Properties }]) => Properties.RecursiveLoop === 'Allow',
  )
  expect(allowed.map(([, { Properties }]) => Properties.FunctionName).toSorted()).toEqual(feedThemselves())
  expect(feedThemselves()).toEqual([
    'diddo-prod-deliver-webhook',
    'diddo-prod-erase-customers',
    'diddo-prod-replay-deliveries',
    'diddo-prod-write-exports',
  ])
})

test('and the reason why it ends stands beside it', () => {
  for (const [, { Properties, Metadata }] of ofType('prod', 'AWS::Lambda::Function')) {
    if (Properties.RecursiveLoop === undefined) continue
    expect(Metadata?.LoopEndsBecause).toMatch(/^[A-Z].{30,}\.$/)
  }
})
