import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { integrationKinds } from '../../../../functions/brands/kinds/integrations.ts'

/** A registered integration without a file here would not be tested against the contract. */
test('every integration of the registry runs the conformance suite, and nothing else does', () => {
  const tested = readdirSync(import.meta.dirname).flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    const kind = /^conformance\('([a-z0-9-]+)', \{/m.exec(text)?.[1]
    return kind !== undefined && file === `${kind}.test.ts` ? [kind] : []
  })
  expect(tested.toSorted()).toEqual(integrationKinds.toSorted())
})
