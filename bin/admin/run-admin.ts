import { AdminFailure, CheckFailure } from './admin-failure.ts'
import { bootstrapCommand } from './bootstrap.ts'
import { brandOrderCommands } from './brand-orders.ts'
import { brandCommands } from './brands.ts'
import type { Command } from './command.ts'
import { connectionOf, type Surroundings } from './connection.ts'
import { helpForCommand, helpForGroup } from './help.ts'
import { parseInput } from './input.ts'
import { keyCommands } from './keys.ts'
import { showOutcome } from './show.ts'
import { storefrontCommands } from './storefronts.ts'

/** Does what the words of `npm run admin --` ask, and gives what to print. Throws `AdminFailure`, with what to print. */
export async function runAdmin(words: readonly string[], surroundings: Surroundings): Promise<string> {
  const commands = [
    ...brandCommands,
    ...storefrontCommands,
    ...keyCommands,
    ...brandOrderCommands,
    bootstrapCommand(surroundings),
  ]
  const command = commands.find((one) => startsWith(words, one))
  if (command === undefined) return helpOrFailure(words, commands)
  const input = parseInput(words.slice(command.words.split(' ').length), command)
  if (input.has('help')) return helpForCommand(command)
  const outcome = await command.run(input, () => connectionOf(input, surroundings))
  const text = input.has('json')
    ? JSON.stringify(outcome.kind === 'list' ? outcome.values : outcome.value, null, 2)
    : showOutcome(outcome)
  if (outcome.kind === 'check' && !outcome.value.ok) throw new CheckFailure(text)
  return text
}

function startsWith(words: readonly string[], command: Command): boolean {
  return command.words.split(' ').every((word, index) => words[index] === word)
}

function helpOrFailure(words: readonly string[], commands: readonly Command[]): string {
  const typed = words.filter((word) => !word.startsWith('-'))
  const [group = ''] = typed
  const inGroup = commands.filter(({ words: full }) => full.split(' ')[0] === group)
  const known = group === '' || inGroup.length > 0
  if (known && typed.length <= 1) return helpForGroup(group, group === '' ? commands : inGroup)
  throw new AdminFailure(`There is no command "${typed.join(' ')}". npm run admin -- --help lists them.`)
}
