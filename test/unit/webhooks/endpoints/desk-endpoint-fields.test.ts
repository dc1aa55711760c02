import { expect, test } from 'vitest'
import { memberCaller } from '../../../../functions/http/callers/member.ts'
import { logFor, showDeskEndpoint } from '../../../../functions/webhooks/api/desk-endpoint-fields.ts'
import { someEndpoint } from '../some-endpoint.ts'

const caller = (group: string) => memberCaller({ sub: 'm_1', iat: 0, 'cognito:groups': [group] })
const endpoint = someEndpoint({ url: 'https://hooks.shop.example/in/t0ken', metadata: { own: 'note' } })

test('the path of an address, which may be a secret, is shown to administrators only', () => {
  expect(showDeskEndpoint(endpoint, caller('support'))).toMatchObject({ host: 'hooks.shop.example', url: null })
  expect(JSON.stringify(showDeskEndpoint(endpoint, caller('support')))).not.toContain('t0ken')
  expect(showDeskEndpoint(endpoint, caller('support-admin'))).toMatchObject({ url: endpoint.url })
})

test('neither sealed secrets nor the storefront’s metadata are shown to anybody', () => {
  const shown = showDeskEndpoint(endpoint, caller('support-admin'))
  expect(shown).not.toHaveProperty('secrets')
  expect(shown).not.toHaveProperty('sealedHeaders')
  expect(shown).not.toHaveProperty('metadata')
})

test('what a receiver wrote is shown to administrators only', () => {
  const attempt = {
    number: 1,
    startedAt: '2026-11-28T10:00:00.000Z',
    milliseconds: 20,
    outcome: 'refused' as const,
    status: 400,
    answer: 'no such user',
    nextTryAt: null,
  }
  expect(logFor(caller('support'), [attempt])).toEqual([{ ...attempt, answer: null }])
  expect(logFor(caller('support-admin'), [attempt])).toEqual([attempt])
})
