import { accept, refuse } from '../orders/acceptance.ts'
import type { Report } from '../orders/report.ts'
import type { Transition } from '../orders/transition.ts'
import { OperatorError } from '../runtime/log.ts'

/**
 * What a report changes of its brand order. Throws for a report that no transition
 * exists for: its update stays stored, and its message goes to the dead letters
 * until `npm run redrive`.
 */
export function reportTransition(report: Report): Transition {
  const { occurredAt, brandReference } = report.data
  switch (report.type) {
    case 'order.accepted':
      return accept({ brandReference: brandReference ?? null, lines: report.data.lines ?? null, occurredAt })
    case 'order.refused':
      return refuse(report.data.reason, occurredAt)
    default:
      throw new OperatorError(`There is no transition for ${report.type}.`)
  }
}
