import { PERMISSIONS } from '../../functions/brands/kinds/vendure/permissions.ts'
import { Merchant } from './merchant.ts'
import type { Vendure } from './vendure.ts'

/** What the integration is given after a merchant has set the shop up. */
export interface Shop {
  readonly merchant: Merchant
  readonly channelToken: string
  readonly apiKey: string
  readonly username: string
  readonly password: string
}

const username = 'diddo-orders@aurora.example'
const password = 'password-of-the-integration'
const channelToken = 'token-of-the-platform-channel'
const translations = (name: string, more: object = {}) => [{ languageCode: 'en', name, ...more }]
const operation = (code: string) => ({ code, arguments: [] })

/**
 * Sets an empty Vendure up as docs/brands/vendure.md tells a merchant to, by its Admin API: a country and tax, a channel
 * for the platform with its currencies, products with stock, the shipping method and promotion of the plugin, and an
 * administrator with the least permissions.
 */
export async function setUpShop(vendure: Vendure, skus: readonly string[] = ['AUR-TEE-M', 'AUR-PIN']): Promise<Shop> {
  const merchant = await new Merchant(vendure.adminApi).signIn('superadmin', 'password-of-the-tests')
  const idOf = async (query: string, variables: object = {}): Promise<string> =>
    (await merchant.ask(query, variables)).id

  const countries: string[] = []
  for (const [code, name] of [
    ['US', 'United States'],
    ['JP', 'Japan'],
    ['KW', 'Kuwait'],
  ]) {
    const input = { code, enabled: true, translations: translations(name ?? '') }
    countries.push(
      await idOf('mutation ($input: CreateCountryInput!) { createCountry(input: $input) { id } }', { input }),
    )
  }
  const zone = await idOf('mutation ($input: CreateZoneInput!) { createZone(input: $input) { id } }', {
    input: { name: 'Everywhere', memberIds: countries },
  })
  const category = await idOf('mutation { createTaxCategory(input: { name: "Standard", isDefault: true }) { id } }')
  // The shop's own customers pay this; the platform's orders carry their own tax.
  await idOf('mutation ($input: CreateTaxRateInput!) { createTaxRate(input: $input) { id } }', {
    input: { name: 'Standard', enabled: true, value: 20, categoryId: category, zoneId: zone },
  })
  const sellers = await merchant.ask('{ sellers { items { id } } }')
  const channelId = await idOf(
    'mutation ($input: CreateChannelInput!) { createChannel(input: $input) { ... on Channel { id } ... on ErrorResult { errorCode message } } }',
    {
      input: {
        code: 'platform',
        token: channelToken,
        defaultLanguageCode: 'en',
        pricesIncludeTax: false,
        defaultCurrencyCode: 'USD',
        availableCurrencyCodes: ['USD', 'JPY', 'KWD'],
        defaultTaxZoneId: zone,
        defaultShippingZoneId: zone,
        sellerId: sellers.items[0].id,
      },
    },
  )
  // Without a stock location, a channel has no stock.
  const locations = await merchant.ask('{ stockLocations { items { id } } }')
  const stock = { channelId, stockLocationIds: [locations.items[0].id] }
  await merchant.ask(
    'mutation ($input: AssignStockLocationsToChannelInput!) { assignStockLocationsToChannel(input: $input) { id } }',
    { input: stock },
  )
  merchant.inChannel(channelToken)
  for (const sku of skus) {
    const product = await idOf('mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }', {
      input: { enabled: true, translations: translations(sku, { slug: sku, description: '' }) },
    })
    const [variant] = await merchant.ask(
      'mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }',
      {
        input: [
          {
            productId: product,
            sku,
            stockOnHand: 1000,
            trackInventory: 'TRUE',
            // The first is of the channel's own currency.
            price: 99_000,
            translations: translations(sku),
            prices: ['JPY', 'KWD'].map((currencyCode) => ({ currencyCode, price: 99_000 })),
          },
        ],
      },
    )
    if (variant === undefined) throw new Error('Vendure made no variant.')
  }
  await idOf('mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }', {
    input: {
      code: 'diddo-orders',
      fulfillmentHandler: 'manual-fulfillment',
      checker: operation('diddo-order'),
      calculator: operation('diddo-shipping'),
      translations: translations('Platform shipping', { description: '' }),
    },
  })
  await idOf(
    'mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { ... on Promotion { id } ... on ErrorResult { errorCode message } } }',
    {
      input: {
        enabled: true,
        conditions: [operation('diddo-order')],
        actions: [operation('diddo-line-discount')],
        translations: translations('Discounts of the platform', { description: '' }),
      },
    },
  )
  const role = await idOf('mutation ($input: CreateRoleInput!) { createRole(input: $input) { id } }', {
    input: { code: 'diddo-orders', description: 'Diddo Orders', permissions: PERMISSIONS, channelIds: [channelId] },
  })
  await idOf('mutation ($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }', {
    input: { firstName: 'Diddo', lastName: 'Orders', emailAddress: username, password, roleIds: [role] },
  })
  // A key has the role's rights, and not those of who makes it.
  const { apiKey } = await merchant.ask(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey } }',
    { input: { roleIds: [role], translations: translations('Diddo Orders') } },
  )
  return { merchant, channelToken, apiKey, username, password }
}
