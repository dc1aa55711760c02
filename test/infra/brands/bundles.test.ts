import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { integrationKinds } from '../../../functions/brands/kinds/integrations.ts'
import { bundleOptions, entryOf } from '../../../lib/constructs/bundle.ts'

test.each(integrationKinds)('the function that calls brands of %s carries no other integration', async (kind) => {
  const entry = String(entryOf(`dispatch-to-${kind}`))
  const { metafile } = await build({ ...bundleOptions, entryPoints: [entry], metafile: true, write: false })
  const kinds = Object.keys(metafile.inputs).flatMap((file) => /brands\/kinds\/([^/]+)\//.exec(file)?.[1] ?? [])
  expect(new Set(kinds)).toEqual(new Set([kind]))
})

test('what checks members’ tokens is loaded by a function only when a token comes', async () => {
  const entry = String(entryOf('place-order'))
  const { metafile } = await build({ ...bundleOptions, entryPoints: [entry], metafile: true, write: false })
  const importers = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
    imports.map(({ path, kind }) => ({ file, path, kind })),
  )
  const ways = importers.filter(({ path }) => path.endsWith('callers/access-token.ts'))
  expect(ways.map(({ file, kind }) => [file, kind])).toEqual([
    ['functions/http/callers/authenticate.ts', 'dynamic-import'],
  ])
  const others = importers.filter(
    ({ file, path }) => path.includes('aws-jwt-verify') && !file.includes('aws-jwt-verify'),
  )
  expect(new Set(others.map(({ file }) => file))).toEqual(new Set(['functions/http/callers/access-token.ts']))
})
