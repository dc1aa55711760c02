import { scopes } from '../../functions/http/route.ts'
import { AdminFailure } from './admin-failure.ts'
import type { Command, Outcome } from './command.ts'
import type { Input } from './input.ts'

const one = (value: Record<string, unknown>): Outcome => ({ kind: 'one', value })

const pathOf = (id: string): string => `/keys/${encodeURIComponent(id)}`

const storefrontScopes = scopes.filter((scope) => scope !== 'admin')

const owner = {
  storefront: { value: '<id>', help: 'whose key: a storefront’s' },
  admin: { help: 'whose key: an administrator’s' },
} as const

/** Where an owner's keys are made and listed. */
function ownerPath(input: Input): string {
  const storefront = input.text('storefront')
  if ((storefront === undefined) === !input.has('admin')) {
    throw new AdminFailure('Whose key? Give either --storefront <id> or --admin.')
  }
  return storefront === undefined ? '/keys' : `/storefronts/${encodeURIComponent(storefront)}/keys`
}

const create: Command = {
  words: 'keys create',
  operands: [],
  summary: 'Makes a key, and shows it this once',
  options: {
    ...owner,
    name: { value: '<text>', help: 'for people to tell keys apart' },
    scope: {
      value: '<scope>',
      several: true,
      help: `what a storefront’s key may (default: all): ${storefrontScopes.join(', ')}`,
    },
    live: { help: 'for live orders; without it a test key' },
  },
  run: async (input, connect) => {
    const path = ownerPath(input)
    const body = { name: input.text('name'), livemode: input.has('live') }
    const wanted = input.texts('scope')
    if (!input.has('admin')) return one(await connect().post(path, { ...body, scopes: wanted ?? storefrontScopes }))
    if (wanted !== undefined)
      throw new AdminFailure('An administrator’s key has one scope, "admin", and takes no other.')
    return one(await connect().post(path, body))
  },
}

const list: Command = {
  words: 'keys list',
  operands: [],
  summary: 'Lists keys of a storefront or of administrators, newest first',
  options: owner,
  run: async (input, connect) => ({
    kind: 'list',
    values: await connect().list(ownerPath(input)),
    columns: ['id', 'name', 'livemode', 'scopes', 'hint', 'createdAt', 'expiresAfter', 'disabledAt'],
  }),
}

const show: Command = {
  words: 'keys show',
  operands: ['key-id'],
  summary: 'Shows what a key may, but not the key itself',
  options: {},
  run: async (input, connect) => one(await connect().read(pathOf(input.operand('key-id')))),
}

const rotate: Command = {
  words: 'keys rotate',
  operands: ['key-id'],
  summary: 'Replaces a key by a new one of the same scopes',
  options: {
    'overlap-hours': { value: '<hours>', help: 'how long the old one stays valid (default 24); 0 ends it at once' },
  },
  run: async (input, connect) => {
    const body = { overlapHours: input.number('overlap-hours') }
    return one(await connect().post(`${pathOf(input.operand('key-id'))}/rotate`, body))
  },
}

const disable: Command = {
  words: 'keys disable',
  operands: ['key-id'],
  summary: 'Ends a key for ever, within 30 seconds',
  options: {},
  run: async (input, connect) => one(await connect().post(`${pathOf(input.operand('key-id'))}/disable`)),
}

export const keyCommands: readonly Command[] = [create, list, show, rotate, disable]
