import { join } from 'node:path'
import {
  CreateEmailIdentityCommand,
  DeleteEmailIdentityCommand,
  GetEmailIdentityCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2'
import { expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import type { CheckedConnection } from '../../../functions/administration/connection-checks/connection-checks.routes.ts'
import type { SenderAnswer } from '../../../functions/customer-mails/senders/sender-answer.ts'
import { admin, draft, type ProblemBody, uniqueId } from '../administration/admin.ts'
import { context } from '../context.ts'

const ses = new SESv2Client({})
const sender = <Body = SenderAnswer>(method: string, id: string, body?: unknown) =>
  admin<Body>(method, `/brands/${id}/sender`, body)
const command = (...words: string[]) =>
  runAdmin(words, {
    environment: { DIDDO_API_URL: context.apiUrl, DIDDO_ADMIN_KEY: context.adminKey },
    outputsFile: join('nowhere', 'outputs.json'),
  })

test('a brand’s sender is set up, shown and removed; what is not ours stays', async () => {
  const id = uniqueId('sender')
  const domain = `${id}.example`
  expect((await sender<ProblemBody>('GET', id)).status).toBe(404)
  await admin('POST', '/brands', { ...draft(id), voice: { senderName: 'Aurora' } })
  expect((await sender('GET', id)).body).toMatchObject({ status: 'none', identity: null })

  const shown = await command('brands', 'sender', 'set-up', id, domain)
  expect(shown).toContain(`_domainkey.${domain}`)
  expect(await command('brands', 'sender', 'set-up', id, domain)).toBe(shown)
  const { Tags } = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))
  expect(Tags).toContainEqual({ Key: 'purpose', Value: 'brand-sender' })
  // The emulator verifies everything at once.
  expect((await sender('GET', id)).body).toMatchObject({ status: 'verified', identity: domain, type: 'domain' })

  const faulty = await sender<ProblemBody>('PUT', id, { identity: 'no domain', mailFromDomain: 7, more: 1 })
  expect([faulty.status, faulty.body.errors?.map(({ pointer }) => pointer).toSorted()]).toEqual([
    422,
    ['/identity', '/mailFromDomain', '/more'],
  ])

  // Deleted by hand: the check says so, and setting it up again mends it.
  await ses.send(new DeleteEmailIdentityCommand({ EmailIdentity: domain }))
  const { body: check } = await admin<CheckedConnection>('POST', `/brands/${id}/connection-checks`)
  expect(check.findings.join(' ')).toContain(`Amazon SES has no identity ${domain}`)
  // The account was asked for, and is well.
  expect(check.findings.join(' ')).not.toMatch(/AWS account|did not answer/)
  await command('brands', 'sender', 'set-up', id, domain)

  await command('brands', 'sender', 'remove', id)
  expect((await sender('DELETE', id)).status).toBe(204)
  await expect(ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))).rejects.toThrow(/not found/)

  await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: domain }))
  const taken = await sender<ProblemBody>('PUT', id, { identity: domain })
  expect([taken.status, taken.body.code]).toEqual([409, 'state_conflict'])
  expect((await sender('DELETE', id)).status).toBe(204)
  expect((await ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }))).Tags).toEqual([])
  await ses.send(new DeleteEmailIdentityCommand({ EmailIdentity: domain }))
})
