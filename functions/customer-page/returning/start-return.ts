import { returnRequestSchema } from '../../changes/change-fields.ts'
import { checkedRequest } from '../../changes/check-request.ts'
import { type ChangeDependencies, makeChange } from '../../changes/make-change.ts'
import { goodsReturn } from '../../changes/plan-return.ts'
import { fingerprintOf, IdempotencyRace } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import { isFromOwnPage } from '../../pages/own-page.ts'
import { type OpenPage, type OpenPageDependencies, openPage, type PageRequest } from '../open-page.ts'
import { type PageAnswer, STATUS, stopAnswer } from '../page-answer.ts'
import { type NewFormId, refusal } from '../show-page.ts'
import { formIdOf, readReturnForm, type WantedReturn } from './read-return-form.ts'
import { fields, returnIdOf, type Typed } from './return-fields.ts'
import { donePage, formPage, refusedPage, reviewPage, twicePage } from './return-pages.ts'

export type StartReturnDependencies = OpenPageDependencies &
  ChangeDependencies & {
    readonly newFormId: NewFormId
    /** The public address of the API, where it is another than the host that functions are asked by. */
    readonly publicUrl?: string | undefined
  }

/** Characters: 200 lines with their quantities take some 12,000. */
const LARGEST_FORM = 50_000

/**
 * `POST /orders/{token}/return`. The right to it is the link alone, and no cookie that a browser would add by itself, so that
 * another site cannot have it sent; what comes from another site is refused all the same.
 */
export async function startReturn(
  request: PageRequest & { readonly form: string },
  dependencies: StartReturnDependencies,
): Promise<PageAnswer> {
  const open = await openPage(request, dependencies)
  if ('stop' in open) return stopAnswer(open)
  if (!isFromOwnPage(request.headers, [dependencies.publicUrl])) {
    return stopAnswer({ stop: 'cross_site', language: open.language })
  }
  const values = new URLSearchParams(request.form.length > LARGEST_FORM ? '' : request.form)
  const formId = formIdOf(values)
  if (formId !== null && hasReturn(open, formId)) return { status: 200, page: twicePage(open) }
  const refused = refusal(open)
  if (refused !== null) return refused

  const formAgain = (status: number, faults: Typed['faults']): PageAnswer => ({
    status,
    page: formPage(open, formId ?? dependencies.newFormId(), { values, faults }),
  })
  const read = readReturnForm(open, values)
  if ('faults' in read) return formAgain(422, read.faults)
  if (read.step === 'change') return formAgain(200, [])
  if (read.step === 'review') return { status: 200, page: reviewPage(open, read.form, read.wanted) }
  return confirmReturn(open, read.form, read.wanted, request, dependencies)
}

/** By the way of the API, and by its rules. The return says that the customer began it. */
async function confirmReturn(
  open: OpenPage,
  formId: string,
  { lines, reason }: WantedReturn,
  { now }: PageRequest,
  dependencies: StartReturnDependencies,
): Promise<PageAnswer> {
  const { id: brandOrderId, orderId, storefrontId, livemode } = open.brandOrder
  const body = { brandOrderId, lines: lines.map((line) => ({ ...line, reason })) }
  const asked = checkedRequest(returnRequestSchema, body)
  const caller = { keyId: `customer-page#${brandOrderId}`, storefrontId, livemode, scopes: [] }
  const idempotency = { owner: caller.keyId, key: formId, fingerprint: fingerprintOf('POST', 'return', body) }
  try {
    await makeChange(
      { caller, orderId, brandOrderId, idempotency, now },
      goodsReturn(returnIdOf(open.brandOrder, formId), asked, 'customer'),
      dependencies,
    )
    return { status: 200, page: donePage(open, { lines, reason }) }
  } catch (error) {
    if (!(error instanceof Problem || error instanceof IdempotencyRace)) throw error
    return afterRefusal(open, formId, error, dependencies)
  }
}

/** The same form was faster, or the order changed since the page was shown: it is read again to say which. */
async function afterRefusal(
  open: OpenPage,
  formId: string,
  error: Problem | IdempotencyRace,
  { findBrandOrder, newFormId }: StartReturnDependencies,
): Promise<PageAnswer> {
  const brandOrder = (await findBrandOrder(open.brandOrder.orderId, open.brandOrder.id)) ?? open.brandOrder
  const present = { ...open, brandOrder }
  if (hasReturn(present, formId)) return { status: 200, page: twicePage(present) }
  if (error instanceof IdempotencyRace) throw error
  const refused = refusal(present)
  if (refused !== null) return refused
  if (error.code === 'validation_failed') {
    const faults = [{ code: 'changed' as const, field: fields.reason }]
    return { status: 422, page: formPage(present, newFormId(), { values: new URLSearchParams(), faults }) }
  }
  return { status: STATUS.not_supported, page: refusedPage(present, 'not_supported') }
}

function hasReturn({ brandOrder }: OpenPage, formId: string): boolean {
  const id = returnIdOf(brandOrder, formId)
  return brandOrder.returns.some((one) => one.id === id)
}
