import * as z from 'zod'
import { noteIdInPath, orderIdInPath } from '../../http/path-ids.ts'
import type { ProblemCode } from '../../http/problem.ts'
import { defineRoute } from '../../http/route.ts'
import {
  assigneeRequestSchema,
  deskMarksSchema,
  noteRequestSchema,
  noteSchema,
  notesAnswerSchema,
  tagsRequestSchema,
} from './note-fields.ts'

const tag = 'Support desk: notes'
const params = z.object({ orderId: orderIdInPath })
const paramsOfOne = params.extend({ noteId: noteIdInPath })
const problems: readonly ProblemCode[] = [
  'invalid_json',
  'not_found',
  'state_conflict',
  'validation_failed',
  'card_data_refused',
]

export const listNotesRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}/notes',
  operationId: 'list-notes',
  summary: 'Read an order’s notes, tags and assignee',
  tag,
  access: 'support',
  params,
  responses: { 200: { description: 'Notes in clear; reading them is logged', schema: notesAnswerSchema } },
  problems: ['not_found'],
})

export const addNoteRoute = defineRoute({
  method: 'POST',
  path: '/support/orders/{orderId}/notes',
  operationId: 'add-note',
  summary: 'Write a note about an order',
  description: 'It is sealed like the customer’s data, erased with it, and never sent to a brand.',
  tag,
  access: 'support',
  params,
  body: noteRequestSchema,
  responses: { 201: { description: 'The note', schema: noteSchema } },
  problems,
})

export const editNoteRoute = defineRoute({
  method: 'PATCH',
  path: '/support/orders/{orderId}/notes/{noteId}',
  operationId: 'edit-note',
  summary: 'Correct your own note',
  description: 'Within 15 minutes.',
  tag,
  access: 'support',
  params: paramsOfOne,
  body: noteRequestSchema,
  responses: { 200: { description: 'The note', schema: noteSchema } },
  problems,
})

export const deleteNoteRoute = defineRoute({
  method: 'DELETE',
  path: '/support/orders/{orderId}/notes/{noteId}',
  operationId: 'delete-note',
  summary: 'Delete a note',
  description: 'Your own within 15 minutes. A support-admin may delete any, at any time.',
  tag,
  access: 'support',
  params: paramsOfOne,
  responses: { 204: { description: 'It is deleted' } },
  problems: ['not_found', 'state_conflict'],
})

export const setTagsRoute = defineRoute({
  method: 'PUT',
  path: '/support/orders/{orderId}/tags',
  operationId: 'set-tags',
  summary: 'Tag an order',
  tag,
  access: 'support',
  params,
  body: tagsRequestSchema,
  responses: { 200: { description: 'What the desk keeps of the order', schema: deskMarksSchema } },
  problems: ['invalid_json', 'not_found', 'validation_failed'],
})

export const setAssigneeRoute = defineRoute({
  method: 'PUT',
  path: '/support/orders/{orderId}/assignee',
  operationId: 'set-assignee',
  summary: 'Say who takes care of an order',
  tag,
  access: 'support',
  params,
  body: assigneeRequestSchema,
  responses: { 200: { description: 'What the desk keeps of the order', schema: deskMarksSchema } },
  problems: ['invalid_json', 'not_found', 'validation_failed'],
})
