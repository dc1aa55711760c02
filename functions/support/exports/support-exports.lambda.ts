import { S3Client } from '@aws-sdk/client-s3'
import type { Caller, Member } from '../../http/callers/api-key.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { Problem } from '../../http/problem.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient as client } from '../../storage/document-client.ts'
import { actWrite, recordAct } from '../audit/audit-log.ts'
import { countReveal } from '../customer/reveal-limit.ts'
import { revealReasons } from '../customer/reveal-reasons.ts'
import { ExportFiles, LINK_SECONDS } from './export-files.ts'
import { ExportStore } from './export-store.ts'
import { queueExport } from './export-task.ts'
import { listExportsRoute, readExportRoute, requestExportRoute } from './exports.routes.ts'
import { listExports, readExport, requestExport } from './request-export.ts'

const set = environment('ordersTable', 'exportsBucket', 'exportQueueUrl', 'revealsPerHour')
const exports = new ExportStore(client, set.ordersTable)
const files = new ExportFiles(new S3Client(awsClientDefaults), set.exportsBucket)
const ordersTable = { client, table: set.ordersTable }

const requesting = {
  exports,
  reasons: revealReasons(optionalEnvironment('revealReasons')),
  count: (memberId: string, now: Date) =>
    countReveal({ memberId, perHour: Number(set.revealsPerHour), now }, ordersTable),
  wake: (exportId: string) => queueExport(exportId, queueClient, set.exportQueueUrl),
  audit: actWrite,
}

/** `httpHandler` lets only members through to these routes. */
function memberOf({ member }: Caller): Member {
  if (member === undefined) throw new Problem('group_missing', 'Only members of the support staff may do this.')
  return member
}

/** Takes exports on, and gives links to their files. */
export const handler = serveRoutes([
  [
    requestExportRoute,
    httpHandler(requestExportRoute, ({ body, caller, now }) =>
      requestExport({ ...body, member: memberOf(caller), now }, requesting),
    ),
  ],
  [listExportsRoute, httpHandler(listExportsRoute, () => listExports({ exports }))],
  [
    readExportRoute,
    httpHandler(readExportRoute, ({ params, caller, now }) =>
      readExport(
        { ...params, member: memberOf(caller), now },
        {
          exports,
          link: (name, fileName) => files.link(name, fileName),
          linkSeconds: LINK_SECONDS,
          recordDownload: (act, at) => recordAct({ act: 'export_downloaded', ...act }, at),
        },
      ),
    ),
  ],
])
