import { order } from './en/order.ts'
import { orders } from './en/orders.ts'
import { overview } from './en/overview.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { states } from './en/states.ts'

/** Every text that people read, by page. A text with a value in it is a function. */
export const english = { shell, search, states, orders, order, overview }
export type Texts = typeof english
