import type { Entry, Group, NoticeContent } from './notice-content.ts'

/** The notice as plain text, to be read aloud too. */
export function noticeText({ warning, heading, opening, groups, why, unsubscribe }: NoticeContent): string {
  const parts = [
    ...(warning === null ? [] : [warning]),
    heading,
    opening,
    ...groups.map(groupText),
    `--\n${why}\n${unsubscribe.label}: ${unsubscribe.url}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function groupText({ heading, entries, more }: Group): string {
  return [
    ...(heading === null ? [] : [`${heading}:`]),
    ...entries.map(entryText),
    ...(more === null ? [] : [more]),
  ].join('\n\n')
}

function entryText({ title, lines, link }: Entry): string {
  return [title, ...lines.map((line) => `- ${line}`), ...(link === null ? [] : [`${link.label}: ${link.url}`])].join(
    '\n',
  )
}
