import { Option } from '@commander-js/extra-typings'
import { memberGroups } from '../../functions/http/route.ts'
import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const pathOf = (id: string): string => `/members/${encodeURIComponent(id)}`

/** `members …`: who may sign in to the support dashboard. */
export function addMembers(program: Parent, { supportApi, show }: Session): void {
  const members = program.command('members').description('Manages the members of the support staff.')
  const group = () => new Option('--group <group>', 'what they may do').choices(memberGroups).makeOptionMandatory()
  members
    .command('list')
    .description('List the members.')
    .action(async () => {
      const values = await supportApi().list('/members')
      show({ kind: 'list', values, columns: ['id', 'email', 'group', 'enabled', 'status', 'createdAt'] })
    })
  members
    .command('invite <email>')
    .description('Invite a member by e-mail.')
    .addOption(group())
    .action(async (email, options) => show(one(await supportApi().post('/members', { email, ...options }))))
  members
    .command('group <member-id>')
    .description('Move a member to another group.')
    .addOption(group())
    .action(async (id, options) => show(one(await supportApi().change(pathOf(id), options))))
  members
    .command('disable <member-id>')
    .description('Refuse a member, within 30 seconds.')
    .action(async (id) => show(one(await supportApi().post(`${pathOf(id)}/disable`))))
  members
    .command('enable <member-id>')
    .description('Accept a member again.')
    .action(async (id) => show(one(await supportApi().post(`${pathOf(id)}/enable`))))
}
