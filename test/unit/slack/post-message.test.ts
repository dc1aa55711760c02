import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleOf } from '../../../bin/schemas/event-examples.ts'
import { eventMessage } from '../../../functions/slack/event-message.ts'
import { postMessage } from '../../../functions/slack/post-message.ts'
import { startSlack } from '../../stand-ins/slack/slack.ts'

const channel = { botToken: 'xoxb-1', channel: 'C0123456789' }
const message = eventMessage(exampleOf('order.rejected'), null)
let slack: Awaited<ReturnType<typeof startSlack>>
beforeAll(async () => {
  slack = await startSlack(0, channel)
})
afterAll(() => slack.stop())

const failNext = (statuses: number[]) =>
  fetch(`${slack.url}/fail`, { method: 'POST', body: JSON.stringify(statuses) }).then(({ status }) => status)
const posted = async () => ((await (await fetch(`${slack.url}/posted`)).json()) as unknown[]).length

test('a pause that Slack asks for is kept, once; what fails else is thrown for the queue', async () => {
  await failNext([429])
  await postMessage(slack.url, channel, message)
  expect(await posted()).toBe(1)
  await failNext([429, 429])
  await expect(postMessage(slack.url, channel, message)).rejects.toThrow('429')
  await failNext([500])
  await expect(postMessage(slack.url, channel, message)).rejects.toThrow('500')
  await expect(postMessage(slack.url, { ...channel, channel: 'C9' }, message)).rejects.toThrow('channel_not_found')
  expect(await posted()).toBe(1)
})
