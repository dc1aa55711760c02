import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { Report } from '../../orders/life/reports/report.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { TOLERANCE_SECONDS } from '../../outgoing/signature.ts'
import { log } from '../../runtime/log.ts'
import { SecretMissing } from '../../runtime/secrets.ts'
import type { SealLabel } from '../../vault/return-labels.ts'
import type { Brand } from '../brand.ts'
import type { ConnectBrand } from '../connect-brand.ts'
import type { RawUpdate } from '../kinds/integration.ts'
import type { ReportVerdict, UpdateVerdict } from '../kinds/update-verdict.ts'
import type { LocationStore } from '../location-store.ts'
import { type KeepUpdateDependencies, keepHint, keepUpdate } from './keep-update.ts'
import { linesNamedIn, unknownLineFaults } from './unknown-lines.ts'

/** Seconds by which a brand's clock may be ahead of ours. */
const AHEAD_SECONDS = 300

export interface ReceiveUpdateDependencies extends KeepUpdateDependencies {
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly connect: ConnectBrand
  readonly locations: Pick<LocationStore, 'find'>
  readonly orders: Pick<OrderStore, 'findBrandOrder'>
  readonly sealLabel: SealLabel
}

/**
 * Receives a brand's update: verifies the sender, reads the report, finds the order, stores
 * the update and queues it. 202 means that it is stored and will not be lost.
 */
export async function receiveUpdate(
  brandId: string,
  raw: RawUpdate,
  now: Date,
  dependencies: ReceiveUpdateDependencies,
): Promise<HttpAnswer> {
  const brand = await dependencies.findBrand(brandId)
  // A caller without a valid signature must not learn which brands or orders exist.
  if (brand === null) throw unauthenticated(raw, now)
  const verdict = await verify(brand, raw, dependencies)
  if (verdict.verdict === 'unverified') {
    log('warn', 'UPDATE_REFUSED', { brandId, reason: verdict.why })
    throw unauthenticated(raw, now)
  }
  return takeVerdict(brandId, verdict, now, dependencies)
}

/** Keeps what a genuine update says, however it came in. Throws a Problem where it cannot be meant so. */
export async function takeVerdict(
  brandId: string,
  verdict: Exclude<UpdateVerdict, { verdict: 'unverified' }>,
  now: Date,
  dependencies: Omit<ReceiveUpdateDependencies, 'findBrand' | 'connect'>,
): Promise<HttpAnswer> {
  if (verdict.verdict === 'nothing') {
    const { status, body } = verdict.answer ?? { status: 200, body: {} }
    return typeof body === 'string' ? { status, body, headers: { 'content-type': 'text/plain' } } : { status, body }
  }
  if (verdict.verdict === 'invalid') {
    throw new Problem('validation_failed', 'The update has faults.', { errors: verdict.faults })
  }
  if (verdict.verdict === 'hint') {
    const { id, isNew } = await keepHint(
      brandId,
      // Some shops give changes of the same second one delivery id.
      `${verdict.updateId} ${verdict.subject}`,
      verdict.subject,
      now,
      dependencies,
    )
    return { status: 202, body: { id, duplicate: !isNew } }
  }
  const location = await locationOf(verdict.report, brandId, now, dependencies)
  await requireKnownLine(verdict.report, location.orderId, dependencies)
  const report = await withSealedLabel(verdict, location, now, dependencies)
  const { id, isNew } = await keepUpdate(location, verdict.updateId, report, now, dependencies)
  return { status: 202, body: { id, duplicate: !isNew } }
}

/**
 * The report, saying that there is a label once that is sealed. A crash after this leaves a label of which no report tells:
 * the brand gets no 202 and sends the update again.
 */
async function withSealedLabel(
  { report, labelUrl }: ReportVerdict,
  { orderId, brandId }: { readonly orderId: string; readonly brandId: string },
  now: Date,
  { sealLabel }: Pick<ReceiveUpdateDependencies, 'sealLabel'>,
): Promise<Report> {
  if (labelUrl === undefined || report.type !== 'return.updated') return report
  const { brandOrderId, occurredAt, return: returned } = report.data
  const { reference } = returned
  const label = { orderId, brandId, brandOrderId, reference, labelUrl, occurredAt, timestamp: report.timestamp, now }
  if ((await sealLabel(label)) === 'erased') return report
  return { ...report, data: { ...report.data, return: { ...returned, hasLabel: true } } }
}

async function verify(brand: Brand, raw: RawUpdate, { connect }: ReceiveUpdateDependencies): Promise<UpdateVerdict> {
  try {
    return await (await connect(brand)).verifyUpdate(raw)
  } catch (error) {
    if (error instanceof SecretMissing) return { verdict: 'unverified', why: 'no_secret' }
    throw error
  }
}

/** Whose order a report is about; a Problem when it cannot be of this brand. */
async function locationOf(
  report: Report,
  brandId: string,
  now: Date,
  { locations }: Pick<ReceiveUpdateDependencies, 'locations'>,
) {
  if (Date.parse(report.data.occurredAt) > now.getTime() + AHEAD_SECONDS * 1000) {
    const detail = 'This is more than 5 minutes ahead of our clock.'
    throw new Problem('validation_failed', 'The update has faults.', {
      errors: [{ code: 'in_the_future', pointer: '/data/occurredAt', detail }],
    })
  }
  const location = await locations.find(report.data.brandOrderId)
  if (location === null || location.brandId !== brandId) {
    throw new Problem('not_found', 'There is no such brand order of this brand.')
  }
  return location
}

/** Why, as far as the headers alone show it: a caller without a valid signature must not learn which brands exist. */
function unauthenticated({ headers }: RawUpdate, now: Date): Problem {
  return new Problem('unauthenticated', signatureFault(headers, now))
}

function signatureFault(headers: RawUpdate['headers'], now: Date): string {
  const isSigned = Object.keys(headers).some((name) => /signature|hmac/.test(name) && headers[name] !== undefined)
  if (!isSigned) {
    return 'No signature header came with it: send webhook-id, webhook-timestamp and webhook-signature.'
  }
  const seconds = Number(headers['webhook-timestamp'] ?? Number.NaN)
  if (Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS) {
    return 'webhook-timestamp is more than 5 minutes from our clock: sign anew on every try.'
  }
  return 'The signature does not match: sign id, timestamp and the body’s bytes with the brand’s secret.'
}

async function requireKnownLine(
  report: Report,
  orderId: string,
  { orders }: Pick<ReceiveUpdateDependencies, 'orders'>,
): Promise<void> {
  const named = linesNamedIn(report)
  if (named.length === 0) return
  const brandOrder = await orders.findBrandOrder(orderId, report.data.brandOrderId)
  const errors = brandOrder === null ? [] : unknownLineFaults(named, new Set(brandOrder.lines.map(({ id }) => id)))
  if (errors.length > 0) throw new Problem('validation_failed', 'The update has faults.', { errors })
}
