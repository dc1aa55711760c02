import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Connection, defineIntegration } from '../../../../functions/brands/kinds/integration.ts'
import { signedHttp } from '../../../../functions/brands/kinds/signed-http/signed-http.ts'
import { BackEndUnreachable } from '../../../../functions/brands/line/back-end-unreachable.ts'
import { type ReplaceSecretsParts, replaceSecrets } from '../../../../functions/brands/line/replace-secrets.ts'

/** A back end whose refresh tokens are good for one use: a second use ends them all. */
class TokenServer {
  generation = 0
  isRevoked = false
  readonly refresh = async (current: unknown) => {
    const { token } = current as { token: number }
    // The answer takes a while, in which another may ask.
    await Promise.resolve()
    if (token !== this.generation) this.isRevoked = true
    if (this.isRevoked) throw new Error('invalid_grant')
    this.generation += 1
    return { token: this.generation }
  }
}

/** Secrets Manager with its versions, and the turn that functions share. */
function shared() {
  const versions = new Map<string, object>([['v0', { token: 0 }]])
  let inUse = 'v0'
  let turn = false
  const parts: ReplaceSecretsParts = {
    store: {
      current: async () => ({ secrets: structuredClone(versions.get(inUse)), versionId: inUse }),
      stageAfter: async (_, secrets, replaces) => {
        const versionId = `v${versions.size}`
        versions.set(versionId, secrets)
        return { versionId, replaces }
      },
      use: async (_, { versionId, replaces }) => {
        if (replaces !== inUse) return false
        inUse = versionId
        return true
      },
    },
    takeTurn: async () => {
      if (turn) return false
      turn = true
      return true
    },
    endTurn: async () => {
      turn = false
    },
  }
  const administratorEnters = (secrets: object) => {
    inUse = 'by hand'
    versions.set(inUse, secrets)
  }
  return { parts, administratorEnters, inUse: () => versions.get(inUse) }
}

const brand = { id: 'aurora', integration: 'acme-shop' }

describe('row C11: secrets that an integration may replace', () => {
  test('are replaced once, however many functions find them used up, and none uses a token twice', async () => {
    const crowd = fc.tuple(fc.scheduler(), fc.integer({ min: 2, max: 6 }))
    await fc.assert(
      fc.asyncProperty(crowd, async ([scheduler, count]) => {
        const server = new TokenServer()
        const { parts, inUse } = shared()
        const scheduled: ReplaceSecretsParts = {
          store: {
            current: (owner) => scheduler.schedule(parts.store.current(owner)),
            stageAfter: parts.store.stageAfter,
            use: (...given) => scheduler.schedule(Promise.resolve()).then(() => parts.store.use(...given)),
          },
          takeTurn: (...given) => scheduler.schedule(Promise.resolve()).then(() => parts.takeTurn(...given)),
          endTurn: parts.endTurn,
        }
        const all = Array.from({ length: count }, () =>
          replaceSecrets(brand, { token: 0 }, server.refresh, scheduled).catch((error: unknown) => error),
        )
        await scheduler.waitFor(Promise.all(all))
        for (const result of await Promise.all(all)) {
          if (!(result instanceof BackEndUnreachable)) expect(result).toEqual({ token: 1 })
        }
        expect([server.generation, server.isRevoked, inUse()]).toEqual([1, false, { token: 1 }])
      }),
    )
  })

  test('that an administrator entered meanwhile stay', async () => {
    const { parts, administratorEnters, inUse } = shared()
    const refresh = async () => {
      administratorEnters({ token: 70 })
      return { token: 1 }
    }
    expect(await replaceSecrets(brand, { token: 0 }, refresh, parts)).toEqual({ token: 70 })
    expect(inUse()).toEqual({ token: 70 })
  })

  test('stay when the back end gives none, and the next one has its turn', async () => {
    const { parts, inUse } = shared()
    const refused = async () => Promise.reject(new Error('invalid_grant'))
    await expect(replaceSecrets(brand, { token: 0 }, refused, parts)).rejects.toThrow('invalid_grant')
    expect(inUse()).toEqual({ token: 0 })
    expect(await replaceSecrets(brand, { token: 0 }, new TokenServer().refresh, parts)).toEqual({ token: 1 })
  })

  test('are offered to kinds that declare it, and parsed by their schema; to no other', async () => {
    const offered: unknown[] = []
    const made = (replacesSecrets: boolean) =>
      defineIntegration({
        kind: 'acme-shop',
        title: 'Acme',
        description: 'A back end',
        settings: z.strictObject({}),
        secrets: z.strictObject({ token: z.int() }),
        replacesSecrets,
        capabilities: () => signedHttp.capabilities({ url: 'https://brand.example/' }),
        addresses: () => [],
        connect: ({ replaceSecrets: replace }) => {
          offered.push(replace)
          return {} as Connection
        },
      })
    const parts = {
      settings: {},
      secrets: { token: 0 },
      http: async () => ({ kind: 'no_answer', why: 'connection' }) as const,
      now: () => new Date(),
      replaceSecrets: async (refresh: (current: unknown) => Promise<unknown>) => refresh({ token: 0 }),
    }
    made(false).connect(parts)
    made(true).connect(parts)
    expect(offered[0]).toBeUndefined()
    const replace = offered[1] as (refresh: (current: { token: number }) => Promise<{ token: number }>) => unknown
    expect(await replace(async ({ token }) => ({ token: token + 1 }))).toEqual({ token: 1 })
    await expect(replace(async () => ({ token: 'x' }) as never)).rejects.toThrow()
  })
})
