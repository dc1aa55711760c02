import { type Command, InvalidArgumentError, type OptionValues } from '@commander-js/extra-typings'
import { number, repeatable } from '../command-line/option-values.ts'
import { settingsHelp } from '../connection/settings-help.ts'
import { contact, minutesOrDefault } from './contact-option.ts'
import type { Fields } from './outcome.ts'

/** Adds the options of a brand's fields, for making and for changing one. */
export function withBrandOptions<Words extends unknown[], Options extends OptionValues>(
  command: Command<Words, Options>,
) {
  return command
    .option('--name <text>', 'name that customers know')
    .option(
      '--setting <name=value>',
      'a setting of its integration, repeatable, such as url=https://…; name:=value takes JSON, null the default again',
      setting,
    )
    .option('--currency <code>', 'an ISO 4217 code it takes, repeatable; "any" takes all', repeatable)
    .option('--country <code>', 'an ISO 3166-1 code it ships to, repeatable; "any" ships everywhere', repeatable)
    .option('--mode <test|live>', 'whether its back end is a sandbox (default) or a real one')
    .option('--tax-liability <platform|brand>', 'who pays the taxes of its orders to the authorities (default: brand)')
    .option('--support-email <address>', 'where its customers ask for help')
    .option('--support-phone <number>', 'the same, in E.164: +12025550123')
    .option('--support-url <url>', 'the same')
    .option('--return-policy-url <url>', 'its return policy')
    .option('--accept-within-minutes <minutes>', 'time in which it should accept an order', number)
    .option(
      '--voice <name=value>',
      'how we write to its customers, repeatable, such as senderName=Aurora; name:=value takes JSON, such as occasions:=["shipped"]',
      setting,
    )
    .option('--no-voice', 'the brand writes to its customers itself')
    .option(
      '--contact <address,…>',
      'who hears of its orders by mail, repeatable: all of them, in place of those it has; such as orders@aurora.example,when=daily,hears=new_order+return_requested,language=de,timeZone=Europe/Berlin; reactivate writes again to one who unsubscribed',
      contact,
    )
    .option('--no-contacts', 'nobody at the brand hears of its orders by mail')
    .option(
      '--accept-by-notice-minutes <minutes>',
      'how long before the time to accept is over contacts hear of it; "default" is half of that time, 60 at most',
      minutesOrDefault,
    )
    .addHelpText('after', settingsHelp)
    .option('--complete-after-days <days>', 'for brands without tracking: when an order counts as completed', number)
}

type BrandOptions = ReturnType<ReturnType<typeof withBrandOptions<[], Record<never, never>>>['opts']>

/** The fields that were given, as the API takes them. */
export function brandFields(options: BrandOptions): Record<string, unknown> {
  const { name, setting: settings, mode, taxLiability, returnPolicyUrl } = options
  const { acceptWithinMinutes, completeAfterDays } = options
  const support = given({ email: options.supportEmail, phone: options.supportPhone, url: options.supportUrl })
  return given({
    name,
    settings,
    currencies: codes(options.currency),
    countries: codes(options.country),
    modes: mode === undefined ? undefined : [mode],
    taxLiability,
    support: Object.keys(support).length === 0 ? undefined : support,
    returnPolicyUrl,
    voice: options.voice === false ? null : options.voice,
    contacts: options.contacts === false ? [] : options.contact,
    acceptByNoticeMinutes: options.acceptByNoticeMinutes === 'default' ? null : options.acceptByNoticeMinutes,
    acceptWithinMinutes,
    completeAfterDays,
  })
}

/** A brand as people read it: no list of currencies or countries means any. */
export function shownBrand(brand: Fields): Fields {
  const anyOf = (name: string) => (name in brand ? { [name]: brand[name] ?? 'any' } : {})
  return { ...brand, ...anyOf('currencies'), ...anyOf('countries') }
}

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function codes(texts: readonly string[] | undefined): string[] | null | undefined {
  if (texts?.includes('any')) return null
  return texts?.map((text) => text.toUpperCase())
}

/** `name=text`, or `name:=json`, beside those that were given before. */
function setting(text: string, before: Record<string, unknown> | undefined): Record<string, unknown> {
  const [, name, json, value = ''] = /^([A-Za-z]\w*)(:?)=(.*)$/s.exec(text) ?? []
  if (name === undefined) throw new InvalidArgumentError('It takes name=value.')
  if (json === '') return { ...before, [name]: value }
  try {
    return { ...before, [name]: JSON.parse(value) }
  } catch {
    throw new InvalidArgumentError(`${name}:= takes JSON, such as true, 5 or "text".`)
  }
}
