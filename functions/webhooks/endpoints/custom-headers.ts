import * as z from 'zod'

/** Ours, HTTP's own, and those by which a request could be made to look like another. */
const RESERVED =
  /^(accept-encoding|connection|content-.*|cookie2?|date|diddo-.*|expect|forwarded|host|keep-alive|proxy-.*|svix-.*|te|trailer|transfer-encoding|upgrade|user-agent|via|webhook-.*|x-forwarded-.*)$/

const headerName = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'This is not a header name.')
  .refine((name) => !RESERVED.test(name.toLowerCase()), 'This header is reserved.')

const headerValue = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/, 'A header value may have printable ASCII characters only.')

/** Headers that a receiver wants beside ours, such as a token for its gateway. */
export const customHeaders = z
  .record(headerName, headerValue)
  .refine((headers) => Object.keys(headers).length <= 20, 'There may be 20 headers at most.')
  .refine(hasDistinctNames, 'Two headers have the same name.')
  .describe('Sent with every webhook, such as a token for a gateway. Sealed like a secret.')

function hasDistinctNames(headers: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(headers).map((name) => name.toLowerCase())
  return new Set(names).size === names.length
}
