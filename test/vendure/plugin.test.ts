import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from 'vitest'
import { copyPlugin, installVendure } from './vendure.ts'

test('a merchant’s compiler takes the plugin, with the types of a real Vendure', async () => {
  await installVendure()
  const options = '--ignoreConfig --noEmit --strict --skipLibCheck --target es2022 --module nodenext --types node'
  // What it finds is in the error's `stdout`.
  await promisify(execFile)('npx', ['tsc', ...options.split(' '), copyPlugin()])
})
