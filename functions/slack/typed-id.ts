/** What Slack escapes in the text of a command: its three control characters. */
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' } as const

/** Marks that people leave around what they copied from a message: bold, italic, struck out, code, quotes. */
const MARKS = /^[*_~`"'“”‘’]+|[*_~`"'“”‘’]+$/gu

/** An id as its user meant it: without Slack's escapes, and without the marks around it. */
export function typedId(text: string): string {
  return text
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES])
    .trim()
    .replaceAll(MARKS, '')
    .trim()
}
