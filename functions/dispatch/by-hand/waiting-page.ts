import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { brandIdIn, brandOrderOf } from '../../orders/stored-orders.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { nextDueRows } from '../../storage/due-rows.ts'
import { commandSchema } from '../commands/command.ts'
import { workOf } from '../resume-target.ts'
import type { ResumeBrandDependencies } from './resume-brand.ts'

/** DynamoDB reads so many rows in one call. */
const ROWS_A_PAGE = 100

/** Reads what a page of the due index has of a brand. The index has keys alone, so all rows of the page are read. */
export function waitingPages(client: DynamoDBDocumentClient, table: string): ResumeBrandDependencies['page'] {
  return async (brandId, place) => {
    const { rows, next } = await nextDueRows(client, table, place, ROWS_A_PAGE)
    const ofBrandOrders = rows.filter((row) => row.pk.startsWith('ORDER#') && workOf(row).brandOrderId !== undefined)
    const isCommand = ({ sk }: Record<string, unknown>) => String(sk).startsWith('COMMAND#')
    const found = await batchGet(client, table, ofBrandOrders, { consistent: true })
    return {
      brandOrders: found.filter((row) => !isCommand(row) && brandIdIn(row) === brandId).map(brandOrderOf),
      commands: found
        .filter(isCommand)
        .map((row) => commandSchema.parse(row))
        .filter((command) => command.brandId === brandId),
      next,
    }
  }
}
