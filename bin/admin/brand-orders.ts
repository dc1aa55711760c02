import type { Command } from './command.ts'
import type { Input } from './input.ts'

const retry: Command = {
  words: 'brand-orders retry',
  operands: ['order-id', 'brand-order-id'],
  summary: 'Tries a brand order again, or what was asked about it',
  details:
    '  The brand is asked whether it has the order before it is created. Where it has\n  it, what it has not decided (cancellation, return …) is asked again.',
  options: {},
  run: async (input, connect) => ({ kind: 'one', value: await connect().post(`${pathOf(input)}/retry`) }),
}

const resolve: Command = {
  words: 'brand-orders resolve',
  operands: ['order-id', 'brand-order-id'],
  summary: 'Says that what needed attention is settled',
  details: '  Changes nothing else. What happens again raises it again.',
  options: {},
  run: async (input, connect) => ({ kind: 'one', value: await connect().post(`${pathOf(input)}/resolve-attention`) }),
}

function pathOf(input: Input): string {
  const order = encodeURIComponent(input.operand('order-id'))
  return `/orders/${order}/brand-orders/${encodeURIComponent(input.operand('brand-order-id'))}`
}

export const brandOrderCommands: readonly Command[] = [retry, resolve]
