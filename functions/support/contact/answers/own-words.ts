import { hasCardNumber } from '../../../orders/card-data/card-number.ts'

/** The first line of what members write to brands. Mail programs quote it below an answer, whose words end there. */
export const ANSWER_ABOVE = '--- Please write your answer above this line ---'

/** A pasted history is longer, and is not what an answer says. */
const LONGEST_ANSWER = 20_000

/** Lines that mail programs put between an answer and what it answers. */
const INTRODUCTIONS = [/^>/, /(wrote|schrieb|écrit|escribió|scritto)(\s.{0,200})?:$/iu, /^[-_]{2,}/]
/** Some put the headers of what is answered there. */
const HEADER = /^\*?(from|von|de|sent|gesendet|envoyé|to|an|à|subject|betreff|objet|date|datum|cc):/iu
const FEWEST_HEADERS = 3

/** What the brand wrote, without what it quotes of our mail. All of it, where nothing stands above the quotation. */
export function ownWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const quoted = lines.findIndex((line) => line.includes(ANSWER_ABOVE))
  const own = quoted === -1 ? lines : lines.slice(0, quoted)
  const words = (quoted === -1 ? own : withoutIntroduction(own)).join('\n').trim()
  return cut(withoutCardNumbers(words === '' ? text.trim() : words))
}

function withoutIntroduction(lines: readonly string[]): string[] {
  const bare = withoutLast(lines, (line) => line === '' || INTRODUCTIONS.some((form) => form.test(line)))
  const own = withoutLast(bare, (line) => HEADER.test(line))
  return bare.length - own.length < FEWEST_HEADERS
    ? bare
    : withoutLast(own, (line) => INTRODUCTIONS.some((form) => form.test(line)))
}

function withoutLast(lines: readonly string[], isLeftOut: (line: string) => boolean): string[] {
  const last = lines.findLastIndex((line) => !isLeftOut(line.trim()))
  return lines.slice(0, last + 1)
}

/** Half of a character at the end would not be one. */
function cut(text: string): string {
  return text.length <= LONGEST_ANSWER ? text : `${[...text.slice(0, LONGEST_ANSWER)].slice(0, -1).join('')}…`
}

const LONG_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){12,18}/gu

/** Card numbers are kept nowhere, whoever sends them. */
function withoutCardNumbers(text: string): string {
  if (!hasCardNumber(text)) return text
  const masked = text.replaceAll(LONG_NUMBER, '••••')
  return hasCardNumber(masked) ? masked.replaceAll(/\p{Nd}/gu, '•') : masked
}
