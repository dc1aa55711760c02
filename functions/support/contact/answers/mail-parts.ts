/**
 * The parts of a mail as it came (RFC 5322, MIME of RFC 2045 to 2047), as far as its text needs. It is written by
 * whoever sent it: whatever it is made of, nothing here throws, and nothing takes longer than the mail is long.
 *
 * Bytes are text of one character each (latin1) until a part's character set is known.
 */
export interface MailPart {
  /** By name in lower case, each in the order in which it came, unfolded. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** As it was transferred. */
  readonly body: string
}

/** Mails nest a few levels; more is made to hurt. */
const DEEPEST = 8
const MOST_PARTS = 100

export function mailPartOf(raw: string): MailPart {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = end === null ? raw : raw.slice(0, end.index)
  const headers = new Map<string, string[]>()
  for (const line of unfolded(head)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    const known = headers.get(name)
    // A copy of the list for each line would take as long as the square of a mail's lines.
    if (known === undefined) headers.set(name, [value])
    else known.push(value)
  }
  return { headers, body: end === null ? '' : raw.slice(end.index + end[0].length) }
}

/** Header lines that go on in the next one are one line. */
function unfolded(head: string): string[] {
  const lines: string[] = []
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && lines.length > 0) lines.push(`${lines.pop() ?? ''} ${line.trim()}`)
    else lines.push(line)
  }
  return lines
}

export function headerOf({ headers }: MailPart, name: string): string | null {
  return headers.get(name)?.[0] ?? null
}

/** A header's value without its parameters, in lower case: `text/plain`. */
export function bareValueOf(part: MailPart, name: string): string | null {
  return headerOf(part, name)?.split(';')[0]?.trim().toLowerCase() ?? null
}

/** A parameter of a header, such as `charset` of its content type. */
export function parameterOf(part: MailPart, name: string, parameter: string): string | null {
  for (const given of headerOf(part, name)?.split(';').slice(1) ?? []) {
    const [key = '', ...value] = given.split('=')
    if (key.trim().toLowerCase() === parameter) return value.join('=').trim().replaceAll(/^"|"$/g, '')
  }
  return null
}

/** The parts that hold something, in their order. A mail inside a mail is one part. */
export function leavesOf(part: MailPart, depth = 0): MailPart[] {
  const boundary = parameterOf(part, 'content-type', 'boundary')
  const isMultipart = bareValueOf(part, 'content-type')?.startsWith('multipart/') === true
  if (!isMultipart || boundary === null || boundary === '' || depth === DEEPEST) return [part]
  return split(part.body, boundary)
    .flatMap((raw) => leavesOf(mailPartOf(raw), depth + 1))
    .slice(0, MOST_PARTS)
}

function split(body: string, boundary: string): string[] {
  const parts: string[][] = []
  let current: string[] | null = null
  for (const line of body.split(/\r?\n/)) {
    const trimmed = line.trimEnd()
    if (trimmed === `--${boundary}--`) break
    if (trimmed !== `--${boundary}`) {
      current?.push(line)
      continue
    }
    current = []
    parts.push(current)
  }
  return parts.slice(0, MOST_PARTS).map((lines) => lines.join('\n'))
}
