import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { customerPageLinks } from '../../../functions/customer-page/customer-page-link.ts'
import { signPageLink } from '../../../functions/customer-page/page-link.ts'
import { context } from '../context.ts'

const secrets = new SecretsManagerClient({})

async function pageSecret(): Promise<string> {
  const answer = await secrets.send(new GetSecretValueCommand({ SecretId: `${context.prefix}/customer-page` }))
  return answer.SecretString ?? ''
}

/** The link that a mail of the brand order carries, at the site's address. */
export function pageLink(brandOrderId: string, language?: string): Promise<string> {
  return customerPageLinks(context.apiUrl, { current: pageSecret })(brandOrderId, new Date(), language)
}

export async function expiredLink(brandOrderId: string): Promise<string> {
  const expiresAt = Math.floor(Date.now() / 1000) - 1
  return `${context.apiUrl}/orders/${signPageLink(await pageSecret(), { brandOrderId, expiresAt })}`
}
