import * as z from 'zod'
import { memberGroups } from '../../http/route.ts'

const group = z.enum(memberGroups)

/** A member of the support staff, as administrators see one. */
export const memberSchema = z.object({
  id: z.string().describe('The account’s id; the audit log names members by it'),
  email: z.string().nullable().describe('Address that the member signs in by; null where there is none'),
  name: z.string().nullable().describe('Name; null where the account has none'),
  group: group.nullable().describe('Null for one who has no rights yet'),
  enabled: z.boolean().describe('False where the member may not sign in'),
  status: z
    .enum(['invited', 'active', 'federated', 'other'])
    .describe('`invited` has not chosen a password yet; `federated` signs in by the platform’s own provider'),
  createdAt: z.string().describe('When the account was made, in UTC'),
})
export type Member = z.infer<typeof memberSchema>

/** What Cognito takes as a name to sign in by. */
export const invitationSchema = z.strictObject({
  email: z
    .email()
    .max(128)
    .transform((text) => text.toLowerCase())
    .describe('Where the invitation goes; the member signs in by it'),
  group: group.describe('What the member may do'),
})

export const groupChangeSchema = z.strictObject({ group: group.describe('What the member may do from now on') })

export const memberParams = z.object({
  memberId: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .describe('Id of the member, a UUID'),
})
