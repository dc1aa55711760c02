/** What a member of the support staff can do to an endpoint and its deliveries, as the audit log names it. */
export type EndpointAct =
  | 'webhook_resent'
  | 'webhook_tested'
  | 'webhooks_replayed'
  | 'webhook_secret_rotated'
  | 'webhook_endpoint_changed'
