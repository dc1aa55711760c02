/**
 * Every environment variable that a function may read. A construct's grant sets the
 * variable together with the permission. A function names the variables it needs in
 * `environment(...)`. No other code reads `process.env`.
 */
export const environmentKeys = {
  stage: 'STAGE',
  timeScale: 'TIME_SCALE',
  /** `true` where also first attempts ask the brand whether it has the order. */
  lookUpFirst: 'LOOK_UP_FIRST',
  ordersTable: 'ORDERS_TABLE',
  vaultTable: 'VAULT_TABLE',
  settingsTable: 'SETTINGS_TABLE',
  deliveriesTable: 'DELIVERIES_TABLE',
  fulfilmentKeyArn: 'FULFILMENT_KEY_ARN',
  supportKeyArn: 'SUPPORT_KEY_ARN',
  webhookSigningKeyArn: 'WEBHOOK_SIGNING_KEY_ARN',
  blindIndexKeys: 'BLIND_INDEX_KEYS',
  eventBus: 'EVENT_BUS_NAME',
  orderWorkflowArn: 'ORDER_WORKFLOW_ARN',
  relayQueueUrl: 'RELAY_QUEUE_URL',
  feedQueueUrl: 'FEED_QUEUE_URL',
  resumeQueueUrl: 'RESUME_QUEUE_URL',
  brandQueuePrefix: 'BRAND_QUEUE_PREFIX',
  brandUpdatesQueueUrl: 'BRAND_UPDATES_QUEUE_URL',
  brandPollsQueueUrl: 'BRAND_POLLS_QUEUE_URL',
  webhookDeliveryQueueUrl: 'WEBHOOK_DELIVERY_QUEUE_URL',
  webhookSlowDeliveryQueueUrl: 'WEBHOOK_SLOW_DELIVERY_QUEUE_URL',
  webhookReplayQueueUrl: 'WEBHOOK_REPLAY_QUEUE_URL',
  brandSecretPrefix: 'BRAND_SECRET_PREFIX',
  publicUrl: 'PUBLIC_URL',
  /** Read by nobody but the next deployment: lib/promises. */
  alarmTargets: 'ALARM_TARGETS',
  customerMailsQueueUrl: 'CUSTOMER_MAILS_QUEUE_URL',
  mailConfigurationSet: 'MAIL_CONFIGURATION_SET',
  /** Whom mails to customers come from where their brand has no sender of its own; absent where none are sent. */
  sharedMailSender: 'SHARED_MAIL_SENDER',
  customerPageSecretArn: 'CUSTOMER_PAGE_SECRET_ARN',
  contactLinkSecretArn: 'CONTACT_LINK_SECRET_ARN',
  brandNoticesQueueUrl: 'BRAND_NOTICES_QUEUE_URL',
  noticeMailFrom: 'NOTICE_MAIL_FROM',
  slackSecretArn: 'SLACK_SECRET_ARN',
  slackApiUrl: 'SLACK_API_URL',
  dashboardUrl: 'DASHBOARD_URL',
  erasureQueueUrl: 'ERASURE_QUEUE_URL',
  exportQueueUrl: 'EXPORT_QUEUE_URL',
  exportsBucket: 'EXPORTS_BUCKET',
  retentionDays: 'RETENTION_DAYS',
  revealGroup: 'REVEAL_GROUP',
  revealReasons: 'REVEAL_REASONS',
  revealsPerHour: 'REVEALS_PER_HOUR',
  phoneCountry: 'PHONE_COUNTRY',
  /** `true` where orders are found by names; absent elsewhere. */
  nameSearch: 'NAME_SEARCH',
  edgeSecretArn: 'EDGE_SECRET_ARN',
  memberPoolId: 'MEMBER_POOL_ID',
  memberClientId: 'MEMBER_CLIENT_ID',
  refundLimits: 'REFUND_LIMITS',
  deskMailFrom: 'DESK_MAIL_FROM',
  deskMailbox: 'DESK_MAILBOX',
  answersDomain: 'ANSWERS_DOMAIN',
  answersBucket: 'ANSWERS_BUCKET',
  integrationRequestsTo: 'INTEGRATION_REQUESTS_TO',
  /** Where the emulator's functions find it; Lambda on AWS has none. */
  awsEndpointUrl: 'AWS_ENDPOINT_URL',
} as const

export type EnvironmentName = keyof typeof environmentKeys

/** Reads the named variables. The error names all that are missing. */
export function environment<Name extends EnvironmentName>(...names: readonly Name[]): Record<Name, string> {
  const missing = names.filter((name) => process.env[environmentKeys[name]] === undefined)
  if (missing.length > 0) {
    throw new Error(`Missing environment variables: ${missing.map((name) => environmentKeys[name]).join(', ')}`)
  }
  return Object.fromEntries(names.map((name) => [name, process.env[environmentKeys[name]]])) as Record<Name, string>
}

/** A variable that only some stages set. */
export function optionalEnvironment(name: EnvironmentName): string | undefined {
  return process.env[environmentKeys[name]]
}
