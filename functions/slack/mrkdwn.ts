/** Escapes Slack’s three control characters. Every value in a message goes through here. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export interface Block {
  readonly type: string
  readonly [key: string]: unknown
}

/** Slack shows at most 150 characters of a header. */
const LONGEST_HEADER = 150

/** The beginning of a text, without half of a character at its end: Slack refuses the whole message for one. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const characters = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
  let end = 0
  for (const { index, segment } of characters) {
    if (index + segment.length > longest) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

export function header(text: string): Block {
  return { type: 'header', text: { type: 'plain_text', text: cut(text, LONGEST_HEADER), emoji: true } }
}

/** Two columns of label and value; Slack takes ten. */
export function fields(entries: readonly (readonly [label: string, value: string])[]): Block {
  return {
    type: 'section',
    fields: entries.slice(0, 10).map(([label, value]) => ({
      type: 'mrkdwn',
      text: `*${escapeMrkdwn(label)}*\n${escapeMrkdwn(value)}`,
    })),
  }
}

/** Slack shows at most 75 characters of a button, and takes 25 buttons in a row. */
const LONGEST_BUTTON = 75
const MOST_BUTTONS = 25

export interface Button {
  /** Unlike any other of the message. */
  readonly id: string
  readonly text: string
  readonly url: string
  readonly isAdvised?: boolean
}

/** Buttons that open pages. */
export function buttons(row: readonly Button[]): Block {
  return {
    type: 'actions',
    elements: row.slice(0, MOST_BUTTONS).map(({ id, text, url, isAdvised = false }) => ({
      type: 'button',
      action_id: id,
      text: { type: 'plain_text', text: cut(text, LONGEST_BUTTON), emoji: true },
      url: encodeURI(url),
      ...(isAdvised ? { style: 'primary' } : {}),
    })),
  }
}

export function context(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: escapeMrkdwn(text) }] }
}
