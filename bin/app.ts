import { buildApp } from '../lib/app.ts'
import { bundleFunctions } from '../lib/constructs/bundle.ts'
import { bundleDashboard } from '../lib/dashboard/bundle-dashboard.ts'
import { keepPromises } from '../lib/promises/keep-promises.ts'

try {
  await bundleFunctions()
  await bundleDashboard()
  const app = buildApp()
  await keepPromises(app)
  app.synth()
} catch (error) {
  // One sentence for the person who ran `cdk`: a stack trace says nothing about a wrong option.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
