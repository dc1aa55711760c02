import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { type Mail, sesSender } from '../../../functions/outgoing/mails/send-mail.ts'

const mail: Mail = {
  tags: { brandOrderId: 'bo_1' },
  from: { name: 'Läden', address: 'orders@platform.example' },
  to: 'orders@atelier.example',
  replyTo: null,
  subject: 'Neue Bestellung – 猫',
  text: 'Grüße',
  html: '<p>Grüße</p>',
}

const running: Server[] = []
afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

/** Sends to a server on this machine that answers as SES might, and counts what arrives. */
async function sendingTo(listener: RequestListener, requestTimeout = 20_000) {
  const bodies: string[] = []
  const server = createServer(async (incoming, answer) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part)
    bodies.push(Buffer.concat(parts).toString())
    listener(incoming, answer)
  }).listen(0, '127.0.0.1')
  running.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  }
  const send = sesSender(config, 'order-mails')
  return { send, bodies, server }
}

const answering =
  (status: number, type = 'MessageRejected', message = 'no'): RequestListener =>
  (_, answer) =>
    answer
      .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
      .end(JSON.stringify({ message }))

test('a mail is handed over as UTF-8, its sender’s name encoded', async () => {
  const { send, bodies } = await sendingTo((_, answer) => answer.end('{"MessageId":"m-1"}'))
  expect(await send(mail)).toEqual({ outcome: 'sent', messageId: 'm-1' })
  expect(JSON.parse(bodies[0] ?? '')).toEqual({
    FromEmailAddress: '=?UTF-8?B?TMOkZGVu?= <orders@platform.example>',
    ConfigurationSetName: 'order-mails',
    EmailTags: [{ Name: 'brandOrderId', Value: 'bo_1' }],
    Destination: { ToAddresses: ['orders@atelier.example'] },
    Content: {
      Simple: {
        Subject: { Data: mail.subject, Charset: 'UTF-8' },
        Body: { Text: { Data: mail.text, Charset: 'UTF-8' }, Html: { Data: mail.html, Charset: 'UTF-8' } },
      },
    },
  })
})

test('its own headers are added', async () => {
  const { send, bodies } = await sendingTo((_, answer) => answer.end('{"MessageId":"m-1"}'))
  await send({ ...mail, headers: { 'List-Unsubscribe': '<https://platform.example/u>' } })
  expect(JSON.parse(bodies[0] ?? '').Content.Simple.Headers).toEqual([
    { Name: 'List-Unsubscribe', Value: '<https://platform.example/u>' },
  ])
})

test.each([
  [400, 'MessageRejected', true],
  [403, 'AccessDeniedException', true],
  [429, 'TooManyRequestsException', false],
])('a refusal with %i is certain: not sent (hopeless: %s)', async (status, type, hopeless) => {
  const { send, bodies } = await sendingTo(answering(status, type))
  expect(await send(mail)).toEqual({ outcome: 'not_sent', hopeless, code: type })
  expect(bodies).toHaveLength(1)
})

const unverified = (...identities: string[]) =>
  `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${identities.join(', ')}`

test.each<[string, string, string, boolean]>([
  ['its sender', 'MessageRejected', unverified('orders@platform.example'), true],
  ['its sender with a name, in other letters', 'MessageRejected', unverified('"L" <Orders@Platform.example>'), true],
  ['sender and customer', 'MessageRejected', unverified('ada@b.example', 'orders@platform.example'), true],
  ['the customer, in the sandbox', 'MessageRejected', unverified('ada@b.example'), false],
  [
    'a customer whose address ends like the sender’s',
    'MessageRejected',
    unverified('x.orders@platform.example'),
    false,
  ],
  ['its content', 'MessageRejected', 'Message contains a virus from orders@platform.example.', false],
  ['its MAIL FROM', 'MailFromDomainNotVerifiedException', 'no', true],
  [
    'an identity that is gone',
    'AccessDeniedException',
    "User `arn:aws:sts::1:x' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:eu-central-1:1:identity/platform.example'",
    true,
  ],
  [
    'its configuration set',
    'AccessDeniedException',
    "User `arn:aws:sts::1:x' is not authorized to perform `ses:SendEmail' on resource `arn:aws:ses:eu-central-1:1:configuration-set/x'",
    false,
  ],
  ['a paused account', 'SendingPausedException', 'no', false],
])('a refusal for %s', async (_, type, message, isOfSender) => {
  const { send } = await sendingTo(answering(400, type, message))
  const outcome = await send(mail)
  expect(outcome).toEqual({ outcome: 'not_sent', hopeless: true, code: type, ...(isOfSender ? { isOfSender } : {}) })
  expect(JSON.stringify(outcome)).not.toContain('@')
})

test.each<[string, RequestListener, number?]>([
  ['a server error', answering(500, 'InternalFailure')],
  ['unavailability', answering(503, 'ServiceUnavailable')],
  ['a torn connection', (incoming) => incoming.socket.destroy()],
  ['silence', () => undefined, 1000],
])('after %s the outcome is unknown, and it is not retried here', async (_, listener, requestTimeout) => {
  const { send, bodies } = await sendingTo(listener, requestTimeout)
  expect(await send(mail)).toMatchObject({ outcome: 'unknown' })
  await vi.waitFor(() => expect(bodies).toHaveLength(1))
})

test('where no connection came about, nothing was sent', async () => {
  const { send, server } = await sendingTo(() => undefined)
  server.close()
  await once(server, 'close')
  expect(await send(mail)).toEqual({ outcome: 'not_sent', hopeless: false })
})
