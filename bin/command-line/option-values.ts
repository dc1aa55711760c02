import { InvalidArgumentError } from '@commander-js/extra-typings'

/** Reads a whole number; the library says which option was wrong, and shows the sentence. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`)
  }
}

/** Reads a number. The API checks its limits. */
export function number(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new InvalidArgumentError('It takes a number.')
}

/** A port that needs no special right. */
export function port(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= 1024 && number <= 65_535) return number
  throw new InvalidArgumentError('It takes a port from 1024 to 65535.')
}

/** A port, or `auto`. */
export function portOrAuto(text: string): number | 'auto' {
  if (text === 'auto') return text
  try {
    return port(text)
  } catch {
    throw new InvalidArgumentError('It takes a port from 1024 to 65535, or auto.')
  }
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** A time such as `10m`, in milliseconds. */
export function duration(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  const size = UNITS[unit]
  if (count !== undefined && size !== undefined) return Number(count) * size
  throw new InvalidArgumentError('It takes a time such as 30s, 10m, 2h or 1d.')
}

/** Collects an option that may be given several times. */
export function repeatable(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text]
}
