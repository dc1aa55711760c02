import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  InvalidParameterException,
  ListUsersCommand,
  ListUsersInGroupCommand,
  UsernameExistsException,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider'
import { Problem } from '../../http/problem.ts'
import { type MemberGroup, memberGroups } from '../../http/route.ts'
import type { Member } from './member-fields.ts'

/** A member, and the name by which Cognito's administrative calls know the account. */
export interface Account {
  readonly member: Member
  readonly username: string
}

/** The user pool of the support staff. */
export class StaffPool {
  readonly #client: CognitoIdentityProviderClient
  readonly #poolId: string

  constructor(client: CognitoIdentityProviderClient, poolId: string) {
    this.#client = client
    this.#poolId = poolId
  }

  /** A page of members; `next` is Cognito's own place. */
  async list(limit: number, place: string | undefined): Promise<{ members: Member[]; next: string | null }> {
    // Cognito's largest page is 60.
    const page = { UserPoolId: this.#poolId, Limit: Math.min(limit, 60), PaginationToken: place }
    const [groups, { Users = [], PaginationToken }] = await Promise.all([
      this.#groups(),
      this.#client.send(new ListUsersCommand(page)).catch((error: unknown) => {
        if (!(error instanceof InvalidParameterException)) throw error
        throw new Problem('validation_failed', 'The cursor cannot be used.', {
          errors: [{ code: 'invalid_cursor', pointer: '#query/cursor', detail: 'Leave it out to start again.' }],
        })
      }),
    ])
    return { members: Users.map((user) => memberOf(user, groups)), next: PaginationToken ?? null }
  }

  /** @throws Problem `not_found` */
  async find(memberId: string): Promise<Account> {
    const [groups, { Users = [] }] = await Promise.all([
      this.#groups(),
      this.#client.send(new ListUsersCommand({ UserPoolId: this.#poolId, Filter: `sub = "${memberId}"`, Limit: 1 })),
    ])
    const [user] = Users
    if (user?.Username === undefined) throw new Problem('not_found', 'There is no member with this id.')
    return { member: memberOf(user, groups), username: user.Username }
  }

  /** Ids of the enabled members of `support-admin`. */
  async administrators(): Promise<string[]> {
    const users = await this.#usersOf('support-admin')
    return users.filter(({ Enabled }) => Enabled === true).map((user) => attributeOf(user.Attributes, 'sub') ?? '')
  }

  /** Creates the account and has Cognito mail the invitation. @throws Problem `state_conflict` when there is one */
  async invite(email: string, group: MemberGroup): Promise<Member> {
    const created = await this.#create(email)
    const username = created.Username ?? ''
    await this.#client.send(
      new AdminAddUserToGroupCommand({ UserPoolId: this.#poolId, Username: username, GroupName: group }),
    )
    return { ...memberOf(created, new Map()), group }
  }

  async #create(email: string): Promise<UserType> {
    try {
      const { User = {} } = await this.#client.send(
        new AdminCreateUserCommand({
          UserPoolId: this.#poolId,
          Username: email,
          // An invitation that is answered proves the address.
          UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
          DesiredDeliveryMediums: ['EMAIL'],
        }),
      )
      return User
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error
      throw new Problem('state_conflict', 'A member with this address exists already.')
    }
  }

  async move(username: string, group: MemberGroup): Promise<void> {
    const ids = { UserPoolId: this.#poolId, Username: username }
    for (const other of memberGroups.filter((one) => one !== group)) {
      await this.#client.send(new AdminRemoveUserFromGroupCommand({ ...ids, GroupName: other }))
    }
    await this.#client.send(new AdminAddUserToGroupCommand({ ...ids, GroupName: group }))
  }

  /** Also ends every session: a refresh token gives no more access tokens. */
  async disable(username: string): Promise<void> {
    const ids = { UserPoolId: this.#poolId, Username: username }
    await this.#client.send(new AdminDisableUserCommand(ids))
    await this.#client.send(new AdminUserGlobalSignOutCommand(ids))
  }

  async enable(username: string): Promise<void> {
    await this.#client.send(new AdminEnableUserCommand({ UserPoolId: this.#poolId, Username: username }))
  }

  /** Groups by the account's name. A desk has tens of members; each page has 60. */
  async #groups(): Promise<ReadonlyMap<string, MemberGroup>> {
    const lists = await Promise.all(memberGroups.map(async (group) => ({ group, users: await this.#usersOf(group) })))
    return new Map(lists.flatMap(({ group, users }) => users.map(({ Username = '' }) => [Username, group] as const)))
  }

  async #usersOf(group: MemberGroup): Promise<UserType[]> {
    const users: UserType[] = []
    let NextToken: string | undefined
    do {
      const page = await this.#client.send(
        new ListUsersInGroupCommand({ UserPoolId: this.#poolId, GroupName: group, Limit: 60, NextToken }),
      )
      users.push(...(page.Users ?? []))
      NextToken = page.NextToken
    } while (NextToken !== undefined)
    return users
  }
}

const STATUSES: Readonly<Record<string, Member['status']>> = {
  FORCE_CHANGE_PASSWORD: 'invited',
  CONFIRMED: 'active',
  EXTERNAL_PROVIDER: 'federated',
}

function memberOf(user: UserType, groups: ReadonlyMap<string, MemberGroup>): Member {
  return {
    id: attributeOf(user.Attributes, 'sub') ?? '',
    email: attributeOf(user.Attributes, 'email'),
    name: attributeOf(user.Attributes, 'name'),
    // `memberGroups` ends with the one of most rights, which wins where somebody is in both.
    group: groups.get(user.Username ?? '') ?? null,
    enabled: user.Enabled ?? false,
    status: STATUSES[user.UserStatus ?? ''] ?? 'other',
    createdAt: (user.UserCreateDate ?? new Date(0)).toISOString(),
  }
}

function attributeOf(attributes: readonly AttributeType[] | undefined, name: string): string | null {
  return attributes?.find(({ Name }) => Name === name)?.Value ?? null
}
