import { buildApp } from '../lib/app.ts'
import { bundleFunctions } from '../lib/constructs/bundle.ts'

try {
  await bundleFunctions()
  buildApp().synth()
} catch (error) {
  // One sentence for whoever ran `cdk`; the stack of a wrong context value helps nobody.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
