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
