import { describe, expect, test } from 'vitest'
import { voiceLanguages } from '../../../functions/brands/voice.ts'
import { textsOf } from '../../../functions/customer-mails/writing/texts/texts.ts'
import { pageTextsOf } from '../../../functions/customer-page/texts/texts.ts'
import { goodsBack, order } from './page-orders.ts'
import { capableBrand } from './page-stand.ts'
import { shown, voice, words } from './shown-page.ts'

describe('a return on the page says', () => {
  test('that the label of an approved return was mailed, and not where it is, in every language', async () => {
    const approved = { returns: [goodsBack({ status: 'approved', hasLabel: true })] }
    const sayings = await Promise.all(
      voiceLanguages.map(async (lang) => {
        const mailed = order({ ...approved, voiced: ['return_approved'] })
        const labelled = await shown(mailed, capableBrand({ voice }), { lang })
        const { labelInMail } = pageTextsOf(lang)
        expect(words(labelled.text)).toContain(labelInMail)
        // Where the brand writes itself, or the goods are on their way, nothing is said of it.
        const others = [
          order(approved),
          order({ returns: [goodsBack({ hasLabel: true })], voiced: ['return_approved'] }),
        ]
        for (const other of others) {
          expect((await shown(other, capableBrand({ voice }), { lang })).text).not.toContain(labelInMail)
        }
        expect((await shown(mailed, capableBrand({ voice: null }), { lang })).text).not.toContain(labelInMail)
        return labelInMail
      }),
    )
    expect(new Set(sayings).size).toBe(voiceLanguages.length)
  })

  test('that a label may come, to who was told to wait for it', async () => {
    const approved = order({ returns: [goodsBack({ status: 'approved' })] })
    const { noLabel } = textsOf('en')
    expect(words((await shown(approved)).text)).toContain(noLabel)
    const none = capableBrand({ settings: { url: 'https://brand.example/c', returnLabel: false } })
    expect(words((await shown(approved, none)).text)).not.toContain(noLabel)
    expect(words((await shown(order({ returns: [goodsBack()] }))).text)).not.toContain(noLabel)
  })

  test('that goods are being checked, until they are refunded', async () => {
    const back = { returns: [goodsBack({ status: 'received' })] }
    const of = async (refunded: number) => {
      const [first] = order().lines
      if (first === undefined) throw new Error('There is no line.')
      const quantities = { ...first.quantities, returned: 1, refunded }
      return words((await shown(order({ ...back, lines: [{ ...first, quantities }] }))).text)
    }
    const { returnState, returnSettled } = pageTextsOf('en')
    expect(await of(0)).toContain(returnState.received)
    expect(await of(1)).toContain(` ${returnSettled} `)
    expect(await of(1)).not.toContain(returnState.received)
  })
})
