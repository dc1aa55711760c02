import { isDeepStrictEqual } from 'node:util'
import {
  buildDecrypt,
  CommitmentPolicy,
  getLocalCryptographicMaterialsCache,
  KmsKeyringNode,
  NodeCachingMaterialsManager,
} from '@aws-crypto/client-node'
import type { KMS } from '@aws-sdk/client-kms'
import { OperatorError } from '../runtime/log.ts'
import { keyringClient } from './keyring-client.ts'
import { encryptionContext, type SealedFor } from './purpose.ts'
import { CACHE_BOUNDS } from './seal-bytes.ts'

export type OpenBytes = (sealedFor: SealedFor, sealed: Uint8Array) => Promise<Uint8Array>

export interface OpenerOptions {
  readonly kms: KMS
  readonly keyArn: string
  /**
   * Whether data keys are kept for `CACHE_BOUNDS.ageMilliseconds`, which spares a call of KMS where one data key sealed
   * many envelopes. Without, each opening is a `kms:Decrypt` that CloudTrail records, and a permission taken away ends
   * openings at once.
   */
  readonly keepsDataKeys?: boolean
}

/**
 * Opens what was sealed with the key of one purpose. Throws an `OperatorError` without
 * content when the bytes were changed, or were sealed for something else, or KMS refuses.
 */
export function createBytesOpener({ kms, keyArn, keepsDataKeys = false }: OpenerOptions): OpenBytes {
  const { decrypt } = buildDecrypt({
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
    maxEncryptedDataKeys: 1,
  })
  const keyring = new KmsKeyringNode({ keyIds: [keyArn], clientProvider: keyringClient(kms) })
  const materials = keepsDataKeys
    ? new NodeCachingMaterialsManager({
        backingMaterials: keyring,
        cache: getLocalCryptographicMaterialsCache(CACHE_BOUNDS.dataKeys),
        maxAge: CACHE_BOUNDS.ageMilliseconds,
      })
    : keyring
  return async (sealedFor, sealed) => {
    const { plaintext, messageHeader } = await decrypt(materials, sealed).catch((cause: unknown) => {
      throw new OperatorError(`Bytes sealed for ${sealedFor.purpose} could not be decrypted.`, { cause })
    })
    if (!isDeepStrictEqual({ ...messageHeader.encryptionContext }, encryptionContext(sealedFor))) {
      throw new OperatorError(`Bytes that should be sealed for ${sealedFor.purpose} have another encryption context.`)
    }
    return plaintext
  }
}
