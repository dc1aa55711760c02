import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../../functions/outgoing/public-address.ts'
import { targetFault } from '../../../functions/outgoing/target-fault.ts'
import { refusedHosts } from './refused-hosts.ts'

const deployed = { loopbackAllowed: false }
const local = { loopbackAllowed: true }

test('there are more than 60 hostile hosts', () => {
  expect(new Set(refusedHosts).size).toBeGreaterThan(60)
})

test.each(refusedHosts)('https://%s is refused before anything is asked of it', (host) => {
  expect(targetFault(`https://${host}/hook`, deployed)).toEqual(expect.any(String))
})

test.each([
  ['plain HTTP', 'http://hooks.example.com/'],
  ['another scheme', 'ftp://hooks.example.com/'],
  ['a file', 'file:///etc/passwd'],
  ['a user name', 'https://127.0.0.1@hooks.example.com/'],
  ['a user name and a password', 'https://user:password@hooks.example.com/'],
  ['SSH’s port', 'https://hooks.example.com:22/'],
  ['a database’s port', 'https://hooks.example.com:5432/'],
  ['HTTP’s port', 'https://hooks.example.com:80/'],
  ['a line break', 'https://hooks.example.com/\r\nHost: 127.0.0.1'],
  ['a tab', 'https://hooks.exam\tple.com/'],
  ['a backslash', 'https://hooks.example.com\\@127.0.0.1/'],
  ['no host', 'https:///hook'],
  ['no URL', 'hooks.example.com'],
  ['more characters than anybody needs', `https://hooks.example.com/${'a'.repeat(2000)}`],
])('%s is refused', (_, url) => {
  expect(targetFault(url, deployed)).toEqual(expect.any(String))
})

test.each([
  'https://hooks.example.com/orders?shop=1',
  'https://hooks.example.com:443/',
  'https://hooks.example.com:8443/',
  'https://bücher.example/',
])('%s may be called', (url) => {
  expect(targetFault(url, deployed)).toBeNull()
})

describe('on the local stage', () => {
  test.each(['http://127.0.0.1:4321/hook', 'http://localhost:4321/hook'])('%s may be called', (url) => {
    expect(targetFault(url, local)).toBeNull()
    expect(targetFault(url, deployed)).toEqual(expect.any(String))
  })

  test.each([
    'http://user@127.0.0.1:4321/',
    'http://127.0.0.2:4321/',
    'http://[::1]:4321/',
    'http://10.0.0.1:4321/',
    'http://169.254.169.254:80/',
    'http://127.0.0.1/',
  ])('%s is refused all the same', (url) => {
    expect(targetFault(url, local)).toEqual(expect.any(String))
  })
})

test.each(['93.184.215.14', '8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001:82b::200e'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each(['fe80::1%eth0', '2606:4700::1%lo', 'not an address', ''])('"%s" is not', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
