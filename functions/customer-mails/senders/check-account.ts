import type { Brand } from '../../brands/brand.ts'
import { log } from '../../runtime/log.ts'
import type { SesAccount } from './ses-account.ts'

/**
 * Findings for a brand's check about the account that its mails go out from. A brand that no mail is sent for or to does not
 * ask SES.
 */
export async function checkAccount(
  { id: brandId, integration, voice, contacts }: Pick<Brand, 'id' | 'integration' | 'voice' | 'contacts'>,
  readAccount: () => Promise<SesAccount>,
): Promise<readonly string[]> {
  if (voice === null && contacts.length === 0 && integration !== 'email') return []
  try {
    return accountFindings(await readAccount())
  } catch (error) {
    log('error', 'CONNECTION_NOT_CHECKED', { brandId, error })
    return ['Whether this AWS account may send mails could not be checked: Amazon SES did not answer.']
  }
}

export function accountFindings({ isInSandbox, sending }: SesAccount): string[] {
  return [
    ...(isInSandbox
      ? [
          'This AWS account is still in the sandbox of Amazon SES: mails reach verified addresses only. Ask for production access on the page "Account dashboard" of its console.',
        ]
      : []),
    ...(sending === 'paused'
      ? ['Amazon SES has paused sending for this AWS account: no mail goes out. The console of Amazon SES says why.']
      : []),
    ...(sending === 'probation'
      ? [
          'Amazon SES has this AWS account under review for bounces or complaints, and may pause its sending. The console of Amazon SES says why.',
        ]
      : []),
  ]
}
