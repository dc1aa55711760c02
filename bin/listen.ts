import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startListener } from './listen/listener.ts'
import { type ListenOptions, listenHelp, parseListen } from './listen/options.ts'
import { subscribe } from './listen/subscribe.ts'
import { localFolder } from './local/folders.ts'
import { LocalFailure, reasonOf } from './local/local-failure.ts'

/** `npm run listen`: a receiver of webhooks that verifies them and prints what they say. */
async function run(options: ListenOptions): Promise<void> {
  const secrets = options.secret === undefined ? [] : [options.secret]
  const listener = await startListener({ port: options.port, status: options.status, secrets, print: console.log })
  if (options.secret !== undefined) {
    console.log(`Listening at ${listener.url}. Ctrl+C ends it.`)
    return
  }
  const { apiUrl, storefrontKey } = localRun()
  const subscription = await subscribe({
    apiUrl,
    key: storefrontKey,
    url: listener.url,
    eventTypes: options.eventTypes,
  })
  secrets.push(subscription.secret)
  console.log(`Endpoint ${subscription.endpointId} sends to ${listener.url}. Ctrl+C deletes it and ends.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await subscription.cancel()
      process.exit(0)
    })
  }
}

/** The local run that is up. */
function localRun(): { apiUrl: string; storefrontKey: string } {
  const file = join(localFolder, 'outputs.json')
  if (!existsSync(file)) throw new LocalFailure('No local run is up. Start one with npm start, or give --secret.')
  return JSON.parse(readFileSync(file, 'utf8'))
}

try {
  const options = parseListen(process.argv.slice(2))
  if (options.help) console.log(listenHelp)
  else await run(options)
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 1
}
