import type { MemberGroup } from '../route.ts'
import { memberGroups } from '../route.ts'
import type { Caller } from './api-key.ts'

/**
 * Requests of one member in a window of the rate limit: 30 a second. A person needs a few; a script with a stolen token
 * shall not read a customer base before somebody notices.
 */
const REQUESTS_OF_A_MEMBER = 300

/** What an access token of Cognito says, after its signature was checked. */
export interface AccessClaims {
  readonly sub: string
  /** Seconds since 1970. */
  readonly iat: number
  readonly 'cognito:groups'?: readonly string[] | undefined
}

/** The caller that a token stands for. An administrator has the scope `admin` too. */
export function memberCaller({ sub, 'cognito:groups': groups = [] }: AccessClaims): Caller {
  const known = memberGroups.filter((group) => groups.includes(group))
  return {
    keyId: `member:${sub}`,
    storefrontId: null,
    livemode: false,
    scopes: known.includes('support-admin') ? ['admin'] : [],
    requestsPerWindow: REQUESTS_OF_A_MEMBER,
    member: { id: sub, groups: known },
  }
}

/** Whether a member has the rights of a group; those of `support-admin` contain those of `support`. */
export function isOfGroup(groups: readonly MemberGroup[], wanted: MemberGroup): boolean {
  return groups.includes(wanted) || groups.includes('support-admin')
}
