import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ofType, target } from './templates.ts'

const functions = ofType('prod', 'AWS::Lambda::Function').filter(([, { Properties }]) =>
  String(Properties.Description ?? '').startsWith('functions/'),
)

test('every *.lambda.ts is deployed, once', () => {
  const files = globSync('functions/**/*.lambda.ts').toSorted()
  expect(functions.map(([, { Properties }]) => Properties.Description).toSorted()).toEqual(files)
})

test.each(functions)('%s runs with the defaults', (_, { Properties }) => {
  expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' })
  expect(Properties.MemorySize).toBeGreaterThanOrEqual(128)
  expect(Properties.Timeout).toBeGreaterThan(0)
  const logGroup = target(Properties.LoggingConfig?.LogGroup)
  const found = ofType('prod', 'AWS::Logs::LogGroup').find(([id]) => id.endsWith(`/${logGroup}`))
  expect(found?.[1].Properties.RetentionInDays).toBeGreaterThan(0)
})

test('every function has an alarm on its errors', () => {
  const watched = ofType('prod', 'AWS::CloudWatch::Alarm')
    .filter(([, { Properties }]) => Properties.Namespace === 'AWS/Lambda' && Properties.MetricName === 'Errors')
    .map(([, { Properties }]) => target(Properties.Dimensions[0].Value))
  for (const [id] of functions) expect(watched).toContain(id.split('/')[1])
})
