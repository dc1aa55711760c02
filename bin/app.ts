import { buildApp } from '../lib/app.ts'
import { bundleFunctions } from '../lib/constructs/bundle.ts'
import { keepPromises } from '../lib/promises/keep-promises.ts'

try {
  await bundleFunctions()
  const app = buildApp()
  await keepPromises(app)
  app.synth()
} catch (error) {
  // One sentence for whoever ran `cdk`; the stack of a wrong option helps nobody.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
