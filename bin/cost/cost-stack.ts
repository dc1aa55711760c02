import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningBrand, startDemoBrand } from '../start/demo-brands/server.ts'
import { demoBrands } from '../start/demo-order/demo-order.ts'
import { apiAddress } from '../start/deployment/api-address.ts'
import { API_OUTPUT, deploy, outputOf } from '../start/deployment/deploy.ts'
import { type Emulator, startEmulator } from '../start/emulator/emulator.ts'
import { Administration, firstAdminKey } from '../start/seed/administration.ts'
import { startSite } from '../start/site/site.ts'
import { type Observer, startCallProxy } from './call-proxy.ts'

/** The whole system on an emulator of its own, with the demo brands; every AWS call of its functions is observed. */
export interface CostStack {
  readonly emulator: Emulator
  readonly assemblyFolder: string
  /** Without `/v1`. */
  readonly apiUrl: string
  readonly brands: readonly RunningBrand[]
  /** A key of a storefront that has no webhook endpoint. */
  readonly key: string
  /** A key of a storefront whose events all go to one webhook endpoint. */
  readonly subscribedKey: string
  stop(): Promise<void>
}

export async function startCostStack(observe: Observer, log: (line: string) => void): Promise<CostStack> {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-cost-'))
  const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
  const stop = async () => {
    for (const one of stops.toReversed()) await one()
  }
  try {
    const port = await freePort()
    const proxy = await startCallProxy(`http://127.0.0.1:${port}`, observe)
    stops.push(() => proxy.stop())
    log('Starting the emulator')
    const stateFolder = join(folder, 'emulator')
    const emulator = await startEmulator({ port, stateFolder, endpointForFunctions: proxy.url })
    stops.push(() => emulator.stop())
    log('Deploying')
    const assemblyFolder = join(folder, 'cdk.out')
    const { outputs } = await deploy({
      environment: emulator.environment,
      outputsFile: join(folder, 'stacks.json'),
      assemblyFolder,
    })
    const api = apiAddress(outputOf(outputs, API_OUTPUT))
    const site = await startSite({ port: 0, api, endpointUrl: emulator.endpointUrl })
    stops.push(() => site.stop())
    const administration = new Administration(site.url, await firstAdminKey(emulator.endpointUrl))
    const brands = await Promise.all(demoBrands.map(({ id }) => startBrand(id, site.url, folder, administration)))
    for (const brand of brands) stops.push(() => brand.stop())
    const subscriber = await startSubscriber()
    stops.push(() => subscriber.stop())
    const storefrontKey = async (name: string) => administration.storefrontKey(await administration.storefront(name))
    const [key, subscribedKey] = [await storefrontKey('Without endpoint'), await storefrontKey('With endpoint')]
    await subscribe(site.url, subscribedKey, subscriber.url)
    return { emulator, assemblyFolder, apiUrl: site.url, brands, key, subscribedKey, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startBrand(brandId: string, apiUrl: string, folder: string, administration: Administration) {
  const signingSecret = `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`
  const storageFile = join(folder, `${brandId}.jsonl`)
  const updatesUrl = `${apiUrl}/v1/brands/${brandId}/updates`
  const brand = await startDemoBrand({ brandId, port: 0, storageFile, signingSecret, updatesUrl })
  await administration.brand({ id: brandId, name: brandId, commandUrl: brand.commandUrl, signingSecret })
  return brand
}

async function startSubscriber(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((incoming, answer) => {
    incoming.resume().on('end', () => answer.writeHead(200).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`
  return { url, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

async function subscribe(apiUrl: string, key: string, url: string): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ url })
  const answer = await fetch(`${apiUrl}/v1/webhook-endpoints`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`The webhook endpoint was not created: ${await answer.text()}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
