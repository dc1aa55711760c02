import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { brandSchemaFiles } from './schemas/brand-schemas.ts'
import { breakingChanges } from './schemas/breaking-changes.ts'
import { eventSchemaFiles } from './schemas/event-schemas.ts'

/**
 * `npm run schemas`: writes the JSON Schemas that brand engineers and subscribers
 * read. A test fails while they are stale. A schema of events that was written
 * before is a promise: a change that breaks it is refused until
 * `EVENT_SCHEMA_VERSION` is raised, which starts a folder of its own.
 */
const docs = resolve(import.meta.dirname, '../docs')

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const broken = eventSchemaFiles().flatMap(({ file, schema }) => {
  const released = resolve(docs, 'events', file)
  if (!existsSync(released)) return []
  return breakingChanges(JSON.parse(readFileSync(released, 'utf8')), schema).map((change) => `${file}: ${change}`)
})
if (broken.length > 0) {
  console.error(`These changes break receivers; raise EVENT_SCHEMA_VERSION instead:\n${broken.join('\n')}`)
  process.exitCode = 1
} else {
  for (const { file, content } of brandSchemaFiles()) write(resolve(docs, 'brands/signed-http', file), content)
  for (const { file, content } of eventSchemaFiles()) write(resolve(docs, 'events', file), content)
}
