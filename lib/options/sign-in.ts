import * as z from 'zod'

/** A name that members read on the sign-in page; Cognito takes 3 to 32 characters. */
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{2,31}$/)

const https = z.url({ protocol: /^https$/ })

/** The platform's own directory, by which its staff sign in. */
const provider = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('oidc'),
    name,
    issuer: https.describe('The provider’s address; its discovery document lies below it.'),
    clientId: z.string().min(1),
    clientSecretName: z
      .string()
      .regex(/^diddo-[\w/+=.@-]{1,200}$/, 'must be the name of a secret that begins with "diddo-"')
      .describe('The secret of AWS Secrets Manager that holds the client’s secret as its text.'),
  }),
  z.strictObject({
    type: z.literal('saml'),
    name,
    metadataUrl: https.describe('Where the provider publishes its metadata.'),
  }),
])
export type SignInProvider = z.output<typeof provider>

/** How the platform's support staff sign in. */
export const signInSchema = z.strictObject({
  mfa: z
    .enum(['off', 'optional', 'required'])
    .default('optional')
    .describe('Whether members need a second factor, by an authenticator app. A provider asks for its own.'),
  provider: provider
    .optional()
    .describe('Members sign in by this provider beside their passwords. One who comes new has no group yet.'),
})
