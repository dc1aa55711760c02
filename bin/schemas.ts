import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brandSchemaFiles } from './schemas/brand-schemas.ts'

/** `npm run schemas`: writes the JSON Schemas that brand engineers read. A test fails while they are stale. */
const folder = resolve(import.meta.dirname, '../docs/brands/signed-http')
mkdirSync(folder, { recursive: true })
for (const { file, content } of brandSchemaFiles()) writeFileSync(join(folder, file), content)
