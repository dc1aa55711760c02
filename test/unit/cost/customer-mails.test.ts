import { expect, test } from 'vitest'
import { MAILS_AN_ORDER, mailDollars } from '../../../bin/cost/customer-mails.ts'

test('a million mails cost SES’s hundred dollars, and less than a third of that for all else', () => {
  const [onDemand, provisioned] = [mailDollars(1, 'onDemand'), mailDollars(1, 'provisioned')]
  // By hand: 5 writes 3.13, 5 reads 0.63, one decryption 3.00, 3 invocations 0.60 and 0.53 GB-seconds 7.07, 9 requests of
  // queues 3.60, 1.8 GB of logs 0.90.
  expect(onDemand).toBeCloseTo(100 + 3.125 + 0.625 + 3 + 0.6 + 7.067 + 3.6 + 0.9, 1)
  expect(provisioned).toBeLessThan(onDemand)
  expect(mailDollars(MAILS_AN_ORDER, 'onDemand')).toBeCloseTo(6 * onDemand, 6)
})
