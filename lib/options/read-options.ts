import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Node } from 'constructs'
import { nearestName } from './nearest-name.ts'
import { optionKeys } from './options-schema.ts'

const root = resolve(import.meta.dirname, '../..')

/** What is given on the command line, because it is of one deployment and not of the stage. */
const contextKeys = ['stage', 'options', 'edgeSecretVersion', 'drop'] as const
export type Context = { readonly [Key in (typeof contextKeys)[number]]?: string }

/** Reads the CDK context; a key that nobody knows, or that belongs into the options file, is refused. */
export function readContext(node: Node): Context {
  const all: Record<string, unknown> = node.getAllContext()
  // CDK's own keys, such as "@aws-cdk/…" and "aws:cdk:…", are no plain words.
  for (const key of Object.keys(all).filter((one) => /^[A-Za-z]+$/.test(one))) {
    if (contextKeys.some((known) => known === key)) continue
    if (!optionKeys.includes(key)) {
      throw new Error(
        `There is no CDK context "${key}"${meant(key, [...contextKeys, ...optionKeys])} See docs/operate.md.`,
      )
    }
    if (all.stage !== 'local') {
      throw new Error(
        `"${key}" goes into the stage's options file, deploy/<stage>.json, and not on the command line: ` +
          'a deployment that forgot it would take it away.',
      )
    }
  }
  return Object.fromEntries(contextKeys.flatMap((key) => (all[key] === undefined ? [] : [[key, String(all[key])]])))
}

/** The options of a stage as they were given: its file's, and on `local` also those of the command line. */
export function givenOptions(node: Node, stage: string, file: string | undefined): Record<string, unknown> {
  if (stage === 'local') return { ...(file === undefined ? {} : readFile(file)), ...ofCommandLine(node) }
  return readFile(file ?? join('deploy', `${stage}.json`))
}

/** A sentence about a key that there is not. */
export function unknownKey(key: string, known: readonly string[]): string {
  return `there is no option "${key}"${meant(key, known)}`
}

function meant(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known)
  return nearest === undefined ? '.' : `; did you mean "${nearest}"?`
}

function readFile(file: string): Record<string, unknown> {
  const path = resolve(root, file)
  if (!existsSync(path)) {
    throw new Error(
      `The stage has no options file ${file}. Copy deploy/prod.example.json, keep what you need, and commit it; see docs/operate.md.`,
    )
  }
  let options: unknown
  try {
    options = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Error(`The options file ${file} is not JSON.`)
  }
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new Error(`The options file ${file} must hold one JSON object.`)
  }
  return { ...options }
}

/** Context from the command line is text: numbers, lists and `true` are read as JSON. */
function ofCommandLine(node: Node): Record<string, unknown> {
  const given = optionKeys.flatMap((key) => {
    const value: unknown = node.tryGetContext(key)
    return value === undefined || value === null ? [] : [[key, typeof value === 'string' ? fromText(value) : value]]
  })
  return Object.fromEntries(given)
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
