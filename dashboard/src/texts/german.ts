import { acting } from './de/acting.ts'
import { audit } from './de/audit.ts'
import { brands } from './de/brands.ts'
import { customer } from './de/customer.ts'
import { members } from './de/members.ts'
import { notes } from './de/notes.ts'
import { order } from './de/order.ts'
import { orders } from './de/orders.ts'
import { overview } from './de/overview.ts'
import { refund } from './de/refund.ts'
import { search } from './de/search.ts'
import { shell } from './de/shell.ts'
import { states } from './de/states.ts'
import { story } from './de/story.ts'
import { timeline } from './de/timeline.ts'
import { work } from './de/work.ts'
import type { Texts } from './english.ts'

export const german: Texts = {
  shell,
  search,
  states,
  story,
  orders,
  order,
  acting,
  refund,
  customer,
  notes,
  work,
  overview,
  brands,
  members,
  audit,
  timeline,
}
