import { expect, test } from 'vitest'
import { eventLine } from '../../../bin/start/demo-order/event-line.ts'
import type { OrderEvent } from '../../../bin/start/storefront-api.ts'
import { Terminal } from '../../../bin/start/terminal/terminal.ts'

function written(stream: { isTTY?: boolean }, environment: Record<string, string> = {}) {
  const parts: string[] = []
  const terminal = new Terminal({ ...stream, write: (text) => parts.push(String(text)) > 0 }, environment)
  return { terminal, text: () => parts.join('') }
}

const ESCAPE = '\u001b'

test('without a terminal, a phase is one plain line with its name, outcome and time', async () => {
  const { terminal, text } = written({ isTTY: false })
  await terminal.phase(
    'Deploy',
    async (say) => say('halfway'),
    () => '4 stacks, 142 resources',
  )
  expect(text()).toMatch(/^ {2}✓ Deploy {5}4 stacks, 142 resources +\d+\.\d s\n$/)
})

test('NO_COLOR makes a terminal plain too', async () => {
  const { terminal, text } = written({ isTTY: true }, { NO_COLOR: '1' })
  terminal.heading('Hello')
  await terminal.phase(
    'Deploy',
    async () => {},
    () => 'done',
  )
  expect(text()).not.toContain(ESCAPE)
})

test('a terminal shows a phase while it runs, and leaves one line of it', async () => {
  const { terminal, text } = written({ isTTY: true }, { TERM: 'xterm' })
  await terminal.phase(
    'Deploy',
    async () => {},
    () => 'done',
  )
  expect(text()).toContain(`\r${ESCAPE}[2K`)
  expect(text().split('\n')).toHaveLength(2)
})

test('a failing phase is marked where it stood, and its reason goes on', async () => {
  const { terminal, text } = written({ isTTY: false })
  const failing = terminal.phase(
    'Deploy',
    async (say) => {
      say('orders 12/36')
      throw new Error('no disk')
    },
    () => 'done',
  )
  await expect(failing).rejects.toThrow('no disk')
  expect(text()).toContain('✗ Deploy     orders 12/36')
})

test("an event's line says when, what, whose and what else there is to know", () => {
  const plain = { style: (_: unknown, text: string) => text }
  const shipped = {
    type: 'order.shipped',
    brandId: 'aurora',
    data: { fulfillment: { tracking: [{ carrier: 'ups', number: '1Z999' }] } },
  } as unknown as OrderEvent
  expect(eventLine(shipped, 1234, plain)).toBe('    +1.23 s  order.shipped          aurora     ups 1Z999')
  const rejected = { type: 'order.rejected', brandId: 'borealis', data: { reason: { code: 'out_of_stock' } } }
  expect(eventLine(rejected as unknown as OrderEvent, 0, plain)).toContain('borealis   out_of_stock')
})
