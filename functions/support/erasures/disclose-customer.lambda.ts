import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { createBlindIndex } from '../../vault/blind-index.ts'
import { parseBlindIndexKeys } from '../../vault/blind-index-keys.ts'
import { kms } from '../../vault/kms.ts'
import { createNoteOpener } from '../../vault/notes.ts'
import { createSupportFileOpener } from '../../vault/open-support-file.ts'
import { createReturnLabelsOpener } from '../../vault/return-labels.ts'
import { recordAct } from '../audit/audit-log.ts'
import { NoteStore } from '../notes/note-store.ts'
import { askerOf } from './asker.ts'
import { type DiscloseDependencies, disclose } from './disclose.ts'
import { discloseCustomerRoute, discloseDeskCustomerRoute } from './erasures.routes.ts'
import { personOrders } from './person-orders.ts'
import { allShelves } from './storefronts.ts'

const { ordersTable, vaultTable, settingsTable, blindIndexKeys, supportKeyArn } = environment(
  'ordersTable',
  'vaultTable',
  'settingsTable',
  'blindIndexKeys',
  'supportKeyArn',
)
const orders = new OrderStore(client, ordersTable, systemClock)
const notes = new NoteStore(client, vaultTable)
const key = { kms, keyArn: supportKeyArn }
const openNote = createNoteOpener(key)

const dependencies: DiscloseDependencies = {
  blindIndex: createBlindIndex({ kms, keys: parseBlindIndexKeys(blindIndexKeys) }),
  personOrders: (partitions) => personOrders(partitions, { client, ordersTable, vaultTable }),
  findOrder: (orderId) => orders.find(orderId),
  open: createSupportFileOpener({ client, table: vaultTable, now: systemClock }, key),
  openLabels: createReturnLabelsOpener({ client, table: vaultTable }, key),
  record: ({ memberId, count }, now) =>
    recordAct({ act: 'customer_disclosed', memberId, detail: { orders: count } }, now),
  readNotes: async (orderId) =>
    Promise.all(
      (await notes.list(orderId)).map(async ({ noteId, createdAt, sealed }) => ({
        createdAt,
        text: await openNote({ orderId, noteId, sealed }),
      })),
    ),
}

const serve = (route: typeof discloseCustomerRoute) =>
  httpHandler(route, async ({ body, caller, now }) =>
    disclose(
      { person: body, asker: await askerOf(caller, () => allShelves(client, settingsTable)), now },
      dependencies,
    ),
  )

/** Answers all that is kept of a person. */
export const handler = serveRoutes([
  [discloseDeskCustomerRoute, serve(discloseDeskCustomerRoute)],
  [discloseCustomerRoute, serve(discloseCustomerRoute)],
])
