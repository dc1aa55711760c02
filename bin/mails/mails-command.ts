import { Option } from '@commander-js/extra-typings'
import { voiceLanguages } from '../../functions/brands/voice.ts'
import { commandLine } from '../command-line/run-command.ts'
import type { PreviewOptions } from './preview-mails.ts'

type Preview = (brandId: string, options: PreviewOptions) => Promise<void>

export function mailsCommand(preview: Preview) {
  const program = commandLine('npm run mails --').description('Shows the mails that a brand’s customers get.')
  program
    .command('preview <brand-id>')
    .summary('Write a brand’s mails as files, made from sample orders.')
    .description(
      `Write a brand’s mails as files, as HTML and as text: each occasion, and orders that are hard to show, such as long names and 200 lines. They are made from sample orders, in the voice that the brand has now. Nothing is sent.`,
    )
    .addOption(
      new Option('--language <language>', 'language of the sample customers (default: the brand’s)').choices(
        voiceLanguages,
      ),
    )
    .option('--pictures', 'also a picture of each: light, dark, and on a phone', false)
    .option('--folder <folder>', 'where they go (default: .local/mails/<brand-id>)')
    .option('--api-url <url>', 'address of the API, without /v1 (default: DIDDO_API_URL, else the local run)')
    .option('--admin-key-file <file>', 'file with the administrator’s key (default: DIDDO_ADMIN_KEY)')
    .action((brandId, options) => preview(brandId, options))
  return program
}
