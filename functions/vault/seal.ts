import type { KMS } from '@aws-sdk/client-kms'
import type { EnvelopeContent } from './envelope-content.ts'
import { packContent } from './packed-content.ts'
import { createBytesSealer } from './seal-bytes.ts'

/** Makes an envelope of its content. A function that seals cannot open: its permission is `kms:GenerateDataKey` alone. */
export type Seal = (content: EnvelopeContent) => Promise<Uint8Array>

export function createSealer(keys: { kms: KMS; fulfilmentKeyArn: string; supportKeyArn: string }): Seal {
  const { kms, fulfilmentKeyArn, supportKeyArn } = keys
  const sealFor = {
    fulfilment: createBytesSealer({ kms, keyArn: fulfilmentKeyArn }),
    support: createBytesSealer({ kms, keyArn: supportKeyArn }),
  }
  return (content) => sealFor[content.purpose](content, packContent(content))
}
