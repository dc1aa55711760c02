import type { Fact, Item, Link, MailContent, Section } from './mail-content.ts'
import { wrapped } from './wording/wrapped.ts'

/** The mail for readers without HTML. Each link on a line of its own, so that no reader cuts it. */
export function plainTextOf({ warning, heading, opening, sections, footer, colon }: MailContent): string {
  const blocks = [
    ...(warning === null ? [] : [wrapped(`*** ${warning} ***`)]),
    wrapped(heading),
    ...opening.map((text) => wrapped(text)),
    ...sections.flatMap((section) => sectionBlocks(section, colon)),
    ...(footer.links.length === 0
      ? []
      : [[wrapped(footer.help), ...footer.links.map((link) => linkText(link, colon))].join('\n')]),
    wrapped(footer.imprint.join('\n')),
  ]
  const text = blocks.filter((block) => block.trim() !== '').join('\n\n')
  // A brand's own words may have empty lines of their own.
  return `${text.replace(/\n{3,}/g, '\n\n')}\n`
}

function sectionBlocks(section: Section, colon: string): string[] {
  switch (section.kind) {
    case 'action':
      return [linkText(section.link, colon)]
    case 'text':
      return [wrapped(section.heading), ...section.paragraphs.map((text) => wrapped(text))]
    case 'facts':
      return [section.facts.map((fact) => factText(fact, colon)).join('\n')]
    case 'parcels':
      return [
        wrapped(section.heading),
        ...section.parcels.map(({ text, link }) =>
          [wrapped(text), ...(link === null ? [] : [linkText(link, colon)])].join('\n'),
        ),
      ]
    case 'items':
      return [
        wrapped(section.heading),
        section.items.map(itemText).join('\n'),
        ...(section.more === null
          ? []
          : [
              [
                wrapped(section.more.text),
                ...(section.more.link === null ? [] : [linkText(section.more.link, colon)]),
              ].join('\n'),
            ]),
        section.sums.map(({ name, amount }) => wrapped(`${name}${colon}${amount}`)).join('\n'),
      ]
  }
}

function itemText({ title, details, amount }: Item): string {
  const below = [...details, ...(amount === null ? [] : [amount])]
  return [wrapped(title, '- ', '  '), ...below.map((line) => wrapped(line, '  '))].join('\n')
}

function factText({ term, lines }: Fact, colon: string): string {
  const [line = ''] = lines
  if (lines.length === 1) return wrapped(`${term}${colon}${line}`)
  return [wrapped(`${term}${colon}`), ...lines.map((one) => wrapped(one, '  '))].join('\n')
}

/** Of a mail address or a telephone number the label says all. */
function linkText({ label, url }: Link, colon: string): string {
  return url.startsWith('https:') || url.startsWith('http:') ? `${wrapped(`${label}${colon}`)}\n${url}` : label
}
