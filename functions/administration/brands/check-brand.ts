import type { Brand } from '../../brands/brand.ts'
import type { Integration } from '../../brands/kinds/integration.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import { type Voice, voiceDraftSchema } from '../../brands/voice.ts'
import { type Fault, Problem } from '../../http/problem.ts'
import { jsonPointer, schemaFaults } from '../../http/schema-faults.ts'
import { parseWithoutNulls } from '../../http/without-nulls.ts'
import { targetFault } from '../../outgoing/target-fault.ts'
import { type BrandChange, type BrandDraft, brandChangeSchema, brandDraftSchema } from './brand-fields.ts'
import { newSecrets, type Random } from './new-secrets.ts'

export interface CheckRules {
  /** True on the local stage only: a brand's server may be on this machine. */
  readonly loopbackAllowed: boolean
  /** False on a stage that sends no mails: a brand with a voice would leave its customers in silence. */
  readonly mailsGoOut: boolean
}

export interface CheckedDraft {
  readonly draft: BrandDraft
  /** With the integration's defaults. */
  readonly settings: Record<string, unknown>
  readonly secrets: Record<string, unknown>
  /** The secrets that were generated. */
  readonly shown: Record<string, unknown> | null
}

/**
 * Checks a new brand, with its settings and secrets by the schemas that its integration
 * declares.
 *
 * @throws Problem `validation_failed` with every fault of the brand, its settings and its secrets at once.
 */
export function checkBrandDraft(json: unknown, rules: CheckRules, random: Random, now: Date): CheckedDraft {
  const { parsed, value } = parseWithoutNulls(brandDraftSchema, json)
  const faults = parsed.success ? [] : schemaFaults(parsed.error, '', { schema: brandDraftSchema, value })
  const { integration: kind, settings: givenSettings = {}, secrets: givenSecrets = {} } = fieldsOf(value)
  const integration = typeof kind === 'string' ? findIntegration(kind) : null
  // The schema has refused an unknown integration, and settings or secrets that are no object.
  if (integration === null || !isFields(givenSettings) || !isFields(givenSecrets)) throw refusal(faults)
  const settings = checkSettings(integration, withoutNull(givenSettings), rules)
  const secrets = newSecrets(integration, { given: givenSecrets, current: null, currentValidUntil: now, random })
  if (!settings.ok) faults.push(...settings.faults)
  faults.push(...voiceFaults(fieldsOf(value).voice, rules))
  if (!secrets.ok) faults.push(...secrets.faults)
  if (!parsed.success || !settings.ok || !secrets.ok || faults.length > 0) throw refusal(faults)
  return { draft: parsed.data, settings: settings.value, secrets: secrets.secrets, shown: secrets.shown }
}

/** A checked change, with the settings after it (null when they do not change) and the voice after it. */
export function checkBrandChange(
  json: unknown,
  brand: Pick<Brand, 'integration' | 'settings' | 'voice'>,
  rules: CheckRules,
): {
  readonly change: BrandChange
  readonly settings: Record<string, unknown> | null
  readonly voice: Voice | null
} {
  const parsed = brandChangeSchema.safeParse(json)
  const faults = parsed.success ? [] : schemaFaults(parsed.error, '', { schema: brandChangeSchema, value: json })
  const { settings: given, voice: givenVoice } = fieldsOf(json)
  const integration = findIntegration(brand.integration)
  const settings =
    given === undefined || integration === null || !isFields(given)
      ? null
      : checkSettings(integration, withoutNull({ ...brand.settings, ...given }), rules)
  if (settings?.ok === false) faults.push(...settings.faults)
  const voice = nextVoice(brand.voice, givenVoice)
  // Faults of a given field are known already; what the voice lacks as a whole is not.
  if (!voice.ok)
    faults.push(...voice.faults.filter(({ pointer }) => !faults.some((known) => known.pointer === pointer)))
  faults.push(...voiceFaults(givenVoice, rules))
  if (!parsed.success || settings?.ok === false || !voice.ok || faults.length > 0) throw refusal(faults)
  return { change: parsed.data, settings: settings?.value ?? null, voice: voice.value }
}

function voiceFaults(given: unknown, { mailsGoOut }: CheckRules): Fault[] {
  if (mailsGoOut || !isFields(given)) return []
  const detail = 'This stage sends no mails to customers: it has no mailDomain. The brand must write to them itself.'
  return [{ code: 'not_available', pointer: '/voice', detail }]
}

type CheckedVoice =
  | { readonly ok: true; readonly value: Voice | null }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** The voice with the given fields. */
function nextVoice(before: Voice | null, given: unknown): CheckedVoice {
  if (given === null) return { ok: true, value: null }
  if (!isFields(given)) return { ok: true, value: before }
  const value = { ...before, ...given }
  const parsed = voiceDraftSchema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, faults: schemaFaults(parsed.error, '/voice', { schema: voiceDraftSchema, value }) }
}

type Checked =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly faults: readonly Fault[] }

function checkSettings(integration: Integration, given: unknown, { loopbackAllowed }: CheckRules): Checked {
  const parsed = integration.settings.safeParse(given)
  const faults = parsed.success
    ? []
    : schemaFaults(parsed.error, '/settings', { schema: integration.settings, value: given })
  // When other fields have faults, addresses are still checked if they can be read without those fields.
  const readable = parsed.success ? parsed : integration.settings.safeParse(without(faults, fieldsOf(given)))
  const addresses = readable.success ? integration.addresses(readable.data) : []
  for (const address of addresses) {
    const detail = targetFault(address, { loopbackAllowed })
    if (detail !== null) {
      faults.push({ code: 'invalid_address', pointer: pointerTo(address, readable.data ?? {}), detail })
    }
  }
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}

function without(faults: readonly Fault[], fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const faulty = faults.map(({ pointer }) => `${pointer}/`)
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => !faulty.some((pointer) => pointer.startsWith(`/settings${jsonPointer([name])}/`)),
    ),
  )
}

/** The field of the settings that holds an address; the settings as a whole when it is made of several fields. */
function pointerTo(address: string, settings: Readonly<Record<string, unknown>>): string {
  const field = Object.keys(settings).find((key) => settings[key] === address)
  return field === undefined ? '/settings' : `/settings${jsonPointer([field])}`
}

/** The answer to faults of a body. */
export const refusal = (errors: readonly Fault[]): Problem =>
  new Problem('validation_failed', 'The request body has faults.', { errors })

export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (json: unknown): Record<string, unknown> => (isFields(json) ? json : {})

const withoutNull = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
