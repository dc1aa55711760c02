import { afterEach } from 'vitest'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { createBrandHttp } from '../../../functions/brands/line/brand-http.ts'
import { type Behave, signingSecret, startBrandServer } from './brand-server.ts'

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

const largestAnswerBytes = 10_000
const patient = createBrandHttp({ loopbackAllowed: true, largestAnswerBytes })
/** For brands that do not answer in time; one that does may be slow on a busy machine. */
export const impatient = createBrandHttp({ loopbackAllowed: true, largestAnswerBytes, timeoutMilliseconds: 400 })

/** A brand’s server that behaves so, and a connection to it. */
export async function connected(
  behave: Behave,
  secrets: object = { signingSecret },
  serverSecret = signingSecret,
  http = patient,
) {
  const server = await startBrandServer(behave, serverSecret)
  running.push(server)
  const integration = findIntegration('signed-http')
  if (integration === null) throw new Error('signed-http is registered.')
  const connection = integration.connect({ settings: { url: server.url }, secrets, http, now: () => new Date() })
  return { server, connection }
}
