import type { Contact } from '../../brands/contacts/contact.ts'
import { Html, html } from '../../pages/html.ts'
import type { Entry, Group, NoticeContent } from './notice-content.ts'

/** Readers that know dark looks take these; all others keep the styles at the elements. */
const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
  .ground { background: #12171d !important; color: #e8ecf1 !important }
  .card { background: #1b222a !important; border-color: #465260 !important }
  .soft { color: #a9b4c0 !important }
  .line { border-color: #465260 !important }
  .warning { background: #3a2f14 !important }
  .link { color: #8ab4f8 !important }
  .button { background: #8ab4f8 !important; color: #0d1a2d !important }
}
`

/** The notice as HTML: a table and styles at each element, since mail readers drop much; nothing from another server. */
export function noticeHtml(content: NoticeContent, language: Contact['language']): string {
  const { subject, warning, heading, opening, groups, why, unsubscribe } = content
  const isAlone = groups.length === 1 && groups[0]?.heading === null
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title><style>${new Html(DARK)}</style></head>
<body class="ground" style="margin:0;background:#f4f5f7;color:#1b2430;font:16px/1.5 Helvetica,Arial,sans-serif">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f5f7;color:#1b2430"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dde2e8;border-radius:8px"><tr><td style="padding:24px 28px;text-align:left;word-break:break-word">
${warning === null ? null : html`<p class="warning" style="margin:0 0 16px;padding:12px 14px;background:#fff4d6;border-left:4px solid #b7791f">${warning}</p>`}
<h1 style="margin:0 0 8px;font-size:22px;line-height:1.25">${heading}</h1>
<p style="margin:0 0 16px">${opening}</p>
${groups.map((group) => groupHtml(group, isAlone))}
</td></tr></table>
<p class="soft" style="max-width:560px;margin:16px auto 0;padding:0 12px;color:#566270;font-size:13px;text-align:left">${why} <a class="link" href="${unsubscribe.url}" style="color:#0b57d0">${unsubscribe.label}</a></p>
</td></tr></table>
</body></html>
`.text
}

function groupHtml({ heading, entries, more }: Group, isAlone: boolean): Html {
  return html`${heading === null ? null : html`<h2 style="margin:24px 0 4px;font-size:17px">${heading}</h2>`}
${entries.map((entry) => entryHtml(entry, isAlone))}
${more === null ? null : html`<p class="soft" style="margin:8px 0 0;color:#566270">${more}</p>`}`
}

function entryHtml({ title, lines, link }: Entry, isAlone: boolean): Html {
  return html`<table role="presentation" class="line" width="100%" cellpadding="0" cellspacing="0" style="border-top:1px solid #dde2e8"><tr><td style="padding:12px 0">
<strong>${title}</strong>${lines.map((line) => html`<br><span class="soft" style="color:#566270;font-size:15px"><bdi>${line}</bdi></span>`)}
${link === null ? null : html`<p style="margin:${isAlone ? '16px' : '4px'} 0 0"><a class="${isAlone ? 'button' : 'link'}" href="${link.url}" target="_blank" rel="noopener noreferrer" style="${isAlone ? BUTTON : 'color:#0b57d0;font-size:15px'}">${link.label}</a></p>`}
</td></tr></table>
`
}

const BUTTON =
  'display:inline-block;padding:10px 18px;background:#0b57d0;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:bold'
