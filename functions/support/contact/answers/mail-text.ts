import { htmlText } from './html-text.ts'
import { bareValueOf, leavesOf, type MailPart, parameterOf } from './mail-parts.ts'

export interface MailText {
  readonly text: string
  /** What else came with it, which is not kept. */
  readonly attachments: number
}

/** What a person reads of a mail: its plain text, or else the text of its HTML. */
export function mailText(mail: MailPart): MailText {
  const leaves = leavesOf(mail)
  const shown = (type: string) => leaves.filter((leaf) => typeOf(leaf) === type && !isAttachment(leaf))
  const plain = shown('text/plain').map(decoded)
  const html = shown('text/html').map((leaf) => htmlText(decoded(leaf)))
  const texts = plain.some((text) => text.trim() !== '') ? plain : html
  const others = leaves.filter((leaf) => isAttachment(leaf) || !['text/plain', 'text/html'].includes(typeOf(leaf)))
  return { text: texts.join('\n').replaceAll(/\r\n?/g, '\n').trim(), attachments: others.length }
}

const typeOf = (part: MailPart): string => bareValueOf(part, 'content-type') ?? 'text/plain'
const isAttachment = (part: MailPart): boolean => bareValueOf(part, 'content-disposition') === 'attachment'

function decoded(part: MailPart): string {
  const bytes = transferred(part)
  const charset = parameterOf(part, 'content-type', 'charset')?.toLowerCase() ?? 'us-ascii'
  // Many who say ASCII, or nothing, send UTF-8.
  if (charset === 'us-ascii' || charset === 'utf-8') return utf8(bytes) ?? inCharset(bytes, 'windows-1252')
  return inCharset(bytes, charset)
}

function transferred(part: MailPart): Uint8Array {
  const { body } = part
  switch (bareValueOf(part, 'content-transfer-encoding')) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(quotedPrintable(body), 'latin1')
    default:
      return Buffer.from(body, 'latin1')
  }
}

function quotedPrintable(body: string): string {
  return body
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A set that nobody knows is read as UTF-8: its ASCII letters are right. */
function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
