import { connectionCheckSchema } from '../../functions/administration/connection-checks/connection-checks.routes.ts'
import { brandFields, brandOptions } from './brand-options.ts'
import type { Command, Outcome } from './command.ts'
import { readSecrets, secretOptions } from './secret-input.ts'

const one = (value: Record<string, unknown>): Outcome => ({ kind: 'one', value })

const pathOf = (id: string): string => `/brands/${encodeURIComponent(id)}`

const create: Command = {
  words: 'brands create',
  operands: ['brand-id'],
  summary: 'Adds a brand',
  details:
    '  The id is for ever: lower-case letters, digits and hyphens. Secrets that are\n  ours to make, such as signingSecret, are made and shown unless they are given.',
  options: {
    integration: { value: '<kind>', help: 'how it is reached: signed-http (default)' },
    ...brandOptions,
    ...secretOptions,
  },
  run: async (input, connect) => {
    const body = {
      id: input.operand('brand-id'),
      integration: input.text('integration') ?? 'signed-http',
      ...brandFields(input),
      secrets: await readSecrets(input),
    }
    return one(await connect().post('/brands', body))
  },
}

const list: Command = {
  words: 'brands list',
  operands: [],
  summary: 'Lists all brands, newest first',
  options: {},
  run: async (_input, connect) => ({
    kind: 'list',
    values: await connect().list('/brands'),
    columns: ['id', 'name', 'integration', 'modes', 'enabled', 'createdAt'],
  }),
}

const show: Command = {
  words: 'brands show',
  operands: ['brand-id'],
  summary: 'Shows a brand, without its secrets',
  options: {},
  run: async (input, connect) => one(await connect().read(pathOf(input.operand('brand-id')))),
}

const health: Command = {
  words: 'brands health',
  operands: ['brand-id'],
  summary: 'Shows how a brand’s back end does: circuit, failures, pace',
  options: {},
  run: async (input, connect) => one(await connect().read(`${pathOf(input.operand('brand-id'))}/health`)),
}

const change: Command = {
  words: 'brands change',
  operands: ['brand-id'],
  summary: 'Changes what is given, and nothing else',
  options: brandOptions,
  run: async (input, connect) => one(await connect().change(pathOf(input.operand('brand-id')), brandFields(input))),
}

const rotate: Command = {
  words: 'brands rotate-secret',
  operands: ['brand-id'],
  summary: 'Gives a brand new secrets',
  details:
    '  New ones are made and shown unless they are given. Where the integration can,\n  both are used until the old ones’ time is over.',
  options: {
    'overlap-hours': { value: '<hours>', help: 'how long the old ones stay valid (default 24); 0 ends them at once' },
    ...secretOptions,
  },
  run: async (input, connect) => {
    const body = { secrets: await readSecrets(input), overlapHours: input.number('overlap-hours') }
    return one(await connect().post(`${pathOf(input.operand('brand-id'))}/rotate-secret`, body))
  },
}

const switchTo = (word: 'disable' | 'enable', summary: string): Command => ({
  words: `brands ${word}`,
  operands: ['brand-id'],
  summary,
  options: {},
  run: async (input, connect) => one(await connect().post(`${pathOf(input.operand('brand-id'))}/${word}`)),
})

const tryIt = (words: string, route: string, summary: string, details: string): Command => ({
  words,
  operands: ['brand-id'],
  summary,
  details: `  By the deployment, with what it has stored of the brand. ${details}\n  A brand that does not exist yet is tried by npm run connection.`,
  options: {},
  run: async (input, connect) => {
    const found = await connect().post(`${pathOf(input.operand('brand-id'))}/${route}`)
    return { kind: 'check', value: connectionCheckSchema.parse(found) }
  },
})

export const brandCommands: readonly Command[] = [
  create,
  list,
  show,
  health,
  change,
  rotate,
  tryIt(
    'brands check',
    'connection-checks',
    'Tries a brand’s connection: credentials, scopes, webhooks',
    'Makes no order and\n  changes nothing. Ends with 1 when the brand could not be sent orders.',
  ),
  tryIt(
    'brands set-up',
    'set-up',
    'Makes at a brand’s back end what orders need there',
    'Makes webhooks\n  and the like as far as the back end’s API allows, then checks. May be repeated.',
  ),
  switchTo('disable', 'Takes no new orders for it; those it has go on'),
  switchTo('enable', 'Takes orders for it again'),
]
