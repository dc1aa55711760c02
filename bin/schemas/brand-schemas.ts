import * as z from 'zod'
import { commandAnswerSchema, orderAnswerSchema } from '../../functions/brands/kinds/signed-http/answers.ts'
import { commandSchemas } from '../../functions/brands/kinds/signed-http/command-schemas.ts'
import { reportSchema } from '../../functions/orders/life/reports/report.ts'
import { examples } from './brand-examples.ts'
import { readable } from './readable.ts'

const documented: readonly { name: keyof typeof examples; title: string; schema: z.ZodType }[] = [
  { name: 'order.submit', title: 'Command: take this order', schema: commandSchemas['order.submit'] },
  { name: 'order.lookup', title: 'Command: do you know this order?', schema: commandSchemas['order.lookup'] },
  { name: 'order.cancel', title: 'Command: cancel units', schema: commandSchemas['order.cancel'] },
  {
    name: 'order.change_address',
    title: 'Command: change the shipping address',
    schema: commandSchemas['order.change_address'],
  },
  { name: 'return.request', title: 'Command: take goods back', schema: commandSchemas['return.request'] },
  { name: 'refund.request', title: 'Command: give money back', schema: commandSchemas['refund.request'] },
  {
    name: 'customer.erase',
    title: 'Command: erase the customer of an order',
    schema: commandSchemas['customer.erase'],
  },
  { name: 'order-answer', title: 'Answer to order.submit and order.lookup', schema: orderAnswerSchema },
  { name: 'command-answer', title: 'Answer to every other command', schema: commandAnswerSchema },
  { name: 'update', title: 'Update from the brand', schema: reportSchema },
]

/** Every JSON Schema for brands of signed HTTP: file name and content, each with an example. */
export function brandSchemaFiles(): { readonly file: string; readonly content: string }[] {
  return documented.map(({ name, title, schema }) => {
    const { $schema, ...described } = readable(z.toJSONSchema(schema, { io: 'input' })) as Record<string, unknown>
    const whole = { $schema, title, ...described, examples: [examples[name]] }
    return { file: `${name}.schema.json`, content: `${JSON.stringify(whole, null, 2)}\n` }
  })
}
