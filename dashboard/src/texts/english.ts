import { acting } from './en/acting.ts'
import { audit } from './en/audit.ts'
import { brands } from './en/brands.ts'
import { customer } from './en/customer.ts'
import { members } from './en/members.ts'
import { notes } from './en/notes.ts'
import { order } from './en/order.ts'
import { orders } from './en/orders.ts'
import { overview } from './en/overview.ts'
import { refund } from './en/refund.ts'
import { search } from './en/search.ts'
import { shell } from './en/shell.ts'
import { states } from './en/states.ts'
import { story } from './en/story.ts'
import { timeline } from './en/timeline.ts'
import { work } from './en/work.ts'

/** Every text that people read, by page. A text with a value in it is a function. */
export const english = {
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
export type Texts = typeof english
