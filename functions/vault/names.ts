/**
 * Names as they are indexed and searched for. Two spellings that people take for the same name have the same form; a few
 * different names do too, and for support a result too many is better than none.
 */

/** Letters that Unicode does not take for a base letter with a mark, in lower case. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ς: 'σ',
}
/** Stand inside a name and are left out as often: O’Brien, OBrien. */
const APOSTROPHES = /['’‘ʼʻ`´]/gu
/** Accents of European scripts, Hebrew points and Arabic vowels. The marks of other scripts, as in が, are letters of their own. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/gu
const KATAKANA = /[\u30a1-\u30f6]/gu
/** From katakana to the same sound in hiragana. */
const TO_HIRAGANA = 0x60
/** Müller is also written Mueller and Muller. */
const UMLAUT_WRITTEN_OUT = /([aou])e+/gu
/** Scripts that are written without spaces between family name and given name. */
const WITHOUT_SPACES = /^[\p{Script=Han}\u3041-\u3096ー々\uac00-\ud7a3]+$/u
const INITIAL = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u

/**
 * The form of a name: NFKC, so that half width and full width are one, without case, accents and punctuation; its words
 * in alphabetical order, because some say the family name first. Null for what has no letters.
 */
export function nameKey(name: string): string | null {
  const words = wordsOf(name)
  const whole = words.filter((word) => !INITIAL.test(word))
  const [first, ...others] = whole.length > 0 ? whole : words
  if (first === undefined) return null
  const joined = [first, ...others].join('')
  // Nobody knows where the one name ends, so that the order of the characters goes too.
  if (WITHOUT_SPACES.test(joined)) return [...joined].toSorted().join('')
  const key = [first, ...others].toSorted().join(' ')
  return INITIAL.test(key) || !/\p{L}/u.test(key) ? null : key
}

export interface PersonName {
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
}

/** What one person is found by: the whole name in any order, and the family name alone. */
export function nameKeysOf({ firstName, lastName }: PersonName): string[] {
  return [`${firstName ?? ''} ${lastName ?? ''}`, lastName ?? ''].flatMap((name) => nameKey(name) ?? [])
}

function wordsOf(name: string): string[] {
  const bare = name.replaceAll(APOSTROPHES, '').normalize('NFKC').toLowerCase().normalize('NFKD').replaceAll(MARKS, '')
  return (
    bare
      .normalize('NFKC')
      // NFKC makes letters and apostrophes of some single characters.
      .replaceAll(APOSTROPHES, '')
      .replaceAll(/\p{L}/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .replaceAll(KATAKANA, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - TO_HIRAGANA))
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll(UMLAUT_WRITTEN_OUT, '$1'))
  )
}
