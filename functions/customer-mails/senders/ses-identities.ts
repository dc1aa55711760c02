import {
  AlreadyExistsException,
  BadRequestException,
  CreateEmailIdentityCommand,
  DeleteEmailIdentityCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityCommandOutput,
  LimitExceededException,
  NotFoundException,
  PutEmailIdentityMailFromAttributesCommand,
  type SESv2Client,
  type Tag,
} from '@aws-sdk/client-sesv2'
import { Problem } from '../../http/problem.ts'
import { SENDER_PURPOSE } from './sender-keys.ts'

/** An identity as SES has it. */
export interface SesIdentity {
  /** Whether this deployment made it, for brands. No other one is ever changed or deleted. */
  readonly isOurs: boolean
  readonly isVerified: boolean
  readonly hasFailed: boolean
  readonly dkimTokens: readonly string[]
  /** Where the DKIM keys lie that the records point to. */
  readonly dkimZone: string
  readonly mailFrom: { readonly domain: string; readonly status: 'pending' | 'verified' | 'failed' } | null
}

export interface SesIdentities {
  readonly region: () => Promise<string>
  readonly find: (name: string) => Promise<SesIdentity | null>
  /** Answers false where there is one of this name already. */
  readonly create: (name: string) => Promise<boolean>
  /** Null for none. */
  readonly setMailFrom: (name: string, domain: string | null) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

interface Options {
  readonly stage: string
  /** The emulator knows no custom MAIL FROM. */
  readonly takesMailFrom: boolean
}

/** Identities of this deployment at SES. IAM lets it create, change and delete with its own tags only: lib/customer-mails. */
export function sesIdentities(client: SESv2Client, { stage, takesMailFrom }: Options): SesIdentities {
  const tags: Tag[] = [
    { Key: 'application', Value: 'diddo-orders' },
    { Key: 'stage', Value: stage },
    { Key: 'purpose', Value: SENDER_PURPOSE },
  ]
  return {
    region: () => client.config.region(),
    find: async (name) => {
      const found = await orNull(() => client.send(new GetEmailIdentityCommand({ EmailIdentity: name })))
      return found === null ? null : identityOf(found, tags)
    },
    create: async (name) => {
      try {
        await client.send(new CreateEmailIdentityCommand({ EmailIdentity: name, Tags: tags }))
        return true
      } catch (error) {
        if (error instanceof AlreadyExistsException) return false
        if (error instanceof BadRequestException) {
          throw new Problem('state_conflict', `Amazon SES does not take ${name}: ${error.message}`)
        }
        if (error instanceof LimitExceededException) {
          throw new Problem('state_conflict', 'This AWS account has as many identities as Amazon SES lets it have.')
        }
        throw error
      }
    },
    setMailFrom: async (name, domain) => {
      if (!takesMailFrom) return
      await client.send(
        new PutEmailIdentityMailFromAttributesCommand({
          EmailIdentity: name,
          ...(domain === null ? {} : { MailFromDomain: domain }),
          // Without its records mails go out all the same, by SES's own domain.
          BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
        }),
      )
    },
    remove: async (name) => {
      await orNull(() => client.send(new DeleteEmailIdentityCommand({ EmailIdentity: name })))
    },
  }
}

async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof NotFoundException) return null
    throw error
  }
}

/** Where regions without zones of their own have the keys. */
const DKIM_ZONE = 'dkim.amazonses.com'

export function identityOf(found: Partial<GetEmailIdentityCommandOutput>, tags: readonly Tag[]): SesIdentity {
  const { VerifiedForSendingStatus, VerificationStatus, DkimAttributes, MailFromAttributes, Tags = [] } = found
  const domain = MailFromAttributes?.MailFromDomain
  const status = MailFromAttributes?.MailFromDomainStatus
  return {
    isOurs: tags.every(({ Key, Value }) => Tags.some((tag) => tag.Key === Key && tag.Value === Value)),
    isVerified: VerifiedForSendingStatus ?? false,
    hasFailed: VerificationStatus === 'FAILED',
    dkimTokens: DkimAttributes?.Tokens ?? [],
    dkimZone: DkimAttributes?.SigningHostedZone ?? DKIM_ZONE,
    mailFrom:
      domain === undefined || domain === ''
        ? null
        : { domain, status: status === 'SUCCESS' ? 'verified' : status === 'FAILED' ? 'failed' : 'pending' },
  }
}
