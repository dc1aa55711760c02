import { findBrand } from '../../brands/brand-store.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { sendMessages } from '../../runtime/send-messages.ts'
import { documentClient } from '../../storage/document-client.ts'
import { retryForCustomer } from '../../support/acting/act-on-order.ts'
import { recordSettingsChange } from '../../support/audit/settings-change.ts'
import { CommandStore } from '../commands/command-store.ts'
import { resumeBrandRoute, retryBrandOrderRoute } from '../dispatch.routes.ts'
import type { WorkflowInput } from '../find-due-work.ts'
import { answerResume } from './resume-brand.ts'
import { retryBrandOrder } from './retry-brand-order.ts'
import { waitingPages } from './waiting-page.ts'

const { ordersTable, resumeQueueUrl } = environment('ordersTable', 'settingsTable', 'resumeQueueUrl')
const shared = {
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  commands: new CommandStore(documentClient, ordersTable),
  now: systemClock,
}

/** A call of `resume-brand` begins no page after so long: API Gateway waits for 30 s. */
const LONGEST_RESUME_MILLISECONDS = 15_000

async function queue(inputs: readonly WorkflowInput[]): Promise<void> {
  const messages = inputs.map((input) => ({ body: JSON.stringify(input) }))
  // What is refused here is due, so the sweeper finds it within a minute.
  await sendMessages(queueClient, resumeQueueUrl, messages)
}

/** What an administrator does about `order.attention_required`, and when a brand works again. A member's acts are in the audit log. */
export const handler = serveRoutes([
  [
    retryBrandOrderRoute,
    httpHandler(retryBrandOrderRoute, (request) => {
      const { params, caller } = request
      const retrying = { ...shared, queue: (input: WorkflowInput) => queue([input]) }
      return caller.member === undefined
        ? retryBrandOrder(params, retrying)
        : retryForCustomer({ ...request, ...params }, retrying)
    }),
  ],
  [
    resumeBrandRoute,
    httpHandler(resumeBrandRoute, async ({ params, query, caller, now }) => {
      if (caller.member !== undefined && query.cursor === undefined) {
        await recordSettingsChange({ caller, operation: resumeBrandRoute.operationId, subject: params.brandId, now })
      }
      return answerResume(
        { ...params, cursor: query.cursor, now },
        {
          ...shared,
          findBrand,
          page: waitingPages(documentClient, ordersTable),
          queue,
          hasTime: () => systemClock().getTime() - now.getTime() < LONGEST_RESUME_MILLISECONDS,
        },
      )
    }),
  ],
])
