import type { Caller, Member } from '../../http/callers/api-key.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { Problem } from '../../http/problem.ts'
import { memberGroups } from '../../http/route.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { logAccess } from '../../vault/access-log.ts'
import { kms } from '../../vault/kms.ts'
import { createNoteOpener, createNoteSealer } from '../../vault/notes.ts'
import { createSupportFileOpener } from '../../vault/open-support-file.ts'
import { createReturnLabelOpener } from '../../vault/return-labels.ts'
import { actWrite, recordAct } from '../audit/audit-log.ts'
import { changeDeskMarks, readDeskMarks } from '../notes/desk-marks.ts'
import type { DeskMarks } from '../notes/note-fields.ts'
import { NoteStore } from '../notes/note-store.ts'
import {
  addNoteRoute,
  deleteNoteRoute,
  editNoteRoute,
  listNotesRoute,
  setAssigneeRoute,
  setTagsRoute,
} from '../notes/notes.routes.ts'
import { readNotes } from '../notes/read-notes.ts'
import { addNote, deleteNote, editNote, type NoteDependencies } from '../notes/write-note.ts'
import { readCustomerRoute, revealCustomerRoute, revealReturnLabelRoute } from './customer.routes.ts'
import { readCustomer } from './read-customer.ts'
import { type RevealRules, revealCustomer } from './reveal-customer.ts'
import { revealLabel } from './reveal-label.ts'
import { countReveal } from './reveal-limit.ts'
import { revealReasons } from './reveal-reasons.ts'

const set = environment('ordersTable', 'vaultTable', 'supportKeyArn', 'revealGroup', 'revealsPerHour')
const ordersTable = { client, table: set.ordersTable }
const vault = { client, table: set.vaultTable, now: systemClock }
const key = { kms, keyArn: set.supportKeyArn }
const orders = new OrderStore(client, set.ordersTable, systemClock)
const notes = new NoteStore(client, set.vaultTable)
const open = createSupportFileOpener(vault, key)
const openLabel = createReturnLabelOpener(vault, { purpose: 'support', ...key })
const reasons = revealReasons(optionalEnvironment('revealReasons'))
const group = memberGroups.find((name) => name === set.revealGroup) ?? 'support-admin'

const findOrder = async (orderId: string) => (await orders.find(orderId))?.order ?? null
const orderExists = async (orderId: string) => (await findOrder(orderId)) !== null
const writing: NoteDependencies = { notes, seal: createNoteSealer(key), orderExists, record: recordAct }

const rules: RevealRules = {
  reasons,
  group,
  count: (memberId, at) => countReveal({ memberId, perHour: Number(set.revealsPerHour), now: at }, ordersTable),
  keepNote: (note) => addNote(note, writing),
}

/** `httpHandler` lets only members through to these routes. */
function memberOf({ member }: Caller): Member {
  if (member === undefined) throw new Problem('group_missing', 'Only members of the support staff may do this.')
  return member
}

/** Writes a mark and the act that made it, neither without the other. */
async function mark(
  { orderId, caller, now }: { orderId: string; caller: Caller; now: Date },
  change: Partial<DeskMarks>,
  act: 'order_tagged' | 'order_assigned',
) {
  const order = await findOrder(orderId)
  if (order === null) throw new Problem('not_found', 'There is no such order.')
  const subject = change.assigneeId == null ? {} : { subject: change.assigneeId }
  const beside = [actWrite({ act, orderId, memberId: memberOf(caller).id, ...subject }, now)]
  const { marks } = await changeDeskMarks(order, () => change, beside, ordersTable)
  return { status: 200, body: marks }
}

/** The customer of an order, masked or in clear, and what the desk itself writes about the order. */
export const handler = serveRoutes([
  [
    readCustomerRoute,
    httpHandler(readCustomerRoute, ({ params, caller }) =>
      readCustomer({ ...params, memberId: memberOf(caller).id }, { findOrder, open }),
    ),
  ],
  [
    revealCustomerRoute,
    httpHandler(revealCustomerRoute, ({ params, body, caller, now }) =>
      revealCustomer(
        { ...params, ...body, member: memberOf(caller), now },
        {
          ...rules,
          findOrder,
          open,
          recordReveal: (reveal, at) => recordAct({ act: 'customer_revealed', ...reveal }, at),
        },
      ),
    ),
  ],
  [
    revealReturnLabelRoute,
    httpHandler(revealReturnLabelRoute, ({ params, body, caller, now }) =>
      revealLabel(
        { ...params, ...body, member: memberOf(caller), now },
        {
          ...rules,
          findBrandOrder: (orderId, brandOrderId) => orders.findBrandOrder(orderId, brandOrderId),
          open: openLabel,
          recordReveal: (reveal, at) => recordAct({ act: 'return_label_revealed', ...reveal }, at),
        },
      ),
    ),
  ],
  [
    listNotesRoute,
    httpHandler(listNotesRoute, ({ params, caller }) =>
      readNotes(
        { ...params, memberId: memberOf(caller).id },
        {
          notes,
          open: createNoteOpener(key),
          orderExists,
          readMarks: (orderId) => readDeskMarks(orderId, ordersTable),
          logReading: (orderId, memberId) =>
            logAccess(
              { orderId, actor: `member:${memberId}`, reason: 'read_notes' },
              { purpose: 'support' },
              {
                ...vault,
                now: systemClock(),
              },
            ),
        },
      ),
    ),
  ],
  [
    addNoteRoute,
    httpHandler(addNoteRoute, async ({ params, body, caller, now }) => ({
      status: 201,
      body: await addNote({ ...params, ...body, member: memberOf(caller), now }, writing),
    })),
  ],
  [
    editNoteRoute,
    httpHandler(editNoteRoute, async ({ params, body, caller, now }) => ({
      status: 200,
      body: await editNote({ ...params, ...body, member: memberOf(caller), now }, writing),
    })),
  ],
  [
    deleteNoteRoute,
    httpHandler(deleteNoteRoute, async ({ params, caller, now }) => {
      await deleteNote({ ...params, member: memberOf(caller), now }, writing)
      return { status: 204 }
    }),
  ],
  [
    setTagsRoute,
    httpHandler(setTagsRoute, ({ params, body, caller, now }) =>
      mark({ ...params, caller, now }, { tags: [...new Set(body.tags)].toSorted() }, 'order_tagged'),
    ),
  ],
  [
    setAssigneeRoute,
    httpHandler(setAssigneeRoute, ({ params, body, caller, now }) =>
      mark({ ...params, caller, now }, { assigneeId: body.memberId }, 'order_assigned'),
    ),
  ],
])
