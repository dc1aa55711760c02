import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const pathOf = (id: string): string => `/storefronts/${encodeURIComponent(id)}`

/** `storefronts …`: the surfaces that place orders. */
export function addStorefronts(program: Parent, { api, show }: Session): void {
  const storefronts = program.command('storefronts').description('Manages storefronts.')
  storefronts
    .command('create')
    .description('Add a storefront.')
    .option('--name <text>', 'name, for people')
    .action(async ({ name }) => show(one(await api().post('/storefronts', { name }))))
  storefronts
    .command('list')
    .description('List the storefronts, newest first.')
    .action(async () => {
      const values = await api().list('/storefronts')
      show({ kind: 'list', values, columns: ['id', 'name', 'enabled', 'createdAt'] })
    })
  storefronts
    .command('show <storefront-id>')
    .description('Show a storefront.')
    .action(async (id) => show(one(await api().read(pathOf(id)))))
  storefronts
    .command('change <storefront-id>')
    .description('Change a storefront’s name.')
    .option('--name <text>', 'name, for people')
    .action(async (id, { name }) => show(one(await api().change(pathOf(id), { name }))))
  storefronts
    .command('disable <storefront-id>')
    .description('Refuse all of its keys, within 30 seconds.')
    .action(async (id) => show(one(await api().post(`${pathOf(id)}/disable`))))
  storefronts
    .command('enable <storefront-id>')
    .description('Take its keys again.')
    .action(async (id) => show(one(await api().post(`${pathOf(id)}/enable`))))
}
