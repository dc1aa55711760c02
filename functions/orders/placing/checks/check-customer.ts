import type { Fault } from '../../../http/problem.ts'
import { isEmailAddress } from '../../addresses/email.ts'
import { isPhone } from '../../addresses/phone.ts'
import { plainPhone } from '../../addresses/plain-address.ts'
import { isPersonal } from '../../personal-data.ts'
import { customerRequestSchema } from '../customer-request.ts'
import { recordOf } from '../request-draft.ts'
import { PHONE } from './check-address.ts'
import { brandIdsIn } from './check-brands.ts'
import { sentLines } from './check-delivery.ts'

/** Whether the customer can be reached, and whether consents are given to brands of the order. */
export function customerFaults(body: Readonly<Record<string, unknown>>): Fault[] {
  const { id, email, phone, consents } = recordOf(body.customer)
  const faults: Fault[] = []
  const report = (code: string, field: string, detail: string) => {
    faults.push({ code, pointer: `/customer${field}`, detail })
  }
  if (typeof id === 'string' && isPersonal(id)) {
    report('personal_data', '/id', 'The id is stored in plaintext and must be a pseudonym, not an address or a number.')
  }
  const validEmail = customerRequestSchema.shape.email.safeParse(email)
  if (validEmail.success && !isEmailAddress(validEmail.data)) {
    report('invalid_email', '/email', 'This is not an e-mail address that mail can be sent to.')
  }
  const validPhone = customerRequestSchema.shape.phone.safeParse(phone)
  if (validPhone.data !== undefined && !isPhone(plainPhone(validPhone.data))) report('invalid_phone', '/phone', PHONE)

  const brandIds = new Set<unknown>(brandIdsIn(body))
  const given: readonly unknown[] = Array.isArray(consents) && sentLines(body).length > 0 ? consents : []
  for (const [index, consent] of given.entries()) {
    const { brandId } = recordOf(consent)
    if (typeof brandId !== 'string' || brandIds.has(brandId)) continue
    report('brand_without_lines', `/consents/${index}/brandId`, 'No line of the order is of this brand.')
  }
  return faults
}
