import { type CSSProperties, createElement, type ReactNode } from 'react'
import { Img } from 'react-email'
import type { Item, Section, Sum } from '../mail-content.ts'
import { NO_PRELOAD, paragraph, sectionHeading, softText, textLink } from './elements.ts'
import { inlineText } from './inline-text.ts'
import type { Palette } from './look.ts'

/** Pixels. Pictures of products are mostly square; another one keeps its shape at this width. Its cell has room for a square before it comes. */
const PICTURE = 64

/** Products with their amounts, what is said of those that are not shown, and the sums. */
export function itemsTable(
  { heading, items, more, sums }: Extract<Section, { kind: 'items' }>,
  palette: Palette,
): ReactNode[] {
  const hasPictures = items.some(({ imageUrl }) => imageUrl !== null)
  return [
    sectionHeading(heading, palette),
    items.length === 0 ? null : table(items.map((item, index) => itemRow(item, index, hasPictures, palette))),
    more === null
      ? null
      : createElement(
          'div',
          { className: 'line', style: { borderTop: `1px solid ${palette.line}`, paddingTop: 12 } },
          paragraph(more.text, palette, { margin: 0 }),
          more.link === null ? null : textLink(more.link, palette, { fontSize: 14 }),
        ),
    sums.length === 0
      ? null
      : createElement(
          'div',
          { className: 'line', style: { borderTop: `1px solid ${palette.line}`, paddingTop: 10 } },
          table(sums.map((sum, index) => sumRow(sum, index, palette))),
        ),
  ]
}

function itemRow(item: Item, index: number, hasPictures: boolean, palette: Palette): ReactNode {
  const cell: CSSProperties = {
    borderTop: index === 0 ? undefined : `1px solid ${palette.line}`,
    padding: '12px 0',
    verticalAlign: 'top',
  }
  return createElement(
    'tr',
    { key: index },
    hasPictures
      ? createElement(
          'td',
          {
            className: 'line',
            width: PICTURE,
            height: item.imageUrl === null ? undefined : PICTURE,
            style: { ...cell, paddingRight: 14 },
          },
          item.imageUrl === null
            ? null
            : createElement(Img, {
                ...NO_PRELOAD,
                src: item.imageUrl,
                width: PICTURE,
                alt: '',
                // White, also in the dark: many pictures are drawn on nothing.
                style: { borderRadius: 6, backgroundColor: '#ffffff' },
              }),
        )
      : null,
    createElement(
      'td',
      { className: 'line', style: cell },
      paragraph(item.title, palette, { margin: 0, fontWeight: 600, fontSize: 15, lineHeight: '22px' }),
      ...item.details.map((detail) => softText(detail, palette, { margin: 0 })),
    ),
    createElement(
      'td',
      { className: 'line ink', align: 'right', style: { ...AMOUNT, ...cell, paddingLeft: 12, color: palette.ink } },
      item.amount,
    ),
  )
}

function sumRow({ name, amount, kind }: Sum, index: number, palette: Palette): ReactNode {
  const className = kind === 'part' ? 'soft' : 'ink'
  const style: CSSProperties = {
    ...AMOUNT,
    ...(kind === 'total' ? { fontWeight: 700, fontSize: 18, lineHeight: '26px' } : {}),
    ...(kind === 'part' ? { fontSize: 14 } : {}),
    padding: kind === 'total' ? '8px 0 4px' : '3px 0',
    color: kind === 'part' ? palette.softInk : palette.ink,
  }
  return createElement(
    'tr',
    { key: index },
    createElement('td', { className, style: { ...style, whiteSpace: 'normal', paddingRight: 12 } }, inlineText(name)),
    createElement('td', { className, align: 'right', style }, amount),
  )
}

function table(rows: readonly ReactNode[]): ReactNode {
  return createElement(
    'table',
    { role: 'presentation', width: '100%', cellPadding: 0, cellSpacing: 0, border: 0 },
    createElement('tbody', null, ...rows),
  )
}

const AMOUNT: CSSProperties = { fontSize: 15, lineHeight: '22px', whiteSpace: 'nowrap', verticalAlign: 'top' }
