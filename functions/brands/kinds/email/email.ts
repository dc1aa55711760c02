import { defineIntegration, type Integration } from '../integration.ts'
import { connectEmail, type PostOffice } from './connection.ts'
import { emailCapabilities, emailSecrets, emailSettings, newLinkSecret } from './settings.ts'

/** The integration with the means to send; without them it describes itself and cannot submit. */
export function emailIntegration(office: PostOffice | null): Integration {
  return defineIntegration({
    kind: 'email',
    title: 'E-mail',
    description: 'For a brand without a system: orders go to a mailbox, and its staff report by the links in the mail.',
    settings: emailSettings,
    secrets: emailSecrets,
    capabilities: emailCapabilities,
    addresses: ({ linksUrl }) => (linksUrl === undefined ? [] : [linksUrl]),
    issueSecrets: (random) => ({ linkSecret: newLinkSecret(random) }),
    keepSecrets: (current, validUntil) => ({
      previousLinkSecret: current.linkSecret,
      previousValidUntil: validUntil.toISOString(),
    }),
    connect: (parts) => connectEmail(parts, office),
  })
}

export const email = emailIntegration(null)
