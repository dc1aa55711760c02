/*
 * What Amazon SES publishes to EventBridge, as AWS documents it
 * (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html), with all that it holds of a
 * customer. The names in it are those of the fields of AWS.
 */

/** Of the customer, and of what was written to her: nothing of it may get anywhere. */
export const personal = {
  address: 'ada.byron@example.com',
  name: 'Ada Byron',
  subject: 'Your order PLAT-10001 at Aurora',
  reply: 'smtp; 550 5.1.1 <ada.byron@example.com>: Recipient address rejected: Ada Byron left',
  ip: '198.51.100.7',
} as const

export interface About {
  readonly configurationSet: string
  readonly brandOrderId: string
  readonly mailId: string
  readonly mailTry: number
}

const detailTypes = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  DeliveryDelay: 'Email Delivery Delayed',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  'Rendering Failure': 'Email Rendering Failed',
} as const
export type SesEventType = keyof typeof detailTypes

function mailOf({ configurationSet, brandOrderId, mailId, mailTry }: About) {
  const from = 'Aurora <orders@aurora.example>'
  const to = `${personal.name} <${personal.address}>`
  const messageId = '0100018f3a2b1c4d-5e6f7081-92a3-b4c5-d6e7-f80910111213-000000'
  return {
    timestamp: '2026-11-22T18:00:02.012Z',
    source: from,
    sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/aurora.example',
    sendingAccountId: '123456789012',
    messageId,
    destination: [personal.address],
    headersTruncated: false,
    headers: [
      { name: 'From', value: from },
      { name: 'To', value: to },
      { name: 'Subject', value: personal.subject },
    ],
    commonHeaders: { from: [from], to: [to], messageId, subject: personal.subject },
    tags: {
      'ses:operation': ['SendEmail'],
      'ses:configuration-set': [configurationSet],
      'ses:source-ip': [personal.ip],
      'ses:from-domain': ['aurora.example'],
      'ses:caller-identity': ['diddo-dev-send-customer-mail'],
      brandOrderId: [brandOrderId],
      mailId: [mailId],
      mailTry: [String(mailTry)],
    },
  }
}

const recipients = [{ emailAddress: personal.address }]
const timestamp = '2026-11-22T18:00:04.669Z'

/** What each kind of event has beside the mail. */
const parts: Readonly<Record<SesEventType, object>> = {
  Send: { send: {} },
  Delivery: {
    delivery: {
      timestamp,
      processingTimeMillis: 2657,
      recipients: [personal.address],
      smtpResponse: `250 2.6.0 Message received for ${personal.address}`,
      remoteMtaIp: personal.ip,
      reportingMTA: 'a8-70.smtp-out.amazonses.com',
    },
  },
  DeliveryDelay: {
    deliveryDelay: {
      timestamp,
      delayType: 'MailboxFull',
      expirationTime: '2026-11-23T08:00:00.000Z',
      delayedRecipients: [{ emailAddress: personal.address, status: '4.2.2', diagnosticCode: personal.reply }],
    },
  },
  Bounce: {},
  Complaint: {
    complaint: {
      arrivalDate: timestamp,
      timestamp,
      complainedRecipients: recipients,
      complaintSubType: null,
      complaintFeedbackType: 'abuse',
      feedbackId: '0100018f-complaint',
      userAgent: `FeedbackLoop of ${personal.name}`,
    },
  },
  Reject: { reject: { reason: 'Bad content' } },
  'Rendering Failure': {
    failure: { templateName: 'none', errorMessage: `Attribute '${personal.name}' is not present in the data.` },
  },
}

/** An event of SES as the account's default bus has it. */
export function sesEvent(
  type: SesEventType,
  about: About,
  bounce: readonly [type: string, subType: string] = ['Permanent', 'General'],
) {
  const [bounceType, bounceSubType] = bounce
  const bounced = {
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ ...recipients[0], action: 'failed', status: '5.1.1', diagnosticCode: personal.reply }],
    timestamp,
    feedbackId: '0100018f-bounce',
    reportingMTA: 'dsn; a8-70.smtp-out.amazonses.com',
    remoteMtaIp: personal.ip,
  }
  return {
    version: '0',
    id: '0b5f1a52-9d9c-4b0e-8a0f-0f4f4c0a4f11',
    'detail-type': detailTypes[type],
    source: 'aws.ses',
    account: '123456789012',
    time: '2026-11-22T18:00:05Z',
    region: 'eu-central-1',
    resources: [`arn:aws:ses:eu-central-1:123456789012:configuration-set/${about.configurationSet}`],
    detail: {
      eventType: type,
      mail: mailOf(about),
      ...(type === 'Bounce' ? { bounce: bounced } : parts[type]),
    },
  }
}
