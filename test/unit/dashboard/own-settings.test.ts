import { expect, test } from 'vitest'
import { readEmbedMessage } from '../../../dashboard/src/embeds/embed-messages.ts'
import { recognise } from '../../../dashboard/src/search/recognise.ts'
import { settingsFrom } from '../../../dashboard/src/settings/dashboard-settings.ts'
import { filledAddress, reasonOptions } from '../../../dashboard/src/settings/own-settings.ts'
import { dashboardConfigFiles } from '../../../lib/dashboard/config/config-files.ts'

const signIn = {
  issuer: 'i',
  clientId: 'c',
  authorizationEndpoint: 'a',
  tokenEndpoint: 't',
  logoutEndpoint: 'l',
  idpEndpoint: 'e',
  redirectUri: 'r',
  panelRedirectUri: 'r',
  logoutUri: 'o',
  scopes: [],
}

test('what the platform configured arrives beside the sign-in', () => {
  const { shown } = dashboardConfigFiles('deploy/dashboard.config.example.json')
  expect(settingsFrom({ ...shown, signIn })).toEqual({ ...shown, signIn })
  expect(settingsFrom({ signIn })).toEqual({ signIn })
})

test('an address gets the ids, and nothing else is filled in', () => {
  const order = { id: 'ord_1', externalId: 'A/1 ?&#é' }
  expect(filledAddress('https://a.example/{externalId}?o={orderId}&n={name}', order)).toBe(
    'https://a.example/A%2F1%20%3F%26%23%C3%A9?o=ord_1&n={name}',
  )
})

test('a message of an embedded page is one of two, within bounds', () => {
  expect(readEmbedMessage({ type: 'diddo.height', height: 300.4 })).toEqual({ type: 'height', height: 300 })
  expect(readEmbedMessage({ type: 'diddo.height', height: 1e9 })).toEqual({ type: 'height', height: 1200 })
  expect(readEmbedMessage({ type: 'diddo.height', height: -1 })).toEqual({ type: 'height', height: 80 })
  const orderId = 'ord_01JDZ7M8Q4T2X9V6B3N5K1R0EW'
  expect(readEmbedMessage({ type: 'diddo.open', orderId })).toEqual({ type: 'open', orderId })
  for (const other of [
    null,
    'diddo.height',
    { type: 'diddo.height', height: '300' },
    { type: 'diddo.height', height: Number.NaN },
    { type: 'diddo.open', orderId: '../audit' },
    { type: 'diddo.open', orderId: 'https://a.example' },
    { type: 'other' },
  ]) {
    expect([other, readEmbedMessage(other)]).toEqual([other, null])
  }
})

test('own reasons come instead of the usual ones, but for the one that forms choose by themselves', () => {
  const own = [{ code: 'late', title: { en: 'Too late', de: 'Zu spät' } }]
  const usual = { returned: 'It came back', damaged: 'Damaged' }
  expect(reasonOptions(undefined, usual, 'en').map(({ value }) => value)).toEqual(['returned', 'damaged'])
  expect(reasonOptions(own, usual, 'de')).toEqual([{ value: 'late', label: 'Zu spät' }])
  expect(reasonOptions(own, usual, 'en', 'returned').map(({ value }) => value)).toEqual(['late', 'returned'])
})

test('what fits the platform’s own order numbers is looked up as one first', () => {
  const kindsOf = (text: string) => {
    const recognised = recognise(text, '^SHOP-[0-9]{6}$')
    return recognised.type === 'kinds' ? recognised.kinds : []
  }
  expect(kindsOf('SHOP-123456')[0]).toBe('external_id')
  expect(kindsOf('4471234567')[0]).not.toBe('external_id')
})
