import { type CanIEmailOptions, caniemail } from 'caniemail'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyMail, type Sample } from './every-mail.ts'

let mails: Sample[] = []
beforeAll(async () => {
  mails = await everyMail()
})

describe('the HTML of each mail', () => {
  test('is valid, but for the attributes that mail readers still need', async () => {
    // Outlook on Windows takes width, alignment and spacing of tables from attributes.
    const rules = { 'no-deprecated-attr': 'off' } as const
    const presets = ['html-validate:standard', 'html-validate:document', 'html-validate:a11y']
    const validator = new HtmlValidate({ root: true, extends: presets, rules })
    for (const { name, mail } of mails) {
      const { results } = await validator.validateString(mail.html)
      const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
      expect(found, name).toEqual([])
    }
  })

  test('needs nothing that a mail reader in use lacks', () => {
    const shown = mails.filter(({ name }) => name.endsWith('en full'))
    expect(shown.length).toBeGreaterThan(9)
    for (const { name, mail } of shown) {
      const { issues } = caniemail({ clients: READERS, html: mail.html })
      const lacking = [...issues.errors].flatMap(([client, found]) =>
        found.filter(({ title }) => !DISPENSABLE.has(title)).map(({ title }) => `${client}: ${title}`),
      )
      expect([...new Set(lacking)], name).toEqual([])
    }
  })

  test('stays below what Gmail cuts, and its style sheet below what Gmail reads', () => {
    for (const { name, mail } of mails) {
      expect(Buffer.byteLength(mail.html), name).toBeLessThan(100_000)
      const [, sheet = ''] = /<style>(.*?)<\/style>/s.exec(mail.html) ?? []
      expect(Buffer.byteLength(sheet), name).toBeGreaterThan(500)
      // Gmail drops a style element of more than 8,192 characters.
      expect(sheet.length, name).toBeLessThan(8192)
    }
  })

  test('loads the brand’s pictures, and nothing else', () => {
    for (const { name, story, voice, mail } of mails) {
      const pictures = new Set([voice.logoUrl, ...story.lines.map(({ imageUrl }) => imageUrl)])
      const sources = attributes(mail.html, 'src')
      expect(
        sources.filter((url) => !pictures.has(url)),
        name,
      ).toEqual([])
      expect(mail.html, name).not.toMatch(/<(script|link|iframe|form|object|video)|url\(|@import|srcset=|background=/i)
      // A picture that nobody sees tells its server that the mail was opened.
      expect(mail.html, name).not.toMatch(/<img[^>]*(width|height)="[01]"/)
    }
  })

  test('links where its story says, and nowhere else', () => {
    for (const { name, story, mail } of mails) {
      const { support, returnPolicyUrl } = story.brand
      const known = new Set([
        story.pageUrl,
        support.url,
        returnPolicyUrl,
        `mailto:${support.email}`,
        `tel:${support.phone}`,
        ...('parcels' in story ? story.parcels.map(({ url }) => url) : []),
        ...('labelUrl' in story ? [story.labelUrl] : []),
      ])
      const links = attributes(mail.html, 'href')
      expect(
        links.filter((url) => !known.has(url)),
        name,
      ).toEqual([])
      for (const url of [story.pageUrl, returnPolicyUrl, support.url]) expect(links, name).toContain(url)
      for (const url of links) expect(URL.canParse(url), url).toBe(true)
      for (const url of links.filter((one) => one.startsWith('http'))) expect(mail.text, name).toContain(url)
    }
  })

  test('says in which language it is', () => {
    for (const { name, language, mail } of mails) {
      const written = name.startsWith('japanese') ? 'ja' : language
      expect(mail.language, name).toBe(written)
      expect(mail.html, name).toContain(`<html dir="ltr" lang="${written}">`)
    }
  })
})

/** The readers of which the data say enough: nearly all opens there are. */
const READERS: CanIEmailOptions['clients'] = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*']

/** What a mail may lack in a reader and still be whole there. */
const DISPENSABLE = new Set([
  // Dark mode and the layout for phones. Without the style sheet the mail is light, and as wide as the screen.
  '<style> element',
  '@media',
  '!important keyword',
  'Attribute selector',
  'Class selector',
  'Descendant combinator',
  'color-scheme meta tag',
  // The reader puts an element of its own there; the background is on a table as well.
  '<body> element',
  // Height of the logo; it is an attribute as well.
  'height property',
  // Corners are square.
  'outline',
  'border-radius',
  // What hides the line for lists of mails; any of them is enough.
  'opacity',
  'overflow',
  'max-height property',
  'display:none',
  // A word longer than a line makes the mail wider.
  'word-break',
  // An amount may break in two lines.
  'white-space',
  // The underline is also said by `text-decoration`.
  'text-decoration-line',
  // The drawings in our samples. What a shop has of its products are photographs.
  'SVG image format',
  // Links open in a window of their own anyway.
  'target attribute',
  // For readers aloud, which take it where it is left.
  'role attribute',
])

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}
