import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { sourceHash } from './source-hash.ts'

const root = resolve(import.meta.dirname, '../..')
const outputFolder = join(root, 'dist')
/** Says of which sources the bundles are. */
const MARKER = join(outputFolder, '.built-from')
/** What bundles are made of. */
const SOURCES = ['functions', 'docs/openapi.json', 'lib/constructs/bundle.ts', 'package-lock.json', 'tsconfig.json']

/** Files of deployed functions below `functions/`, by the function's name, which no two of them share. */
const entries: ReadonlyMap<string, string> = new Map(
  globSync('functions/**/*.lambda.ts', { cwd: root }).map((file) => [basename(file, '.lambda.ts'), file]),
)

/** The file of a deployed function, from the repository's root; none has the name of a function that only a test makes. */
export function entryOf(name: string): string | undefined {
  return entries.get(name)
}

/** Where the bundle of a function lies, as a folder with `index.mjs`. */
export function bundleFolder(name: string): string {
  return join(outputFolder, name)
}

/** How each function is bundled, whichever of them. */
export const bundleOptions = {
  absWorkingDir: root,
  outdir: outputFolder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  // React has a build for development beside it, which is larger and slower.
  define: { 'process.env.NODE_ENV': '"production"' },
  // CommonJS packages inside an ESM bundle still call require.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
} satisfies BuildOptions

/**
 * Bundles every deployed function, unless the bundles are of these very sources already. All in one esbuild run: some
 * 2 s for 30 functions, where one process a function takes half a minute.
 */
export async function bundleFunctions(): Promise<void> {
  const wanted = sourceHash(SOURCES)
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return
  rmSync(outputFolder, { recursive: true, force: true })
  const entryPoints = [...entries].map(([name, file]) => ({ in: file, out: join(name, 'index') }))
  await build({ ...bundleOptions, entryPoints })
  writeFileSync(MARKER, wanted)
}
