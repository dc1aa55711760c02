import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** Where brands answer to members, when the stage receives their answers; `undefined` where it does not. */
export function answersDomainOf(scope: Construct): string | undefined {
  const { mailDomain, desk } = deploymentOf(scope).stage
  return desk.receiveAnswers && mailDomain !== undefined ? `answers.${mailDomain}` : undefined
}

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
