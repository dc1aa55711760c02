import { CommandFailure } from '../command-line/command-failure.ts'

export interface SubscribeOptions {
  readonly apiUrl: string
  readonly key: string
  readonly url: string
  readonly eventTypes: readonly string[]
}

/**
 * Makes a webhook endpoint that lasts until `cancel`.
 * @throws CommandFailure when the API does not answer, or refuses.
 */
export async function subscribe({ apiUrl, key, url, eventTypes }: SubscribeOptions) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const made = await fetch(`${apiUrl}/v1/webhook-endpoints`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ url, eventTypes, description: 'npm run listen' }),
  }).catch(() => {
    throw new CommandFailure(`Nothing answers at ${apiUrl}. Start it with npm start, or give --secret.`)
  })
  if (!made.ok) throw new CommandFailure(`The endpoint could not be made. ${faultsOf((await made.json()) as Refusal)}`)
  const { id: endpointId, secret } = (await made.json()) as { id: string; secret: string }
  const cancel = async () => {
    await fetch(`${apiUrl}/v1/webhook-endpoints/${endpointId}`, { method: 'DELETE', headers })
  }
  return { endpointId, secret, cancel }
}

interface Refusal {
  readonly detail?: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}

/** A problem in a line for each fault; its own sentence where it names none. */
function faultsOf({ detail, errors = [] }: Refusal): string {
  return errors.length === 0 ? (detail ?? '') : errors.map((fault) => `${fault.pointer}: ${fault.detail}`).join('\n')
}
