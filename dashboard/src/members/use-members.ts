import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  changeMember,
  disableMember,
  enableMember,
  type InviteMemberData,
  inviteMember,
  type ListMembersResponse,
  listMembers,
} from '../api'
import { useMember } from '../session/use-session.tsx'

export type ListedMember = ListMembersResponse['data'][number]
export type Group = InviteMemberData['body']['group']

/** What an administrator can do about a member. */
export type MemberChange =
  | { readonly what: 'disable' | 'enable'; readonly memberId: string }
  | { readonly what: 'move'; readonly memberId: string; readonly group: Group }

const queryKey = ['members']
const MOST = 100

/** A team's members are few; the first hundred are read. For administrators. */
export function useMembers() {
  const { isAdmin } = useMember()
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await listMembers({ query: { limit: MOST }, signal, throwOnError: true })).data.data,
    enabled: isAdmin,
    staleTime: 60_000,
  })
}

/** E-mail addresses of members by id, where the reader may know them. */
export function useMemberNames(): ReadonlyMap<string, string> {
  const { data = [] } = useMembers()
  return new Map(data.map(({ id, email, name }) => [id, email ?? name ?? id]))
}

export function useMemberChanges() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey })
  const change = useMutation({
    mutationFn: async (asked: MemberChange) => {
      const path = { memberId: asked.memberId }
      if (asked.what === 'move') return changeMember({ path, body: { group: asked.group }, throwOnError: true })
      if (asked.what === 'enable') return enableMember({ path, body: {}, throwOnError: true })
      return disableMember({ path, body: {}, throwOnError: true })
    },
    onSuccess,
  })
  const invite = useMutation({
    mutationFn: (body: InviteMemberData['body']) => inviteMember({ body, throwOnError: true }),
    onSuccess,
  })
  return { change, invite }
}
