import { order } from './de/order.ts'
import { orders } from './de/orders.ts'
import { overview } from './de/overview.ts'
import { search } from './de/search.ts'
import { shell } from './de/shell.ts'
import { states } from './de/states.ts'
import type { Texts } from './english.ts'

export const german: Texts = { shell, search, states, orders, order, overview }
