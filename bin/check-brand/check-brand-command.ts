import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { brandId } from '../../functions/orders/fields.ts'
import { MisuseFailure } from '../command-line/command-failure.ts'
import { duration, wholeNumber } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'
import type { CommandType } from './command-sender.ts'
import { staffSteps } from './staff.ts'

export interface CheckBrandOptions {
  readonly url: string
  readonly secretFile: string
  readonly brand: string
  readonly sku: string
  readonly unitPrice: number
  readonly currency: string
  readonly commands: readonly CommandType[]
  /** The port that updates are awaited at. */
  readonly updates?: number | undefined
  readonly staff?: string | undefined
  /** Milliseconds. */
  readonly wait: number
}

const optional = ['order.cancel', 'order.change_address', 'return.request', 'refund.request', 'customer.erase'] as const
/** The erasure is off unless a brand says that it can do it. */
const usual = optional.filter((one) => one !== 'customer.erase')

export function checkBrandCommand(check: (options: CheckBrandOptions) => Promise<void>) {
  return commandLine('npm run check:brand --')
    .description(
      `Plays the platform against a brand's signed HTTP server, wherever it runs and in whatever language, and says what \
to fix before it goes live. It makes about 20 test orders there (livemode: false). It needs no running platform.`,
    )
    .requiredOption('--url <url>', 'where the server takes commands', httpUrl)
    .requiredOption('--secret-file <file>', 'file with the signing secret, whsec_…; - reads it from standard input')
    .option('--brand <id>', 'the brand id in the orders', brand, 'aurora')
    .option('--sku <sku>', 'what is ordered, if the server knows its own goods only', 'AUR-TEE-M')
    .option('--unit-price <number>', 'its price, in the minor unit', wholeNumber(1, 1_000_000), 2500)
    .option('--currency <code>', 'of the orders', 'USD')
    .option('--commands <list>', `what the server can do beside orders, of ${optional.join(',')}`, commands, [...usual])
    .option('--updates <port>', 'await the server’s updates at this port of this machine', wholeNumber(0, 65_535))
    .option('--staff <command>', 'run this for each thing that the brand’s staff would do, instead of asking for it')
    .addOption(
      new Option('--wait <time>', 'how long each update is waited for').default(120_000, '2m').argParser(duration),
    )
    .addHelpText('after', afterHelp)
    .action(async (options, command) => {
      const idle = (['staff', 'wait'] as const).find((name) => command.getOptionValueSource(name) === 'cli')
      if (options.updates === undefined && idle !== undefined) {
        throw new MisuseFailure(`--${idle} is about updates: say --updates <port> too, where they are awaited.`)
      }
      await check(options)
    })
}

const afterHelp = `
The --staff command gets CHECK_STEP, CHECK_REFERENCE (yours) and CHECK_BRAND_ORDER_ID (ours) in its environment. Steps:
${Object.entries(staffSteps)
  .map(([step, text]) => `  ${step.padEnd(15)} ${text}`)
  .join('\n')}

It ends with 0 when everything passed, 1 when something failed, and 2 when the command line is wrong.`

function httpUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new InvalidArgumentError('It takes an address such as https://orders.brand.example/commands.')
}

function brand(text: string): string {
  if (brandId.safeParse(text).success) return text
  throw new InvalidArgumentError('It takes lower-case letters, digits and hyphens, 63 at most.')
}

function commands(text: string): CommandType[] {
  const names = text.split(',').filter((name) => name !== '')
  return names.map((name) => {
    const known = optional.find((one) => one === name)
    if (known === undefined) throw new InvalidArgumentError(`It takes any of ${optional.join(',')}.`)
    return known
  })
}
