import { afterEach, describe, expect, test } from 'vitest'
import { findIntegration } from '../../../../functions/brands/kinds/integrations.ts'
import { afterAcceptance } from './after-acceptance.ts'
import type { Kind } from './back-end.ts'
import { cancelledMeanwhile } from './cancelled-meanwhile.ts'
import { changes } from './changes.ts'
import { equalTimes } from './equal-times.ts'
import { linksOnly } from './links-only.ts'
import { mishaps } from './mishaps.ts'
import { pricedOrder } from './orders.ts'
import { Platform } from './platform.ts'
import { polledOnly } from './polled-only.ts'
import { polling } from './polling.ts'
import { removedUnits } from './removed-units.ts'
import type { Stand } from './stand.ts'
import { submitting } from './submitting.ts'
import { updates } from './updates.ts'

/** What every integration must do, shown against a stand-in of its back end, as far as it offers it. */
export function conformance(name: string, kind: Kind): void {
  const started: Platform[] = []
  afterEach(async () => {
    const platforms = started.splice(0)
    for (const { backEnd } of platforms) expect(backEnd.faults()).toEqual([])
    await Promise.all(platforms.map((platform) => platform.stop()))
  })

  const integration = findIntegration(name)
  if (integration === null) throw new Error(`There is no integration ${name}.`)
  const capabilities = integration.capabilities(kind.settings)

  const platformWith: Stand['platformWith'] = async (
    brandOrder = pricedOrder('bo_1'),
    content = {},
    timeoutMilliseconds = 10_000,
  ) => {
    const platform = await new Platform(kind, brandOrder, content, timeoutMilliseconds).start()
    started.push(platform)
    return platform
  }
  const taken = kind.acceptance === 'at_once' ? 'accepted' : 'pending'

  const stand: Stand = {
    kind,
    capabilities,
    taken,
    platformWith,
    async accepted(brandOrder) {
      const platform = await platformWith(brandOrder)
      expect(await platform.submit()).toEqual({ outcome: taken })
      const { backEnd, orders } = platform
      const { id } = orders.brandOrder
      if (kind.acceptance === 'by_people') {
        expect(orders.brandOrder.status).toBe('submitted')
        await backEnd.accept?.(id)
      }
      expect(orders.brandOrder.status).toBe('accepted')
      const all = orders.brandOrder.lines.map((line) => ({ lineId: line.id, quantity: line.quantity }))
      return { platform, connection: await platform.connection(), backEnd, orders, all, id }
    },
  }

  test(`${name}: the suite goes by the capabilities that the brand is shown with`, async () => {
    const platform = await platformWith()
    expect(platform.integration.kind).toBe(name)
    expect((await platform.connection()).poll !== undefined).toBe(integration.polls)
    expect(platform.integration.capabilities(platform.backEnd.brand.settings)).toEqual(capabilities)
  })

  test(`${name}: offers a set-up exactly where it says so`, async () => {
    const platform = await platformWith()
    expect((await platform.connection()).setUp !== undefined).toBe(integration.setsUp)
  })
  describe(`${name}: submitting`, () => submitting(stand))
  describe(`${name}: mishaps`, () => mishaps(stand))
  describe(`${name}: cancelled by the platform`, () => cancelledMeanwhile(stand))
  describe(`${name}: after acceptance`, () => afterAcceptance(stand))
  describe(`${name}: units that end before they ship`, () => removedUnits(stand))
  describe(`${name}: equal times`, () => equalTimes(stand))
  describe(`${name}: what the platform asks for`, () => changes(stand))
  const reports = { updates, links: linksOnly, polled: polledOnly }[kind.reports]
  describe(`${name}: reports`, () => reports(stand))
  if (integration.polls) describe(`${name}: polling`, () => polling(stand))
}
