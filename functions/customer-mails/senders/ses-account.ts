import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2'

/** What Amazon SES lets the AWS account do in this region. */
export interface SesAccount {
  /** Mails reach verified addresses alone, some 200 a day. */
  readonly isInSandbox: boolean
  /** `paused`: SES takes no mail. `probation`: it takes them, and may pause the account for bounces or complaints. */
  readonly sending: 'enabled' | 'probation' | 'paused'
}

export async function readSesAccount(client: SESv2Client): Promise<SesAccount> {
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus } = await client.send(new GetAccountCommand({}))
  const isPaused = SendingEnabled === false || EnforcementStatus === 'SHUTDOWN'
  return {
    isInSandbox: ProductionAccessEnabled === false,
    sending: isPaused ? 'paused' : EnforcementStatus === 'PROBATION' ? 'probation' : 'enabled',
  }
}
