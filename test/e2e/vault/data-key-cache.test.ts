import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createBytesOpener } from '../../../functions/vault/open-bytes.ts'
import { CACHE_BOUNDS, createBytesSealer } from '../../../functions/vault/seal-bytes.ts'
import { countCalls } from './count-calls.ts'
import { openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

describe('the data key cache', () => {
  const aurora = { purpose: 'fulfilment', brandId: 'aurora' } as const

  function sealer() {
    const { kms, fulfilmentKeyArn } = vault
    const calls = countCalls(kms)
    const seal = createBytesSealer({ kms, keyArn: fulfilmentKeyArn })
    const dataKeys = () => calls().GenerateDataKeyCommand ?? 0
    return { seal, dataKeys }
  }

  test('asks KMS once for as many seals of one brand as its bound says, and once for another brand', async () => {
    const { seal, dataKeys } = sealer()
    for (let count = 0; count < CACHE_BOUNDS.messages; count++) await seal(aurora, Buffer.from('order'))
    expect(dataKeys()).toBe(1)
    await seal({ purpose: 'fulfilment', brandId: 'borealis' }, Buffer.from('order'))
    expect(dataKeys()).toBe(2)
    await seal(aurora, Buffer.from('order'))
    expect(dataKeys()).toBe(3)
  })

  test('lets no data key seal more bytes than its bound says', async () => {
    const { seal, dataKeys } = sealer()
    const half = Buffer.alloc(CACHE_BOUNDS.bytes / 2)
    await seal(aurora, half)
    await seal(aurora, half)
    expect(dataKeys()).toBe(1)
    await seal(aurora, Buffer.from('x'))
    expect(dataKeys()).toBe(2)
  })

  test('lets no data key seal after its age, though nothing ran in between', async () => {
    const { seal, dataKeys } = sealer()
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      await seal(aurora, Buffer.from('order'))
      vi.advanceTimersByTime(CACHE_BOUNDS.ageMilliseconds)
      await seal(aurora, Buffer.from('order'))
      expect(dataKeys()).toBe(1)
      vi.advanceTimersByTime(1)
      await seal(aurora, Buffer.from('order'))
      expect(dataKeys()).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('is for opening where it is asked for; elsewhere each opening calls KMS', async () => {
    const { kms, supportKeyArn } = vault
    const sealedFor = { purpose: 'support' } as const
    const sealed = await createBytesSealer({ kms, keyArn: supportKeyArn })(sealedFor, Buffer.from('twice'))
    const calls = countCalls(kms)
    const open = createBytesOpener({ kms, keyArn: supportKeyArn })
    await open(sealedFor, sealed)
    await open(sealedFor, sealed)
    expect(calls()).toEqual({ DecryptCommand: 2 })
    const openOften = createBytesOpener({ kms, keyArn: supportKeyArn, keepsDataKeys: true })
    for (let count = 0; count < 3; count++) await openOften(sealedFor, sealed)
    expect(calls()).toEqual({ DecryptCommand: 3 })
  })
})
