import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandFailure, reasonOf } from './command-line/command-failure.ts'
import { startListener } from './listen/listener.ts'
import { type ListenOptions, listenHelp, parseListen } from './listen/options.ts'
import { subscribe } from './listen/subscribe.ts'
import { localFolder } from './local-run/folders.ts'
import { Shutdown } from './start/processes/shutdown.ts'

/** `npm run listen`: a receiver of webhooks that verifies them and prints what they say. */
async function run(options: ListenOptions, shutdown: Shutdown): Promise<void> {
  const local = options.secret === undefined ? localRun() : null
  const secrets = options.secret === undefined ? [] : [options.secret]
  const listener = await startListener({ port: options.port, status: options.status, secrets, print: console.log })
  shutdown.add(() => listener.stop())
  if (local === null) {
    console.log(`Listening at ${listener.url}. Ctrl+C ends it.`)
    return
  }
  const subscription = await subscribe({
    apiUrl: local.apiUrl,
    key: local.storefrontKey,
    url: listener.url,
    eventTypes: options.eventTypes,
  })
  shutdown.add(() => subscription.cancel())
  secrets.push(subscription.secret)
  console.log(`Endpoint ${subscription.endpointId} sends to ${listener.url}. Ctrl+C deletes it and ends.`)
}

/** The local run that is up, or was the last one. */
function localRun(): { apiUrl: string; storefrontKey: string } {
  const file = join(localFolder, 'outputs.json')
  if (!existsSync(file)) throw new CommandFailure('No local run is up. Start one with npm start, or give --secret.')
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function main(): Promise<number> {
  const shutdown = new Shutdown()
  const asked = shutdown.asked()
  let code = 0
  try {
    const options = parseListen(process.argv.slice(2))
    if (options.help) {
      console.log(listenHelp)
      return 0
    }
    await run(options, shutdown)
    await asked
  } catch (error) {
    console.error(reasonOf(error))
    code = 1
  }
  await shutdown.run()
  return code
}

process.exit(await main())
