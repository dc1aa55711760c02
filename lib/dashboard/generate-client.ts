import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Where the dashboard imports it from. Not committed: it is made whenever it is needed. */
export const CLIENT_FOLDER = 'dashboard/src/api'

/** Writes the typed client of our API, from docs/openapi.json. Whoever reads the folder meanwhile finds a whole one. */
export async function generateClient(): Promise<void> {
  const { createClient } = await import('@hey-api/openapi-ts')
  mkdirSync(join(root, '.local'), { recursive: true })
  const folder = mkdtempSync(join(root, '.local/client-'))
  await createClient({
    input: join(root, 'docs/openapi.json'),
    output: { path: join(folder, 'api') },
    logs: { level: 'silent', file: false },
    plugins: ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript'],
  })
  rmSync(join(root, CLIENT_FOLDER), { recursive: true, force: true })
  renameSync(join(folder, 'api'), join(root, CLIENT_FOLDER))
  rmSync(folder, { recursive: true })
}
