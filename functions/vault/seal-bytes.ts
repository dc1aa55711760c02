import {
  AlgorithmSuiteIdentifier,
  buildEncrypt,
  CommitmentPolicy,
  getLocalCryptographicMaterialsCache,
  KmsKeyringNode,
  NodeCachingMaterialsManager,
} from '@aws-crypto/client-node'
import type { KMS } from '@aws-sdk/client-kms'
import { keyringClient } from './keyring-client.ts'
import { encryptionContext, type SealedFor } from './purpose.ts'

/**
 * How long and how much one data key from KMS seals, within one function instance and
 * one encryption context. docs/adr/0004-seal-by-purpose.md explains the numbers.
 */
export const CACHE_BOUNDS = {
  /** Checked each time a data key is used, so that a frozen instance does not extend it. */
  ageMilliseconds: 300_000,
  messages: 1_000,
  bytes: 16 * 1024 * 1024,
  /** Data keys held at once: for support, and for the brands sold last. */
  dataKeys: 256,
} as const

export type SealBytes = (sealedFor: SealedFor, bytes: Uint8Array) => Promise<Uint8Array>

/**
 * Seals bytes with the key of one purpose. Needs `kms:GenerateDataKey` and never
 * `kms:Decrypt`. The algorithm suite commits to its key, so that sealed bytes cannot
 * decrypt to two different contents. It does not sign: IAM already decides who may seal.
 */
export function createBytesSealer({ kms, keyArn }: { kms: KMS; keyArn: string }): SealBytes {
  const { encrypt } = buildEncrypt({
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
    maxEncryptedDataKeys: 1,
  })
  const materials = new NodeCachingMaterialsManager({
    backingMaterials: new KmsKeyringNode({ generatorKeyId: keyArn, clientProvider: keyringClient(kms) }),
    cache: getLocalCryptographicMaterialsCache(CACHE_BOUNDS.dataKeys),
    maxAge: CACHE_BOUNDS.ageMilliseconds,
    maxMessagesEncrypted: CACHE_BOUNDS.messages,
    maxBytesEncrypted: CACHE_BOUNDS.bytes,
  })
  return async (sealedFor, bytes) => {
    const { result } = await encrypt(materials, bytes, {
      suiteId: AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY,
      encryptionContext: encryptionContext(sealedFor),
      // Without the length the materials manager does not cache.
      plaintextLength: bytes.byteLength,
    })
    return result
  }
}
