import { checkBrand } from './check-brand/check-brand.ts'
import { checkBrandCommand } from './check-brand/check-brand-command.ts'
import { readInput } from './command-line/read-input.ts'
import { runCommand } from './command-line/run-command.ts'

/** `npm run check:brand`: is a brand's server ready to go live? */
const program = checkBrandCommand(async (options) => {
  await checkBrand(options, readInput(options.secretFile), (line) => console.log(line))
})
process.exitCode = await runCommand(program, process.argv.slice(2))
