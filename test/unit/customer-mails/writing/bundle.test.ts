import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { bundleOptions } from '../../../../lib/constructs/bundle.ts'

test('a function that writes mails carries what draws them, and nothing else of its libraries', async () => {
  const entryPoints = ['functions/customer-mails/writing/write-customer-mail.ts']
  const { metafile } = await build({ ...bundleOptions, entryPoints, metafile: true, write: false })
  const [bundle] = Object.values(metafile.outputs)
  const carried = Object.entries(bundle?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file)
  expect(carried.some((file) => file.includes('react-dom-server'))).toBe(true)
  expect(carried.filter((file) => /development|tailwind|prismjs|html-to-text|prettier|socket/.test(file))).toEqual([])
  // 0.26 MB are React's.
  expect(bundle?.bytes).toBeLessThan(600_000)
})
