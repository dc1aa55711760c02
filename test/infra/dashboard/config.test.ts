import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { dashboardConfigFiles } from '../../../lib/dashboard/config/config-files.ts'
import { dashboardConfigSchema, modules } from '../../../lib/dashboard/config/config-schema.ts'
import { contrast, mixed } from '../../../lib/dashboard/config/contrast.ts'
import { readDashboardConfig } from '../../../lib/dashboard/config/read-config.ts'
import { dashboardHeaders } from '../../../lib/dashboard/dashboard-headers.ts'

const EXAMPLE = 'deploy/dashboard.config.example.json'

/** A configuration in a folder of its own. */
function written(config: object, pictures: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-config-'))
  for (const [name, content] of Object.entries(pictures)) writeFileSync(join(folder, name), content)
  const file = join(folder, 'dashboard.config.json')
  writeFileSync(file, JSON.stringify(config))
  return file
}

const faultsOf = (config: object) => {
  try {
    readDashboardConfig(written(config))
    return ''
  } catch (error) {
    return String(error)
  }
}

test('editors get a schema that explains each key', async () => {
  const schema = z.toJSONSchema(dashboardConfigSchema, { io: 'input' })
  for (const [key, one] of Object.entries(schema.properties ?? {})) {
    expect([key, (one as { description?: string }).description]).toEqual([key, expect.stringMatching(/\w{3}/)])
  }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../deploy/dashboard.config.schema.json',
  )
})

test('the example names every key, and is taken', () => {
  const { config, pictures } = readDashboardConfig(EXAMPLE)
  expect(Object.keys(config).toSorted()).toEqual(Object.keys(dashboardConfigSchema.shape).toSorted())
  expect(pictures.map(({ name }) => name)).toEqual(['own-logo.svg', 'own-favicon.svg'])
})

test('without a file everything is as usual', () => {
  expect(dashboardConfigFiles()).toEqual({
    shown: {},
    theme: '',
    pictures: [],
    frames: [],
    panelAncestors: [],
  })
})

test.each<[object, RegExp]>([
  [{ nmae: 'Shop' }, /there is no "nmae"; did you mean "name"\?/],
  [{ orders: { view: [] } }, /there is no "view" in orders; did you mean "views"\?/],
  [
    { embeds: [{ id: 'a', title: { en: 'A', de: 'A' }, scr: '' }] },
    /there is no "scr" in embeds.0; did you mean "src"\?/,
  ],
  [
    { colors: { accent: { light: '#ffee00', dark: '#ff9ad5' } } },
    /colors\.accent\.light: has a contrast of 1\.\d to the light page; text needs 4\.5/,
  ],
  [
    { colors: { accent: { light: '#8a1c5c', dark: '#333333' } } },
    /colors\.accent\.dark: has a contrast of 1\.\d to the dark page/,
  ],
  [{ colors: { accent: { light: 'red', dark: '#ff9ad5' } } }, /must be a colour such as #8a1c5c/],
  [{ links: { order: [{ title: { en: 'A', de: 'A' }, url: 'https://a.example/{email}' }] } }, /knows the placeholders/],
  [{ links: { order: [{ title: { en: 'A', de: 'A' }, url: 'http://a.example/' }] } }, /must be an https address/],
  [{ links: { order: [{ title: { en: 'A', de: 'A' }, url: 'javascript:alert(1)' }] } }, /must be an https address/],
  [
    { links: { order: [{ title: { en: 'A', de: 'A' }, url: 'https://{externalId}.example/' }] } },
    /must be an https address/,
  ],
  [{ links: { menu: [{ title: { en: 'A', de: 'A' }, url: 'https://a.example/{orderId}' }] } }, /has no order/],
  [{ links: { menu: [{ title: { en: 'A' }, url: 'https://a.example/' }] } }, /links\.menu\.0\.title\.de/],
  [{ panel: { frameAncestors: ['https://desk.example/path'] } }, /must be an origin/],
  [{ panel: { frameAncestors: ['https://*.example'] } }, /must be an origin/],
  [{ orderNumber: '^(a+)+$' }, /must be a regular expression that takes no text twice/],
  [{ orderNumber: 'SHOP' }, /must be a regular expression/],
  [{ modulesOff: ['orders'] }, /modulesOff\.0/],
  [{ refundWarnings: { usd: 5 } }, /must be a currency/],
])('%j is refused with a sentence', (config, sentence) => {
  expect(faultsOf(config)).toMatch(sentence)
})

test('a picture that is missing or large, and a file that is missing or no JSON, are told', () => {
  expect(faultsOf({ logo: 'logo.svg' })).toContain('names the logo logo.svg, which is not beside it.')
  const large = written({ favicon: 'icon.png' }, { 'icon.png': 'x'.repeat(100_001) })
  expect(() => readDashboardConfig(large)).toThrow('The favicon icon.png has 101 kB; 100 kB are allowed.')
  expect(() => readDashboardConfig('deploy/none.json')).toThrow('There is no deploy/none.json')
  const broken = written({})
  writeFileSync(broken, '{')
  expect(() => readDashboardConfig(broken)).toThrow('is not JSON')
})

test('colours become a style sheet for both schemes', () => {
  const { theme, shown } = dashboardConfigFiles(EXAMPLE)
  expect(shown).toMatchObject({ hasTheme: true, logo: '/dashboard/own-logo.svg', name: 'Shop support' })
  expect(shown).not.toHaveProperty('colors')
  expect(theme).toMatch(/body[^{]*\{[^}]*#8a1c5c/)
  expect(theme).toMatch(/awsui-dark-mode[^{]*\{[^}]*#ff9ad5/)
  expect(theme).not.toMatch(/url\(|@import/)
})

test('embeds are of other origins than the dashboard, and the policy names these and no others', () => {
  const { frames } = dashboardConfigFiles(EXAMPLE, { dashboardUrl: 'https://orders.shop.example/dashboard' })
  expect(frames).toEqual(['https://tools.shop.example'])
  const policy = dashboardHeaders({ connect: [], frames })['content-security-policy']?.split('; ')
  const usual = dashboardHeaders({ connect: [] })['content-security-policy']?.split('; ')
  expect(policy?.filter((one) => !usual?.includes(one))).toEqual(['frame-src https://tools.shop.example'])
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "script-src 'self'"]))
  expect(() => dashboardConfigFiles(EXAMPLE, { dashboardUrl: 'https://tools.shop.example/dashboard' })).toThrow(
    'own origin',
  )
})

test('what may be switched off are pages of the menu, and the desk’s own work is not among them', () => {
  expect(modules).not.toContain('orders')
  expect(modules).not.toContain('overview')
})

test('contrast is counted as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2)
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
})

test('a reason to see a customer is one that the API takes: a usual one, or one that the stage adds', () => {
  const file = written({
    reasons: { reveal: [{ code: 'chargeback', title: { en: 'Chargeback', de: 'Rückbuchung' } }] },
  })
  expect(() => dashboardConfigFiles(file, { revealReasons: [] })).toThrow('add it to customerData.revealReasons')
  expect(dashboardConfigFiles(file, { revealReasons: ['chargeback'] }).shown).toMatchObject({
    reasons: { reveal: [{ code: 'chargeback' }] },
  })
  expect(() => dashboardConfigFiles(EXAMPLE, { revealReasons: [] })).not.toThrow()
})
