import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { memberKey } from './member-keys.ts'

/** Milliseconds for which a member's row is cached: disabling and a change of group take effect within this time. */
const CACHE_MILLISECONDS = 30_000
const CACHE_ENTRIES = 1_000

/** What administrators changed about a member: no row, nothing was. */
export const memberRowSchema = z.object({
  /** Since when the member may do nothing; null while enabled. */
  disabledAt: z.string().nullable(),
  /** Tokens that were issued up to this second are void: they still carry the groups of before. Seconds since 1970. */
  tokensVoidUntil: z.int(),
})
export type MemberRow = z.infer<typeof memberRowSchema>

const cache = new Map<string, { readonly until: number; readonly row: MemberRow | null }>()

/** Whether a token of this member that was issued at `issuedAt` (seconds since 1970) still counts. */
export async function mayStillCall(memberId: string, issuedAt: number, now: Date): Promise<boolean> {
  let entry = cache.get(memberId)
  if (entry === undefined || entry.until <= now.getTime()) {
    entry = { until: now.getTime() + CACHE_MILLISECONDS, row: await loadMemberRow(memberId) }
    if (cache.size >= CACHE_ENTRIES) cache.clear()
    cache.set(memberId, entry)
  }
  return entry.row === null || (entry.row.disabledAt === null && issuedAt > entry.row.tokensVoidUntil)
}

async function loadMemberRow(memberId: string): Promise<MemberRow | null> {
  const { settingsTable } = environment('settingsTable')
  const { Item } = await documentClient.send(new GetCommand({ TableName: settingsTable, Key: memberKey(memberId) }))
  return Item === undefined ? null : memberRowSchema.parse(Item)
}
