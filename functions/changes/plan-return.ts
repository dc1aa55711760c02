import type * as z from 'zod'
import { returnableUnits } from '../brands/actions.ts'
import { Problem } from '../http/problem.ts'
import { requestReturn } from '../orders/life/request-change.ts'
import type { ReturnOrigin } from '../orders/reason.ts'
import type { returnRequestSchema } from './change-fields.ts'
import { isAll, linesProblem } from './check-lines.ts'
import type { RequestedChange } from './make-change.ts'
import { notSupported } from './obstacles.ts'

/** Most returns of a brand order that are kept. */
const MOST_RETURNS = 200

/** `POST /v1/orders/{orderId}/returns`, and wherever else a return is begun */
export function goodsReturn(
  id: string,
  request: z.output<typeof returnRequestSchema>,
  origin: ReturnOrigin,
): RequestedChange {
  return {
    id,
    kind: 'return',
    action: 'return',
    plan: (before, { brand, capabilities }) => {
      if (before.returns.length >= MOST_RETURNS) {
        return new Problem('state_conflict', `A brand order can have ${MOST_RETURNS} returns at most.`)
      }
      const returnable: { lineId: string; quantity: number; reason?: string | undefined }[] = before.lines
        .map((line) => ({ lineId: line.id, quantity: returnableUnits(before, line) }))
        .filter(({ quantity }) => quantity > 0)
      const wanted = request.lines ?? returnable
      const ids = before.lines.map((line) => line.id)
      const problem = linesProblem(wanted, returnable, ids)
      if (problem !== null) return problem
      if (capabilities.return.level === 'order' && !isAll(wanted, returnable)) {
        return notSupported(brand, 'The brand takes everything back that it shipped, or nothing.')
      }
      const lines = wanted.map(({ reason = null, ...line }) => ({ ...line, reason }))
      return { transition: requestReturn({ id, lines, origin }) }
    },
  }
}
