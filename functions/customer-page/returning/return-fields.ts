import { returnableUnits } from '../../brands/actions.ts'
import type { BrandOrder, LineQuantity } from '../../orders/brand-order.ts'
import type { TypedForm } from '../../pages/inputs.ts'
import { derivedId } from '../../runtime/ids.ts'
import type { ReturnFault } from '../texts/page-texts.ts'

/** Names of the form's fields: what the pages write and what is read back. */
export const fields = {
  /** Random, made for each form shown; the same form counts once. */
  form: 'form',
  /** What pressing its button asks for. */
  step: 'step',
  quantity: (lineId: string) => `quantity.${lineId}`,
  reason: 'reason',
} as const

/** `review` shows what was filled in, `change` the form again; only `confirm` does something. */
export type FormStep = 'review' | 'change' | 'confirm'

export type Typed = TypedForm<ReturnFault>

/** Units that can be sent back now, by the rule of the API. */
export function returnableLines(brandOrder: BrandOrder): LineQuantity[] {
  return brandOrder.lines.flatMap((line) => {
    const quantity = returnableUnits(brandOrder, line)
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
}

/** The return that a form makes: the same however often it is sent. */
export function returnIdOf({ id }: Pick<BrandOrder, 'id'>, form: string): string {
  return derivedId('ret', 'customer-page', id, form)
}
