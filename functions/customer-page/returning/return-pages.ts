import type { LineQuantity } from '../../orders/brand-order.ts'
import { type Html, html } from '../../pages/html.ts'
import { inputsFor } from '../../pages/inputs.ts'
import type { Page } from '../../pages/page.ts'
import { addressIn, framed } from '../look/page-frame.ts'
import type { OpenPage } from '../open-page.ts'
import { help } from '../order/help.ts'
import { unitList } from '../order/lines.ts'
import { returnReasons, type Stop } from '../texts/page-texts.ts'
import type { WantedReturn } from './read-return-form.ts'
import { type FormStep, fields, returnableLines, type Typed } from './return-fields.ts'

/** The form, which asks for nothing yet. */
export function formPage(open: OpenPage, formId: string, typed: Typed): Page {
  const { brandOrder, capabilities, words } = open
  const { form } = words.page
  const inputs = inputsFor({ ...form, fault: (code) => form.fault[code] }, typed)
  const returnable = returnableLines(brandOrder)
  const units =
    capabilities.return.level === 'order'
      ? html`<p>${form.allOrNothing}</p>\n${unitList(returnable, brandOrder, words)}`
      : inputs.quantities(
          returnable.map(({ lineId, quantity }) => ({
            name: fields.quantity(lineId),
            title: brandOrder.lines.find(({ id }) => id === lineId)?.title ?? '',
            note: form.outOf(words.number(quantity)),
            open: quantity,
            preset: 0,
          })),
        )
  return returnPage(open, form.title, [
    inputs.summary(),
    html`<form method="post" novalidate>
<input type="hidden" name="${fields.form}" value="${formId}">
${units}
${inputs.select(
  fields.reason,
  form.reason,
  returnReasons.map((reason) => [reason, form.reasons[reason]]),
)}
${button('review', form.next)}
</form>`,
  ])
}

/** What was filled in, to be confirmed: still nothing is done. */
export function reviewPage(open: OpenPage, formId: string, wanted: WantedReturn): Page {
  const { form } = open.words.page
  const kept = wanted.lines.map(
    ({ lineId, quantity }) => html`<input type="hidden" name="${fields.quantity(lineId)}" value="${String(quantity)}">`,
  )
  return returnPage(open, form.check.title, [
    html`<p>${form.check.text}</p>`,
    inWords(open, wanted),
    html`<form method="post">
<input type="hidden" name="${fields.form}" value="${formId}"><input type="hidden" name="${fields.reason}" value="${wanted.reason}">${kept}
${button('confirm', form.confirm)}
${button('change', form.change, 'second')}
</form>`,
  ])
}

/** It is durable, now or before. */
export function donePage(open: OpenPage, wanted: WantedReturn): Page {
  const { form } = open.words.page
  const next = open.capabilities.return.label ? form.withLabel : form.byBrand
  return returnPage(open, form.done.title, [
    html`<p>${form.done.text}</p>`,
    inWords(open, wanted),
    html`<p>${next}</p>`,
  ])
}

export function twicePage(open: OpenPage): Page {
  const { twice } = open.words.page.form
  return returnPage(open, twice.title, [html`<p>${twice.text}</p>`])
}

/** Nothing can be returned here, with whom to ask. */
export function refusedPage(open: OpenPage, stop: Stop): Page {
  const { title, text } = open.words.page.stop[stop]
  return framed(open, title, [
    html`<section class="card"><h1>${title}</h1>\n<p>${text}</p>\n${back(open)}</section>`,
    help(open),
  ])
}

function returnPage(open: OpenPage, title: string, content: readonly Html[]): Page {
  const { page } = open.words
  return framed(open, title, [
    html`<section class="card"><h1>${title}</h1>
<p class="soft"><bdi>${page.order(open.brandOrder.externalId)}</bdi></p>
${content}
</section>`,
    html`<p>${back(open)}</p>`,
  ])
}

function inWords({ brandOrder, words }: OpenPage, { lines, reason }: WantedReturn): Html {
  const { form } = words.page
  const shown: readonly LineQuantity[] = lines
  return html`${unitList(shown, brandOrder, words)}<p>${form.reason}${words.mail.colon}<strong>${form.reasons[reason]}</strong></p>`
}

function back(open: OpenPage): Html {
  return html`<a href="${addressIn(open)}">${open.words.page.back}</a>`
}

function button(step: FormStep, label: string, look = 'first'): Html {
  return html`<button type="submit" class="${look}" name="${fields.step}" value="${step}">${label}</button>`
}
