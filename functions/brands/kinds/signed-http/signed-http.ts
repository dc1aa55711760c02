import { newSigningSecret } from '../../../outgoing/signature.ts'
import { defineIntegration } from '../integration.ts'
import { connectSignedHttp } from './connection.ts'
import { fillOrderUrl } from './order-url.ts'
import { signedHttpCapabilities, signedHttpSecrets, signedHttpSettings } from './settings.ts'

export const signedHttp = defineIntegration({
  kind: 'signed-http',
  title: 'Signed HTTP',
  description: 'The brand runs a server that takes commands signed by Standard Webhooks and reports back the same way.',
  settings: signedHttpSettings,
  secrets: signedHttpSecrets,
  capabilities: signedHttpCapabilities,
  orderUrl: ({ orderUrl }, { brandReference }) => fillOrderUrl(orderUrl, brandReference),
  addresses: ({ url }) => [url],
  // Two at least: a look-up that leaves nothing for the submission behind it would be all that ever goes out.
  pace: ({ requestsPerSecond }) => ({ requestsPerSecond, burst: Math.max(2, Math.ceil(requestsPerSecond)) }),
  issueSecrets: (random) => ({ signingSecret: newSigningSecret(random) }),
  keepSecrets: (current, validUntil) => ({
    previousSigningSecret: current.signingSecret,
    previousValidUntil: validUntil.toISOString(),
  }),
  connect: connectSignedHttp,
})
