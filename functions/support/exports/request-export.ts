import type { Member } from '../../http/callers/api-key.ts'
import { isOfGroup } from '../../http/callers/member.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import type { Act } from '../audit/act.ts'
import { checkReveal, type RevealDependencies } from '../customer/reveal-customer.ts'
import type { Export, ExportFilter } from './export.ts'
import { shownExport } from './export-answer.ts'
import { type ExportFormat, wholeObject } from './export-keys.ts'
import type { ExportStore } from './export-store.ts'

/** Seconds for which an export is kept; its files expire after a day. */
const KEPT_SECONDS = 24 * 3600
const MOST_LISTED = 50

export interface RequestExportDependencies extends Pick<RevealDependencies, 'reasons' | 'count'> {
  readonly exports: Pick<ExportStore, 'create' | 'find' | 'list'>
  /** Wakes the function that writes. What is lost here is queued again within the hour. */
  readonly wake: (exportId: string) => Promise<void>
  /** The write of the audit log. */
  readonly audit: (act: Act, now: Date) => TransactWrite
}

export interface ExportRequest {
  readonly filter: ExportFilter
  readonly reveal?: { readonly reason: string } | undefined
  readonly member: Member
  readonly now: Date
}

/** Takes an export on. Who asked, and why for clear values, is written down in the same transaction. */
export async function requestExport(
  { filter, reveal, member, now }: ExportRequest,
  { exports, wake, audit, ...revealing }: RequestExportDependencies,
): Promise<HttpAnswer> {
  if (reveal !== undefined) {
    // Thousands of customers at once are for administrators, whoever may reveal one.
    checkReveal({ member, reason: reveal.reason }, { ...revealing, group: 'support-admin' })
    await revealing.count(member.id, now)
  }
  const requestedAt = timestamp(now)
  const isEarlier = filter.createdBefore !== undefined && filter.createdBefore < requestedAt
  const made: Export = {
    id: newId('exp', now),
    memberId: member.id,
    requestedAt,
    // Orders that come later would move those of a page, and a page may be written twice.
    filter: isEarlier ? filter : { ...filter, createdBefore: requestedAt },
    revealReason: reveal?.reason ?? null,
    status: 'queued',
    pages: 0,
    parts: 0,
    orders: 0,
    cursor: null,
    isRead: false,
    isCut: false,
    finishedAt: null,
    steppedAt: requestedAt,
    expiresAt: Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
  }
  const why = reveal === undefined ? {} : { reason: reveal.reason }
  const detail = { revealed: reveal !== undefined }
  await exports.create(made, [
    audit({ act: 'export_requested', memberId: member.id, subject: made.id, detail, ...why }, now),
  ])
  await wake(made.id)
  return { status: 202, body: shownExport(made) }
}

export async function listExports({ exports }: Pick<RequestExportDependencies, 'exports'>): Promise<HttpAnswer> {
  return { status: 200, body: { data: (await exports.list(MOST_LISTED)).map((made) => shownExport(made)) } }
}

export interface ReadExportDependencies extends Pick<RequestExportDependencies, 'exports'> {
  readonly link: (name: string, fileName: string) => Promise<string>
  readonly linkSeconds: number
  /** Called before links are made. */
  readonly recordDownload: (act: { memberId: string; subject: string }, now: Date) => Promise<void>
}

/** An export with its links. Clear values are for the member alone who gave a reason for them. */
export async function readExport(
  { exportId, member, now }: { exportId: string; member: Member; now: Date },
  { exports, link, linkSeconds, recordDownload }: ReadExportDependencies,
): Promise<HttpAnswer> {
  const made = await exports.find(exportId)
  // DynamoDB deletes expired rows late.
  if (made === null || made.expiresAt * 1000 <= now.getTime()) {
    throw new Problem('not_found', 'There is no such export.')
  }
  // Whoever asked may have stopped being an administrator since.
  const isAllowed =
    made.revealReason === null || (made.memberId === member.id && isOfGroup(member.groups, 'support-admin'))
  if (made.status !== 'ready' || !isAllowed) return { status: 200, body: shownExport(made) }
  await recordDownload({ memberId: member.id, subject: made.id }, now)
  const linkOf = (format: ExportFormat) => link(wholeObject(made.id, format), `orders-${made.id}.${format}`)
  const [csv, jsonl] = await Promise.all([linkOf('csv'), linkOf('jsonl')])
  const expiresAt = timestamp(addSeconds(now, linkSeconds))
  return { status: 200, body: shownExport(made, { csv, jsonl, expiresAt }) }
}
