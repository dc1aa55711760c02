import { expect } from 'vitest'
import type { OwnDeployment } from './own-deployment.ts'

/** Expects that this deployment shows customers in clear to administrators alone, and so many an hour to each of them. */
export async function revealsAreKept(own: OwnDeployment, id: string, perHour: number): Promise<void> {
  const reveal = async (token: string) => {
    const init = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ reason: 'customer_contact' }),
    }
    const { status, body } = await own.api<{ code?: string; retryAfter?: number }>(
      `/support/orders/${id}/reveals`,
      init,
    )
    return { status, code: body.code ?? null, retryAfter: body.retryAfter ?? null }
  }
  const [member, admin, other] = [
    await own.member('support'),
    await own.member('support-admin'),
    await own.member('support-admin'),
  ]
  expect(await reveal(member)).toMatchObject({ status: 403, code: 'group_missing' })

  // At once: the count is exact.
  const answers = await Promise.all(Array.from({ length: perHour + 4 }, () => reveal(admin)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(perHour)
  for (const refused of answers.filter(({ status }) => status !== 200)) {
    expect(refused).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(refused.retryAfter).toBeGreaterThan(0)
    expect(refused.retryAfter).toBeLessThanOrEqual(3600)
  }
  expect((await reveal(other)).status).toBe(200)
  const acts = await own.api<{ data: { act: string }[] }>(`/support/audit?orderId=${id}`, {
    headers: { authorization: `Bearer ${other}` },
  })
  // What was refused was not shown, and so is not told.
  expect(acts.body.data.map(({ act }) => act)).toEqual(Array(perHour + 1).fill('customer_revealed'))
}
