import type * as z from 'zod'
import { Problem } from '../http/problem.ts'
import { openLines } from '../orders/life/end-units.ts'
import { isBeforeSubmission, requestCancellation } from '../orders/life/request-change.ts'
import type { cancellationRequestSchema } from './change-fields.ts'
import { isAll, linesProblem } from './check-lines.ts'
import type { RequestedChange } from './make-change.ts'
import { notSupported } from './obstacles.ts'

/** Most cancellations of a brand order that are kept. */
const MOST_CANCELLATIONS = 200

/** `POST /v1/orders/{orderId}/cancellations` */
export function cancellation(
  id: string,
  { lines, reason }: z.output<typeof cancellationRequestSchema>,
): RequestedChange {
  return {
    id,
    kind: 'cancellation',
    action: 'cancel',
    plan: (before, { brand, capabilities }) => {
      if (before.cancellations.length >= MOST_CANCELLATIONS) {
        return new Problem('state_conflict', `A brand order can have ${MOST_CANCELLATIONS} cancellations at most.`)
      }
      const open = openLines(before)
      const wanted = lines ?? open
      const ids = before.lines.map((line) => line.id)
      const problem = linesProblem(wanted, open, ids)
      if (problem !== null) return problem
      const isWhole = isAll(wanted, open)
      if (!isBeforeSubmission(before) && capabilities.cancel.level === 'order' && !isWhole) {
        return notSupported(brand, 'The brand cancels all that has not shipped, or nothing.')
      }
      return { transition: requestCancellation({ id, lines: wanted, reason }), isWhole }
    },
  }
}
