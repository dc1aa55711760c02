import { expect, test } from 'vitest'
import { withRetryAfter } from '../../../dashboard/src/asking/retry-after.ts'
import { scriptsIn } from '../../../dashboard/src/shell/new-version.ts'

test('a page of another version names other scripts', () => {
  const page = (name: string) => `<head><script type="module" crossorigin src="/dashboard/assets/${name}.js"></script>`
  expect(scriptsIn(page('frame-1'))).toBe('/dashboard/assets/frame-1.js')
  expect(scriptsIn(page('frame-1'))).not.toBe(scriptsIn(page('frame-2')))
  expect(scriptsIn('<p>Not found</p>')).toBe('')
})

test('a request that came too soon says when it may be sent again, also where the gateway refused it', () => {
  const answer = (headers: Record<string, string>) => new Response(null, { status: 429, headers })
  const ours = { status: 429, code: 'rate_limited', detail: 'Slow down.', errors: [] }
  expect(withRetryAfter(ours, answer({ 'retry-after': '12' }))).toMatchObject({ ...ours, retryAfter: 12 })
  expect(withRetryAfter({ message: 'Too Many Requests' }, answer({}))).toMatchObject({
    status: 429,
    code: 'rate_limited',
    retryAfter: 5,
  })
  const refused = { status: 409, code: 'state_conflict' }
  expect(withRetryAfter(refused, new Response(null, { status: 409 }))).toBe(refused)
})
