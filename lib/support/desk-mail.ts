import { Stack } from 'aws-cdk-lib'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** For `deskMailSender`: from one address of the stage's own mail domain. A stage without one sends no mail. */
export function grantSendDeskMail(fn: LambdaFunction): void {
  const { mailDomain, desk } = deploymentOf(fn).stage
  if (desk.replyTo !== undefined) fn.setEnvironment('deskMailbox', desk.replyTo)
  if (mailDomain === undefined) return
  const from = `support-desk@${mailDomain}`
  fn.setEnvironment('deskMailFrom', from)
  fn.allow({
    actions: ['ses:SendEmail'],
    resources: [Stack.of(fn).formatArn({ service: 'ses', resource: 'identity', resourceName: mailDomain })],
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  })
}
