import * as z from 'zod'
import { derivedId } from '../../runtime/ids.ts'

/**
 * Pictures of an order's products: addresses by the id of the line. They have a row of their own, written once: a brand
 * order's row is written anew at each change, and events and brands need none (ADR 29).
 */
export const picturesSchema = z.record(z.string(), z.string())
export type Pictures = Readonly<Record<string, string>>

/** Characters of an address, also as it is written with percent-encoding. 200 of them stay below a quarter of a row. */
export const LONGEST_PICTURE_ADDRESS = 500

/** What stands in a header and in mails: nothing but the letters of host names, which are ASCII once parsed. */
const HOST = /^[a-z0-9.-]+$/

/** Whether the server of a parsed address may stand in a page's policy: `https://a;script-src/` is an address, too. */
export function hasPlainHost({ hostname }: URL): boolean {
  return HOST.test(hostname)
}

/** The address as browsers and mail readers take it; null for what is no such address. */
export function pictureAddress(text: string | undefined): URL | null {
  const url = text === undefined ? null : URL.parse(text)
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  return hasPlainHost(url) && url.href.length <= LONGEST_PICTURE_ADDRESS ? url : null
}

/** The pictures of a request's lines, by the ids that the lines get. */
export function picturesOf(
  orderId: string,
  lines: readonly { readonly externalId?: string | undefined; readonly imageUrl?: string | undefined }[],
): Pictures {
  return Object.fromEntries(
    lines.flatMap(({ externalId, imageUrl }, index) =>
      imageUrl === undefined ? [] : [[derivedId('line', orderId, externalId ?? String(index + 1)), imageUrl]],
    ),
  )
}
