import { Command, CommanderError, type CommandUnknownOpts, Help, type Option } from '@commander-js/extra-typings'
import { CheckFailure, MisuseFailure, reasonOf } from './command-failure.ts'

/** What every command ends with. */
const exitCodes = { done: 0, failed: 1, misused: 2 } as const

/**
 * A command line as all of ours are: `--help` everywhere, and for an option or a
 * command that does not exist, the nearest one that does.
 *
 * @param usage as a person types it, such as `npm run logs --`
 */
export function commandLine(usage: string): Command {
  return new Command(usage)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, subcommandTerm: termOf, optionDescription, formatHelp })
    .showHelpAfterError(`${usage} --help explains the command.`)
    .exitOverride()
}

/** Runs a command line; gives the exit code. */
export async function runCommand(program: Parsed, words: readonly string[]): Promise<number> {
  try {
    await program.parseAsync([...words], { from: 'user' })
    return exitCodes.done
  } catch (error) {
    if (isHelp(error)) return exitCodes.done
    // The library has printed it already.
    if (error instanceof CommanderError) return exitCodes.misused
    return exitCodeOf(error)
  }
}

/** Says why a command failed; gives the exit code. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CheckFailure) console.log(error.message)
  else console.error(reasonOf(error))
  return error instanceof MisuseFailure ? exitCodes.misused : exitCodes.failed
}

/** Whether help was asked for, or shown because no command was named. */
export function isHelp(error: unknown): boolean {
  return (
    error instanceof CommanderError && (error.code === 'commander.helpDisplayed' || error.code === 'commander.help')
  )
}

/** All commands in one list, those of a group too, so that one help text shows what there is. */
function formatHelp(command: CommandUnknownOpts, help: Help): string {
  help.visibleCommands = ({ commands }) => commands.flatMap((one) => (one.commands.length === 0 ? [one] : one.commands))
  return Help.prototype.formatHelp.call(help, command, help)
}

/** Its default in words; a switch that is off needs none. */
function optionDescription({ description, defaultValue, defaultValueDescription }: Option): string {
  if (defaultValue === undefined || defaultValue === false) return description
  return `${description} (default: ${defaultValueDescription ?? defaultValue})`
}

type Parsed = { parseAsync(words: string[], options: { from: 'user' }): Promise<unknown> }

/** A command in the list of its group or of the whole program: `brands show <brand-id>`. */
function termOf(command: CommandUnknownOpts): string {
  const words = [
    command.name(),
    ...command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`)),
  ]
  for (let group = command.parent; group?.parent; group = group.parent) words.unshift(group.name())
  return words.join(' ')
}
