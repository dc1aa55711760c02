import { voiceLanguages } from '../../brands/voice.ts'
import type { Language } from '../../customer-mails/writing/texts/languages.ts'
import { hasPlainHost } from '../../orders/products/pictures.ts'
import { type Html, html } from '../../pages/html.ts'
import type { Page } from '../../pages/page.ts'
import type { OpenPage } from '../open-page.ts'
import type { Stop } from '../texts/page-texts.ts'
import { pageTextsOf } from '../texts/texts.ts'
import { pageStyle } from './page-style.ts'

/** A page of an order in the look of its brand: its logo or name above, its imprint below. `origins` are those of other pictures. */
export function framed(
  open: OpenPage,
  title: string,
  sections: readonly (Html | null)[],
  origins: readonly string[] = [],
): Page {
  const { language, voice, words, link } = open
  const { page } = words
  const logo = pictureOf(voice.logoUrl)
  const name = voice.senderName
  const body = html`<header><div class="brand">${
    logo === null ? html`<bdi>${name}</bdi>` : html`<img src="${logo.href}" alt="${name}" referrerpolicy="no-referrer">`
  }</div></header>
<main>
${sections.map((section) => (section === null ? null : html`${section}\n`))}</main>
<footer>
<p>${page.forYou(words.date(new Date(link.expiresAt * 1000 - 1).toISOString()))}</p>
${voice.imprint === null ? null : html`<p class="imprint" dir="auto">${voice.imprint}</p>`}
<nav aria-label="${page.otherLanguages}"><ul class="languages">${voiceLanguages.map((one) => languageLink(one, language))}</ul></nav>
</footer>`
  const pictures = [...new Set([...(logo === null ? [] : [logo.origin]), ...origins])]
  return { language, title, style: pageStyle(voice.accentColour), pictures, body }
}

function languageLink(one: Language, shown: Language): Html {
  const current = one === shown ? html` aria-current="true"` : null
  return html`<li><a href="?lang=${one}" lang="${one}" hreflang="${one}"${current}>${pageTextsOf(one).language}</a></li>`
}

/** Of no brand: the link is not good, or something went wrong. It says nothing of any order. */
export function stopPage(language: Language, stop: Stop): Page {
  const { title, text } = pageTextsOf(language).stop[stop]
  const body = html`<main><div class="card">
<h1>${title}</h1>
<p>${text}</p>
</div></main>`
  return { language, title, style: pageStyle(null), body }
}

/** The address of the order's page, or of what is below it, in the language that was chosen. */
export function addressIn({ token, chosen }: Pick<OpenPage, 'token' | 'chosen'>, below = ''): string {
  return `/orders/${token}${below}${chosen === null ? '' : `?lang=${chosen}`}`
}

/** Null for what is no address of a picture on the web: it would stand in the page's policy. */
function pictureOf(url: string | null): URL | null {
  const parsed = url === null ? null : URL.parse(url)
  return parsed?.protocol === 'https:' && hasPlainHost(parsed) ? parsed : null
}
