import { buildApp } from '../lib/app.ts'
import { bundleFunctions } from '../lib/constructs/bundle.ts'

try {
  await bundleFunctions()
  buildApp().synth()
} catch (error) {
  // One sentence for the person who ran `cdk`: a stack trace says nothing about a wrong context value.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
