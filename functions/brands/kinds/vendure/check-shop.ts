import * as z from 'zod'
import type { ConnectionCheck } from '../integration.ts'
import type { AskVendure } from './admin-api/admin-api.ts'
import { PERMISSIONS } from './permissions.ts'
import type { VendureSettings } from './settings.ts'

const document = `query Check($shippingMethod: String!) {
  activeChannel { code availableCurrencyCodes }
  me { channels { code permissions } }
  globalSettings { serverConfig { moneyStrategyPrecision } }
  shippingMethods(options: { filter: { code: { eq: $shippingMethod } }, take: 1 }) { items { id } }
}`
const schema = z.object({
  activeChannel: z.object({ code: z.string(), availableCurrencyCodes: z.array(z.string()) }),
  me: z.object({ channels: z.array(z.object({ code: z.string(), permissions: z.array(z.string()) })) }),
  globalSettings: z.object({ serverConfig: z.object({ moneyStrategyPrecision: z.int() }) }),
  shippingMethods: z.object({ items: z.array(z.object({ id: z.string() })) }),
})
const fieldsDocument = `query CheckFields {
  orders(options: { filter: { diddoBrandOrderId: { eq: "-" }, diddoDraftFor: { isNull: true } }, take: 1 }) { totalItems }
}`

/** Credentials, channel, permissions, the plugin's fields and the shipping method, each with a sentence. Changes nothing. */
export async function checkShop(ask: AskVendure, { shippingMethod }: VendureSettings): Promise<ConnectionCheck> {
  const answer = await ask(document, { shippingMethod }, schema)
  if (!answer.ok) {
    const { status, providerCode } = answer.unknown.why
    const said = providerCode === undefined ? status : `${status}, ${providerCode}`
    return {
      ok: false,
      findings: [`Vendure did not answer (${said}): check the URL, the API key or password, the channel and the role.`],
    }
  }
  const { activeChannel, me, globalSettings, shippingMethods } = answer.data
  const granted = me.channels.find(({ code }) => code === activeChannel.code)?.permissions ?? []
  const missing = PERMISSIONS.filter((permission) => !granted.includes(permission))
  const fields = await ask(fieldsDocument, {}, z.object({ orders: z.object({ totalItems: z.int() }) }))
  const hasMethod = shippingMethods.items.length > 0
  const places = globalSettings.serverConfig.moneyStrategyPrecision
  return {
    ok: missing.length === 0 && fields.ok && hasMethod,
    findings: [
      `Vendure answered; the channel ${activeChannel.code} sells in ${activeChannel.availableCurrencyCodes.join(', ')}, with ${places} decimal places.`,
      missing.length === 0 ? 'The role has every permission.' : `The role lacks ${missing.join(', ')}.`,
      fields.ok
        ? 'The plugin’s fields are there.'
        : 'The fields of the plugin diddo-orders are not there, or their migration has not run.',
      hasMethod ? 'The shipping method is there.' : `There is no shipping method ${shippingMethod} in the channel.`,
    ],
  }
}
