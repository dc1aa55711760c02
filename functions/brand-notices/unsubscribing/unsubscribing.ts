import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Brand } from '../../brands/brand.ts'
import { type Contact, contactIdOf } from '../../brands/contacts/contact.ts'
import type { ContactStates } from '../../brands/contacts/contact-states.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { answerPage } from '../../pages/answer-page.ts'
import { FORM_STYLE } from '../../pages/form-style.ts'
import { type Html, html } from '../../pages/html.ts'
import { type Page, pageHeaders, pageText } from '../../pages/page.ts'
import { timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { RotatingSecret } from '../../runtime/rotating-secret.ts'
import { textsOf } from '../writing/texts.ts'
import { type ContactLink, readContactLink } from './contact-link.ts'

export interface UnsubscribingDependencies {
  readonly secret: Pick<RotatingSecret, 'isMatchedBy'>
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly states: ContactStates
}

export interface LinkRequest {
  readonly params: { readonly token: string }
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly now: Date
}

/** Asks; or says that it is done already. */
export async function showUnsubscribing(request: LinkRequest, dependencies: UnsubscribingDependencies) {
  const { brand, contactId, language } = await open(request, dependencies)
  const texts = textsOf(language).page
  const state = (await dependencies.states.of(brand.id)).get(contactId)?.state
  if (state === 'unsubscribed') return donePage(language, brand)
  const form = html`<p>${texts.asks(brand.name)}</p>
<form method="post"><button type="submit">${texts.confirm}</button></form>`
  return shown(pageOf(language, texts.title, form))
}

/** Who holds the link may, from wherever: mail providers send it without anybody seeing our page. */
export async function unsubscribe(request: LinkRequest, dependencies: UnsubscribingDependencies) {
  const { brand, contactId, language } = await open(request, dependencies)
  await dependencies.states.unsubscribed(brand.id, contactId, timestamp(request.now))
  log('info', 'CONTACT_STOPPED', { brandId: brand.id, subjectId: contactId, reason: 'unsubscribed' })
  return donePage(language, brand)
}

/** Whose link it is. @throws Problem `not_found` */
async function open(
  { params, headers, now }: LinkRequest,
  { secret, findBrand }: UnsubscribingDependencies,
): Promise<{ brand: Brand; contactId: string; language: Contact['language'] }> {
  let link: ContactLink | null = null
  await secret.isMatchedBy((secrets) => {
    link = readContactLink(secrets, params.token)
    return link !== null
  }, now)
  const { brandId, contactId } = (link as ContactLink | null) ?? { brandId: null, contactId: '' }
  const brand = brandId === null ? null : await findBrand(brandId)
  if (brand === null) throw new Problem('not_found', 'This link is not valid.')
  const contact = brand.contacts.find((one) => contactIdOf(brand.id, one) === contactId)
  return { brand, contactId, language: contact?.language ?? languageOf(headers) }
}

/** Every answer of these routes as a page for a person. */
export function answerUnsubscribing(
  answer: APIGatewayProxyStructuredResultV2,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  return answerPage(answer, event, pageHeaders({ style: FORM_STYLE }), (status) => {
    const language = languageOf(event.headers)
    const { invalidTitle, invalid, troubleTitle, trouble } = textsOf(language).page
    return status === 404
      ? pageOf(language, invalidTitle, html`<p>${invalid}</p>`)
      : pageOf(language, troubleTitle, html`<p>${trouble}</p>`)
  })
}

function donePage(language: Contact['language'], brand: Brand): HttpAnswer {
  const { doneTitle, done, back } = textsOf(language).page
  return shown(pageOf(language, doneTitle, html`<p>${done(brand.name)}</p><p class="soft">${back}</p>`))
}

const shown = (page: Page): HttpAnswer => ({ status: 200, body: pageText(page) })

function pageOf(language: string, title: string, body: Html): Page {
  const card = html`<main><div class="card">
<h1>${title}</h1>
${body}
</div></main>`
  return { language, title, style: FORM_STYLE, body: card }
}

/** The reader's own where it is one of ours. */
function languageOf(headers: LinkRequest['headers']): Contact['language'] {
  return /^de\b/i.test(headers['accept-language'] ?? '') ? 'de' : 'en'
}
