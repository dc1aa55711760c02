import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'

const { default: rules } = await import(new URL('../../../.dependency-cruiser.mjs', import.meta.url).href)

/** From those who ask down to what everything stands on; each may import those after it. */
const core = ['changes', 'dispatch', 'brands', 'orders', 'storage']

const file = (room: string) => `functions/${room}/a-file.ts`
const upwards = core.flatMap((room, index) => core.slice(0, index).map((above): [string, string] => [room, above]))

/** Pairs of files: the first must not import the second. */
const forbidden: [string, string][] = [
  ...upwards.map(([room, above]): [string, string] => [file(room), file(above)]),
  [file('orders/life'), file('orders/placing')],
  [file('orders/placing'), file('orders/life')],
  [file('orders/reading'), file('orders/life')],
  [file('brands/line'), file('brands/kinds/shopify')],
  [file('brands/rate-limit'), file('brands/polling')],
  [file('brands/kinds/signed-http'), file('brands/kinds/shopify')],
  [file('brands/updates'), file('brands/kinds/email')],
  [file('brands/polling'), 'functions/brands/kinds/integrations.ts'],
  [file('dispatch/submitting'), file('dispatch/commands')],
  [file('events'), file('brands')],
  [file('webhooks'), file('dispatch')],
  [file('webhooks'), file('support')],
  [file('webhooks/deliveries'), file('webhooks/sending')],
  [file('webhooks/sending'), file('webhooks/lanes')],
  [file('webhooks/lanes'), file('webhooks/replay')],
  [file('orders'), file('webhooks')],
  [file('brands'), file('slack')],
  [file('vault'), file('http')],
  [file('outgoing'), file('orders')],
  [file('storage'), file('http')],
  [file('http'), file('orders')],
  [file('pages'), file('brands')],
  [file('changes'), file('customer-page')],
  [file('orders'), file('brand-notices')],
  [file('administration'), file('brand-notices')],
  [file('brand-notices'), file('vault')],
  [file('brand-notices'), file('dispatch')],
  [file('runtime'), file('storage')],
  ['lib/a-stack.ts', file('orders')],
  [file('runtime'), 'lib/a-construct.ts'],
  [file('changes'), 'functions/changes/a-function.lambda.ts'],
  ['dashboard/src/a-page.ts', file('orders')],
  [file('http'), 'dashboard/src/a-page.ts'],
]

/** Pairs that are right: the first may import the second. */
const allowed: [string, string][] = [
  ...upwards.map(([room, above]): [string, string] => [file(above), file(room)]),
  ['functions/brands/kinds/email/a-function.lambda.ts', file('dispatch')],
  ['functions/webhooks/a-function.lambda.ts', file('support')],
  ['functions/webhooks/a-function.lambda.ts', file('brand-notices')],
  [file('brand-notices'), file('brands')],
  ['lib/a-stack.ts', 'functions/orders/orders.routes.ts'],
]

/** Lint's findings about a project of the given files, as pairs of files. */
async function findings(pairs: readonly [string, string][]): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'arrows-'))
  try {
    pairs.flat().forEach((path) => {
      mkdirSync(join(root, dirname(path)), { recursive: true })
      writeFileSync(join(root, path), 'export {}\n')
    })
    for (const importer of new Set(pairs.map(([from]) => from))) {
      const imports = pairs.filter(([from]) => from === importer).map(([, to]) => relative(dirname(importer), to))
      const lines = imports.map((path) => `import '${path.startsWith('.') ? path : `./${path}`}'\n`)
      writeFileSync(join(root, importer), lines.join(''))
    }
    const options = { baseDir: root, validate: true, ruleSet: { forbidden: rules.forbidden } } as const
    const { output } = await cruise(
      ['functions', 'lib', 'dashboard'].filter((folder) => existsSync(join(root, folder))),
      options,
    )
    return (output as ICruiseResult).summary.violations
      .filter(({ rule }) => rule.name !== 'no-circles')
      .map(({ from, to }) => `${from} → ${to}`)
  } finally {
    rmSync(root, { recursive: true })
  }
}

test('lint finds every import that runs against the arrows', async () => {
  const found = new Set(await findings(forbidden))
  expect(forbidden.map(([from, to]) => `${from} → ${to}`).filter((arrow) => !found.has(arrow))).toEqual([])
})

test('lint allows the imports that follow the arrows', async () => {
  expect(await findings(allowed)).toEqual([])
})
