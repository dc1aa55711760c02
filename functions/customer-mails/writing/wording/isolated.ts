/** Unicode's "first strong isolate" and its end. Letters and not `<bdi>`, which Gmail, Outlook and Yahoo drop. */
const START = '\u2068'
const END = '\u2069'

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * A value for the middle of a sentence. All our sentences run from left to right; a value that does not is set apart, so that
 * what stands around it keeps its place. Every other value stays as it is.
 */
export function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `${START}${value}${END}` : value
}
