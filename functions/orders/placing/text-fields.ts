import * as z from 'zod'

/** Texts of a request. */

// No control characters anywhere: they break brands' systems, labels and terminals. Tab and line feed pass in free text
// only. No unpaired surrogates either: they cannot be written as UTF-8, so what a brand gets would not be what was sent.
// And no U+FFFD, which stands where a program could not read a letter: the letter is lost.
export const lineOfText = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(
      /^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFD]*$/u,
      'Control characters, unpaired surrogates and U+FFFD are not allowed.',
    )
export const text = (longest: number) => lineOfText(longest).min(1)
export const freeText = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(
      /^(?:[^\p{Cc}\p{Cs}\uFFFD]|[\t\n])*$/u,
      'Control characters but tab and line feed, unpaired surrogates and U+FFFD are not allowed.',
    )

/** Words for what the patterns above refuse; the document shows no pattern of Unicode’s categories. */
export const ONE_LINE = 'One line, without control characters.'

export const externalId = text(255).describe(`The platform’s own id. ${ONE_LINE}`)
