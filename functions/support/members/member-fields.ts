import * as z from 'zod'
import { memberGroups } from '../../http/route.ts'

const group = z.enum(memberGroups)

/** A member of the support staff, as administrators see one. */
export const memberSchema = z.object({
  id: z.string().describe('The account’s id; the audit log names members by it'),
  email: z.string().nullable(),
  name: z.string().nullable(),
  group: group.nullable().describe('Null for one who has no rights yet'),
  enabled: z.boolean(),
  status: z
    .enum(['invited', 'active', 'federated', 'other'])
    .describe('`invited` has not chosen a password yet; `federated` signs in by the platform’s own provider'),
  createdAt: z.string(),
})
export type Member = z.infer<typeof memberSchema>

/** What Cognito takes as a name to sign in by. */
export const invitationSchema = z.strictObject({
  email: z
    .email()
    .max(128)
    .transform((text) => text.toLowerCase()),
  group,
})

export const groupChangeSchema = z.strictObject({ group })

export const memberParams = z.object({
  memberId: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .describe('Id of the member, a UUID'),
})
