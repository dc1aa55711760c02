import { expect, test } from 'vitest'
import { findByNumber } from '../../../../functions/support/search/search-by-number.ts'

/** Nothing is found; what is asked for is noted. */
function asking() {
  const asked: string[] = []
  const note = async (...words: unknown[]) => {
    asked.push(String(words[1] ?? words[0]))
    return []
  }
  const lookup = { byEnd: note, byNumber: note }
  return { asked, dependencies: { owners: async () => [], lookup, load: async () => new Map() } }
}

test.each([
  ['ada@example.com', true],
  ['+1 202 555 0123', true],
  ['Ada Byron', true],
  ['4111 1111 1111 1111', true],
  ['PLAT-unknown', false],
  ['PLAT-10001', false],
  ['1Z999AA10123456784', false],
])('%s is told to be a person’s data: %s', async (text, isPersonal) => {
  const { dependencies } = asking()
  expect(await findByNumber(text, dependencies)).toEqual({ orders: [], isPersonal })
})

test('an e-mail and a card number are not even looked for', async () => {
  for (const text of ['ada@example.com', '4111111111111111']) {
    const { asked, dependencies } = asking()
    await findByNumber(text, dependencies)
    expect(asked).toEqual([])
  }
})
