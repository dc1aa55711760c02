import { expect, test } from 'vitest'
import { orderReaching, place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk } from './desk.ts'

test('a link of Slack begins what it is about, once, where that is possible, and also for who has to sign in first', async () => {
  const { id, externalId, brandOrders } = await place(sampleOrder(['brand-08']))
  await orderReaching(id, 'in_progress', 'completed')
  const brandOrderId = brandOrders[0]?.id ?? ''
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.support, `/orders/${id}?act=refund#${brandOrderId}`)
    const dialog = page.getByRole('dialog', { name: /^Refund:/ })
    await dialog.waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.reload()
    await desk.heading(`Order ${externalId}`).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await dialog.isVisible()).toBe(false)

    for (const link of ['?act=resolve_attention', '?act=nonsense', '?act=refund#bo_of_another']) {
      await desk.open(`/orders/${id}${link}`)
      await desk.heading(`Order ${externalId}`).waitFor()
      await page.waitForLoadState('networkidle')
      expect([link, await page.getByRole('dialog').filter({ visible: true }).count()]).toEqual([link, 0])
    }
  })
})
