import type { PublicApi } from '../http/public-api.ts'
import type { DataStack } from '../stacks/data-stack.ts'

/** What each part of the support desk is made with. */
export interface DeskProps {
  readonly api: PublicApi
  readonly data: DataStack
}
