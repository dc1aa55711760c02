import * as z from 'zod'
import { OperatorError } from '../runtime/log.ts'

/** One version of the HMAC key. HMAC keys do not rotate: a new version is a new key beside the old ones. */
export type BlindIndexKey = { readonly version: string; readonly keyArn: string }

const blindIndexKeysSchema = z
  .array(z.tuple([z.string().regex(/^[1-9]\d*$/), z.string().min(1)]))
  .min(1)
  .transform((keys) => keys.map(([version, keyArn]) => ({ version, keyArn })))

/** Reads the environment's list, newest first: `2=arn:…,1=arn:…`. */
export function parseBlindIndexKeys(text: string): BlindIndexKey[] {
  const parsed = blindIndexKeysSchema.safeParse(text.split(',').map((key) => key.split('=')))
  if (!parsed.success) throw new OperatorError('The list of blind index keys is not of the form "1=arn:…".')
  return parsed.data
}

/** The reverse of `parseBlindIndexKeys`. */
export function formatBlindIndexKeys(keys: readonly BlindIndexKey[]): string {
  return keys.map(({ version, keyArn }) => `${version}=${keyArn}`).join(',')
}
