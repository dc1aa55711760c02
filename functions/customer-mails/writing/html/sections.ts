import { createElement, Fragment, type ReactNode } from 'react'
import type { Fact, Parcel, Section } from '../mail-content.ts'
import { box, button, paragraph, sectionHeading, softText, textLink } from './elements.ts'
import { itemsTable } from './items-table.ts'
import type { Palette } from './look.ts'

export function sectionElement(section: Section, palette: Palette): ReactNode {
  return createElement(Fragment, null, ...partsOf(section, palette))
}

function partsOf(section: Section, palette: Palette): ReactNode[] {
  switch (section.kind) {
    case 'action':
      return [
        createElement(
          'div',
          { style: { margin: '22px 0 6px' } },
          section.isMain ? button(section.link, palette) : textLink(section.link, palette),
        ),
      ]
    case 'text':
      return [sectionHeading(section.heading, palette), ...section.paragraphs.map((text) => paragraph(text, palette))]
    case 'facts':
      return [factsTable(section.facts, palette)]
    case 'parcels':
      return [
        sectionHeading(section.heading, palette),
        ...section.parcels.map((parcel) =>
          createElement('div', { style: { marginBottom: 10 } }, parcelPanel(parcel, palette)),
        ),
      ]
    case 'items':
      return itemsTable(section, palette)
  }
}

function parcelPanel({ text, link }: Parcel, palette: Palette): ReactNode {
  return box(
    'panel',
    { ...PANEL, backgroundColor: palette.panel, border: `1px solid ${palette.line}` },
    paragraph(text, palette, { margin: link === null ? 0 : '0 0 12px', fontWeight: 600 }),
    link === null ? null : button(link, palette),
  )
}

/** Two beside each other; on a phone one below the other. */
function factsTable(facts: readonly Fact[], palette: Palette): ReactNode {
  const rows = Array.from({ length: Math.ceil(facts.length / 2) }, (_, row) => facts.slice(row * 2, row * 2 + 2))
  return createElement(
    'table',
    {
      role: 'presentation',
      width: '100%',
      cellPadding: 0,
      cellSpacing: 0,
      border: 0,
      className: 'line',
      style: { marginTop: 28, borderTop: `1px solid ${palette.line}` },
    },
    createElement(
      'tbody',
      null,
      ...rows.map((row) => createElement('tr', null, ...row.map((fact) => factCell(fact, palette)))),
    ),
  )
}

function factCell({ term, lines }: Fact, palette: Palette): ReactNode {
  return createElement(
    'td',
    { className: 'fact', width: '50%', style: { verticalAlign: 'top', padding: '16px 12px 0 0' } },
    softText(term, palette, { margin: 0 }),
    ...lines.map((line) => paragraph(line, palette, { margin: 0, fontSize: 15, lineHeight: '22px' })),
  )
}

const PANEL = { borderRadius: 8, padding: 16 } as const
