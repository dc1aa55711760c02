import * as z from 'zod'
import { limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import { groupChangeSchema, invitationSchema, memberParams, memberSchema } from './member-fields.ts'

const tag = 'Support desk: members'
const member = { description: 'The member', schema: memberSchema }

export const listMembersRoute = defineRoute({
  method: 'GET',
  path: '/support/members',
  operationId: 'list-members',
  summary: 'List the members of the support staff',
  tag,
  access: 'admin',
  // Cognito's cursors are longer than ours.
  query: z.strictObject({
    cursor: z.string().min(1).max(4000).optional().describe('`nextCursor` of the page before'),
    limit: limitField,
  }),
  responses: { 200: { description: 'In no order', schema: pageSchemaOf(memberSchema) } },
  problems: ['validation_failed'],
})

export const inviteMemberRoute = defineRoute({
  method: 'POST',
  path: '/support/members',
  operationId: 'invite-member',
  summary: 'Invite a member by e-mail',
  description: 'The mail has a password for the first sign-in, which ends after seven days.',
  tag,
  access: 'admin',
  body: invitationSchema,
  responses: { 201: member },
  problems: ['invalid_json', 'state_conflict', 'validation_failed'],
})

export const changeMemberRoute = defineRoute({
  method: 'PATCH',
  path: '/support/members/{memberId}',
  operationId: 'change-member',
  summary: 'Move a member to another group',
  description: 'Within 30 seconds tokens of before are refused, so that the member gets one with the new group.',
  tag,
  access: 'admin',
  params: memberParams,
  body: groupChangeSchema,
  responses: { 200: member },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})

const switchRoute = (word: 'disable' | 'enable', summary: string) =>
  defineRoute({
    method: 'POST',
    path: `/support/members/{memberId}/${word}`,
    operationId: `${word}-member`,
    summary,
    tag,
    access: 'admin',
    params: memberParams,
    body: z.strictObject({}),
    responses: { 200: member },
    problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
  })

export const disableMemberRoute = switchRoute('disable', 'Refuse a member, within 30 seconds')
export const enableMemberRoute = switchRoute('enable', 'Accept a member again')
