import {
  SESv2Client,
  type SESv2ClientConfig,
  type SESv2ServiceException,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { mailAddress } from './mail-address.ts'
import { mailbox } from './mailbox.ts'

export interface Mail {
  /** What it is about, for whoever reads what SES tells of it. Names and values: letters, digits, `_` and `-`. */
  readonly tags: Readonly<Record<string, string>>
  /** Further headers, such as `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
}

/**
 * `unknown`: SES may have it. `not_sent`: it certainly has not; `hopeless` when trying again alone will not help,
 * `isOfSender` where it surely is for the address that it comes from.
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly messageId: string | null }
  | { readonly outcome: 'not_sent'; readonly hopeless: boolean; readonly code?: string; readonly isOfSender?: true }
  | { readonly outcome: 'unknown' }

export type SendMail = (mail: Mail) => Promise<SendOutcome>

/** Names of errors before a connection stands, so that nothing was handed over. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
/** Milliseconds; whoever sends has 60 s, and its claim holds longer. */
const TIMEOUT_MILLISECONDS = 20_000

/**
 * Sends by Amazon SES, with the configuration set that has it tell of mails that come back. One try and no more: the
 * SDK's own retries would send a mail twice whose answer was lost.
 */
export function sesSender(config: SESv2ClientConfig = {}, configurationSet?: string): SendMail {
  const client = new SESv2Client({
    requestHandler: { ...awsClientDefaults.requestHandler, requestTimeout: TIMEOUT_MILLISECONDS },
    ...config,
    maxAttempts: 1,
  })
  return async ({ tags, headers = {}, from, to, replyTo, subject, text, html }) => {
    const part = (Data: string) => ({ Data, Charset: 'UTF-8' })
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: mailbox(from.name, mailAddress(from.address)),
          Destination: { ToAddresses: [mailAddress(to)] },
          ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
          EmailTags: pairs(tags),
          ...(replyTo === null ? {} : { ReplyToAddresses: [mailAddress(replyTo)] }),
          Content: {
            Simple: {
              Subject: part(subject),
              Body: { Text: part(text), Html: part(html) },
              ...(Object.keys(headers).length === 0 ? {} : { Headers: pairs(headers) }),
            },
          },
        }),
      )
      return { outcome: 'sent', messageId: MessageId ?? null }
    } catch (error) {
      return outcomeOf(error as SendError, mailAddress(from.address))
    }
  }
}

const pairs = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([Name, Value]) => ({ Name, Value }))

type SendError = Partial<SESv2ServiceException> & { readonly code?: string }

/** A refusal (4xx) says for certain that nothing was sent; everything else leaves it open. */
function outcomeOf(error: SendError, from: string): SendOutcome {
  const { $metadata, name, code } = error
  const status = $metadata?.httpStatusCode
  if (status !== undefined && status >= 400 && status < 500) {
    return {
      outcome: 'not_sent',
      hopeless: status !== 429,
      ...(name === undefined ? {} : { code: name }),
      ...(isOfSender(error, from) ? { isOfSender: true } : {}),
    }
  }
  if (status === undefined && code !== undefined && NEVER_CONNECTED.has(code)) {
    return { outcome: 'not_sent', hopeless: false }
  }
  return { outcome: 'unknown' }
}

/** The message that SES documents, with the identities after it: in the sandbox the customer's address may be the only one. */
const NOT_VERIFIED = /^Email address is not verified\b.*?\bin region [\w-]+:(.*)$/is

/**
 * `MessageRejected` is said of senders and of contents alike, so that only its message tells them apart. It has addresses in
 * it, and is looked at here alone.
 */
function isOfSender({ name, message = '' }: SendError, from: string): boolean {
  switch (name) {
    case 'MailFromDomainNotVerifiedException':
      return true
    // Of an identity that is deleted, or has not our tags any more, IAM says so first.
    case 'AccessDeniedException':
      return message.includes(':identity/')
    case 'MessageRejected': {
      const identities =
        NOT_VERIFIED.exec(message)?.[1]
          ?.toLowerCase()
          .split(/[\s,;<>"]+/) ?? []
      return identities.includes(from.toLowerCase())
    }
    default:
      return false
  }
}
