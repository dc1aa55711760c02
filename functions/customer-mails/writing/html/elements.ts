import { type CSSProperties, createElement, type ReactNode } from 'react'
import { Button, Link as EmailLink, Heading, Text } from 'react-email'
import type { Link } from '../mail-content.ts'
import { inlineText } from './inline-text.ts'
import type { Palette } from './look.ts'

/** The small parts that all sections are made of. A class is what the style sheet calls a part in dark mode and on phones. */

/** React would put a `<link rel="preload">` for each picture into the head, which is for pages. */
export const NO_PRELOAD = { fetchPriority: 'low' } as const

/** A table of one cell, since Outlook on Windows gives padding and background to nothing else. */
export function box(className: string, style: CSSProperties, ...children: ReactNode[]): ReactNode {
  const cell = createElement('td', { className: className || undefined, style }, ...children)
  return createElement(
    'table',
    { role: 'presentation', width: '100%', cellPadding: 0, cellSpacing: 0, border: 0 },
    createElement('tbody', null, createElement('tr', null, cell)),
  )
}

export function paragraph(text: string, { ink }: Palette, style: CSSProperties = {}): ReactNode {
  return createElement(
    Text,
    { key: text, className: 'ink', style: { ...PARAGRAPH, color: ink, ...style } },
    inlineText(text),
  )
}

export function softText(text: string, { softInk }: Palette, style: CSSProperties = {}): ReactNode {
  return createElement(
    Text,
    { key: text, className: 'soft', style: { ...PARAGRAPH, ...SMALL, color: softInk, ...style } },
    inlineText(text),
  )
}

export function sectionHeading(text: string, { ink }: Palette): ReactNode {
  return createElement(
    Heading,
    { as: 'h2', className: 'ink', style: { margin: '32px 0 8px', fontSize: 17, lineHeight: '24px', color: ink } },
    text,
  )
}

export function textLink({ label, url }: Link, { link }: Palette, style: CSSProperties = {}): ReactNode {
  return createElement(
    EmailLink,
    { href: url, className: 'link', style: { color: link, textDecoration: 'underline', ...style } },
    inlineText(label),
  )
}

export function button({ label, url }: Link, palette: Palette): ReactNode {
  return createElement(
    Button,
    {
      href: url,
      className: 'button action',
      style: {
        padding: '13px 24px',
        borderRadius: 8,
        border: `1px solid ${palette.buttonEdge}`,
        backgroundColor: palette.button,
        color: palette.buttonInk,
        fontSize: 16,
        fontWeight: 600,
      },
    },
    label,
  )
}

/** A word that is longer than its line is broken, wherever that is. */
export const BREAKING = { wordBreak: 'break-word' } as const

/** To the left whatever the text is: all our languages run so, and a title in Hebrew stays beside its picture. */
const PARAGRAPH = {
  margin: '0 0 14px',
  fontSize: 16,
  lineHeight: '24px',
  ...BREAKING,
  textAlign: 'left',
} as const
const SMALL = { fontSize: 14, lineHeight: '21px' } as const
