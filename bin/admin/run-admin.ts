import { CommanderError } from '@commander-js/extra-typings'
import { CheckFailure, MisuseFailure } from '../command-line/command-failure.ts'
import { commandLine, isHelp } from '../command-line/run-command.ts'
import { apiAccess, type Surroundings } from './api-access.ts'
import { addAttention } from './attention.ts'
import { addBootstrap } from './bootstrap.ts'
import { addBrands } from './brands.ts'
import { addDeadLetters } from './dead-letters.ts'
import { addKeys } from './keys.ts'
import { addMembers } from './members.ts'
import { addOrders } from './orders.ts'
import type { Outcome } from './outcome.ts'
import { outcomeText } from './outcome-text.ts'
import type { Session } from './session.ts'
import { addStorefronts } from './storefronts.ts'

/** Each adds a group of commands, or one command. */
const groups = [addBrands, addStorefronts, addKeys, addMembers, addOrders, addAttention, addDeadLetters, addBootstrap]

const FOOTER = `
The API's address and keys: --api-url and --admin-key-file, else the variables
DIDDO_API_URL and DIDDO_ADMIN_KEY (DIDDO_STOREFRONT_KEY for a storefront's key),
else those of the local run (npm start).
Secrets are never taken from the command line, and are shown once.`

/**
 * Does what the words of `npm run admin --` ask, and gives what to print.
 * @throws CommandFailure with what to print.
 */
export async function runAdmin(words: readonly string[], surroundings: Surroundings): Promise<string> {
  const printed: string[] = []
  const print = (text: string) => void printed.push(text.trimEnd())
  const program = commandLine('npm run admin --')
    .description('Manages a deployment: brands, storefronts, keys, the support staff, and orders that need a person.')
    .usage('<group> <command> [options]')
    .option('--api-url <url>', 'address of the API, without /v1')
    .option('--admin-key-file <file>', 'file with the administrator’s key; - reads it from standard input')
    .option(
      '--storefront-key-file <file>',
      'the same with a storefront’s key, for orders list, show and events, and attention list',
    )
    .option('--json', 'answer as JSON, for programs', false)
    .addHelpText('afterAll', FOOTER)
    .configureOutput({ writeOut: print, writeErr: print })
  const show = (outcome: Outcome) => {
    const text = program.opts().json
      ? JSON.stringify(outcome.kind === 'list' ? outcome.values : outcome.value, null, 2)
      : outcomeText(outcome)
    if (outcome.kind === 'check' && !outcome.value.ok) throw new CheckFailure(text)
    print(text)
  }
  const session: Session = {
    api: () => apiAccess('admin', program.opts(), surroundings),
    supportApi: () => apiAccess('support', program.opts(), surroundings),
    storefrontApi: () => apiAccess('storefront', program.opts(), surroundings),
    show,
    surroundings,
  }
  for (const add of groups) add(program, session)
  await program.parseAsync([...words], { from: 'user' }).catch((error: unknown) => {
    if (error instanceof CommanderError && !isHelp(error)) throw new MisuseFailure(printed.join('\n'))
    if (!isHelp(error)) throw error
  })
  return printed.join('\n')
}
