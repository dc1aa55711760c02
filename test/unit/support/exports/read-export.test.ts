import { expect, test } from 'vitest'
import type { MemberGroup } from '../../../../functions/http/route.ts'
import type { Export } from '../../../../functions/support/exports/export.ts'
import { readExport } from '../../../../functions/support/exports/request-export.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const made: Export = {
  id: 'exp_1',
  memberId: 'member-1',
  requestedAt: now.toISOString(),
  filter: {},
  revealReason: 'legal_request',
  status: 'ready',
  pages: 1,
  parts: 1,
  orders: 1,
  cursor: null,
  isRead: true,
  isCut: false,
  finishedAt: now.toISOString(),
  steppedAt: now.toISOString(),
  expiresAt: now.getTime() / 1000 + 3600,
}

async function linksFor(id: string, group: MemberGroup, revealReason: string | null) {
  const downloads: string[] = []
  const { body } = await readExport(
    { exportId: made.id, member: { id, groups: [group] }, now },
    {
      exports: { find: async () => ({ ...made, revealReason }), create: async () => {}, list: async () => [] },
      link: async (name) => `https://files.example/${name}`,
      linkSeconds: 900,
      recordDownload: async ({ memberId }) => void downloads.push(memberId),
    },
  )
  return [(body as { links: object | null }).links !== null, downloads]
}

test('clear values are for the administrator who gave a reason for them, as long as they are one', async () => {
  expect(await linksFor('member-1', 'support-admin', 'legal_request')).toEqual([true, ['member-1']])
  expect(await linksFor('member-1', 'support', 'legal_request')).toEqual([false, []])
  expect(await linksFor('member-2', 'support-admin', 'legal_request')).toEqual([false, []])
  expect(await linksFor('member-2', 'support', null)).toEqual([true, ['member-2']])
})
