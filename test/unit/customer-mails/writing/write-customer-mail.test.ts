import { describe, expect, test } from 'vitest'
import { sampleStories } from '../../../../bin/mails/samples/sample-story.ts'
import { plainVoice } from '../../../../bin/mails/samples/sample-voice.ts'
import { writeCustomerMail } from '../../../../functions/customer-mails/writing/write-customer-mail.ts'

const withoutMarkup = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a mail to a customer', () => {
  test('of a confirmation has summary, receipt, delivery, and whom to ask', async () => {
    const mail = await writeCustomerMail(sampleStories.order_confirmed, plainVoice)
    expect(mail.subject).toBe('Your order PLAT-10001 is confirmed')
    expect(mail.language).toBe('en')
    for (const body of [mail.text, withoutMarkup(mail.html)]) {
      for (const said of ['Hello Ada,', 'Aurora tee', 'M, night blue', 'Print: ADA 10', 'Quantity: 2', '$47.44'])
        expect(body).toContain(said)
      for (const said of ['$69.00', '-$2.56', 'Illinois sales tax (6.25%)', '$4.40', '$77.36'])
        expect(body).toContain(said)
      for (const said of ['3 to 5 working days', 'Ada Byron', 'Springfield, IL 62701', 'United States'])
        expect(body).toContain(said)
      for (const said of ['help@aurora.example', 'November 22, 2026']) expect(body).toContain(said)
    }
  })
})
