import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { examples } from '../../../bin/schemas/brand-examples.ts'
import { brandSchemaFiles } from '../../../bin/schemas/brand-schemas.ts'
import { commandAnswerSchema, orderAnswerSchema } from '../../../functions/brands/kinds/signed-http/answers.ts'
import { commandSchemas } from '../../../functions/brands/kinds/signed-http/command-schemas.ts'
import { reportSchema } from '../../../functions/orders/life/reports/report.ts'
import { contractExample } from './purchased-order.ts'

const folder = resolve(import.meta.dirname, '../../../docs/brands/signed-http')
const files = brandSchemaFiles()

test.each(files)('$file is what the code says; `npm run schemas` brings it up to date', ({ file, content }) => {
  expect(readFileSync(join(folder, file), 'utf8')).toBe(content)
})

test('no schema is left over', () => {
  const committed = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  expect(committed.toSorted()).toEqual(files.map(({ file }) => file).toSorted())
})

test.each(
  Object.entries({
    ...commandSchemas,
    'order-answer': orderAnswerSchema,
    'command-answer': commandAnswerSchema,
    update: reportSchema,
  }),
)('the example of %s fits its schema', (name, schema) => {
  expect(schema.safeParse(examples[name as keyof typeof examples]).error).toBeUndefined()
})

test('the example of a submission is the contract’s', () => {
  expect(examples['order.submit'].data).toEqual(contractExample)
})
