import { findIntegration } from '../../brands/kinds/integrations.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { schemaFaults } from '../../http/schema-faults.ts'
import { commit, putNext } from '../../http/settings-store.ts'
import { CHANGED_MEANWHILE, checkVersion, versioned } from '../../http/versions.ts'
import { addSeconds } from '../../runtime/clock.ts'
import type { Administration } from '../administration.ts'
import { secretRotationSchema } from './brand-fields.ts'
import { brandRow, managedBrand, readBrand } from './brand-rows.ts'
import type { BrandChangeRequest } from './change-brand.ts'
import { fieldsOf, isFields, refusal } from './check-brand.ts'
import { newSecrets } from './new-secrets.ts'

/**
 * Gives a brand new secrets: those of the request, or generated ones, which this answer shows
 * once. Where the integration supports it, the old secrets stay valid beside them for
 * `overlapHours`. A rotation that fails midway leaves the old secrets in use.
 */
export async function rotateBrandSecret(
  { settings, secrets, random }: Administration,
  request: BrandChangeRequest & { readonly body: unknown },
): Promise<HttpAnswer> {
  const { brandId, idempotency, now } = request
  const brand = await readBrand(settings, brandId)
  checkVersion(request.headers, brand.version)
  const integration = findIntegration(brand.integration)
  if (integration === null) throw new Problem('state_conflict', 'The brand’s integration does not exist any more.')
  const { given, overlapHours, faults } = readRotation(request.body)
  if (integration.issueSecrets === null && Object.keys(given).length === 0) {
    const detail = 'The brand’s back end issues the secrets of this integration. Send the new ones.'
    throw refusal([...faults, { code: 'required', pointer: '/secrets', detail }])
  }

  const before = await secrets.current(brand)
  const currentValidUntil = addSeconds(now, overlapHours * 3600)
  const wanted = { given, current: before?.secrets ?? null, currentValidUntil, random }
  const made = newSecrets(integration, wanted)
  if (!made.ok) throw refusal([...faults, ...made.faults])
  if (faults.length > 0) throw refusal(faults)

  const staged = await secrets.stage(brand, made.secrets)
  const next = { ...brand, updatedAt: now.toISOString(), version: brand.version + 1 }
  const shown = await managedBrand(settings, next)
  await commit(settings, {
    writes: [putNext(settings.table, brandRow(next), brand.version)],
    idempotency,
    remembered: versioned(200, { ...shown, secrets: null }),
    conflict: CHANGED_MEANWHILE,
    now,
  })
  const replaced = before === null ? staged : { ...staged, replaces: before.versionId }
  if (!(await secrets.use(brand, replaced))) throw new Problem('state_conflict', CHANGED_MEANWHILE)
  return versioned(200, { ...shown, secrets: made.shown })
}

/** The request with its faults. The faults of the secrets, which the integration finds, go into the same answer. */
function readRotation(json: unknown) {
  const parsed = secretRotationSchema.safeParse(json)
  if (parsed.success) return { given: parsed.data.secrets, overlapHours: parsed.data.overlapHours, faults: [] }
  const faults = schemaFaults(parsed.error)
  const { secrets = {} } = fieldsOf(json)
  if (!isFields(secrets)) throw refusal(faults)
  return { given: secrets, overlapHours: 0, faults }
}
