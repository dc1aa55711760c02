import type { FilledReply } from './macro.ts'

/** Between two paragraphs of a text. */
const GAP = '\n\n'

/**
 * One reply about several brands' parts. What all texts begin and end with, such as the greeting, is said once; so is a
 * paragraph that is the same for two parts.
 */
export function joinReplies(replies: readonly FilledReply[]): FilledReply {
  const texts = replies.map(({ text }) => text.split(GAP))
  const [first = []] = texts
  const shortest = Math.min(...texts.map(({ length }) => length))
  const before = countOf(shortest, (index) => texts.every((one) => one[index] === first[index]))
  const after = countOf(shortest - before, (index) => texts.every((one) => one.at(-1 - index) === first.at(-1 - index)))
  const between = new Set(texts.flatMap((one) => one.slice(before, one.length - after)))
  const paragraphs = [...first.slice(0, before), ...between, ...first.slice(first.length - after)]
  return { text: paragraphs.join(GAP), missing: [...new Set(replies.flatMap(({ missing }) => missing))] }
}

/** How many of the first indices hold one after the other. */
function countOf(most: number, holds: (index: number) => boolean): number {
  let count = 0
  while (count < most && holds(count)) count += 1
  return count
}
