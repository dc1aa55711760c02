import { html } from '../../../../pages/html.ts'
import type { Texts } from '../texts/every-text.ts'
import type { Language } from '../texts/languages.ts'
import type { OrderView } from './order-view.ts'

/**
 * The mail as HTML. Styles stand at each element and the layout is a table, since
 * mail readers drop style sheets; no picture and nothing from another
 * server, so that no server learns when it is opened.
 */
export function orderMailHtml(view: OrderView, mail: Texts['mail'], language: Language): string {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${view.title}</title></head>
<body style="margin:0;background:#f4f5f7;color:#1b2430;font:16px/1.5 Helvetica,Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #dde2e8;border-radius:8px"><tr><td style="padding:24px 28px;text-align:left">
${view.warnings.map((text) => html`<p style="margin:0 0 16px;padding:12px 14px;background:#fff4d6;border-left:4px solid #b7791f">${text}</p>`)}
<h1 style="margin:0 0 8px;font-size:24px;line-height:1.25">${view.title}</h1>
${view.opening.map((text) => html`<p style="margin:0 0 6px">${text}</p>`)}
${heading(mail.whatNext)}
${view.actions.map(
  ({ link, hint, url }, index) =>
    html`<p style="margin:0 0 12px"><a href="${url}" target="_blank" rel="noopener noreferrer" style="${index === 0 ? BUTTON : 'color:#0b57d0;font-weight:bold'}">${link}</a><br><span style="color:#566270;font-size:14px">${hint}</span></p>`,
)}
${heading(mail.items)}
<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
<thead><tr>${columnHead(mail.items, 'left')}${columnHead(mail.total, 'right')}</tr></thead>
<tbody>${view.items.map(
    ({ title, details, total }) =>
      html`<tr><td style="${CELL}"><strong>${title}</strong>${details.map((detail) => html`<br><span style="color:#566270;font-size:14px">${detail}</span>`)}</td><td style="${CELL};text-align:right;white-space:nowrap">${total}</td></tr>
`,
  )}</tbody></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin-top:10px">
${view.sums.map(([name, amount], index) => {
  const weight = index === view.sums.length - 1 ? 'font-weight:bold' : 'font-weight:normal'
  return html`<tr><td style="${weight};padding:2px 0">${name}</td><td style="${weight};padding:2px 0;text-align:right;white-space:nowrap">${amount}</td></tr>
`
})}</table>
${heading(mail.order)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
${view.facts.map(
  ([term, lines]) =>
    html`<tr><td style="padding:4px 16px 4px 0;width:34%;vertical-align:top;color:#566270">${term}</td><td style="padding:4px 0;vertical-align:top;word-break:break-word">${lines.map((line, index) => html`${index === 0 ? null : html`<br>`}${line}`)}</td></tr>
`,
)}</table>
<p style="margin:20px 0 8px">${view.confirm}</p>
<p style="margin:0;color:#566270;font-size:14px">${mail.linksNote}</p>
</td></tr></table></td></tr></table>
</body></html>
`.text
}

const BUTTON =
  'display:inline-block;padding:10px 18px;background:#0b57d0;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:bold'
const CELL = 'padding:8px 0;border-top:1px solid #dde2e8;vertical-align:top'

const heading = (text: string) => html`<h2 style="margin:24px 0 10px;font-size:18px">${text}</h2>`

const columnHead = (text: string, align: 'left' | 'right') =>
  html`<th scope="col" style="padding:0 0 6px;text-align:${align};color:#566270;font-size:14px;font-weight:normal">${text}</th>`
