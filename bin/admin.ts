import { join } from 'node:path'
import { AdminFailure, CheckFailure } from './admin/admin-failure.ts'
import { runAdmin } from './admin/run-admin.ts'
import { localFolder } from './local-run/folders.ts'

/** `npm run admin`: brands, storefronts and keys of a deployment, local or on AWS. */
try {
  const outputsFile = join(localFolder, 'outputs.json')
  console.log(await runAdmin(process.argv.slice(2), { environment: process.env, outputsFile }))
} catch (error) {
  if (!(error instanceof AdminFailure)) throw error
  if (error instanceof CheckFailure) console.log(error.message)
  else console.error(error.message)
  process.exitCode = 1
}
