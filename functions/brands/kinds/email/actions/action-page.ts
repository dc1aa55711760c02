import { FORM_STYLE } from '../../../../pages/form-style.ts'
import { type Html, html } from '../../../../pages/html.ts'
import { type Page, pageHeaders, pageText } from '../../../../pages/page.ts'
import type { Stop } from '../texts/every-text.ts'
import type { Language } from '../texts/languages.ts'
import { textsOf } from '../texts/texts.ts'

/** The same of all pages behind the links. */
export const ACTION_PAGE_HEADERS = pageHeaders({ style: FORM_STYLE })

/** A whole page. `title` is also its heading. */
export function actionPage(language: Language, title: string, body: Html): string {
  return pageText(pageOf(language, title, body))
}

/** There is nothing to do, and why. */
export function stopPage(language: Language, stop: Stop): Page {
  const { title, text } = textsOf(language).stop[stop]
  return pageOf(language, title, html`<p>${text}</p>`)
}

function pageOf(language: Language, title: string, body: Html): Page {
  const card = html`<main><div class="card">
<h1>${title}</h1>
${body}
</div></main>`
  return { language, title, style: FORM_STYLE, body: card }
}
