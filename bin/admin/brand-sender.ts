import { senderAnswerSchema } from '../../functions/customer-mails/senders/sender-answer.ts'
import type { Fields, Outcome } from './outcome.ts'
import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const pathOf = (id: string): string => `/brands/${encodeURIComponent(id)}/sender`

/** `brands sender …`: whom a brand's mails to customers come from. */
export function addBrandSender(brands: Parent, { api, show }: Session): void {
  const sender = brands.command('sender').description('Whom a brand’s mails to its customers come from.')
  sender
    .command('show <brand-id>')
    .description('Show its identity at Amazon SES, the DNS records that prove it, and whether SES has seen them.')
    .action(async (id) => show(shownSender(await api().read(pathOf(id)))))
  sender
    .command('set-up <brand-id> <domain-or-address>')
    .summary('Have its mails come from its own domain or address.')
    .description(
      'Have its mails come from its own domain or address. Shows the DNS records to add. May be repeated. Until SES has seen them, mails come from the platform’s shared address, and answers go to the brand.',
    )
    .option('--mail-from <domain>', 'subdomain that mails come back to (default: bounce.<domain>); "none" for none')
    .action(async (id, identity, { mailFrom }) => {
      const mailFromDomain = mailFrom === 'none' ? null : mailFrom
      show(shownSender(await api().replace(pathOf(id), { identity, mailFromDomain })))
    })
  sender
    .command('remove <brand-id>')
    .summary('Have its mails come from the platform’s shared address.')
    .description(
      'Have its mails come from the platform’s shared address. The identity is deleted at Amazon SES where no other brand uses it. May be repeated.',
    )
    .action(async (id) => {
      await api().remove(pathOf(id))
      show(one({ brandId: id, status: 'none' }))
    })
}

/** Its state, and its records as a table that can be handed on. */
function shownSender(value: Fields): Outcome {
  const { dnsRecords, sharedWith, ...state } = senderAnswerSchema.parse(value)
  const shown = sharedWith.length === 0 ? state : { ...state, sharedWith }
  const columns = ['type', 'name', 'value', 'purpose', 'isRequired']
  const records = { title: '\nDNS records', shown: { kind: 'list', values: dnsRecords, columns } } as const
  return {
    kind: 'parts',
    value,
    parts: [{ shown: { kind: 'one', value: shown } }, ...(dnsRecords.length === 0 ? [] : [records])],
  }
}
