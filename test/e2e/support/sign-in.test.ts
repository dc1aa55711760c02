import { expect, test } from 'vitest'
import { call, readList } from '../api.ts'
import { context } from '../context.ts'
import { refreshed, signIn, signInConfig, tokenOf } from './member-session.ts'

const brands = (key: string) => call<{ code?: string }>('GET', '/admin/brands', { key })

test('the dashboard’s configuration says how to sign in, at the port that this run has', async () => {
  const answer = await fetch(`${context.apiUrl}/dashboard/config.json`)
  expect(await answer.json()).toEqual({ signIn: signInConfig })
  expect(signInConfig.redirectUri).toBe(`${context.apiUrl}/dashboard/signed-in`)
})

test('an administrator of the desk may do what a platform’s key may; a member may not', async () => {
  expect((await brands(await tokenOf('supportAdmin'))).status).toBe(200)
  for (const name of ['support', 'nobody'] as const) {
    const { status, body } = await brands(await tokenOf(name))
    expect([name, status, body.code]).toEqual([name, 403, 'group_missing'])
  }
})

test('a refreshed token keeps the groups; an ID token opens nothing', async () => {
  const session = await signIn(context.members.supportAdmin)
  const { accessToken } = await refreshed(session.refreshToken)
  expect((await brands(String(accessToken))).status).toBe(200)
  const { status, body } = await brands(session.idToken)
  expect([status, body.code]).toEqual([401, 'unauthenticated'])
})

test('a storefront’s routes take no member', async () => {
  const { status, body } = await call<{ code?: string }>('GET', '/v1/orders', { key: await tokenOf('supportAdmin') })
  expect([status, body.code]).toEqual([401, 'unauthenticated'])
})

test('what an administrator of the desk changes under /admin is in the audit log; what a key changes is not', async () => {
  const key = await tokenOf('supportAdmin')
  const made = await call<{ id: string }>('POST', '/admin/storefronts', { key, body: { name: 'Made by a member' } })
  expect(made.status).toBe(201)
  await call('PATCH', `/admin/storefronts/${made.body.id}`, { key, body: { name: 'Renamed by a member' } })
  await call('PATCH', `/admin/storefronts/${made.body.id}`, { key: context.adminKey, body: { name: 'By a key' } })
  const acts = await readList<{ subject: string | null; detail: object }>('/support/audit?act=settings_changed', key)
  expect(acts.filter(({ subject }) => subject === made.body.id).map(({ detail }) => detail)).toEqual([
    { operation: 'change-storefront' },
  ])
  expect(acts).toContainEqual(expect.objectContaining({ subject: null, detail: { operation: 'create-storefront' } }))
})
