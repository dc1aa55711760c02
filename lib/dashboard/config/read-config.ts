import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import type * as z from 'zod'
import { nearestName } from '../../options/nearest-name.ts'
import { type DashboardConfig, dashboardConfigSchema } from './config-schema.ts'

const root = resolve(import.meta.dirname, '../../..')
/** Read where a stage names no other file; it need not be there. */
const USUAL_FILE = 'deploy/dashboard.config.json'
const LARGEST_PICTURE = 100_000

/** A picture of the platform's, as it is served beside the dashboard's own files. */
export interface Picture {
  /** Under /dashboard/. */
  readonly name: string
  readonly path: string
}

export interface ReadConfig {
  readonly config: DashboardConfig
  readonly pictures: readonly Picture[]
}

/**
 * The platform's `dashboard.config.json`; all defaults where there is none.
 *
 * @param file named by the stage; it must exist then
 * @throws Error with a sentence for each fault
 */
export function readDashboardConfig(file?: string): ReadConfig {
  const path = resolve(root, file ?? USUAL_FILE)
  if (!existsSync(path)) {
    if (file !== undefined) throw new Error(`There is no ${file}, which the option dashboardConfig names.`)
    return { config: dashboardConfigSchema.parse({}), pictures: [] }
  }
  const name = file ?? USUAL_FILE
  const config = parsed(name, readFileSync(path, 'utf8'))
  const pictures = (['logo', 'favicon'] as const).flatMap((kind) => {
    const given = config[kind]
    return given === undefined ? [] : [picture(name, dirname(path), kind, given)]
  })
  return { config, pictures }
}

function parsed(name: string, text: string): DashboardConfig {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error(`${name} is not JSON.`)
  }
  const read = dashboardConfigSchema.safeParse(json)
  if (read.success) return read.data
  throw new Error([`${name} has faults:`, ...read.error.issues.flatMap(sentences)].join('\n- '))
}

function sentences(issue: z.core.$ZodIssue): string[] {
  const where = issue.path.join('.')
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `${where}: ${message}`)
  if (issue.code !== 'unrecognized_keys') return [`${where === '' ? 'it' : where}: ${issue.message}`]
  return issue.keys.map((key) => {
    const nearest = nearestName(key, keysAt(issue.path))
    const place = where === '' ? '' : ` in ${where}`
    return `there is no "${key}"${place}${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`
  })
}

/** The keys that an object of the schema knows. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: z.ZodType | undefined = dashboardConfigSchema
  for (const part of path) schema = within(schema, part)
  const shape = inner(schema)?.shape
  return shape === undefined ? [] : Object.keys(shape)
}

function within(schema: z.ZodType | undefined, part: PropertyKey): z.ZodType | undefined {
  const known = inner(schema)
  return typeof part === 'number' ? known?.element : known?.shape?.[String(part)]
}

interface Known {
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
}

/** Without what makes it optional. */
function inner(schema: z.ZodType | undefined): Known | undefined {
  let known = schema as (z.ZodType & Known & { unwrap?: () => z.ZodType }) | undefined
  while (known?.unwrap !== undefined && known.shape === undefined && known.element === undefined) known = known.unwrap()
  return known
}

function picture(file: string, folder: string, kind: 'logo' | 'favicon', given: string): Picture {
  const path = resolve(folder, given)
  if (!existsSync(path)) throw new Error(`${file} names the ${kind} ${given}, which is not beside it.`)
  const { length } = readFileSync(path)
  if (length > LARGEST_PICTURE) {
    throw new Error(`The ${kind} ${basename(path)} has ${Math.ceil(length / 1000)} kB; 100 kB are allowed.`)
  }
  return { name: `own-${kind}${extname(path)}`, path }
}
