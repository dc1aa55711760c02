import { expect, test } from 'vitest'
import { mailPartOf } from '../../../../functions/support/contact/answers/mail-parts.ts'

test('a mail that is nothing but header lines is read, and does not hold up those behind it', () => {
  // As many as fit into what is read of a mail.
  const lines = 400_000
  const { headers, body } = mailPartOf(`${'a:b\r\n'.repeat(lines)}\r\nhello`)
  expect([headers.get('a')?.length, body]).toEqual([lines, 'hello'])
})
