/** Unicode's "first strong isolate" and its end. Letters and not `<bdi>`, which Gmail, Outlook and Yahoo drop. */
const START = '\u2068'
const END = '\u2069'

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * What somebody else wrote, for the middle of a sentence or a line of its own. All our sentences run from left to right; a value
 * that does not is set apart, line by line, so that its own marks and what stands around it keep their places. `dir="auto"`
 * would not do: it takes the direction of a name at the start of our sentence for that of the sentence.
 */
export function isolated(value: string): string {
  if (!RIGHT_TO_LEFT.test(value)) return value
  return value
    .split('\n')
    .map((line) => (RIGHT_TO_LEFT.test(line) ? `${START}${line}${END}` : line))
    .join('\n')
}
