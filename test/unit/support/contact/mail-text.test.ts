import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyNoAnswer } from '../../../../functions/support/contact/answers/automatic-mail.ts'
import { mailPartOf } from '../../../../functions/support/contact/answers/mail-parts.ts'
import { mailText } from '../../../../functions/support/contact/answers/mail-text.ts'
import { ANSWER_ABOVE, ownWords } from '../../../../functions/support/contact/answers/own-words.ts'
import { bytesOf, mailOf, usual } from './mails.ts'

const textOf = (headers: readonly string[], body: string) => mailText(mailPartOf(mailOf(headers, body)))
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64').replaceAll(/.{60}/g, '$&\n')

describe('the text of a mail', () => {
  test.each<[string, string[], string, string]>([
    ['plain ASCII', ['Content-Type: text/plain'], 'It left on Monday.', 'It left on Monday.'],
    ['UTF-8', ['Content-Type: text/plain; charset=utf-8'], bytesOf('Größe 42 – 送料'), 'Größe 42 – 送料'],
    ['UTF-8 without a word about it', ['Subject: x'], bytesOf('Grüße'), 'Grüße'],
    ['an old set', ['Content-Type: text/plain; charset="iso-8859-1"'], 'Gr\u00fc\u00dfe', 'Grüße'],
    ['a set that nobody knows', ['Content-Type: text/plain; charset=klingon'], 'Qapla', 'Qapla'],
    [
      'quoted-printable',
      ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: quoted-printable'],
      'Gr=C3=BC=C3=9Fe, a long line that=\n goes on',
      'Grüße, a long line that goes on',
    ],
    [
      'base64 in lines',
      ['Content-Type: text/plain;\r\n charset="utf-8"', 'Content-Transfer-Encoding: BASE64'],
      base64('Es kommt am Montag. '.repeat(10)),
      'Es kommt am Montag. '.repeat(10).trim(),
    ],
    [
      'HTML alone',
      ['Content-Type: text/html; charset=utf-8'],
      '<html><head><title>x</title><style>p{}</style></head><body><p>It &amp; that<br>left&nbsp;&#8211; today</p><script>1<2</script></body>',
      'It & that\nleft – today',
    ],
  ])('%s', (_, headers, body, text) => {
    expect(textOf(headers, body)).toEqual({ text, attachments: 0 })
  })

  test('of both, the plain one; pictures and files are counted and left out', () => {
    const alternative = [
      '--in',
      'Content-Type: text/plain; charset=utf-8',
      '',
      bytesOf('Schon unterwegs.'),
      '--in',
      'Content-Type: text/html',
      '',
      '<b>Schon unterwegs.</b>',
      '--in--',
    ]
    const body = [
      'This is a message in MIME format.',
      '--out',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      ...alternative,
      '--out',
      'Content-Type: image/png; name=logo.png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--out',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=list.txt',
      '',
      'not shown',
      '--out--',
      'after the end',
    ].join('\n')
    expect(textOf(['Content-Type: multipart/mixed;\r\n\tboundary="out"'], body)).toEqual({
      text: 'Schon unterwegs.',
      attachments: 2,
    })
  })

  test('of a mail that was cut off, what there is', () => {
    const body = '--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: application/pdf\n\nJVBERi0'
    expect(textOf(['Content-Type: multipart/mixed; boundary=b'], body)).toEqual({ text: 'Hello', attachments: 1 })
  })

  test('whatever it is made of, it is read, and soon', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: text/html',
        '<',
        '<!--',
      ),
      fc.constantFrom(
        'Content-Transfer-Encoding: base64',
        'Content-Transfer-Encoding: quoted-printable',
        '=',
        '=ZZ',
        '',
      ),
      fc.constantFrom(
        '&#99999999;',
        '&#xffffff;',
        '&#0;',
        '<script',
        'charset',
        'Content-Type: text/plain; charset=utf-16',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (lines) => {
        const mail = mailPartOf(lines.join('\r\n'))
        expect(typeof ownWords(mailText(mail).text)).toBe('string')
        whyNoAnswer(mail)
      }),
      { numRuns: 3000 },
    )
    for (const [head, made] of [
      ['text/html', '<'.repeat(1_000_000)],
      ['text/html', '<script'.repeat(100_000)],
      ['text/html', '<p '.repeat(300_000)],
      ['text/html', '<head></head>'.repeat(100_000)],
      ['text/html', '<!--'.repeat(300_000)],
      ['text/html', '&#'.repeat(500_000)],
      ['multipart/mixed; boundary=b', '--b\n'.repeat(300_000)],
      ['text/plain', '1 '.repeat(500_000)],
      ['text/plain', `${'\n'.repeat(300_000)}x`],
    ]) {
      // Of the processor: others may use it at the same time.
      const started = process.cpuUsage()
      ownWords(textOf([`Content-Type: ${head}`], made ?? '').text)
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1000).toBeLessThan(3_000)
    }
  })
})

describe('a brand’s own words', () => {
  const quoted = `> ${ANSWER_ABOVE}\n>\n> The parcel should have come.`
  test.each([
    [
      'a mail program that quotes',
      `It left.\n\nOn Mon, Nov 23, 2026 at 6:00 PM Desk <desk@x.example> wrote:\n\n${quoted}`,
    ],
    ['one in German', `It left.\n\nAm 23.11.2026 um 18:00 schrieb Desk <desk@x.example>:\n${quoted}`],
    [
      'one that puts headers there',
      `It left.\n\n________________\nFrom: Desk\nSent: Monday\nTo: Help\nSubject: Where is it?\n\n${ANSWER_ABOVE}\nThe parcel`,
    ],
    ['one that puts a line there', `It left.\n-----Original Message-----\n${ANSWER_ABOVE}\nThe parcel`],
    ['nothing quoted', 'It left.\n'],
  ])('are told from what is quoted by %s', (_, text) => {
    expect(ownWords(text)).toBe('It left.')
  })

  test('keep their last line, also one that begins as a header or a date does', () => {
    expect(ownWords(`Sorry.\nOn Monday it leaves.\n\n${quoted}`)).toBe('Sorry.\nOn Monday it leaves.')
    expect(ownWords(`Sorry.\nDate: Monday\n\n${quoted}`)).toBe('Sorry.\nDate: Monday')
  })

  test('between the quoted lines are kept with them', () => {
    const inside = `${quoted}\nIt left on Monday.`
    expect(ownWords(inside)).toBe(inside)
  })

  test('have no card number, and an end', () => {
    expect(ownWords('Use 4111 1111 1111 1111 or 5500000000000004 please')).toBe('Use •••• or •••• please')
    expect(ownWords('a'.repeat(30_000)).length).toBeLessThanOrEqual(20_000)
  })
})

describe('a mail is nobody’s answer', () => {
  test.each<[string, string[], string]>([
    ['out of office', ['Auto-Submitted: auto-replied'], 'automatic'],
    ['a ticket system’s receipt', ['Auto-Submitted: auto-generated; x=1'], 'automatic'],
    ['an old auto-reply', ['Precedence: auto_reply'], 'automatic'],
    ['another', ['X-Autoreply: yes'], 'automatic'],
    ['a list', ['List-Id: <all.aurora.example>'], 'list'],
    ['bulk', ['Precedence: bulk'], 'list'],
    ['a report of a mail that came back', ['Content-Type: multipart/report; report-type=delivery-status'], 'returned'],
  ])('%s', (_, headers, why) => {
    expect(whyNoAnswer(mailPartOf(mailOf(usual(headers), 'x')))).toBe(why)
  })

  test.each([
    [['Return-Path: <>'], 'returned'],
    [['From: Mail Delivery <MAILER-DAEMON@aurora.example>'], 'returned'],
    [['X-SES-Spam-Verdict: FAIL', 'X-SES-Spam-Verdict: PASS'], 'spam'],
    [['X-SES-Virus-Verdict: FAIL'], 'spam'],
  ])('%j', (headers, why) => {
    expect(whyNoAnswer(mailPartOf(mailOf(headers, 'x')))).toBe(why)
  })

  test('but one that a person wrote is', () => {
    const more = ['Auto-Submitted: no', 'Precedence: first-class', 'X-SES-Spam-Verdict: FAIL']
    expect(whyNoAnswer(mailPartOf(mailOf(usual(more), 'x')))).toBeNull()
  })
})
