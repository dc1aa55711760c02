import { readFileSync, statSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/** CloudFront's own; higher ones cost seconds and save a hundredth. */
const QUALITY = 5

const kept = new Map<string, Buffer>()

/** A file by Brotli, as CloudFront sends it. Compressed once, until it changes. */
export function compressedFile(file: string): Buffer {
  const name = `${file} ${statSync(file).mtimeMs}`
  const known = kept.get(name)
  if (known !== undefined) return known
  const made = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
  kept.set(name, made)
  return made
}
