import { randomUUID } from 'node:crypto'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import { makeMember, newPassword } from '../../../bin/start/seed/members.ts'
import type { Member } from '../../../functions/support/members/member-fields.ts'
import { call, eventually, readList } from '../api.ts'
import { context } from '../context.ts'
import { refreshed, signIn, tokenOf } from './member-session.ts'

const support = <Body>(method: string, path: string, key: string, body?: unknown) =>
  call<Body>(method, `/support${path}`, { key, ...(body === undefined ? {} : { body }) })

const listed = (key = context.adminKey) => readList<Member>('/support/members', key)

/** A member with a password, who can sign in at once. */
async function newMember(group: 'support' | 'support-admin') {
  const account = { username: `${randomUUID()}@desk.example`, password: newPassword() }
  const client = new CognitoIdentityProviderClient(emulatorSettings(context.endpointUrl))
  await makeMember(client, context.signIn.poolId, account, group)
  const member = (await listed()).find(({ email }) => email === account.username)
  if (member === undefined) throw new Error('The new member is not listed.')
  return { account, member }
}

test('an administrator invites a member by mail, whose group and state are listed', async () => {
  const email = `${randomUUID().toUpperCase()}@desk.example`
  const token = await tokenOf('supportAdmin')
  const invited = await support<Member>('POST', '/members', token, { email, group: 'support' })
  expect([invited.status, invited.body]).toMatchObject([201, { email: email.toLowerCase(), group: 'support' }])
  expect((await listed(token)).find(({ id }) => id === invited.body.id)).toMatchObject({
    email: email.toLowerCase(),
    group: 'support',
    enabled: true,
    status: 'invited',
  })
  const again = await support<{ code: string }>('POST', '/members', token, { email, group: 'support' })
  expect([again.status, again.body.code]).toEqual([409, 'state_conflict'])
  const acts = await support<{ data: { act: string }[] }>('GET', `/audit?act=member_invited`, token)
  expect(acts.body.data).toContainEqual(expect.objectContaining({ subject: invited.body.id }))
})

test('a disabled member is refused within 30 seconds, with any token, also one that has not expired', async () => {
  const { account, member } = await newMember('support-admin')
  const session = await signIn(account)
  expect((await support('GET', '/members', session.accessToken)).status).toBe(200)
  const disabled = await support<Member>('POST', `/members/${member.id}/disable`, context.adminKey, {})
  expect([disabled.status, disabled.body.enabled]).toEqual([200, false])
  await eventually(
    'the token to be refused',
    async () => (await support('GET', '/members', session.accessToken)).status === 401,
    60,
  )
  // On AWS Cognito gives no new token; the emulator does, and it is refused.
  const { accessToken } = await refreshed(session.refreshToken)
  if (accessToken !== null) {
    await eventually(
      'the new token to be refused by the functions that remember the member longest, too',
      async () => (await support('GET', '/members', accessToken)).status === 401,
      60,
    )
  }

  await support('POST', `/members/${member.id}/enable`, context.adminKey, {})
  const back = await eventually(
    'the member to be accepted again',
    async () => {
      const { accessToken } = await signIn(account)
      return (await support('GET', '/members', accessToken)).status === 200
    },
    90,
  )
  expect(back).toBe(true)
})

test('who is moved to another group loses the rights of the one before', async () => {
  const { account, member } = await newMember('support-admin')
  const { accessToken, refreshToken } = await signIn(account)
  expect((await support('GET', '/audit', accessToken)).status).toBe(200)
  const moved = await support<Member>('PATCH', `/members/${member.id}`, context.adminKey, { group: 'support' })
  expect([moved.status, moved.body.group]).toEqual([200, 'support'])
  await eventually(
    'the token of before to be refused',
    async () => (await support('GET', '/audit', accessToken)).status === 401,
    60,
  )
  const fresh = await eventually('a token of the new group', async () => {
    const next = (await refreshed(refreshToken)).accessToken ?? ''
    return (await support('GET', '/audit', next)).status === 403 && next
  })
  expect((await support<{ code: string }>('GET', '/audit', fresh)).body.code).toBe('group_missing')
})

test('a member may not manage members', async () => {
  const token = await tokenOf('support')
  for (const [method, path] of [
    ['GET', '/members'],
    ['POST', '/members'],
  ] as const) {
    const answer = await support<{ code: string }>(
      method,
      path,
      token,
      method === 'POST' ? { email: 'a@b.example', group: 'support' } : undefined,
    )
    expect([answer.status, answer.body.code]).toEqual([403, 'group_missing'])
  }
})
