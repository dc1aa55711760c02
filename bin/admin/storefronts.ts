import type { Command, Outcome } from './command.ts'

const one = (value: Record<string, unknown>): Outcome => ({ kind: 'one', value })

const pathOf = (id: string): string => `/storefronts/${encodeURIComponent(id)}`

const nameOption = { name: { value: '<text>', help: 'name, for people' } } as const

const create: Command = {
  words: 'storefronts create',
  operands: [],
  summary: 'Adds a storefront',
  options: nameOption,
  run: async (input, connect) => one(await connect().post('/storefronts', { name: input.text('name') })),
}

const list: Command = {
  words: 'storefronts list',
  operands: [],
  summary: 'Lists the storefronts, newest first',
  options: {},
  run: async (_input, connect) => ({
    kind: 'list',
    values: await connect().list('/storefronts'),
    columns: ['id', 'name', 'enabled', 'createdAt'],
  }),
}

const show: Command = {
  words: 'storefronts show',
  operands: ['storefront-id'],
  summary: 'Shows a storefront',
  options: {},
  run: async (input, connect) => one(await connect().read(pathOf(input.operand('storefront-id')))),
}

const change: Command = {
  words: 'storefronts change',
  operands: ['storefront-id'],
  summary: 'Changes a storefront’s name',
  options: nameOption,
  run: async (input, connect) =>
    one(await connect().change(pathOf(input.operand('storefront-id')), { name: input.text('name') })),
}

const switchTo = (word: 'disable' | 'enable', summary: string): Command => ({
  words: `storefronts ${word}`,
  operands: ['storefront-id'],
  summary,
  options: {},
  run: async (input, connect) => one(await connect().post(`${pathOf(input.operand('storefront-id'))}/${word}`)),
})

export const storefrontCommands: readonly Command[] = [
  create,
  list,
  show,
  change,
  switchTo('disable', 'Refuses all of its keys, within 30 seconds'),
  switchTo('enable', 'Takes its keys again'),
]
