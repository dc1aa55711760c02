import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { disableMember, enableMember, inviteMember, moveMember } from './change-members.ts'
import { listMembers } from './list-members.ts'
import {
  changeMemberRoute,
  disableMemberRoute,
  enableMemberRoute,
  inviteMemberRoute,
  listMembersRoute,
} from './members.routes.ts'
import { StaffPool } from './staff-pool.ts'

const { memberPoolId, settingsTable } = environment('memberPoolId', 'settingsTable')
const members = {
  pool: new StaffPool(new CognitoIdentityProviderClient(awsClientDefaults), memberPoolId),
  settings: { client: documentClient, table: settingsTable },
}

/** For administrators of the desk: who belongs to the support staff. */
export const handler = serveRoutes([
  [
    listMembersRoute,
    httpHandler(listMembersRoute, async ({ query }) => ({
      status: 200,
      body: await listMembers(query, members.pool),
    })),
  ],
  [
    inviteMemberRoute,
    httpHandler(inviteMemberRoute, (request) => inviteMember({ ...request, ...request.body }, members)),
  ],
  [
    changeMemberRoute,
    httpHandler(changeMemberRoute, (request) =>
      moveMember({ ...request, ...request.params, ...request.body }, members),
    ),
  ],
  [
    disableMemberRoute,
    httpHandler(disableMemberRoute, (request) => disableMember({ ...request, ...request.params }, members)),
  ],
  [
    enableMemberRoute,
    httpHandler(enableMemberRoute, (request) => enableMember({ ...request, ...request.params }, members)),
  ],
])
