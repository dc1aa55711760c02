import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ofType } from './templates.ts'

test('every alarm says its impact, and what to do under a heading that exists', () => {
  const headings = [...readFileSync('docs/operate.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    String(heading)
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  )
  const alarms = ofType('prod', 'AWS::CloudWatch::Alarm')
  expect(alarms.length).toBeGreaterThan(10)
  for (const [id, { Properties }] of alarms) {
    const [, impact, runbook] =
      /^(.{20,}\.) What to do: https:\/\/git\.platform\.example\/orders\/blob\/main\/docs\/operate\.md#(.+)$/.exec(
        Properties.AlarmDescription,
      ) ?? []
    expect([id, impact]).toEqual([id, expect.any(String)])
    expect(headings).toContain(runbook)
    expect(Properties.AlarmActions).toHaveLength(1)
  }
})
