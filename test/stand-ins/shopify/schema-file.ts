import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { API_VERSION } from '../../../functions/brands/kinds/shopify/settings.ts'

/** Where Shopify publishes the schema of its Admin API. The package is a program that we do not run. */
const PACKAGE = '@shopify/dev-mcp@1.16.0'
/** The SHA-512 of the package's archive, as the registry and every lockfile state it. */
const INTEGRITY = 'sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw=='

/** Below node_modules: Git ignores it, and `npm ci` empties it. */
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/diddo-orders')

/**
 * The compressed schema. It is taken out of the package's archive when it is not
 * there yet, and nothing else of the package is: as a dependency, it would bring
 * along the 18 packages that its program needs.
 *
 * @throws Error when the archive cannot be downloaded, or is not the one that is pinned.
 */
export function schemaFile(): string {
  const name = `admin_${API_VERSION}.json.gz`
  const file = join(cache, `${PACKAGE.replaceAll(/[@/]/g, '-').slice(1)}-${name}`)
  if (existsSync(file)) return file
  const folder = mkdtempSync(join(tmpdir(), 'diddo-schema-'))
  try {
    const archive = downloaded(folder)
    const member = `package/dist/data/${name}`
    execFileSync('tar', ['-xzf', archive, '-C', folder, member])
    mkdirSync(cache, { recursive: true })
    // Beside its place first: of several test processes that fetch it, none reads half of it.
    const whole = `${file}.${process.pid}`
    copyFileSync(join(folder, member), whole)
    renameSync(whole, file)
    return file
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function downloaded(folder: string): string {
  const options = ['--pack-destination', folder, '--prefer-offline', '--silent']
  const printed = execFileSync('npm', ['pack', PACKAGE, ...options], { encoding: 'utf8' })
  const archive = join(folder, printed.trim())
  requireIntegrity(archive, INTEGRITY)
  return archive
}

/** @throws Error when the file's SHA-512 is another. */
export function requireIntegrity(file: string, integrity: string): void {
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (found !== integrity) throw new Error(`${PACKAGE} is not the archive that is pinned: it has ${found}.`)
}
