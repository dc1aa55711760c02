import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepHint } from '../../../functions/brands/updates/keep-update.ts'
import { updateKey } from '../../../functions/brands/updates/update-keys.ts'
import { MemoryQueue, MemoryUpdates } from './memory-updates.ts'

const now = new Date('2026-11-24T12:00:00.000Z')

type Fate = 'works' | 'fails' | 'answer_lost' | 'dies'

test('whatever fails or dies, an update whose sender was answered is queued or left to the sweeper', async () => {
  const fate = fc.constantFrom<Fate>('works', 'fails', 'answer_lost', 'dies')
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 20 }), async (fates) => {
      const updates = new MemoryUpdates()
      const queue = new MemoryQueue()
      let dead = false
      const fateful =
        <Given extends readonly unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
        async (...given: Given): Promise<Answer> => {
          const fate = fates.shift() ?? 'works'
          if (dead || fate === 'fails') throw new Error('It did not get so far.')
          const answer = await call(...given)
          dead = fate === 'dies'
          if (fate !== 'works') throw new Error('The answer is lost.')
          return answer
        }
      const dependencies = {
        updates: {
          add: fateful((...given: Parameters<MemoryUpdates['add']>) => updates.add(...given)),
          postpone: fateful((...given: Parameters<MemoryUpdates['postpone']>) => updates.postpone(...given)),
        },
        queue: { send: fateful((...given: Parameters<MemoryQueue['send']>) => queue.send(...given)) },
      }
      // The sender sends it again until it is answered; a function that died is a new one then.
      for (;;) {
        dead = false
        const answered = await keepHint('aurora', 'msg_1', 'gid://7', now, dependencies).catch(() => null)
        if (answered === null || dead) continue
        expect(queue.sent.length > 0 || updates.postponed.has(answered.id)).toBe(true)
        expect(queue.sent.every(({ pk }) => pk === updateKey(answered.id).pk)).toBe(true)
        return
      }
    }),
  )
})
