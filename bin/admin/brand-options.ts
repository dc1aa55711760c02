import { AdminFailure } from './admin-failure.ts'
import type { Input } from './input.ts'
import type { Option } from './option.ts'

/** Options of a brand's fields, for making and for changing one. */
export const brandOptions = {
  name: { value: '<text>', help: 'name that customers know' },
  setting: {
    value: '<name=value>',
    several: true,
    help: 'a setting of its integration, such as url=https://…; name:=value takes JSON, null the default again',
  },
  currency: { value: '<code>', several: true, help: 'an ISO 4217 code it takes; "any" takes all' },
  country: { value: '<code>', several: true, help: 'an ISO 3166-1 code it ships to; "any" ships everywhere' },
  mode: { value: '<test|live>', help: 'whether its back end is a sandbox (default) or a real one' },
  'support-email': { value: '<address>', help: 'where its customers turn to' },
  'support-phone': { value: '<number>', help: 'the same, in E.164: +12025550123' },
  'support-url': { value: '<url>', help: 'the same' },
  'return-policy-url': { value: '<url>', help: 'its terms of return' },
  'accept-within-minutes': { value: '<minutes>', help: 'time in which it should accept an order' },
  'complete-after-days': { value: '<days>', help: 'for brands without tracking: when an order counts as completed' },
} as const satisfies Record<string, Option>

/** The fields that were given, as the API takes them. */
export function brandFields(input: Input): Record<string, unknown> {
  const settings = input.texts('setting')
  const mode = input.text('mode')
  const support = given({
    email: input.text('support-email'),
    phone: input.text('support-phone'),
    url: input.text('support-url'),
  })
  return given({
    name: input.text('name'),
    settings: settings === undefined ? undefined : Object.fromEntries(settings.map(settingOf)),
    currencies: codes(input.texts('currency')),
    countries: codes(input.texts('country')),
    modes: mode === undefined ? undefined : [mode],
    support: Object.keys(support).length === 0 ? undefined : support,
    returnPolicyUrl: input.text('return-policy-url'),
    acceptWithinMinutes: input.number('accept-within-minutes'),
    completeAfterDays: input.number('complete-after-days'),
  })
}

const given = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function codes(texts: readonly string[] | undefined): string[] | null | undefined {
  if (texts?.includes('any')) return null
  return texts?.map((text) => text.toUpperCase())
}

/** `name=text`, or `name:=json`. */
function settingOf(text: string): [string, unknown] {
  const [, name, json, value = ''] = /^([A-Za-z]\w*)(:?)=(.*)$/s.exec(text) ?? []
  if (name === undefined) throw new AdminFailure(`--setting takes name=value, not "${text}".`)
  if (json === '') return [name, value]
  try {
    return [name, JSON.parse(value)]
  } catch {
    throw new AdminFailure(`--setting ${name}:= takes JSON, such as true, 5 or "text", not "${value}".`)
  }
}
