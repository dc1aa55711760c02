import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CommandFailure } from '../command-line/command-failure.ts'
import type { Names } from './names.ts'

/** The files of an integration, and the templates they are written from. */
function filesOf({ kind }: Names): Readonly<Record<string, string>> {
  return {
    [`functions/brands/kinds/${kind}/${kind}.ts`]: 'integration.ts',
    [`functions/brands/kinds/${kind}/settings.ts`]: 'settings.ts',
    [`functions/brands/kinds/${kind}/connection.ts`]: 'connection.ts',
    [`functions/brands/kinds/${kind}/answers.ts`]: 'answers.ts',
    [`functions/brands/kinds/${kind}/webhook.ts`]: 'webhook.ts',
    [`functions/brands/kinds/${kind}/reports.ts`]: 'reports.ts',
    [`functions/brands/kinds/${kind}/dispatch-to-${kind}.lambda.ts`]: 'dispatch.lambda.ts',
    [`test/stand-ins/${kind}/server.ts`]: 'stand-in.ts',
    [`test/unit/brands/${kind}.test.ts`]: 'test.ts',
    [`test/unit/brands/conformance/${kind}.test.ts`]: 'conformance.test.ts',
    [`docs/brands/${kind}.md`]: 'document.md',
  }
}

const REGISTRY = 'functions/brands/kinds/integrations.ts'
const templates = join(import.meta.dirname, 'template')

/**
 * Writes a new integration into the repository at `root` and registers it; answers
 * the files it wrote or changed. Overwrites nothing.
 *
 * @throws CommandFailure, before anything is written.
 */
export function scaffold(root: string, names: Names): string[] {
  const files = Object.entries(filesOf(names))
  const there = files.map(([file]) => file).find((file) => existsSync(join(root, file)))
  if (there !== undefined) throw new CommandFailure(`There is a file ${there} already. Nothing was written.`)
  const registry = registered(readFileSync(join(root, REGISTRY), 'utf8'), names)
  for (const [file, template] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), filled(readFileSync(join(templates, `${template}.txt`), 'utf8'), names))
  }
  writeFileSync(join(root, REGISTRY), registry)
  return [...files.map(([file]) => file), REGISTRY]
}

function filled(template: string, { kind, name, Name, title }: Names): string {
  const values: Record<string, string> = { __kind__: kind, __name__: name, __Name__: Name, __Title__: title }
  return template.replace(/__(?:kind|name|Name|Title)__/g, (place) => values[place] ?? place)
}

/** The list of integrations with one import and one name more. */
function registered(source: string, { kind, name }: Names): string {
  const list = /^(export const integrations: readonly Integration\[\] = \[)([^\]]*)\]/m
  if (!list.test(source)) throw new CommandFailure(`The list in ${REGISTRY} is not where it was. Nothing was written.`)
  return `import { ${name} } from './${kind}/${kind}.ts'\n${source.replace(list, (_, start, known) => {
    return `${start}${String(known).trim().replace(/,$/, '')}, ${name}]`
  })}`
}
