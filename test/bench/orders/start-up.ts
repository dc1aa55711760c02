import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { environmentKeys } from '../../../functions/runtime/environment.ts'
import { bundleFolder, bundleOptions, entryOf } from '../../../lib/constructs/bundle.ts'

/** Loads the module that is named in its arguments and prints how long that took. */
const PROBE = `const t = performance.now(); await import(process.argv[1]); console.log(performance.now() - t)`
const ROUNDS = 5

export interface StartUp {
  readonly name: string
  readonly kilobytes: number
  readonly milliseconds: number
  /** The same of a bundle that has the function's SDK clients and nothing else. */
  readonly clients: { readonly kilobytes: number; readonly milliseconds: number }
}

/** Size and load time of a function's bundle, in new processes, beside those of its AWS clients alone. */
export async function measureStartUp(name: string): Promise<StartUp> {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-start-up-'))
  try {
    const bundle = join(bundleFolder(name), 'index.mjs')
    const clients = join(folder, 'clients.mjs')
    await bundleClients(await clientsOf(name), folder, clients)
    return {
      name,
      kilobytes: kilobytesOf(bundle),
      milliseconds: load(bundle),
      clients: { kilobytes: kilobytesOf(clients), milliseconds: load(clients) },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Packages of AWS clients in a function's bundle; clients that others need inside have other names. */
async function clientsOf(name: string): Promise<string[]> {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [entryOf(name) ?? ''],
    write: false,
    metafile: true,
  })
  const packages = Object.keys(metafile?.inputs ?? {}).map(
    (input) => /(?:^|\/)node_modules\/(@aws-sdk\/client-[\w-]+)/.exec(input)?.[1],
  )
  return [...new Set(packages.filter((one) => one !== undefined))]
}

async function bundleClients(packages: readonly string[], folder: string, outfile: string): Promise<void> {
  const entry = join(folder, 'clients.ts')
  const made = packages.map((one, index) => {
    const client = `client${index}`
    const name = `Object.entries(${client}).find(([name]) => /^[A-Z]\\w+Client$/.test(name) && name !== '__Client')`
    return `import * as ${client} from ${JSON.stringify(one)}\nnew (${name}[1])({})`
  })
  writeFileSync(entry, made.join('\n'))
  const { outdir: _, ...options } = bundleOptions
  await build({
    ...options,
    entryPoints: [entry],
    outfile,
    nodePaths: [join(bundleOptions.absWorkingDir, 'node_modules')],
  })
}

const kilobytesOf = (file: string) => Math.round(statSync(file).size / 1024)

/** The median of some new processes. */
function load(file: string): number {
  const variables = Object.values(environmentKeys).map((name) => [name, name === 'TIME_SCALE' ? '1' : '1=arn'])
  const environment = { ...process.env, ...Object.fromEntries(variables), AWS_REGION: 'us-east-1' }
  const times = Array.from({ length: ROUNDS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', PROBE, file], {
        env: environment,
        encoding: 'utf8',
      }),
    ),
  )
  return Math.round(times.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0)
}
