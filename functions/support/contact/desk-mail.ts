import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { Problem } from '../../http/problem.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { optionalEnvironment } from '../../runtime/environment.ts'

export interface DeskMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Where answers go; null where nobody said. */
  readonly replyTo: string | null
}

export type SendDeskMail = (mail: DeskMail) => Promise<void>

/** Sends by Amazon SES, from the deployment's own domain. @throws Problem `state_conflict` where the deployment has none */
export function deskMailSender(client = new SESv2Client(awsClientDefaults)): SendDeskMail {
  return async ({ to, subject, text, replyTo }) => {
    const from = optionalEnvironment('deskMailFrom')
    if (from === undefined) {
      throw new Problem('state_conflict', 'This deployment sends no mail: an operator has to choose its mailDomain.')
    }
    const part = (Data: string) => ({ Data, Charset: 'UTF-8' })
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        ...(replyTo === null ? {} : { ReplyToAddresses: [replyTo] }),
        Content: { Simple: { Subject: part(subject), Body: { Text: part(text) } } },
      }),
    )
  }
}

/** Where a message to a brand is answered: to this system where it receives answers, else to the desk's mailbox. */
export function answerAddress(
  { contactId, brandOrderId }: { readonly contactId: string; readonly brandOrderId: string },
  { answersDomain, mailbox }: { readonly answersDomain: string | undefined; readonly mailbox: string | undefined },
): string | null {
  return answersDomain === undefined
    ? replyAddress(mailbox, brandOrderId)
    : `${contactId.toLowerCase()}@${answersDomain}`
}

/** The desk's mailbox with an id in it, so that an answer says what it is about: `desk+bo_1@platform.example`. */
export function replyAddress(mailbox: string | undefined, id: string): string | null {
  if (mailbox === undefined) return null
  const at = mailbox.lastIndexOf('@')
  return `${mailbox.slice(0, at)}+${id}${mailbox.slice(at)}`
}
