import { readFileSync } from 'node:fs'
import { connectionHelp, tryConnection } from './connection/try-connection.ts'

/** `npm run connection`: does a brand's back end answer, and has it all that it needs? */
try {
  const check = await tryConnection(process.argv.slice(2), (file) => readFileSync(file === '-' ? 0 : file, 'utf8'))
  if (check === null) console.log(connectionHelp)
  else {
    for (const finding of check.findings) console.log(finding)
    if (!check.ok) process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
