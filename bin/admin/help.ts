import type { Command } from './command.ts'
import { commonOptions } from './input.ts'
import type { Option } from './option.ts'

const FOOTER = `The API's address and key: --api-url and --admin-key-file, else the variables
DIDDO_API_URL and DIDDO_ADMIN_KEY, else those of the local run (npm start).
Secrets are never taken from the command line, and are shown once.
`

/** Help for everything under `start`, such as '' or 'brands'. */
export function helpForGroup(start: string, commands: readonly Command[]): string {
  const lines = commands.map((command) => ({ left: usageOf(command), right: command.summary }))
  const title = start === '' ? 'Manages brands, storefronts and keys of a deployment.' : `Manages ${start}.`
  const usage = `  npm run admin -- ${start === '' ? '' : `${start} `}<command> [options]`
  return `${title}\n\n${usage}\n\n${columns(lines)}\n\n  --help after a command says its options.\n\n${FOOTER}`
}

export function helpForCommand(command: Command): string {
  const own = columns(Object.entries(command.options).map(lineOf))
  const common = columns(Object.entries(commonOptions).map(lineOf))
  const details = command.details === undefined ? '' : `${command.details}\n\n`
  return `${command.summary}.\n\n  npm run admin -- ${usageOf(command)} [options]\n\n${details}${own}${own === '' ? '' : '\n\n'}${common}\n\n${FOOTER}`
}

function usageOf({ words, operands }: Command): string {
  return [words, ...operands.map((name) => `<${name}>`)].join(' ')
}

function lineOf([name, { value, several = false, help }]: [string, Option]): { left: string; right: string } {
  return { left: `--${name}${value === undefined ? '' : ` ${value}`}`, right: several ? `${help}; repeatable` : help }
}

function columns(lines: readonly { readonly left: string; readonly right: string }[]): string {
  const width = Math.max(0, ...lines.map(({ left }) => left.length))
  return lines.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
