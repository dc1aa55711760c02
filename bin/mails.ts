import { runCommand } from './command-line/run-command.ts'
import { outputsFile } from './local-run/outputs.ts'
import { mailsCommand } from './mails/mails-command.ts'
import { previewMails } from './mails/preview-mails.ts'

/** `npm run mails`: the mails that a brand's customers get, as files. */
const program = mailsCommand(async (brandId, options) => {
  const { folder, files, note } = await previewMails(brandId, options, { environment: process.env, outputsFile })
  if (note !== null) console.log(note)
  console.log(`${files.map((file) => `  ${file}`).join('\n')}\nThey are in ${folder}.`)
})
process.exitCode = await runCommand(program, process.argv.slice(2))
