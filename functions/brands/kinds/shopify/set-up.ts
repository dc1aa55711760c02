import * as z from 'zod'
import type { ConnectionCheck } from '../integration.ts'
import type { AskShopify } from './admin-api/admin-api.ts'
import { DEFINITION_KEY, NAMESPACE } from './names.ts'
import type { ShopifySettings } from './settings.ts'
import { scopes, webhookTopics } from './topics.ts'

const checkDocument = `query Check($after: String) {
  shop { name currencyCode }
  currentAppInstallation { accessScopes { handle } }
  metafieldDefinitions(first: 50, ownerType: ORDER, namespace: "${NAMESPACE}", key: "${DEFINITION_KEY}") {
    nodes { id type { name } capabilities { uniqueValues { enabled } } }
  }
  webhookSubscriptions(first: 100, after: $after) { nodes { id topic uri } pageInfo { hasNextPage endCursor } }
}`
const checkSchema = z.object({
  shop: z.object({ name: z.string(), currencyCode: z.string() }),
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
  metafieldDefinitions: z.object({
    nodes: z.array(
      z.object({
        type: z.object({ name: z.string() }),
        capabilities: z.object({ uniqueValues: z.object({ enabled: z.boolean() }) }),
      }),
    ),
  }),
  webhookSubscriptions: z.object({
    nodes: z.array(z.object({ topic: z.string(), uri: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

interface Shop {
  readonly currency: string
  readonly missingScopes: readonly string[]
  /** Of the metafield that makes orders unique: there to be filled, and switched to do so. */
  readonly definition: 'none' | 'not_unique' | 'unique'
  readonly missingTopics: readonly string[]
}

async function look(ask: AskShopify, { updatesUrl }: ShopifySettings): Promise<Shop | null> {
  const registered = new Set<string>()
  for (let after: string | null = null; ; ) {
    const answer: Awaited<ReturnType<typeof ask<typeof checkSchema>>> = await ask(checkDocument, { after }, checkSchema)
    if (!answer.ok) return null
    const seen: z.output<typeof checkSchema> = answer.data
    const { shop, currentAppInstallation, metafieldDefinitions, webhookSubscriptions } = seen
    for (const { topic, uri } of webhookSubscriptions.nodes) if (uri === updatesUrl) registered.add(topic)
    after = webhookSubscriptions.pageInfo.endCursor
    if (webhookSubscriptions.pageInfo.hasNextPage) continue
    const granted = new Set(currentAppInstallation.accessScopes.map(({ handle }) => handle))
    return {
      currency: shop.currencyCode,
      // A scope to write implies the one to read.
      missingScopes: scopes.filter((scope) => !granted.has(scope) && !granted.has(scope.replace('read_', 'write_'))),
      definition: definitionOf(metafieldDefinitions.nodes),
      missingTopics: Object.keys(webhookTopics).filter((topic) => !registered.has(topic)),
    }
  }
}

function definitionOf(nodes: z.output<typeof checkSchema>['metafieldDefinitions']['nodes']): Shop['definition'] {
  const definition = nodes.find(({ type }) => type.name === 'id')
  if (definition === undefined) return 'none'
  return definition.capabilities.uniqueValues.enabled ? 'unique' : 'not_unique'
}

const definitionFindings = {
  unique: 'The metafield that makes orders unique is defined, and its values are unique.',
  not_unique:
    'The metafield that makes orders unique has its “unique values” switched off: an order could be made twice. Set the shop up again.',
  none: 'The metafield that makes orders unique is not defined: set the shop up before it gets orders.',
} as const

const silent: ConnectionCheck = {
  ok: false,
  findings: ['The shop did not answer: check its domain, the app’s client ID and secret, and that it is installed.'],
}

/** Credentials, scopes, the metafield's definition and webhooks, each with a sentence. Changes nothing. */
export async function checkShop(ask: AskShopify, settings: ShopifySettings): Promise<ConnectionCheck> {
  const shop = await look(ask, settings)
  if (shop === null) return silent
  const { missingScopes, definition, missingTopics } = shop
  const hears = settings.updatesUrl === undefined || missingTopics.length === 0
  return {
    ok: missingScopes.length === 0 && definition === 'unique' && hears,
    findings: [
      `The shop answered; its books are kept in ${shop.currency}.`,
      missingScopes.length === 0 ? 'The app has every scope.' : `The app lacks the scopes ${missingScopes.join(', ')}.`,
      definitionFindings[definition],
      settings.updatesUrl === undefined
        ? 'No updatesUrl is set: the shop is polled.'
        : missingTopics.length === 0
          ? 'Every webhook is registered.'
          : `These webhooks are not registered at updatesUrl: ${missingTopics.join(', ')}.`,
    ],
  }
}

const defineDocument = `mutation Define($definition: MetafieldDefinitionInput!) {
  metafieldDefinitionCreate(definition: $definition) { createdDefinition { id } userErrors { code field message } }
}`
const uniqueDocument = `mutation MakeUnique($definition: MetafieldDefinitionUpdateInput!) {
  metafieldDefinitionUpdate(definition: $definition) { updatedDefinition { id } userErrors { code field message } }
}`
const registerDocument = `mutation Register($topic: WebhookSubscriptionTopic!, $webhook: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $webhook) {
    webhookSubscription { id } userErrors { field message }
  }
}`
const anything = z.record(z.string(), z.unknown())

/** Defines the unique metafield and registers what is missing of the webhooks; then checks. */
export async function setUpShop(ask: AskShopify, settings: ShopifySettings): Promise<ConnectionCheck> {
  const shop = await look(ask, settings)
  if (shop === null) return silent
  const definition = {
    namespace: NAMESPACE,
    key: DEFINITION_KEY,
    ownerType: 'ORDER',
    name: 'Diddo brand order',
    description: 'Makes sure that an order is created once.',
    capabilities: { uniqueValues: { enabled: true } },
  }
  if (shop.definition === 'none') await ask(defineDocument, { definition: { ...definition, type: 'id' } }, anything)
  if (shop.definition === 'not_unique') await ask(uniqueDocument, { definition }, anything)
  const uri = settings.updatesUrl
  for (const topic of uri === undefined ? [] : shop.missingTopics) {
    const webhook = { uri, format: 'JSON', includeFields: webhookTopics[topic] }
    await ask(registerDocument, { topic, webhook }, anything)
  }
  return checkShop(ask, settings)
}
