import { type Html, html } from '../../../pages/html.ts'
import type { Context } from '../content/context.ts'
import type { Link, MailContent, Section } from '../mail-content.ts'

/** The mail as HTML. */
export async function htmlOf(content: MailContent, { wording }: Context): Promise<string> {
  const { subject, warning, heading, opening, sections, footer } = content
  return html`<!doctype html>
<html lang="${wording.language}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body>
${warning === null ? null : html`<p><strong>${warning}</strong></p>`}
<h1>${heading}</h1>
${opening.map((text) => html`<p>${text}</p>`)}
${sections.map(sectionHtml)}
<p>${footer.help}${footer.links.map((link) => html`<br>${anchor(link)}`)}</p>
<p>${footer.imprint.map((line) => html`${line}<br>`)}</p>
</body></html>
`.text
}

function sectionHtml(section: Section): Html {
  switch (section.kind) {
    case 'action':
      return html`<p>${anchor(section.link)}</p>`
    case 'text':
      return html`<h2>${section.heading}</h2>${section.paragraphs.map((text) => html`<p>${text}</p>`)}`
    case 'facts':
      return html`${section.facts.map(({ term, lines }) => html`<p>${term}${lines.map((line) => html`<br>${line}`)}</p>`)}`
    case 'parcels':
      return html`<h2>${section.heading}</h2>${section.parcels.map(({ text, link }) => html`<p>${text}${link === null ? null : html`<br>${anchor(link)}`}</p>`)}`
    case 'items':
      return html`<h2>${section.heading}</h2>
${section.items.map(({ title, details, amount }) => html`<p>${title}${[...details, amount].map((line) => html`<br>${line}`)}</p>`)}
${section.more === null ? null : html`<p>${section.more.text}${section.more.link === null ? null : html` ${anchor(section.more.link)}`}</p>`}
${section.sums.map(({ name, amount }) => html`<p>${name}: ${amount}</p>`)}`
  }
}

const anchor = ({ label, url }: Link): Html => html`<a href="${url}">${label}</a>`
