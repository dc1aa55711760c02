import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { sourceHash } from '../constructs/source-hash.ts'
import { CLIENT_FOLDER, generateClient } from './generate-client.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
/** Where the built files are. */
export const DASHBOARD_FOLDER = join(root, 'dashboard/dist')
const VITE = join(root, 'node_modules/vite/bin/vite.js')
/** Says of which sources the built files are. */
const MARKER = '.built-from'

/** What the build depends on. The client is generated from the description of the API, and is no source. */
const SOURCES = ['dashboard', 'docs/openapi.json', 'package-lock.json']
const NO_SOURCES = [`${CLIENT_FOLDER}/`, 'dashboard/dist/']

/** Builds the dashboard, unless it is built of these very sources already. Gives the folder of its files. */
export async function bundleDashboard(): Promise<string> {
  const wanted = sourceHash(SOURCES, NO_SOURCES)
  const marker = join(DASHBOARD_FOLDER, MARKER)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return DASHBOARD_FOLDER
  await generateClient()
  // Two builds at a time end with the files of one of them, whole.
  mkdirSync(join(root, '.local'), { recursive: true })
  const folder = mkdtempSync(join(root, '.local/dashboard-'))
  // In a process of its own: a test's NODE_ENV would put React's version for developers into the files.
  await run(process.execPath, [VITE, 'build', join(root, 'dashboard'), '--outDir', folder, '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  writeFileSync(join(folder, MARKER), wanted)
  rmSync(DASHBOARD_FOLDER, { recursive: true, force: true })
  renameSync(folder, DASHBOARD_FOLDER)
  return DASHBOARD_FOLDER
}
