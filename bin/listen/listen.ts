import { readOutputs } from '../local-run/outputs.ts'
import type { Shutdown } from '../start/processes/shutdown.ts'
import type { ListenOptions } from './listen-command.ts'
import { startListener } from './listener.ts'
import { subscribe } from './subscribe.ts'

/** Starts a receiver and, unless a secret is given, an endpoint that sends to it until `shutdown` runs. */
export async function listen({ port, status, secret, types }: ListenOptions, shutdown: Shutdown): Promise<void> {
  const local = secret === undefined ? readOutputs() : null
  const secrets = secret === undefined ? [] : [secret]
  const listener = await startListener({ port, status, secrets, print: console.log })
  shutdown.add(() => listener.stop())
  if (local === null) {
    console.log(`Listening at ${listener.url}. Ctrl+C ends it.`)
    return
  }
  const { apiUrl, storefrontKey: key } = local
  const subscription = await subscribe({ apiUrl, key, url: listener.url, eventTypes: types })
  shutdown.add(() => subscription.cancel())
  secrets.push(subscription.secret)
  console.log(`Endpoint ${subscription.endpointId} sends to ${listener.url}. Ctrl+C deletes it and ends.`)
}
