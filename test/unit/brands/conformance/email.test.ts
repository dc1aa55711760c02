import { createHmac, randomBytes } from 'node:crypto'
import { emailIntegration } from '../../../../functions/brands/kinds/email/email.ts'
import { newLinkSecret } from '../../../../functions/brands/kinds/email/settings.ts'
import { sesSender } from '../../../../functions/outgoing/mails/send-mail.ts'
import { PostOfficeStandIn } from '../../../stand-ins/mailbox/post-office.ts'
import { Staff } from '../../../stand-ins/mailbox/staff.ts'
import { memoryPostOffice } from '../email/memory-post-office.ts'
import { someBrand } from '../some-brand.ts'
import type { BackEnd } from './back-end.ts'
import { conformance } from './suite.ts'

const settings = { recipient: 'orders@atelier.example', sender: 'orders@platform.example', senderName: 'Platform' }
const nothing = async () => undefined

conformance('email', {
  settings,
  acceptance: 'by_people',
  reports: 'links',
  busySeconds: null,
  // The record of what was sent is ours.
  onOurClock: true,

  async start({ platformUrl, timeoutMilliseconds }): Promise<BackEnd> {
    const postOffice = await new PostOfficeStandIn().start()
    const staff = new Staff(postOffice.mails)
    const { office } = memoryPostOffice(
      sesSender({
        endpoint: postOffice.url,
        region: 'eu-central-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        requestHandler: { requestTimeout: timeoutMilliseconds, throwOnRequestTimeout: true },
      }),
    )
    const integration = emailIntegration({ ...office, publicUrl: platformUrl })
    let secrets: Record<string, unknown> = { linkSecret: newLinkSecret(randomBytes) }

    return {
      brand: someBrand('aurora', { integration: 'email', settings, modes: ['test'] }),
      integration,
      secrets: () => secrets,
      orders: async () =>
        staff.orders().map((order) => ({ ...order, cancelled: null, returns: 0, refunds: 0, refunded: 0 })),
      next: (mishap) => postOffice.next(mishap),
      accept: staff.accept,
      ship: (id, lines) => staff.ship(id, lines),
      deliver: (id) => staff.deliver(id),
      receiveReturns: nothing,
      payRefunds: nothing,
      issueRefund: (id, total) => staff.refund(id, total),
      cancel: staff.cancel,
      endUnits: [(id, line) => staff.cancelUnits(id, line)],
      // Pressing a button has reported it.
      report: nothing,
      update(id) {
        const data = { brandOrderId: id, occurredAt: new Date().toISOString() }
        const body = JSON.stringify({ type: 'order.accepted', timestamp: data.occurredAt, data })
        const signature = createHmac('sha256', String(secrets.linkSecret)).update(body).digest('base64')
        return { headers: { 'webhook-id': 'made-up', 'webhook-signature': `v1,${signature}` }, body }
      },
      links: { of: (id, purpose) => staff.link(id, purpose) },
      rotateSecret() {
        const kept = integration.keepSecrets?.(secrets, new Date(Date.now() + 60_000)) ?? {}
        secrets = { ...kept, linkSecret: newLinkSecret(randomBytes) }
      },
      faults: () => [],
      stop: () => postOffice.stop(),
    }
  },
})
