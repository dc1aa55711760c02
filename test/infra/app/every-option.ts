import type { StageName } from './templates.ts'

/** The context of a stage with everything on that can be switched on. */
export function everyOption(stage: StageName): Record<string, string> {
  const everywhere = {
    stage,
    slack: 'true',
    eventSubscriptions: JSON.stringify([
      { name: 'warehouse', busArn: 'arn:aws:events:eu-west-1:123456789012:event-bus/orders' },
    ]),
  }
  if (stage === 'local') return everywhere
  return {
    ...everywhere,
    alarmEmail: 'operators@platform.example',
    mailDomain: 'orders.platform.example',
    domainName: 'api.platform.example',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a-test',
    eventReaderAccounts: '123456789012',
    dashboardUrl: 'https://support.platform.example',
  }
}
