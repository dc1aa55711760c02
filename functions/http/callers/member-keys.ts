/** Keys of members' rows, in the settings table: partitions of their own, so that a role may write these rows only. */

export const MEMBER_PARTITIONS = 'MEMBER#'

/** Access pattern: what administrators changed about one member. Members themselves are in Cognito. */
export function memberKey(memberId: string): { pk: string; sk: string } {
  return { pk: `${MEMBER_PARTITIONS}${memberId}`, sk: 'MEMBER' }
}
