import * as fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { secret, slackHeaders } from '../slack/slack-secret.ts'
import type { AddressedOperation } from './operations.ts'
import type { MadeRequest } from './requests.ts'
import type { Things } from './things.ts'
import { VALUE_MARK } from './wild-values.ts'

/** A way to send a request as somebody. */
export type Sign = (request: MadeRequest) => Readonly<Record<string, string>>

/** Those who may: everybody whom the operation’s `security` names. */
export function thoseWhoMay(operation: AddressedOperation, things: Things): Sign[] {
  if (operation.operationId === 'slack-command') return [({ body }) => slackHeaders(bodyText(body))]
  if (operation.security.length === 0) return [() => ({})]
  return operation.security.flatMap((one) => {
    if (one.brandSignature !== undefined) return [(request: MadeRequest) => brandHeaders(request, things)]
    if (one.apiKey !== undefined)
      return [bearer(one.apiKey.includes('admin') ? things.keys.platform : things.keys.storefront)]
    if (one.member?.includes('support') === true) return [bearer(things.keys.support), bearer(things.keys.supportAdmin)]
    return [bearer(things.keys.supportAdmin)]
  })
}

const bearer =
  (key: string): Sign =>
  () => ({ authorization: `Bearer ${key}` })

const bodyText = (body: MadeRequest['body']): string =>
  typeof body === 'string' ? body : Buffer.from(body ?? '').toString('latin1')

function brandHeaders({ body, headers }: MadeRequest, { signingSecret }: Things): Record<string, string> {
  const at = new Date()
  const id = `fuzz-${headers['webhook-id'] ?? at.getTime()}-${Math.random()}`
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(signingSecret).sign(id, at, bodyText(body)),
  }
}

/** Those who may not: nobody, a key that does not exist or is another’s, and headers that are no such thing. */
export function thoseWhoMayNot(operation: AddressedOperation, things: Things): fc.Arbitrary<Sign> {
  const keys = Object.values(things.keys)
  const others = keys.filter(
    (key) => !thoseWhoMay(operation, things).some((sign) => sign(NOTHING).authorization === `Bearer ${key}`),
  )
  const isAllowedByAdmins = operation.security.some(({ member }) => member !== undefined)
  const refused = others.filter((key) => !(isAllowedByAdmins && key === things.keys.supportAdmin))
  return fc.constantFrom<Sign[]>(
    () => ({}),
    ...refused.map(bearer),
    ...['Bearer', 'Bearer ', 'Basic Og==', `Bearer ${VALUE_MARK}`, `Bearer sk_test_${VALUE_MARK}`, 'Bearer a.b.c'].map(
      (authorization) => () => ({ authorization }),
    ),
    ...(keys[0] === undefined ? [] : [() => ({ authorization: `Bearer ${keys[0]}x` })]),
    () => ({ authorization: `Bearer ${'x'.repeat(4_000)}` }),
    () => ({ 'webhook-id': '1', 'webhook-timestamp': '1', 'webhook-signature': `v1,${VALUE_MARK}` }),
    () => ({ 'x-slack-request-timestamp': 'NaN', 'x-slack-signature': `v0=${VALUE_MARK}${secret.channel}` }),
  )
}

const NOTHING: MadeRequest = { method: 'GET', path: '/', headers: {}, body: undefined }
