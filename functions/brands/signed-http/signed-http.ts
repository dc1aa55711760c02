import { addSeconds } from '../../runtime/clock.ts'
import { defineIntegration } from '../integration.ts'
import { connectSignedHttp } from './connection.ts'
import { signedHttpCapabilities, signedHttpSecrets, signedHttpSettings } from './settings.ts'
import { newSigningSecret } from './signature.ts'

/** A brand has a week to take over a new secret. */
const PREVIOUS_SECRET_SECONDS = 7 * 24 * 3600

export const signedHttp = defineIntegration({
  kind: 'signed-http',
  title: 'Signed HTTP',
  description: 'The brand runs a server that takes commands signed by Standard Webhooks and reports back the same way.',
  settings: signedHttpSettings,
  secrets: signedHttpSecrets,
  capabilities: signedHttpCapabilities,
  addresses: ({ url }) => [url],
  issueSecrets: (current, now, random) => ({
    signingSecret: newSigningSecret(random),
    ...(current === null
      ? {}
      : {
          previousSigningSecret: current.signingSecret,
          previousValidUntil: addSeconds(now, PREVIOUS_SECRET_SECONDS).toISOString(),
        }),
  }),
  connect: connectSignedHttp,
})
