import * as z from 'zod'
import { domainName, identityName } from './identity-name.ts'

/** The longest name of an identity that SES takes is 320 characters. */
const text = z.string().min(1).max(320)

/** What an administrator asks for. */
export const senderSetUpSchema = z
  .strictObject({
    identity: text
      .refine((value) => identityName(value) !== null, {
        error: 'Must be a domain, such as "aurora.example", or an e-mail address.',
      })
      .describe('The domain that mails come from, or one e-mail address. Several brands may have the same one'),
    mailFromDomain: text
      .nullable()
      .optional()
      .describe(
        'A subdomain that mails come back to and that receives no mail of its own. Default: `bounce.` and the domain; null for none. An address has none',
      ),
  })
  .superRefine(({ identity, mailFromDomain }, context) => {
    const name = identityName(identity)
    if (name === null || mailFromDomain == null) return
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['mailFromDomain'], message })
    if (name.type === 'address') return refuse('Only a domain has a MAIL FROM domain, not an address.')
    if (domainName(mailFromDomain)?.endsWith(`.${name.domain}`) !== true) {
      refuse('Must be a subdomain of the domain that mails come from.')
    }
  })
