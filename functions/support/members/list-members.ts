import type { Page, PageQuery } from '../../http/lists/list-page.ts'
import type { Member } from './member-fields.ts'
import type { StaffPool } from './staff-pool.ts'

/** Members in Cognito's order. The cursor is Cognito's own; a desk rarely has a second page. */
export async function listMembers({ limit, cursor }: PageQuery, pool: StaffPool): Promise<Page<Member>> {
  const { members, next } = await pool.list(limit, cursor)
  return { data: members, nextCursor: next, hasMore: next !== null }
}
