import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { emulatorSettings } from '../../../local-run/aws-settings.ts'
import type { RunningBrand } from '../../demo-brands/server.ts'
import { statusOf } from '../../network/http-status.ts'
import { Administration } from '../../seed/administration.ts'
import { StorefrontApi } from '../../storefront-api.ts'
import { brandsOrders } from '../lives/brands-order.ts'
import { type Told, tellStories } from '../lives/tell-stories.ts'
import { AWAY_BRAND, castBrands, castStorefronts } from '../stories/cast.ts'
import { makeStories } from '../stories/make-stories.ts'
import { awaitFeed } from './await-feed.ts'
import { type KeptDemo, keepDemo, readKeptDemo } from './kept-demo.ts'
import { openEndpoints } from './open-endpoints.ts'
import { placeLiveOrders } from './place-live-orders.ts'
import { putAway } from './put-away.ts'
import { deployedSealing } from './sealing.ts'
import { writeOrders } from './write-orders.ts'

export interface FillingOptions {
  readonly apiUrl: string
  readonly adminKey: string
  readonly endpointUrl: string
  /** Where functions find this machine. */
  readonly hostForFunctions: string
  /** The servers of the cast, in its order. */
  readonly brands: readonly RunningBrand[]
  readonly receiverPort: number
  /** Members of the desk, by their account's id. */
  readonly memberIds: readonly [string, ...string[]]
  readonly say: (text: string) => void
  /** Where `demo.json` is kept; left out, in `.local`. */
  readonly folder?: string
  /** Orders, where fewer than usual are enough. */
  readonly count?: number
}

const SEED = 20_260_801
const ORDERS_TABLE = 'diddo-local-orders'

/**
 * Fills the stack with the fortnight before now, and keeps in `.local/demo.json` that it did: a second start finds the
 * orders, and only tells the platform where its brands are. Gives what there is.
 */
export async function fillDemo(options: FillingOptions): Promise<string> {
  const { apiUrl, brands, receiverPort, say, folder, count: wanted } = options
  const receiverUrl = `http://127.0.0.1:${receiverPort}`
  const kept = await prepared(options)
  const { app, stadium } = kept.storefronts
  const apis = { app: new StorefrontApi(apiUrl, app.key), stadium: new StorefrontApi(apiUrl, stadium.key) }
  brands.find(({ brand }) => brand.brandId === AWAY_BRAND)?.brand.behave({ mode: 'fail' })
  if (kept.isFilled) {
    await openEndpoints(apis, receiverUrl)
    return `orders of the fortnight before ${kept.filledAt.slice(0, 10)} found`
  }
  const filledAt = new Date(kept.filledAt)
  const storefrontIds = { app: app.id, stadium: stadium.id }
  const told = tellStories(makeStories(SEED, filledAt, wanted), { storefrontIds, ordersTable: ORDERS_TABLE, filledAt })
  for (const { brand } of brands) brand.remember(brandsOrders(told, brand.brandId))
  await storeAll(told, filledAt, options)
  for (const [key, api] of Object.entries(apis)) {
    const own = told.filter(({ story }) => story.storefront === key)
    const count = own.reduce((sum, { life }) => sum + life.events.length, 0)
    await awaitFeed(api, count, (seen) => say(`${seen} of ${count} events passed on`))
  }
  await openEndpoints(apis, receiverUrl)
  await placeLiveOrders(apis, SEED)
  keepDemo({ ...kept, isFilled: true }, folder)
  return `${told.length} orders of a fortnight, ${brands.length} brands`
}

async function storeAll(told: readonly Told[], filledAt: Date, { endpointUrl, memberIds, say }: FillingOptions) {
  const client = documentClientOf(endpointUrl)
  await putAway(client, filledAt)
  const writing = { ordersTable: ORDERS_TABLE, sealing: await deployedSealing(endpointUrl), memberIds, filledAt }
  await writeOrders(told, client, writing, (written) => say(`${written} of ${told.length} orders`))
}

/** The brands at their present addresses, and the demo's storefronts: those of an earlier start where the stack still has them. */
async function prepared({
  apiUrl,
  adminKey,
  brands,
  hostForFunctions,
  receiverPort,
  folder,
}: FillingOptions): Promise<KeptDemo> {
  const administration = new Administration(apiUrl, adminKey)
  const commandUrls = brands.map(({ port }) => `http://${hostForFunctions}:${port}/commands`)
  const before = readKeptDemo(folder)
  const known = before !== null && (await isKnown(apiUrl, before)) ? before : null
  if (JSON.stringify(known?.commandUrls) !== JSON.stringify(commandUrls)) {
    await Promise.all(brands.map(({ brand }, index) => register(administration, brand, commandUrls[index] ?? '')))
  }
  const kept: KeptDemo = {
    storefronts: known?.storefronts ?? (await newStorefronts(administration)),
    filledAt: known?.filledAt ?? new Date().toISOString(),
    isFilled: known?.isFilled ?? false,
    commandUrls,
    receiverPort,
  }
  keepDemo(kept, folder)
  return kept
}

async function register(administration: Administration, brand: RunningBrand['brand'], commandUrl: string) {
  const { brandId: id, signingSecret } = brand
  const cast = castBrands.find((known) => known.id === id)
  if (cast === undefined) throw new Error(`The cast has no brand ${id}.`)
  const { name, settings, acceptWithinMinutes } = cast
  const orderUrl = `https://shop.${id}.example/admin/orders/{brandReference}`
  const more = { modes: ['live'], acceptWithinMinutes }
  await administration.brand({ id, name, commandUrl, signingSecret, settings: { ...settings, orderUrl }, more })
}

async function newStorefronts(administration: Administration): Promise<KeptDemo['storefronts']> {
  const made = castStorefronts.map(async ({ key, name }) => {
    const id = await administration.storefront(name)
    return [key, { id, key: await administration.storefrontKey(id, true) }] as const
  })
  return Object.fromEntries(await Promise.all(made)) as KeptDemo['storefronts']
}

/** A stack that lost its state does not know the keys. */
async function isKnown(apiUrl: string, { storefronts }: KeptDemo): Promise<boolean> {
  const authorization = `Bearer ${storefronts.app.key}`
  return (await statusOf(`${apiUrl}/v1/brands`, { authorization })) === 200
}

function documentClientOf(endpointUrl: string): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(emulatorSettings(endpointUrl)), {
    marshallOptions: { removeUndefinedValues: true },
  })
}
