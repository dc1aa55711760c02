import { expect, test } from 'vitest'
import { isSendEmail, mailDollars, usageOfTelling } from '../../../bin/cost/customer-mails.ts'
import { noUsage } from '../../../bin/cost/usage.ts'

test('mails cost SES’s price, what was recorded of them, and what SES tells, on paper', () => {
  // By hand: 2 writes 1.25, 2 reads 0.25, 2 invocations 0.40 and 0.03 GB-seconds 0.40, 6 requests of queues 2.40, 1.2 GB of logs 0.60.
  const telling = 1.25 + 0.25 + 0.4 + 0.4 + 2.4 + 0.6
  expect(mailDollars({ usage: noUsage(), mails: 1 }, 'onDemand')).toBeCloseTo(100 + telling, 1)
  const recorded = { ...noUsage(), kmsRequests: 6 }
  expect(mailDollars({ usage: recorded, mails: 6 }, 'onDemand')).toBeCloseTo(6 * (100 + telling) + 18, 1)
  expect(mailDollars({ usage: recorded, mails: 6 }, 'provisioned')).toBeLessThan(
    mailDollars({ usage: recorded, mails: 6 }, 'onDemand'),
  )
  expect(usageOfTelling()).not.toEqual(noUsage())
})

test('of the calls of SES only a mail is one', () => {
  expect(isSendEmail('POST /v2/email/outbound-emails')).toBe(true)
  expect(isSendEmail('GET /v2/email/identities/aurora.example')).toBe(false)
})
