import { expect, test } from 'vitest'
import {
  draftOf,
  forgetDraft,
  forgetDrafts,
  forgetKey,
  isChanged,
  keepDraft,
  keyOfForm,
} from '../../../dashboard/src/asking/drafts.ts'

// The browser's own, which Node has not.
Object.assign(globalThis, { addEventListener: () => {}, removeEventListener: () => {} })

test('a form that is opened again has the same key, and another one after its end', () => {
  const key = keyOfForm('refund bo_1')
  expect(keyOfForm('refund bo_1')).toBe(key)
  expect(keyOfForm('refund bo_2')).not.toBe(key)
  forgetKey('refund bo_1')
  expect(keyOfForm('refund bo_1')).not.toBe(key)
})

test('what was typed is kept until it is sent, or somebody signs out', () => {
  const key = keyOfForm('note ord_1')
  keepDraft('note ord_1', 'Called back')
  keepDraft('note ord_2', 'Waits')
  expect(draftOf('note ord_1')).toBe('Called back')
  forgetDraft('note ord_1')
  expect([draftOf('note ord_1'), draftOf('note ord_2')]).toEqual([undefined, 'Waits'])
  forgetDrafts()
  expect(draftOf('note ord_2')).toBe(undefined)
  expect(keyOfForm('note ord_1')).not.toBe(key)
})

test('a form says that something was left in it only where that is not what it begins with', () => {
  expect(isChanged('refund bo_3', { goodwill: '' })).toBe(false)
  keepDraft('refund bo_3', { goodwill: '' })
  expect(isChanged('refund bo_3', { goodwill: '' })).toBe(false)
  keepDraft('refund bo_3', { goodwill: '5' })
  expect(isChanged('refund bo_3', { goodwill: '' })).toBe(true)
  forgetDraft('refund bo_3')
})
