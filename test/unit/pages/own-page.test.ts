import { expect, test } from 'vitest'
import { isFromOwnPage } from '../../../functions/pages/own-page.ts'

const host = 'api.example.com'
const edge = 'https://orders.example.com'

test.each([
  ['no browser at all', {}, true],
  ['our own page, by the browser’s word', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  ['an older browser on our own page', { origin: `https://${host}` }, true],
  ['an older browser at the public address', { origin: edge }, true],
  ['a page without referrer', { origin: 'null' }, true],
  ['a foreign Origin', { origin: 'https://evil.example' }, false],
  ['our host at another port', { origin: `https://${host}:8443` }, false],
  ['a host that begins like ours', { origin: `https://${host}.evil.example` }, false],
  ['something that is no address', { origin: 'evil' }, false],
  ['another site, by the browser’s word', { 'sec-fetch-site': 'cross-site' }, false],
  ['a sibling site', { 'sec-fetch-site': 'same-site', origin: edge }, false],
])('money row 10: %s: %o is taken: %s', (_, headers, isTaken) => {
  expect(isFromOwnPage({ host, ...headers }, [edge, undefined])).toBe(isTaken)
})
