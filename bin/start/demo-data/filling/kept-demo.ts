import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { localFolder, localSubfolder } from '../../../local-run/folders.ts'

const storefrontSchema = z.object({ id: z.string(), key: z.string() })

/** The content of `.local/demo.json`: what the demo's storefronts are called, and whether the stack is filled. */
const keptDemoSchema = z.object({
  storefronts: z.object({ app: storefrontSchema, stadium: storefrontSchema }),
  /** The end of the fortnight. A filling that was cut short is taken up again with the same orders. */
  filledAt: z.iso.datetime(),
  isFilled: z.boolean(),
  /** Where the platform sends commands to the brands, in the order of the cast. */
  commandUrls: z.array(z.string()),
  /** Of the receiver of webhooks. */
  receiverPort: z.int(),
})
export type KeptDemo = z.infer<typeof keptDemoSchema>

const NAME = 'demo.json'

/** Null where no stack was filled. */
export function readKeptDemo(folder = localFolder): KeptDemo | null {
  const file = join(folder, NAME)
  return existsSync(file) ? keptDemoSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

export function keepDemo(demo: KeptDemo, folder = localSubfolder()): void {
  writeFileSync(join(folder, NAME), JSON.stringify(demo, null, 2), { mode: 0o600 })
}
