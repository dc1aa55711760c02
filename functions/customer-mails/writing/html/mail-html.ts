import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Container, Head, Heading, Html, Img, Preview, type PreviewProps } from 'react-email'
import type { Context } from '../content/context.ts'
import type { Footer, MailContent } from '../mail-content.ts'
import type { MailVoice } from '../mail-voice.ts'
import { clipped } from '../wording/clipped.ts'
import { isolated } from '../wording/isolated.ts'
import { BREAKING, box, NO_PRELOAD, paragraph, softText, textLink } from './elements.ts'
import { FONTS, type Palette, palettesOf, WIDTH } from './look.ts'
import { sectionElement } from './sections.ts'
import { OUTLOOK_HEAD, styleSheet } from './style-sheet.ts'

/** Letters that lists of mails show at most; React Email cuts at 200, within a letter where it must. */
const PREVIEW_LENGTH = 150

/** The mail as HTML: tables and styles at each element, since mail readers drop style sheets. It loads the brand's pictures and nothing else. */
export function htmlOf(content: MailContent, { wording, voice }: Context): string {
  const { light, dark } = palettesOf(voice.accentColour)
  const mail = createElement(
    Html,
    { lang: wording.language },
    createElement(
      Head,
      null,
      createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      createElement('meta', { name: 'color-scheme', content: 'light dark' }),
      createElement('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      createElement('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
      createElement('title', null, content.subject),
      createElement('style', null, styleSheet(dark)),
    ),
    createElement(
      'body',
      { className: 'ground', style: { margin: 0, padding: 0, backgroundColor: light.ground } },
      createElement(Preview, { useTitleTag: false } as PreviewProps, clipped(content.preview, PREVIEW_LENGTH)),
      // Some readers keep what is in the body, and not the body.
      box('ground', { backgroundColor: light.ground }, sheet(content, voice, light)),
    ),
  )
  // React writes no comments, which is what Outlook's part must be.
  return `<!doctype html>${renderToStaticMarkup(mail).replace('</head>', () => `${OUTLOOK_HEAD}</head>`)}`
}

function sheet(
  { warning, heading, opening, sections, footer }: MailContent,
  { logoUrl, senderName }: MailVoice,
  look: Palette,
): ReactNode {
  return createElement(
    Container,
    { className: 'sheet', tdClassName: 'edge', style: { maxWidth: WIDTH, padding: '28px 12px', fontFamily: FONTS } },
    logoUrl === null ? box('', { padding: '0 20px 18px' }, brandName(senderName, look)) : null,
    box(
      'card',
      { backgroundColor: look.card, border: `1px solid ${look.line}`, borderRadius: 12, padding: '36px 40px' },
      logoUrl === null ? null : logo(logoUrl, senderName),
      warning === null ? null : warningBox(warning, look),
      createElement(Heading, { className: 'ink heading', style: { ...HEADING, color: look.ink } }, heading),
      ...opening.map((text) => paragraph(text, look)),
      ...sections.map((section) => sectionElement(section, look)),
    ),
    footerElement(footer, look),
  )
}

function brandName(senderName: string, { ink }: Palette): ReactNode {
  const style = { margin: 0, fontSize: 20, lineHeight: '28px', fontWeight: 700, color: ink, ...BREAKING }
  return createElement('p', { className: 'ink', style }, isolated(senderName))
}

/** On white, also in the dark, since most logos are drawn for paper. */
function logo(src: string, senderName: string): ReactNode {
  const style = { height: LOGO_HEIGHT, maxWidth: 240, backgroundColor: '#ffffff', borderRadius: 6, marginBottom: 28 }
  return createElement(Img, { ...NO_PRELOAD, className: 'logo', src, height: LOGO_HEIGHT, alt: senderName, style })
}

function warningBox(text: string, { warning, warningInk }: Palette): ReactNode {
  const style = {
    backgroundColor: warning,
    color: warningInk,
    padding: '12px 16px',
    borderRadius: 8,
    margin: '0 0 20px',
  }
  return createElement('p', { className: 'warning', style: { ...style, fontSize: 15, lineHeight: '22px' } }, text)
}

function footerElement({ help, links, imprint }: Footer, look: Palette): ReactNode {
  return box(
    '',
    { padding: '24px 20px 8px' },
    links.length === 0 ? null : softText(help, look, { margin: '0 0 4px', fontWeight: 600 }),
    ...links.map((link) => createElement('p', { style: LINK_LINE }, textLink(link, look))),
    imprint.length === 0
      ? null
      : softText(imprint.join('\n'), look, { margin: '20px 0 0', fontSize: 12, lineHeight: '18px' }),
  )
}

/** Pixels. */
const LOGO_HEIGHT = 44
const HEADING = { margin: '0 0 18px', fontSize: 26, lineHeight: '32px' }
const LINK_LINE = { margin: '0 0 2px', fontSize: 14, lineHeight: '22px', ...BREAKING }
