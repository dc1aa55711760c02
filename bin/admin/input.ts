import { parseArgs } from 'node:util'
import { AdminFailure } from './admin-failure.ts'
import type { Option } from './option.ts'

/** Options that every command has. */
export const commonOptions = {
  'api-url': { value: '<url>', help: 'address of the API, without /v1' },
  'admin-key-file': { value: '<file>', help: 'file with the administrator’s key; - reads it from standard input' },
  json: { help: 'answers as JSON, for programs' },
  help: { help: 'this text' },
} as const satisfies Record<string, Option>

/** What was typed after a command's words. */
export interface Input {
  readonly operand: (name: string) => string
  readonly text: (name: string) => string | undefined
  readonly texts: (name: string) => readonly string[] | undefined
  readonly number: (name: string) => number | undefined
  readonly has: (name: string) => boolean
}

export function parseInput(
  words: readonly string[],
  command: { readonly operands: readonly string[]; readonly options: Readonly<Record<string, Option>> },
): Input {
  const options = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, { value, several = false }]: [string, Option]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: several },
    ],
  )
  const { values, positionals } = parsed(words, Object.fromEntries(options))
  const help = values.help === true
  if (!help && positionals.length !== command.operands.length) {
    const wanted = command.operands.map((name) => `<${name}>`).join(' ') || 'nothing'
    throw new AdminFailure(`Needed beside options: ${wanted}. Given: ${positionals.join(' ') || 'nothing'}.`)
  }
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    operand: (name) => positionals[command.operands.indexOf(name)] ?? '',
    text,
    texts: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value.map(String) : undefined
    },
    number: (name) => numberOf(name, text(name)),
    has: (name) => values[name] === true,
  }
}

function parsed(words: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: options ?? {} })
  } catch (error) {
    throw new AdminFailure(error instanceof Error ? error.message : String(error))
  }
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) throw new AdminFailure(`--${name} takes a number, not "${text}".`)
  return number
}
