import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey, nameKeysOf } from '../../../functions/vault/names.ts'

describe('a name', () => {
  test.each([
    ['Ada Lovelace', 'ada lovelace'],
    ['LOVELACE, Ada', 'Ada Lovelace'],
    ['Ada M. Lovelace', 'Ada Lovelace'],
    ['  Ada\u3000Lovelace ', 'Ada Lovelace'],
    ['Ａｄａ Ｌｏｖｅｌａｃｅ', 'Ada Lovelace'],
    ['Müller', 'MUELLER'],
    ['Müller', 'Muller'],
    ['Groß', 'GROSS'],
    ['Søren Ærø', 'Soren Aero'],
    ['José Núñez', 'jose nunez'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['Łukasz Dąbrowski', 'lukasz dabrowski'],
    ['Işık', 'ISIK'],
    ['İbrahim', 'ibrahim'],
    ['Σοφία Παππάς', 'ΠΑΠΠΑΣ ΣΟΦΙΑ'],
    ['Алёна Фёдорова', 'алена федорова'],
    ['O’Brien', 'OBrien'],
    ["O'Brien", 'o´brien'],
    ['Anne-Marie Smith-Jones', 'smith jones anne marie'],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ タロウ'],
    ['ヤマダ・タロウ', 'たろう やまだ'],
    ['山田 太郎', '太郎山田'],
    ['山田　太郎', '山田太郎'],
    ['김 민준', '김민준'],
    ['מֹשֶׁה', 'משה'],
    ['مُحَمَّد', 'محمد'],
  ])('%j is looked for as %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
    expect(nameKey(one)).not.toBeNull()
  })

  test.each([
    ['Ada Lovelace', 'Ada Byron'],
    ['はた', 'はだ'],
    ['Ada', 'Ida'],
    ['山田', '山本'],
    ['कमल', 'कमला'],
  ])('%j is another than %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  test.each(['', ' ', '.', '—', 'A.', '´'])('%j is none', (text) => {
    expect(nameKey(text)).toBeNull()
  })

  test('that has its form already stays as it is, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const once = nameKey(text)
        expect(once === null ? null : nameKey(once)).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  test('is the same in any order of its words', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(nameKey(words.toReversed().join(' '))).toBe(nameKey(words.join(' ')))
      }),
      { numRuns: 2000 },
    )
  })
})

test('a person is found by the whole name and by the family name', () => {
  expect(nameKeysOf({ firstName: 'Ada', lastName: 'Byron' })).toEqual([nameKey('Byron Ada'), nameKey('Byron')])
  expect(nameKeysOf({ firstName: 'Ada Byron', lastName: null })).toEqual([nameKey('Ada Byron')])
  expect(nameKeysOf({})).toEqual([])
})
