import { runAdmin } from './admin/run-admin.ts'
import { exitCodeOf } from './command-line/run-command.ts'
import { outputsFile } from './local-run/outputs.ts'

/** `npm run admin`: what a platform's administrator does, at a deployment on this machine or on AWS. */
try {
  console.log(await runAdmin(process.argv.slice(2), { environment: process.env, outputsFile }))
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
