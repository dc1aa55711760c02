import { scopes } from '../../functions/http/route.ts'
import { CommandFailure } from '../command-line/command-failure.ts'
import { number, repeatable } from '../command-line/option-values.ts'
import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const pathOf = (id: string): string => `/keys/${encodeURIComponent(id)}`

const storefrontScopes = scopes.filter((scope) => scope !== 'admin')

const columns = ['id', 'name', 'livemode', 'scopes', 'hint', 'createdAt', 'expiresAfter', 'disabledAt']

/** Who has the keys: one of the two. */
type Owner = { readonly storefront?: string | undefined; readonly admin?: boolean | undefined }

/** `keys …`: how storefronts and administrators authenticate. */
export function addKeys(program: Parent, { api, show }: Session): void {
  const keys = program.command('keys').description('Manages keys of storefronts and administrators.')
  keys
    .command('create')
    .description('Make a key, and show it this once.')
    .option('--storefront <id>', 'a storefront’s key')
    .option('--admin', 'an administrator’s key')
    .option('--name <text>', 'a name for people')
    .option('--scope <scope>', `what it may do, repeatable (default: all): ${storefrontScopes.join(', ')}`, repeatable)
    .option('--live', 'for live orders; without it a test key', false)
    .action(async ({ name, live: livemode, scope, ...owner }) => {
      const path = ownerPath(owner)
      const body = { name, livemode }
      if (!owner.admin) return show(one(await api().post(path, { ...body, scopes: scope ?? storefrontScopes })))
      if (scope !== undefined) {
        throw new CommandFailure('An administrator’s key has one scope, "admin", and takes no other.')
      }
      show(one(await api().post(path, body)))
    })
  keys
    .command('list')
    .description('List keys of a storefront or of administrators, newest first.')
    .option('--storefront <id>', 'a storefront’s keys')
    .option('--admin', 'administrators’ keys')
    .action(async (owner) => show({ kind: 'list', values: await api().list(ownerPath(owner)), columns }))
  keys
    .command('show <key-id>')
    .description('Show what a key may do, but not the key itself.')
    .action(async (id) => show(one(await api().read(pathOf(id)))))
  keys
    .command('rotate <key-id>')
    .description('Replace a key by a new one of the same scopes.')
    .option('--overlap-hours <hours>', 'how long the old one stays valid (default: 24); 0 ends it at once', number)
    .action(async (id, { overlapHours }) => show(one(await api().post(`${pathOf(id)}/rotate`, { overlapHours }))))
  keys
    .command('disable <key-id>')
    .description('End a key for ever, within 30 seconds.')
    .action(async (id) => show(one(await api().post(`${pathOf(id)}/disable`))))
}

/** Where an owner's keys are made and listed. */
function ownerPath({ storefront, admin = false }: Owner): string {
  if ((storefront === undefined) === !admin) {
    throw new CommandFailure('Say who has the key: either --storefront <id> or --admin.')
  }
  return storefront === undefined ? '/keys' : `/storefronts/${encodeURIComponent(storefront)}/keys`
}
