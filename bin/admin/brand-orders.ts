import type { Command } from './command.ts'

const retry: Command = {
  words: 'brand-orders retry',
  operands: ['order-id', 'brand-order-id'],
  summary: 'Submits a brand order again that was given up or waits',
  details:
    'The brand is asked whether it has the order before it is created. What was accepted or has ended is refused.',
  options: {},
  run: async (input, connect) => {
    const order = encodeURIComponent(input.operand('order-id'))
    const brandOrder = encodeURIComponent(input.operand('brand-order-id'))
    const value = await connect().post(`/orders/${order}/brand-orders/${brandOrder}/retry`)
    return { kind: 'one', value }
  },
}

export const brandOrderCommands: readonly Command[] = [retry]
