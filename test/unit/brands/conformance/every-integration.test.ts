import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { integrationKinds } from '../../../../functions/brands/kinds/integrations.ts'

/** Here against stand-ins, there against a real server. */
const folders = [import.meta.dirname, join(import.meta.dirname, '../../../vendure')]

/** A registered integration without a file here would not be tested against the contract. */
test('every integration of the registry runs the conformance suite, and nothing else does', () => {
  const tested = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((file) => {
      const text = file.endsWith('.test.ts') ? readFileSync(join(folder, file), 'utf8') : ''
      const kind = /^conformance\('([a-z0-9-]+)', \{/m.exec(text)?.[1]
      return kind !== undefined && file === `${kind}.test.ts` ? [kind] : []
    }),
  )
  expect(tested.toSorted()).toEqual(integrationKinds.toSorted())
})
