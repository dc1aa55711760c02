import { expect, test } from 'vitest'
import { KeySequence } from '../../../dashboard/src/shell/key-sequence.ts'

const press = (key: string, modifiers = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })

test('two letters after each other are a sequence; the second alone counts too', () => {
  const keys = new KeySequence()
  expect(keys.press(press('g'), 0)).toEqual(['g'])
  expect(keys.press(press('o'), 500)).toEqual(['g o', 'o'])
})

test('a pause ends a sequence', () => {
  const keys = new KeySequence()
  keys.press(press('g'), 0)
  expect(keys.press(press('o'), 5000)).toEqual(['o'])
})

test('keys of the browser and of the system are nobody’s', () => {
  const keys = new KeySequence()
  expect(keys.press(press('f', { ctrlKey: true }), 0)).toEqual([])
  expect(keys.press(press('Tab'), 0)).toEqual([])
})
