import type { Caller } from '../../http/callers/api-key.ts'
import { memberKey } from '../../http/callers/member-keys.ts'
import { type MemberRow, memberRowSchema } from '../../http/callers/member-row.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import type { MemberGroup } from '../../http/route.ts'
import { readRow, type SettingsStore } from '../../http/settings-store.ts'
import { timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import type { Act } from '../audit/act.ts'
import { actorOf, actWrite, recordAct } from '../audit/audit-log.ts'
import { type AdministratorsRow, administratorsRow, nextAdministrators } from './administrators.ts'
import type { Member } from './member-fields.ts'
import type { Account, StaffPool } from './staff-pool.ts'

export interface Members {
  readonly pool: StaffPool
  readonly settings: SettingsStore
}

interface Asked {
  readonly caller: Caller
  readonly now: Date
}

export async function inviteMember(
  { email, group, caller, now }: Asked & { readonly email: string; readonly group: MemberGroup },
  { pool }: Members,
): Promise<HttpAnswer> {
  const member = await pool.invite(email, group)
  await recordAct({ memberId: actorOf(caller), act: 'member_invited', subject: member.id, detail: { group } }, now)
  return answered(201, member, 'member_invited')
}

/** Repeating it does all of it again, so that one that broke off in the middle can be finished. */
export async function moveMember(
  { memberId, group, caller, now }: Asked & { readonly memberId: string; readonly group: MemberGroup },
  members: Members,
): Promise<HttpAnswer> {
  const account = await members.pool.find(memberId)
  const act: Act = { memberId: actorOf(caller), act: 'member_group_changed', subject: memberId, detail: { group } }
  const isAdministrator = group === 'support-admin'
  await decide(account, { change: tokensOf(now), isAdministrator, act, now }, members)
  await members.pool.move(account.username, group)
  // Tokens that were issued while Cognito did not know the new group yet.
  await voidTokens(memberId, new Date(), members)
  return answered(200, { ...account.member, group }, act.act)
}

export async function disableMember(
  { memberId, caller, now }: Asked & { readonly memberId: string },
  members: Members,
): Promise<HttpAnswer> {
  const account = await members.pool.find(memberId)
  const act: Act = { memberId: actorOf(caller), act: 'member_disabled', subject: memberId }
  const change = { ...tokensOf(now), disabledAt: timestamp(now) }
  await decide(account, { change, isAdministrator: false, act, now }, members)
  await members.pool.disable(account.username)
  return answered(200, { ...account.member, enabled: false }, act.act)
}

export async function enableMember(
  { memberId, caller, now }: Asked & { readonly memberId: string },
  members: Members,
): Promise<HttpAnswer> {
  const account = await members.pool.find(memberId)
  const act: Act = { memberId: actorOf(caller), act: 'member_enabled', subject: memberId }
  await members.pool.enable(account.username)
  const isAdministrator = account.member.group === 'support-admin'
  await decide(account, { change: { ...tokensOf(now), disabledAt: null }, isAdministrator, act, now }, members)
  return answered(200, { ...account.member, enabled: true }, act.act)
}

interface Decision {
  /** Of the member's row. */
  readonly change: Partial<MemberRow>
  /** Whether the member is one after it. */
  readonly isAdministrator: boolean
  readonly act: Act
  readonly now: Date
}

/**
 * Writes what was decided about a member, with the act. Who would be the last administrator stays one: two
 * administrators who disable each other at once meet at one row.
 */
async function decide({ member }: Account, decision: Decision, { pool, settings }: Members): Promise<void> {
  const known = administratorsRow((await readRow(settings, ADMINISTRATORS)) ?? { removed: [], version: 0 })
  const next = nextAdministrators(known, await pool.administrators(), member, decision.isAdministrator)
  if (next === null) {
    throw new Problem('state_conflict', 'This is the last administrator of the desk. Make another one first.')
  }
  const { change, act, now } = decision
  const row = await memberRow(member.id, settings)
  const failed = await transact(settings.client, [
    { Put: { TableName: settings.table, Item: { ...memberKey(member.id), ...row, ...change } } },
    administratorsWrite(settings.table, known, next),
    actWrite(act, now),
  ])
  if (failed.length > 0)
    throw new Problem('state_conflict', 'Another administrator changed members meanwhile. Try again.')
}

const ADMINISTRATORS = memberKey('administrators')

function administratorsWrite(table: string, known: AdministratorsRow, removed: readonly string[]): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: { ...ADMINISTRATORS, removed, version: known.version + 1 },
      ConditionExpression: 'attribute_not_exists(pk) OR version = :version',
      ExpressionAttributeValues: { ':version': known.version },
    },
  }
}

async function voidTokens(memberId: string, now: Date, { settings }: Members): Promise<void> {
  const row = await memberRow(memberId, settings)
  const Item = { ...memberKey(memberId), ...row, ...tokensOf(now) }
  await transact(settings.client, [{ Put: { TableName: settings.table, Item } }])
}

async function memberRow(memberId: string, settings: SettingsStore): Promise<MemberRow> {
  const row = await readRow(settings, memberKey(memberId))
  return row === undefined ? { disabledAt: null, tokensVoidUntil: 0 } : memberRowSchema.parse(row)
}

const tokensOf = (now: Date) => ({ tokensVoidUntil: Math.floor(now.getTime() / 1000) })

function answered(status: 200 | 201, member: Member, act: Act['act']): HttpAnswer {
  log('info', 'ADMINISTERED', { operation: act, subjectId: member.id })
  return { status, body: member }
}
