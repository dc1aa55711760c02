/** A mail as SES puts it into the bucket: lines end by CRLF, bytes are characters. */
export function mailOf(headers: readonly string[], body: string): string {
  return [...headers, '', ...body.split('\n')].join('\r\n')
}

/** Bytes of a text, as a mail's body has them. */
export const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

export const CONTACT_ID = 'msg_01JDX0000000000000000000AB'
export const DOMAIN = 'answers.orders.platform.example'
export const ADDRESS = `${CONTACT_ID.toLowerCase()}@${DOMAIN}`

export const usual = (more: readonly string[] = []): string[] => [
  'Return-Path: <help@aurora.example>',
  'X-SES-Spam-Verdict: PASS',
  'X-SES-Virus-Verdict: PASS',
  'From: Aurora Help <Help@Aurora.example>',
  `To: ${ADDRESS}`,
  'Subject: Re: Where is it?',
  'Message-ID: <1@aurora.example>',
  ...more,
]
