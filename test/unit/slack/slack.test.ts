import { describe, expect, test } from 'vitest'
import { exampleOf } from '../../../bin/schemas/event-examples.ts'
import { eventTypes } from '../../../functions/orders/event.ts'
import { answerCommand } from '../../../functions/slack/answer-command.ts'
import { answerInteraction } from '../../../functions/slack/answer-interaction.ts'
import { integrationRequestedMessage } from '../../../functions/slack/desk-message.ts'
import { eventMessage } from '../../../functions/slack/event-message.ts'
import { readableAmount } from '../../../functions/slack/money.ts'
import { orderReply } from '../../../functions/slack/order-reply.ts'
import { isFromSlack, slackSignature } from '../../../functions/slack/slack-signature.ts'
import { blocksSchema } from '../../stand-ins/slack/block-kit.ts'
import { orderOf } from '../reading/orders-in-memory.ts'

const now = new Date('2018-09-12T20:46:45.000Z')
// The worked example of Slack's documentation on verifying requests.
const documented = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: '1531420618',
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
}

test('signs as Slack’s documentation works it out', () => {
  expect(slackSignature(documented.secret, documented.timestamp, documented.body)).toBe(documented.signature)
})

describe('a request', () => {
  const secret = 'a-signing-secret-of-slack'
  const seconds = String(now.getTime() / 1000)
  const signed = (body: string, timestamp = seconds) => ({
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': slackSignature(secret, timestamp, body),
  })
  const command = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
  const asked = command({ team_id: 'T1', user_id: 'U1', text: 'PLAT-1' })
  const dependencies = {
    secret: { botToken: 'xoxb-1', signingSecret: secret, channel: 'C12345', workspaceIds: ['T1'], userIds: ['U1'] },
    findOrders: async () => ({ orders: [], isPersonal: false }),
    actionsOf: async () => [],
    dashboardUrl: null,
    now,
  }

  test.each([
    ['is believed when Slack signed it now', signed(asked), asked, true],
    ['is not when it was changed', signed(asked), `${asked}0`, false],
    ['is not when it is replayed later', signed(asked, String(now.getTime() / 1000 - 301)), asked, false],
    ['is not when its time is no number', signed(asked, 'soon'), asked, false],
    ['is not without a signature', { 'x-slack-request-timestamp': seconds }, asked, false],
    [
      'is not when signed with another secret',
      { ...signed(asked), 'x-slack-signature': slackSignature('other', seconds, asked) },
      asked,
      false,
    ],
  ])('%s', (_, headers, body, believed) => {
    expect(isFromSlack(secret, headers, body, now)).toBe(believed)
  })

  test('of nobody Slack knows is 401', async () => {
    await expect(answerCommand({}, asked, dependencies)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test.each([
    ['another workspace', { team_id: 'T2', user_id: 'U1', text: 'x' }],
    ['another user', { team_id: 'T1', user_id: 'U2', text: 'x' }],
    ['nobody', { text: 'x' }],
  ])('of %s is refused without a look', async (_, fields) => {
    const body = command(fields)
    const findOrders = () => Promise.reject(new Error('must not look'))
    const answer = await answerCommand(signed(body), body, { ...dependencies, findOrders })
    expect(answer.body).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('not on the list') })
  })

  test('for an unknown order does not repeat what was typed', async () => {
    const body = command({ team_id: 'T1', user_id: 'U1', text: 'ada@example.com' })
    expect(JSON.stringify(await answerCommand(signed(body), body, dependencies))).not.toContain('ada@')
  })
})

describe('buttons', () => {
  const dashboardUrl = 'https://support.example/dashboard'
  const action = (name: string, brandId: string, isAdvised = false) => ({
    action: name,
    brandOrderId: `bo_${brandId}`,
    brandId,
    isAdvised,
  })
  const rowOf = (blocks: readonly { type: string; [key: string]: unknown }[]) => {
    expect(blocksSchema.safeParse(blocks).error).toBeUndefined()
    const row = blocks.find(({ type }) => type === 'actions')
    return (row?.elements ?? []) as { text: { text: string }; url: string; style?: string }[]
  }

  test('of an order open the dashboard at what may be done, what is advised first', () => {
    const actions = [
      action('cancel', 'aurora'),
      action('retry', 'borealis', true),
      action('open_brand_health', 'aurora'),
    ]
    const row = rowOf(orderReply(orderOf('ord_1'), actions, dashboardUrl).blocks)
    expect(row.map(({ text, url, style }) => [text.text, url, style])).toEqual([
      ['Open the order', `${dashboardUrl}/orders/ord_1`, undefined],
      ['Send again: borealis', `${dashboardUrl}/orders/ord_1?act=retry#bo_borealis`, 'primary'],
      ['Cancel: aurora', `${dashboardUrl}/orders/ord_1?act=cancel#bo_aurora`, undefined],
    ])
  })

  test('of an order of forty brands are few enough for Slack', () => {
    const actions = Array.from({ length: 40 }, (_, index) => action('refund', `brand-${'x'.repeat(90)}-${index}`))
    expect(rowOf(orderReply(orderOf('ord_1'), actions, dashboardUrl).blocks)).toHaveLength(10)
  })

  test('of a message about attention lead to the brand’s part of the order', () => {
    const event = exampleOf('order.attention_required')
    expect(rowOf(eventMessage(event, dashboardUrl).blocks)).toMatchObject([
      {
        text: { text: `See what to do: ${event.brandId}` },
        url: `${dashboardUrl}/orders/${event.orderId}#${event.brandOrderId}`,
      },
    ])
  })

  test('are none where no dashboard is known, and that is said', () => {
    for (const { blocks } of [
      orderReply(orderOf('ord_1'), [action('cancel', 'aurora')], null),
      eventMessage(exampleOf('order.attention_required'), null),
    ]) {
      expect(rowOf(blocks)).toEqual([])
      expect(JSON.stringify(blocks)).toContain('does not know where its dashboard is')
    }
  })

  test('that are clicked are taken note of when Slack says so, and by nobody else', () => {
    const secret = {
      botToken: 'xoxb-1',
      signingSecret: documented.secret,
      channel: 'C1',
      workspaceIds: [],
      userIds: [],
    }
    const seconds = String(now.getTime() / 1000)
    const signature = slackSignature(documented.secret, seconds, 'payload=x')
    const headers = { 'x-slack-request-timestamp': seconds, 'x-slack-signature': signature }
    expect(answerInteraction(headers, 'payload=x', { secret, now })).toEqual({ status: 200 })
    expect(() => answerInteraction(headers, 'payload=y', { secret, now })).toThrow('not signed by Slack')
  })
})

test.each(eventTypes)('%s becomes blocks that Slack takes', (type) => {
  const message = eventMessage(exampleOf(type), 'https://support.example/dashboard')
  expect(blocksSchema.safeParse(message.blocks).error).toBeUndefined()
  expect(message.text).toContain('PLAT-10001')
})

test('what a platform named cannot become markup', () => {
  const event = { ...exampleOf('order.rejected'), externalId: '<!channel> & <https://evil.example|order>' }
  const message = eventMessage(event, null)
  expect(blocksSchema.safeParse(message.blocks).error).toBeUndefined()
  expect(JSON.stringify(message)).not.toContain('<!channel>')
})

test.each([
  [8127, 'USD', '81.27 USD'],
  [5, 'USD', '0.05 USD'],
  [8127, 'JPY', '8127 JPY'],
  [1313, 'KWD', '1.313 KWD'],
  [-250, 'EUR', '-2.50 EUR'],
])('%i in %s reads %s', (amount, currency, text) => {
  expect(readableAmount(amount, currency)).toBe(text)
})

test('a request for a deeper integration becomes blocks that Slack takes', () => {
  const asked = { id: 'irq_1', brandId: 'aurora', missing: ['address_change'], timestamp: '2026-11-22T18:00:00.000Z' }
  const message = integrationRequestedMessage(asked, 'https://support.example/dashboard')
  expect(blocksSchema.safeParse(message.blocks).error).toBeUndefined()
  expect(JSON.stringify(message)).toContain('address change')
})
