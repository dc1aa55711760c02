/**
 * Grants that no end-to-end test uses, each with the reason that keeps it: function, action, resource and the beginning
 * of the partition key, as the test's message prints them; `*` is any text.
 */
export const unusedOnPurpose: readonly (readonly [grant: string, reason: string])[] = [
  ['* dynamodb:UpdateItem table/diddo-local-settings RATE_LIMIT#*', 'counted now and then; few requests of a test are'],
  ['relay sqs:SendMessage diddo-local-relay-dead-letters', 'AWS notes a batch there that the stream forgot'],
  [
    'start-new-orders sqs:SendMessage diddo-local-resume-dead-letters',
    'AWS notes a batch there that the stream forgot',
  ],
  ['start-new-orders sqs:SendMessage diddo-local-resume', 'only where Step Functions does not start an execution'],
  ['relay sqs:SendMessage diddo-local-feed', 'only where several relays write to one partition at a time'],
  ['extend-feed dynamodb:* table/diddo-local-orders', 'only where several relays write to one partition at a time'],
  [
    'relay-again dynamodb:* table/diddo-local-orders',
    'only what the relay could not pass on; it does what the relay does',
  ],
  [
    'relay-again dynamodb:Query table/diddo-local-settings WEBHOOK_ENDPOINTS#*',
    'only what the relay could not pass on',
  ],
  ['find-due-work dynamodb:GetItem table/diddo-local-orders', 'only an order that a crash kept from being split'],
  ['relay-again events:PutEvents event-bus/diddo-local-orders', 'only what the relay could not pass on'],
  ['relay-again sqs:SendMessage diddo-local-feed', 'only what the relay could not pass on'],
  [
    'dispatch-to-vendure dynamodb:GetItem table/diddo-local-settings BRAND_PACE#*',
    'only when Vendure was throttled or is away',
  ],
  ['dispatch-to-email dynamodb:UpdateItem table/diddo-local-settings BRAND_PACE#*', 'only when SES refuses a mail'],
  ['brand-senders ses:TagResource identity/*', 'AWS asks for it where an identity is made with tags'],
  ['brand-senders ses:PutEmailIdentityMailFromAttributes identity/*', 'the emulator knows no custom MAIL FROM'],
  ['send-customer-mail ses:GetEmailIdentity identity/*', 'only while a brand’s sender is not verified'],
  [
    'send-customer-mail dynamodb:PutItem table/diddo-local-settings SENDER#*',
    'only when SES changed its mind of a sender',
  ],
  ['send-customer-mail dynamodb:Query table/diddo-local-orders', 'only when the desk asks for a mail again'],
  ['poll-brand sqs:SendMessage diddo-local-brand-updates', 'only a change that could not be applied'],
  ['reindex-orders *', 'only after a new version of the HMAC key was deployed'],
  ['erase-customers sqs:SendMessage diddo-local-erasures', 'only an erasure of more orders than five minutes take'],
  ['erase-customers dynamodb:BatchGetItem table/diddo-local-orders', 'only orders whose retention is over'],
  ['erase-customers dynamodb:Query table/diddo-local-orders/index/by-changed', 'only days whose retention is over'],
  [
    'write-exports dynamodb:Query table/diddo-local-orders/index/by-*',
    'the filters are those of the desk’s list, whose tests use each index',
  ],
  [
    'write-exports dynamodb:Query table/diddo-local-orders',
    'only an export without a customer reads which days have orders',
  ],
  ['support-exports s3:GetObject *', 'its links need it; whoever has a link calls S3, and not the function'],
  ['write-exports sqs:SendMessage diddo-local-exports', 'only an export of more orders than five minutes take'],
  ['act-on-order dynamodb:UpdateItem table/diddo-local-orders', 'only where an order is not split yet'],
  ['start-return dynamodb:UpdateItem table/diddo-local-orders', 'only where an order is not split yet'],
  ['slack-command dynamodb:GetItem table/diddo-local-orders', 'only where an order is not split yet'],
  [
    'slack-command dynamodb:Query table/diddo-local-orders/index/by-waiting',
    'only an order whose brand is not reached; the support desk reads it in the same way',
  ],
  ['sweep-deliveries sqs:SendMessage diddo-local-webhook-replay', 'only a replay that a crash left behind'],
]
