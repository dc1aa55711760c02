import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksOf } from '../../../../functions/brands/kinds/email/links.ts'
import { orderMail } from '../../../../functions/brands/kinds/email/order-mail/order-mail.ts'
import { emailSettings } from '../../../../functions/brands/kinds/email/settings.ts'
import { type Submission, submissionSchema } from '../../../../functions/brands/kinds/submission.ts'
import { mailbox } from '../../../../functions/outgoing/mails/mailbox.ts'
import { html } from '../../../../functions/pages/html.ts'
import { contractExample } from '../purchased-order.ts'

const settings = emailSettings.parse({
  recipient: 'orders@atelier.example',
  sender: 'orders@platform.example',
  senderName: 'Platform',
  timeZone: 'Europe/Berlin',
})
const example = submissionSchema.parse(contractExample)

function mailOf(changes: Partial<Submission> = {}, more: Partial<typeof settings> = {}) {
  const submission = submissionSchema.parse({ ...example, livemode: true, ...changes })
  const links = linksOf(submission, 'https://api.platform.example/', `lnk_${'A'.repeat(43)}`)
  return orderMail({ submission, settings: { ...settings, ...more }, links, isRepetition: false })
}

const withoutMarkup = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('an order mail', () => {
  test('says all that it takes to fulfil the order, as text and as HTML', () => {
    const mail = mailOf({ giftMessage: 'Happy birthday', deliveryNote: 'Ring twice' })
    expect(mail.subject).toBe('New order PLAT-10001')
    for (const body of [mail.text, withoutMarkup(mail.html)]) {
      for (const said of ['Ada Byron', '1 Main St', 'Apt 4', 'Springfield, IL 62701', 'United States', 'AUR-TEE-M']) {
        expect(body).toContain(said)
      }
      for (const said of ['$25.00', '-$2.56', '$56.84', 'Happy birthday', 'Ring twice', 'ada@example.com']) {
        expect(body).toContain(said)
      }
      // 20:00 UTC, in the brand's own time; Intl puts a narrow space before PM.
      expect(body).toMatch(/Nov 22, 2026, 9:00\sPM \(Europe\/Berlin\)/)
    }
  })

  test('writes an address as its post wants it', () => {
    const berlin = { ...example.shippingAddress, city: 'Berlin', region: null, postalCode: '10119', country: 'DE' }
    const mail = mailOf({ shippingAddress: berlin as Submission['shippingAddress'] }, { language: 'de' })
    expect(mail.text).toContain('10119 Berlin\n  Deutschland')
  })

  test('carries every link in both forms, and nothing else to load or to open', () => {
    const { text, html: body } = mailOf()
    const links = text.match(/https:\S+/g) ?? []
    expect(links).toHaveLength(6)
    expect([...body.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual(links)
    expect(body).not.toMatch(/<(img|script|link|iframe)|src=|url\(/i)
    for (const link of links) {
      expect(link).toMatch(/^https:\/\/api\.platform\.example\/brand-actions\/bo_1\.[a-z]+\.\d{10}\./)
    }
  })

  test('takes any script, and escapes markup', () => {
    const evil = '<script>alert("1")</script><img src=x onerror=alert(1)>'
    const line = {
      ...contractExample.lines[0],
      title: `${evil} 猫のTシャツ`,
      attributes: [{ name: 'Gravur', value: 'Zoë & "Łukasz" 🎁' }],
    }
    const customer = { ...contractExample.customer, firstName: 'Zoë', lastName: evil }
    const mail = mailOf({ lines: [line], customer, giftMessage: 'שלום\nمرحبا' } as Partial<Submission>)
    expect(mail.html).not.toContain('<script')
    expect(mail.html).not.toContain('<img')
    expect(mail.html).toContain('Zoë &amp; &quot;Łukasz&quot; 🎁')
    for (const said of ['猫のTシャツ', 'שלום', 'مرحبا', 'Zoë']) {
      expect(mail.html).toContain(said)
      expect(mail.text).toContain(said)
    }
    expect(mail.text).toContain('Zoë & "Łukasz" 🎁')
  })

  test('is in the brand’s language, amounts and countries too', () => {
    const { subject, text } = mailOf({ currency: 'EUR' }, { language: 'de' })
    expect(subject).toBe('Neue Bestellung PLAT-10001')
    expect(text).toContain('56,84\u00a0€')
    expect(text).toContain('Vereinigte Staaten')
  })

  test.each([
    ['JPY', '¥5,684'],
    ['KWD', 'KWD\u00a05.684'],
  ])('writes %s by its own minor unit', (currency, total) => expect(mailOf({ currency }).text).toContain(total))

  test('says of a test order that nothing is to be shipped, in the subject too', () => {
    const mail = mailOf({ livemode: false })
    expect(mail.subject).toBe('[Test, do not ship] New order PLAT-10001')
    expect(mail.text).toContain('Please do not ship anything.')
  })

  test('names no customer in its subject', () => {
    for (const value of ['Ada', 'Byron', 'ada@example.com']) expect(mailOf().subject).not.toContain(value)
  })
})

test('whatever is put into HTML stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const { text } = html`<b title="${value}">${value}</b>`
      expect(text.match(/[<>"]/g)?.join('')).toBe('<""><>')
    }),
  )
})

describe('a sender’s name', () => {
  test('is quoted where it is ASCII', () => {
    expect(mailbox('Pete "the" Baker', 'a@b.example')).toBe('"Pete \\"the\\" Baker" <a@b.example>')
  })

  test('is a sequence of encoded words where it is not, none too long, none with half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (name) => {
        fc.pre(!/^[ -~]*$/.test(name))
        const words = mailbox(name, 'a@b.example').replace(' <a@b.example>', '').split(' ')
        const decoded = words.map((word) => {
          expect(word.length).toBeLessThanOrEqual(75)
          const [, content = ''] = /^=\?UTF-8\?B\?([A-Za-z0-9+/=]+)\?=$/.exec(word) ?? []
          return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(content, 'base64'))
        })
        expect(decoded.join('')).toBe(name)
      }),
    )
  })
})
