import { isDeepStrictEqual } from 'node:util'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { DataTableName } from './data-tables.ts'

/** A row as DynamoDB sends it, so that copying loses nothing. */
export type Row = Readonly<Record<string, AttributeValue>>

/** What makes the live row the restored one. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'put'; readonly row: Row }
  | { readonly kind: 'delete'; readonly key: Row }

const NONE: Change = { kind: 'none' }

/**
 * Rows that stay as they are now, by the beginning of `pk`, or of `sk` after a space. Each has a reason: the past of
 * these rows is wrong today.
 */
const keptRows: Readonly<Record<DataTableName, readonly string[]>> = {
  orders: [
    // Days that have orders. Running functions remember which they noted, and would not note them again.
    'ORDER_DAYS#',
    // Mails that went out: a brand by e-mail is asked by this row whether it has an order.
    'BRAND_ORDER# MAIL',
    // The same of mails to customers, which must not go out again.
    'BRAND_ORDER# CUSTOMER_MAIL#',
    // Erasures that were asked for stay on record and go on, and so does the log of what was erased.
    'ERASURE#',
    'ERASURES#OPEN',
    'ERASED#',
    // How often a member of the desk has looked at customers.
    'REVEALS#',
  ],
  vault: [
    // Who opened what, and what members of the support desk did, stays known.
    'ORDER# ACCESS#',
    'AUDIT#',
  ],
  settings: [
    // A key that was disabled or rotated since must not come back.
    'KEY#',
    'KEYID#',
    'MEMBER#',
    // The present, not the books: how often somebody calls, and whether a brand answers.
    'RATE_LIMIT#',
    'BRAND_PACE#',
    // Whoever unsubscribed since has unsubscribed.
    'BRAND_CONTACTS#',
  ],
  deliveries: [
    // Mails to people at brands that went out.
    'BRAND_NOTICE_SENT#',
  ],
}

/**
 * How a live row becomes what it was. `live` and `copy` are one key's rows now and then; absent where there is none.
 * Reading both tables again after all changes finds none.
 */
export function changeOf(table: DataTableName, live: Row | undefined, copy: Row | undefined, now: Date): Change {
  const some = live ?? copy
  if (some === undefined) return NONE
  // What was erased by itself, such as one note.
  if (table === 'vault' && live?.erasedAt !== undefined) return NONE
  if (isKept(table, some)) return live === undefined && copy !== undefined ? { kind: 'put', row: copy } : NONE
  const then = copy === undefined || isExpired(copy, now) ? undefined : copy
  if (then !== undefined) return isDeepStrictEqual(live, then) ? NONE : { kind: 'put', row: then }
  if (live === undefined) return NONE
  if (textOf(live, 'pk').startsWith('FEED#')) return emptied(live)
  return { kind: 'delete', key: keyOf(live) }
}

export function keyOf({ pk, sk }: Row): Row {
  return { ...(pk === undefined ? {} : { pk }), ...(sk === undefined ? {} : { sk }) }
}

function isKept(table: DataTableName, row: Row): boolean {
  return keptRows[table].some((rule) => {
    const [pk = '', sk = ''] = rule.split(' ')
    return textOf(row, 'pk').startsWith(pk) && textOf(row, 'sk').startsWith(sk)
  })
}

/** DynamoDB deletes expired rows within days; until then they are in a copy. */
function isExpired({ expiresAt }: Row, now: Date): boolean {
  return expiresAt?.N !== undefined && Number(expiresAt.N) * 1000 <= now.getTime()
}

/**
 * A page of the feed that was written since stays, without events: a follower's cursor keeps its place, and what comes
 * now follows it. Orders of the pages before have their marks (`restored-feed.ts`), so no page before it need be read.
 */
function emptied(live: Row): Change {
  const page = Number(live.page?.N)
  const row: Row = { ...live, entries: { L: [] }, markedPages: { N: String(page - 1) } }
  return isDeepStrictEqual(live, row) ? NONE : { kind: 'put', row }
}

function textOf(row: Row, name: 'pk' | 'sk'): string {
  return row[name]?.S ?? ''
}
