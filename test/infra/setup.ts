import type { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import type { TestProject } from 'vitest/node'
import { buildApp } from '../../lib/app.ts'
import { bundleFunctions } from '../../lib/constructs/bundle.ts'
import { bundleDashboard } from '../../lib/dashboard/bundle-dashboard.ts'
import { everyOption } from './app/every-option.ts'
import type { StackTemplate, StageName } from './app/templates.ts'

/** Bundles what templates name, and synthesises the stages that most files look at once for all of them. */
export default async function setup(project: TestProject): Promise<void> {
  await bundleFunctions()
  await bundleDashboard()
  project.provide('stacks', { local: templatesOf('local'), prod: templatesOf('prod') })
}

function templatesOf(stage: StageName): Record<string, StackTemplate> {
  const stacks = buildApp({ stage }, everyOption(stage)).node.children as Stack[]
  return Object.fromEntries(
    stacks.map((stack) => [stack.stackName, Template.fromStack(stack).toJSON() as StackTemplate]),
  )
}
