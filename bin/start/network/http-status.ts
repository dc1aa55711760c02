import { request } from 'node:http'

/**
 * The status of one GET on a connection of its own, or undefined when nothing
 * answers. Not `fetch`: its kept connections make a server that is asked to end
 * wait for them, three seconds with the emulator.
 */
export function statusOf(url: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve) => {
    const asked = request(url, { headers: { ...headers, connection: 'close' }, agent: false, timeout: 5000 })
    asked.once('response', (answer) => {
      answer.resume()
      answer.once('close', () => resolve(answer.statusCode))
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(undefined))
    asked.end()
  })
}
