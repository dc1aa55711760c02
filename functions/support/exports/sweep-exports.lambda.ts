import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { log } from '../../runtime/log.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { ExportStore } from './export-store.ts'
import { queueExport } from './export-task.ts'
import { resumeExports } from './resume-exports.ts'

const { ordersTable, exportQueueUrl } = environment('ordersTable', 'exportQueueUrl')
const store = new ExportStore(documentClient, ordersTable)

/** Once an hour: exports that stand still are queued again, and those that were given up are told as failed. */
export async function handler(): Promise<void> {
  const { resumed, failed } = await resumeExports(systemClock(), {
    list: () => store.list(),
    advance: (before, after) => store.advance(before, after),
    wake: (exportId) => queueExport(exportId, queueClient, exportQueueUrl),
  })
  for (const subjectId of failed) log('error', 'EXPORT_FAILED', { subjectId })
  log('info', 'EXPORTS_SWEPT', { count: resumed.length })
}
