import type { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import type { TestProject } from 'vitest/node'
import { buildApp } from '../../lib/app.ts'
import { bundleFunctions } from '../../lib/constructs/bundle.ts'
import { type Resource, type StageName, stageNames } from './app/templates.ts'

/** Bundles what templates name, and synthesises the stages that most files look at once for all of them. */
export default async function setup(project: TestProject): Promise<void> {
  await bundleFunctions()
  const resources = stageNames.map((stage) => [stage, resourcesOfAllStacks(stage)])
  project.provide('resources', Object.fromEntries(resources))
}

/** Without them nothing sends mails. */
const domains = {
  mailDomain: 'orders.platform.example',
  domainName: 'api.platform.example',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a-test',
}

function resourcesOfAllStacks(stage: StageName): Record<string, Resource> {
  const app = buildApp({ stage, slack: 'true', ...(stage === 'prod' ? domains : {}) })
  const all: Record<string, Resource> = {}
  for (const child of app.node.children) {
    const stack = child as Stack
    const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, Resource> }
    for (const [id, resource] of Object.entries(Resources)) all[`${stack.stackName}/${id}`] = resource
  }
  return all
}
