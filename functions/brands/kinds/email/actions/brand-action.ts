import { isDeepStrictEqual } from 'node:util'
import type { HttpAnswer } from '../../../../http/http-answer.ts'
import type { Report } from '../../../../orders/life/reports/report.ts'
import { html } from '../../../../pages/html.ts'
import { isFromOwnPage } from '../../../../pages/own-page.ts'
import { pageText } from '../../../../pages/page.ts'
import { type KeepUpdateDependencies, keepUpdate } from '../../../updates/keep-update.ts'
import type { StoredUpdate } from '../../../updates/stored-update.ts'
import { updateKey } from '../../../updates/update-keys.ts'
import type { UpdateStore } from '../../../updates/update-store.ts'
import type { Stop } from '../texts/every-text.ts'
import type { Language } from '../texts/languages.ts'
import { textsOf } from '../texts/texts.ts'
import type { Typed } from './action-fields.ts'
import { actionForm } from './action-form.ts'
import { actionPage, stopPage } from './action-page.ts'
import { type OpenAction, type OpenActionDependencies, openAction } from './open-action.ts'
import { changedMeanwhile, readForm } from './read-form.ts'

export interface ActionRequest {
  readonly token: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly now: Date
}

/** A new form's mark: 128 bits or more, in letters that a form takes. */
export type NewFormId = () => string

export type ShowActionDependencies = OpenActionDependencies & { readonly newFormId: NewFormId }
export type PerformActionDependencies = ShowActionDependencies &
  KeepUpdateDependencies & {
    readonly updates: Pick<UpdateStore, 'find'>
    /** The public address of the API, where it is another than the host that functions are asked by. */
    readonly publicUrl?: string | undefined
  }

const STATUS: Partial<Record<Stop, number>> = { invalid: 404, expired: 410, cross_site: 403 }
/** Characters: 200 lines with their quantities take some 12,000. */
const LARGEST_FORM = 50_000

/** `GET`: the page with its form. Only reads, however often it is opened. */
export async function showBrandAction(
  request: ActionRequest,
  dependencies: ShowActionDependencies,
): Promise<HttpAnswer> {
  const action = await openAction(request.token, request.now, dependencies)
  if ('stop' in action) return stopped(action.stop, action.settings?.language ?? languageOf(request.headers))
  return formAnswer(200, action, dependencies.newFormId(), { values: new URLSearchParams(), faults: [] })
}

/**
 * `POST`: what the form says becomes a report of the brand. The right to it is the
 * link alone, and no cookie or password that a browser would add by itself, so that
 * another site cannot have it sent; what comes from another site is refused all the same.
 */
export async function performBrandAction(
  request: ActionRequest & { readonly form: string },
  dependencies: PerformActionDependencies,
): Promise<HttpAnswer> {
  const { now, headers } = request
  const action = await openAction(request.token, now, dependencies)
  if ('stop' in action) return stopped(action.stop, action.settings?.language ?? languageOf(headers))
  const { language } = action.settings
  const { linksUrl } = action.settings
  if (!isFromOwnPage(headers, [dependencies.publicUrl, linksUrl])) return stopped('cross_site', language)

  const values = new URLSearchParams(request.form.length > LARGEST_FORM ? '' : request.form)
  const read = readForm(action, values, now)
  if ('faults' in read) return formAnswer(422, action, dependencies.newFormId(), { values, faults: read.faults })
  const { brandId, orderId } = action.brandOrder
  const { id, isNew } = await keepUpdate({ brandId, orderId }, read.once, read.report, now, dependencies)
  if (
    !isNew &&
    action.purpose === 'cancel' &&
    !saysTheSame(await dependencies.updates.find(updateKey(id)), read.report)
  ) {
    // Another one was quicker that is not applied yet: this one would be lost if it were called done.
    return formAnswer(422, action, dependencies.newFormId(), { values, faults: [changedMeanwhile(action)] })
  }
  const { page } = textsOf(language)
  const title = isNew ? page.done[action.purpose] : page.twice
  const note = isNew ? html`<p>${page.doneNote}</p>` : null
  return pageAnswer(200, actionPage(language, title, html`${note}<p>${page.close}</p>`))
}

/** Whether what was reported before is this, pressed twice. Times of pressing differ. */
function saysTheSame(before: StoredUpdate | null, report: Report): boolean {
  if (before === null || !('report' in before)) return false
  const { occurredAt: _, ...said } = report.data
  const { occurredAt: __, ...saidBefore } = before.report.data
  return isDeepStrictEqual(said, saidBefore)
}

function formAnswer(status: number, action: OpenAction, formId: string, typed: Typed): HttpAnswer {
  const { language } = action.settings
  const title = textsOf(language).page.button[action.purpose]
  return pageAnswer(status, actionPage(language, title, actionForm(action, formId, typed)))
}

function stopped(stop: Stop, language: Language): HttpAnswer {
  return pageAnswer(STATUS[stop] ?? 409, pageText(stopPage(language, stop)))
}

function pageAnswer(status: number, body: string): HttpAnswer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body }
}

/** For pages of no brand: the first language that the browser asks for, as far as we have it. */
export function languageOf(headers: ActionRequest['headers']): Language {
  return /^\s*de\b/i.test(headers['accept-language'] ?? '') ? 'de' : 'en'
}
