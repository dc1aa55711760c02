import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'

/** Redocly's strictest set, none of its rules switched off (docs/adr/0023), and one that it leaves off. */
const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    'no-invalid-media-type-examples': 'error',
  },
})

async function findingsIn(source: string): Promise<string[]> {
  const found = await lintFromString({ source, absoluteRef: 'docs/openapi.json', config })
  return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer}`)
}

const source = readFileSync('docs/openapi.json', 'utf8')

test('a strict linter finds nothing in docs/openapi.json', async () => {
  expect(await findingsIn(source)).toEqual([])
})

test('it would find a path without its parameter, and an example of another type', async () => {
  const document = JSON.parse(source)
  const { get } = document.paths['/v1/orders/{orderId}']
  get.parameters = []
  get.responses['200'].content['application/json'].example = { id: 1 }
  const rules = (await findingsIn(JSON.stringify(document))).map((finding) => finding.split(':')[0])
  expect(new Set(rules)).toEqual(new Set(['path-parameters-defined', 'no-invalid-media-type-examples']))
})
