import type { ActionPurpose } from '../../../../functions/brands/kinds/email/action-link.ts'
import { endedUnits } from '../../../../functions/brands/kinds/email/actions/action-fields.ts'
import { performBrandAction, showBrandAction } from '../../../../functions/brands/kinds/email/actions/brand-action.ts'
import { linksOf } from '../../../../functions/brands/kinds/email/links.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { MemoryQueue, MemoryUpdates } from '../memory-updates.ts'
import { auroraBrandOrder } from '../purchased-order.ts'
import { someBrand } from '../some-brand.ts'

export const linkSecret = `lnk_${'A'.repeat(43)}`
export const placedAt = new Date('2026-11-22T18:00:00.000Z')

/** The pages and what is behind them, without AWS: one brand order, a table of updates, a queue. */
export function actionStand(changes: Partial<BrandOrder> = {}, language: 'en' | 'de' = 'en') {
  let now = placedAt
  let brandOrder = auroraBrandOrder({ status: 'submitted', ...changes })
  let secrets: object = { linkSecret }
  const updates = new MemoryUpdates()
  const settings = {
    recipient: 'orders@atelier.example',
    sender: 'orders@platform.example',
    senderName: 'Platform',
    language,
  }
  const brand = someBrand('aurora', { integration: 'email', settings })
  let forms = 0
  const dependencies = {
    locations: { find: async (id: string) => (id === brandOrder.id ? { orderId: 'ord_1', brandId: 'aurora' } : null) },
    findBrand: async () => brand,
    readSecrets: async () => secrets,
    findBrandOrder: async () => brandOrder,
    newFormId: () => `form-number-${String(++forms).padStart(6, '0')}`,
    updates,
    queue: new MemoryQueue(),
  }
  const tokenOf = (purpose: ActionPurpose) =>
    linksOf({ brandOrderId: brandOrder.id, brandId: 'aurora', acceptBy: brandOrder.acceptBy }, '', linkSecret)
      [purpose].split('/')
      .at(-1) ?? ''

  const reports = () => [...updates.rows.values()].flatMap((update) => ('report' in update ? [update.report] : []))

  return {
    order: () => brandOrder,
    useSecrets: (next: object) => {
      secrets = next
    },
    wait: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
    async show(purpose: ActionPurpose, token = tokenOf(purpose)) {
      const { status, body } = await showBrandAction({ token, headers: {}, now }, dependencies)
      return { status, page: String(body) }
    },
    /** Presses the button of a page; `form` names the page, a new one unless given. */
    async press(
      purpose: ActionPurpose,
      entries: Record<string, string> = {},
      headers: Record<string, string> = {},
      token = tokenOf(purpose),
    ) {
      const form = new URLSearchParams({
        form: dependencies.newFormId(),
        ended: endedUnits(brandOrder),
        ...entries,
      }).toString()
      const { status, body } = await performBrandAction({ token, headers, now, form }, dependencies)
      return { status, page: String(body) }
    },
    /** Applies what was reported, as the queue's function does. */
    apply() {
      for (const report of reports()) {
        const step = applyReport(report).apply(brandOrder, now)
        if (!('unchanged' in step)) brandOrder = step.brandOrder
      }
    },
    reports,
  }
}
