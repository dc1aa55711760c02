import type { Link, MailContent, Section } from './mail-content.ts'

/** The mail for readers without HTML. Each link on a line of its own, so that no reader cuts it. */
export function plainTextOf({ warning, heading, opening, sections, footer }: MailContent): string {
  const blocks = [
    ...(warning === null ? [] : [`*** ${warning} ***`]),
    heading,
    ...opening,
    ...sections.flatMap(sectionText),
    [footer.help, ...footer.links.map(linkText)].join('\n'),
    footer.imprint.join('\n'),
  ]
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`
}

function sectionText(section: Section): string[] {
  switch (section.kind) {
    case 'action':
      return [linkText(section.link)]
    case 'text':
      return [section.heading, ...section.paragraphs]
    case 'facts':
      return section.facts.map(({ term, lines }) => `${term}:\n${lines.map((line) => `  ${line}`).join('\n')}`)
    case 'parcels':
      return [
        section.heading,
        ...section.parcels.map(({ text, link }) => [text, ...(link === null ? [] : [link.url])].join('\n')),
      ]
    case 'items':
      return [
        section.heading,
        section.items
          .map(({ title, details, amount }) =>
            [`- ${title}`, ...[...details, ...(amount === null ? [] : [amount])].map((line) => `  ${line}`)].join('\n'),
          )
          .join('\n'),
        ...(section.more === null
          ? []
          : [[section.more.text, ...(section.more.link === null ? [] : [linkText(section.more.link)])].join('\n')]),
        section.sums.map(({ name, amount }) => `${name}: ${amount}`).join('\n'),
      ]
  }
}

const linkText = ({ label, url }: Link): string => (url === `mailto:${label}` ? label : `${label}: ${url}`)
