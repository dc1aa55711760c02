import { obstacleTo } from '../brands/actions.ts'
import { type OpenPage, type OpenPageDependencies, openPage, type PageRequest } from './open-page.ts'
import { orderPage } from './order/order-page.ts'
import { type PageAnswer, STATUS, stopAnswer } from './page-answer.ts'
import { formPage, refusedPage } from './returning/return-pages.ts'

/** A new form's mark: 128 bits or more, in letters that a form takes. */
export type NewFormId = () => string

/** `GET /orders/{token}`. Only reads, however often it is opened, and by whom. */
export async function showPage(request: PageRequest, dependencies: OpenPageDependencies): Promise<PageAnswer> {
  const open = await openPage(request, dependencies)
  return 'stop' in open ? stopAnswer(open) : { status: 200, page: orderPage(open) }
}

/** `GET /orders/{token}/return`. */
export async function showReturnForm(
  request: PageRequest,
  dependencies: OpenPageDependencies & { readonly newFormId: NewFormId },
): Promise<PageAnswer> {
  const open = await openPage(request, dependencies)
  if ('stop' in open) return stopAnswer(open)
  return refusal(open) ?? { status: 200, page: formPage(open, dependencies.newFormId(), EMPTY) }
}

/** Why nothing can be returned here now; null where something can. */
export function refusal(open: OpenPage): PageAnswer | null {
  const obstacle = obstacleTo('return', open.brandOrder, open.capabilities)
  return obstacle === null ? null : { status: STATUS[obstacle], page: refusedPage(open, obstacle) }
}

const EMPTY = { values: new URLSearchParams(), faults: [] }
