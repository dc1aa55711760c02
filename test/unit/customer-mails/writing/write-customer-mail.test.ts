import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hardStories } from '../../../../bin/mails/samples/hard-stories.ts'
import { sampleStories, springfield } from '../../../../bin/mails/samples/sample-story.ts'
import { plainVoice } from '../../../../bin/mails/samples/sample-voice.ts'
import type { MailStory } from '../../../../functions/customer-mails/writing/mail-story.ts'
import { LARGEST_HTML, writeCustomerMail } from '../../../../functions/customer-mails/writing/write-customer-mail.ts'
import { LONGEST_PICTURE_ADDRESS } from '../../../../functions/orders/products/pictures.ts'

const { order_confirmed: confirmed, shipped, cancelled, order_refused: refused, delayed } = sampleStories

const textOf = async (story: MailStory, voice = plainVoice) => (await writeCustomerMail(story, voice)).text
const subjectOf = async (story: MailStory) => (await writeCustomerMail(story, plainVoice)).subject
const withoutMarkup = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a mail to a customer', () => {
  test('of a confirmation has summary, receipt, delivery, and whom to ask', async () => {
    const mail = await writeCustomerMail(confirmed, plainVoice)
    expect(mail.subject).toBe('Your order PLAT-10001 is confirmed')
    expect(mail.language).toBe('en')
    for (const body of [mail.text, withoutMarkup(mail.html)]) {
      for (const said of ['Hello Ada,', 'Aurora tee', 'M, night blue', 'Print: ADA 10', 'Quantity: 2', '$47.44'])
        expect(body).toContain(said)
      for (const said of ['$69.00', '-$2.56', 'Illinois sales tax (6.25%)', '$4.40', '$77.36'])
        expect(body).toContain(said)
      for (const said of ['3 to 5 working days', 'Ada Byron', 'Springfield, IL 62701', 'United States'])
        expect(body).toContain(said)
      for (const said of [
        'help@aurora.example',
        'November 22, 2026',
        'This email covers what you ordered from Aurora.',
      ])
        expect(body).toContain(said)
    }
  })

  test('writes money and dates as the customer does, and days in the brand’s time zone', async () => {
    const placedAt = '2026-11-22T23:30:00.000Z'
    const berlin = { ...plainVoice, timeZone: 'Europe/Berlin' }
    const swiss = await textOf({ ...confirmed, placedAt, locale: 'de-CH', currency: 'CHF' }, berlin)
    expect(swiss).toMatch(/Gesamtbetrag: CHF\s77\.36/)
    expect(swiss).toContain('Bestellt am: 23. November 2026')
    expect(await textOf({ ...confirmed, placedAt, locale: 'de_DE', currency: 'EUR' })).toMatch(
      /77,36\s€[\s\S]*22\. November/,
    )
    expect(await textOf({ ...confirmed, locale: 'en-GB', currency: 'KWD' })).toMatch(/Total: KWD\s7\.736/)
    expect(await textOf({ ...confirmed, locale: 'ja-JP', currency: 'JPY' })).toContain('合計：￥7,736')
    expect(await textOf({ ...confirmed, locale: 'fr-FR', currency: 'EUR' })).toMatch(/Total\u00a0: 77,36\s€/)
    expect(
      await textOf({ ...delayed, locale: 'fr', delay: { code: 'customs', until: '2027-01-01T00:00:00Z' } }),
    ).toContain('le 1er janvier 2027')
    expect(
      await textOf({ ...delayed, locale: 'fr', delay: { code: 'customs', until: '2027-01-11T00:00:00Z' } }),
    ).toContain('le 11 janvier 2027')
  })

  test('is in the brand’s language where the customer’s is none of ours, or no language', async () => {
    const french = { ...plainVoice, language: 'fr' } as const
    for (const locale of ['pt-BR', 'xx', '', 'no such thing', '*', null]) {
      expect((await writeCustomerMail({ ...confirmed, locale }, french)).language).toBe('fr')
    }
    expect((await writeCustomerMail({ ...confirmed, locale: 'ES' }, french)).language).toBe('es')
  })

  test('adds the same tax up, tells what taxes have no name, and what prices include', async () => {
    const tax = (amount: number, rate = '0.19') => ({ title: 'MwSt.', rate, amount })
    const story = { ...confirmed, taxIncluded: true, taxLines: [tax(100), tax(200, '0.190'), tax(50, '0.07')] }
    const text = await textOf({ ...story, totals: { ...confirmed.totals, tax: 400 } })
    expect(text).toContain('Includes MwSt. (19%): $3.00')
    expect(text).toContain('Includes MwSt. (7%): $0.50')
    expect(text).toContain('Includes tax: $0.50')
    expect(text).not.toMatch(/^(MwSt|Tax)/m)
  })

  test('promises no mail that will not come', async () => {
    const silent = { ...plainVoice, occasions: ['order_confirmed' as const] }
    expect(await textOf(confirmed)).toContain('You will hear from us when your order is on its way.')
    expect(await textOf(confirmed, silent)).not.toContain('You will hear from us')
    expect(await textOf({ ...confirmed, shippingAddress: null, deliveries: [] })).not.toContain('on its way')
    expect(await textOf(sampleStories.return_received)).toContain('You will hear from us')
    expect(await textOf(sampleStories.return_received, silent)).not.toContain('You will hear from us')
  })

  test('has the brand’s own first paragraph, and still says what must be said', async () => {
    const own = { ...plainVoice, texts: { order_refused: 'So sorry!' } }
    const text = await textOf(refused, own)
    expect(text).toContain('So sorry!')
    expect(text).not.toContain('We cannot supply part of what you ordered.')
    expect(text).toContain('out of stock')
    expect(text).toContain('$20.52')
    expect(await textOf(cancelled, own)).not.toContain('So sorry!')
  })

  test('tells the whole from a part, sent from collected, and never of a suspicion', async () => {
    expect(await subjectOf(shipped)).toBe('Part of your order PLAT-10001 is on its way')
    expect(await subjectOf({ ...shipped, unitsToFollow: 0 })).toBe('Your order PLAT-10001 is on its way')
    expect(await subjectOf({ ...shipped, unitsToFollow: 0, type: 'pickup' })).toContain('ready to collect')
    expect(await subjectOf({ ...refused, isWhole: true })).toContain('cannot complete')
    expect(await subjectOf({ ...cancelled, isWhole: false })).toContain('Part of your order')
    const suspected = await textOf({ ...refused, reason: 'fraud' })
    expect(suspected).not.toMatch(/fraud|suspect/i)
    expect(await textOf({ ...delayed, delay: { code: 'fraud_check', until: null } })).toContain(
      'do not have a new date',
    )
  })

  test('of a return gives label and instructions, or says to ask', async () => {
    const approved = sampleStories.return_approved
    const text = await textOf(approved)
    for (const said of ['https://aurora.example/labels/R-2041.pdf', 'any box', 'R-2041']) expect(text).toContain(said)
    const bare = await textOf({ ...approved, labelUrl: null, instructions: null, returnNumber: null })
    expect(bare).toMatch(/ask\s+us/)
    expect(bare).not.toContain('Print the return label')
  })

  test('of money alone names nothing that was bought', async () => {
    const mail = await writeCustomerMail({ ...sampleStories.refund_issued, lines: [] }, plainVoice)
    expect(mail.text).toContain('\n\nRefund\n\nItems: $25.00')
    expect(mail.html).not.toMatch(/What the refund is for|<tbody><\/tbody>/)
  })

  test('says of a test order that it is one, first of all', async () => {
    const mail = await writeCustomerMail({ ...confirmed, livemode: false }, plainVoice)
    expect(mail.subject).toMatch(/^\[Test\] /)
    expect(mail.text).toMatch(/^\*\*\* This is a test order/)
  })

  test('names the customer as they do, and an address as the post does', async () => {
    const japanese = await textOf(hardStories.japanese)
    expect(japanese).toContain('山田 花子 様')
    expect(japanese).toMatch(/〒100-0005\n {2}東京都千代田区丸の内1-9-1\n/)
    const berlin = { ...springfield, city: 'Berlin', postalCode: '10119', region: null, country: 'DE' }
    expect(await textOf({ ...confirmed, locale: 'de', shippingAddress: berlin })).toContain(
      '10119 Berlin\n  Deutschland',
    )
    const arabic = await writeCustomerMail(hardStories.right_to_left, plainVoice)
    expect(arabic.html).toContain('Hello \u2068محمد\u2069,')
    expect(arabic.text).toContain('Hello \u2068محمد\u2069,')
    // The greeting has the direction of the mail, not of the name that it begins with.
    const greeted = await writeCustomerMail({ ...hardStories.japanese, firstName: 'محمد', lastName: null }, plainVoice)
    expect(greeted.html).toContain('>\u2068محمد\u2069 様</p>')
    expect(greeted.html).not.toContain('dir="auto"')
    expect(await textOf({ ...confirmed, firstName: null })).toContain('Hello,\n')
    // With "Sie" goes the whole name, and nobody is called by the family's name alone.
    expect(await textOf({ ...confirmed, locale: 'de' })).toContain('Guten Tag, Ada Byron!')
    expect(await textOf({ ...confirmed, locale: 'de', lastName: null })).toContain('Guten Tag, Ada!')
    expect(await textOf({ ...confirmed, locale: 'de', firstName: null })).toContain('Guten Tag!')
  })
})

describe('a large order', () => {
  test('shows forty lines, counts the others, and links to them', async () => {
    const { text, html } = await writeCustomerMail(hardStories.two_hundred_lines, plainVoice)
    expect(text.match(/^- /gm)).toHaveLength(40)
    for (const said of ['Aurora article 40', 'And 160 more items.', confirmed.pageUrl]) {
      expect(text).toContain(said)
      expect(html).toContain(said)
    }
    expect(await textOf(hardStories.forty_lines)).not.toContain('more items')
  })

  test('has pictures of forty products, and lists the products where their pictures would make it too long', async () => {
    const pictured = (letter: string) => ({
      ...hardStories.two_hundred_lines,
      lines: hardStories.two_hundred_lines.lines.map((line, index) => {
        const start = `https://cdn.example/${index}?`
        return { ...line, imageUrl: start + letter.repeat(LONGEST_PICTURE_ADDRESS - start.length) }
      }),
    })
    const pictures = (html: string) => html.match(/<img[^>]*cdn\.example/g)?.length ?? 0
    const usual = await writeCustomerMail(pictured('a'), plainVoice)
    expect(pictures(usual.html)).toBe(40)
    expect(Buffer.byteLength(usual.html)).toBeLessThanOrEqual(LARGEST_HTML)
    // In HTML each of these takes five letters.
    const long = await writeCustomerMail(pictured('&'), plainVoice)
    expect(pictures(long.html)).toBe(0)
    for (const { text, html } of [usual, long]) {
      expect(text.match(/^- /gm)).toHaveLength(40)
      expect(html).toContain('Aurora article 40')
      expect(text).not.toContain('cdn.example')
    }
  })

  test('is never longer than Gmail shows, whatever it holds', async () => {
    const letters = fc.constantFrom('a', '&', '"', 'ん', '👨‍👩‍👧‍👦', 'e\u0301\u0302\u0303', ' ')
    const texts = (most: number) => fc.array(letters, { minLength: most, maxLength: most }).map((list) => list.join(''))
    await fc.assert(
      fc.asyncProperty(texts(500), texts(255), texts(1000), async (title, name, value) => {
        const attributes = Array.from({ length: 50 }, () => ({ name: name.slice(0, 100), value }))
        const lines = Array.from({ length: 200 }, () => ({ title, attributes, quantity: 1, total: 1 }))
        const taxLines = Array.from({ length: 4000 }, (_, index) => ({
          title: `${name}${index}`,
          rate: '0.1',
          amount: 1,
        }))
        const deliveries = Array.from({ length: 400 }, (_, index) => ({
          type: 'shipping' as const,
          title: `${name}${index}`,
          estimate: name,
          pickupLocation: null,
        }))
        const mail = await writeCustomerMail({ ...confirmed, firstName: name, lines, taxLines, deliveries }, plainVoice)
        expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(LARGEST_HTML)
        expect(mail.text).toMatch(/And \d+ more items\./)
      }),
      { numRuns: 10 },
    )
  })
})

test('what anybody wrote stays text', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&amp;'
  const mail = await writeCustomerMail(
    {
      ...confirmed,
      firstName: evil,
      orderNumber: evil,
      lines: [{ title: evil, variant: evil, attributes: [{ name: evil, value: evil }], quantity: 1, total: 1 }],
      taxLines: [{ title: evil, rate: '0.1', amount: 592 }],
      shippingAddress: { ...springfield, firstName: evil, company: evil, address1: evil, city: evil },
      deliveries: [{ type: 'shipping', title: evil, estimate: evil, pickupLocation: evil }],
    },
    { ...plainVoice, senderName: evil, imprint: evil, texts: { order_confirmed: evil } },
  )
  expect(mail.html).not.toMatch(/<script|<img/)
  expect(mail.html.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(10)
})
