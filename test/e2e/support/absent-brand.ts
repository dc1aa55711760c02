import { expect } from 'vitest'
import { admin, draft, uniqueId } from '../administration/admin.ts'

/** A brand that nobody answers for, with one minute to accept. */
export async function absentBrand(): Promise<string> {
  const id = uniqueId('absent')
  const settings = { url: 'http://127.0.0.1:9/commands' }
  const signingSecret = `whsec_${Buffer.from(`secret of ${id}`.padEnd(32, '.')).toString('base64')}`
  const made = await admin('POST', '/brands', {
    ...draft(id),
    settings,
    secrets: { signingSecret },
    acceptWithinMinutes: 1,
    support: { email: 'help@absent.example', phone: null, url: null },
  })
  expect(made.status).toBe(201)
  return id
}
