/** Elements after which a line ends. */
const LINE_ENDS = new Set(['br', 'p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'table'])
/** Elements whose content nobody reads. */
const UNREAD = ['style', 'script', 'head', 'title']
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The text of an HTML mail, without a parser: it is shown as text, so that what is left of markup does no harm. */
export function htmlText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    text += inOneLine(html.slice(at, open))
    const close = html.startsWith('<!--', open) ? html.indexOf('-->', open) : html.indexOf('>', open)
    if (close === -1) return tidy(text)
    const [, slash = '', name = ''] = /^<(\/?)([a-z0-9]*)/i.exec(html.slice(open, open + 20)) ?? []
    const element = name.toLowerCase()
    const isBreak = element === 'br' || (slash === '/' && LINE_ENDS.has(element))
    if (isBreak) text += '\n'
    at = slash === '' && UNREAD.includes(element) ? endOf(html, element, close) : close + 1
  }
  return tidy(text + inOneLine(html.slice(at)))
}

/** Behind the element that is not read; the end of the mail, where it has none. */
function endOf(html: string, element: string, from: number): number {
  const closing = new RegExp(`</${element}`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

function tidy(text: string): string {
  const decoded = text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? whole
    const isHex = entity[1]?.toLowerCase() === 'x'
    const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
  return decoded
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
