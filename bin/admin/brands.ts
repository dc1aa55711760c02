import * as z from 'zod'
import { connectionCheckSchema } from '../../functions/administration/connection-checks/connection-checks.routes.ts'
import { number } from '../command-line/option-values.ts'
import { withHealth } from './brand-health.ts'
import { brandFields, shownBrand, withBrandOptions } from './brand-options.ts'
import { addBrandSender } from './brand-sender.ts'
import { one } from './outcome.ts'
import { readSecrets, withSecretOptions } from './secret-input.ts'
import type { Parent, Session } from './session.ts'

const pathOf = (id: string): string => `/brands/${encodeURIComponent(id)}`

const TRIED = 'The deployment does it, with what it has stored of the brand.'

/** `brands …`: who fulfils, and how they are reached. */
export function addBrands(program: Parent, session: Session): void {
  const { api, show } = session
  const brands = program.command('brands').description('Manages brands.')

  const create = brands
    .command('create <brand-id>')
    .description(
      `Add a brand. The id is for ever: lower-case letters, digits and hyphens. Secrets that are ours to make, such as signingSecret, are made and shown unless they are given.`,
    )
  withSecretOptions(withBrandOptions(create))
    .summary('Add a brand.')
    .option('--integration <kind>', 'how it is reached', 'signed-http')
    .action(async (id, { integration, ...options }) => {
      const body = { id, integration, ...brandFields(options), secrets: await readSecrets(options) }
      show(one(await api().post('/brands', body)))
    })
  brands
    .command('list')
    .description('List all brands, newest first, and how their back ends do.')
    .action(async () => {
      const client = api()
      const values = await withHealth(await client.list('/brands'), (id) => client.read(`${pathOf(id)}/health`))
      const columns = [
        'id',
        'name',
        'integration',
        'modes',
        'enabled',
        'circuit',
        'lastFailure',
        'lastRefusal',
        'createdAt',
      ]
      show({ kind: 'list', values, columns })
    })
  brands
    .command('show <brand-id>')
    .description('Show a brand and how its back end does, without its secrets.')
    .action(async (id) => {
      const client = api()
      const [value = {}] = await withHealth([await client.read(pathOf(id))], () => client.read(`${pathOf(id)}/health`))
      show({ kind: 'parts', value, parts: [{ shown: { kind: 'one', value: shownBrand(value) } }] })
    })
  brands
    .command('health <brand-id>')
    .description('Show how a brand’s back end does: circuit, failures, pace.')
    .action(async (id) => show(one(await api().read(`${pathOf(id)}/health`))))
  withBrandOptions(brands.command('change <brand-id>').description('Change what is given, and nothing else.')).action(
    async (id, options) => show(one(await api().change(pathOf(id), brandFields(options)))),
  )
  withSecretOptions(brands.command('rotate-secret <brand-id>'))
    .summary('Give a brand new secrets.')
    .description(
      `Give a brand new secrets. They are made and shown unless they are given. Where the integration can, both are used until the time of the old ones is over.`,
    )
    .option('--overlap-hours <hours>', 'how long the old ones stay valid (default: 24); 0 ends them at once', number)
    .action(async (id, { overlapHours, ...options }) => {
      const body = { secrets: await readSecrets(options), overlapHours }
      show(one(await api().post(`${pathOf(id)}/rotate-secret`, body)))
    })
  brands
    .command('check <brand-id>')
    .summary('Check a brand’s connection: credentials, scopes, webhooks.')
    .description(
      `Check a brand’s connection: credentials, scopes, webhooks. Makes no order and changes nothing. Fails when the brand could not be sent orders. ${TRIED} A brand that does not exist yet is tried by npm run connection.`,
    )
    .action(async (id) => {
      const value = connectionCheckSchema.parse(await api().post(`${pathOf(id)}/connection-checks`))
      show({ kind: 'check', value })
    })
  brands
    .command('resume <brand-id>')
    .summary('Try at once what waits for a brand.')
    .description(
      `Try at once what waits for a brand: orders that it does not have, and requests about orders. Its rate is kept. Its connection is checked before, which closes its circuit. What was given up is not tried: attention list shows it.`,
    )
    .option('--unchecked', 'without a check of its connection', false)
    .action(async (id, { unchecked }) => {
      if (!unchecked) {
        const check = connectionCheckSchema.parse(await api().post(`${pathOf(id)}/connection-checks`))
        if (!check.ok) return show({ kind: 'check', value: check })
      }
      show(one({ brandId: id, resumed: await resumeAll(api(), id) }))
    })
  brands
    .command('set-up <brand-id>')
    .summary('Make at a brand’s back end what orders need there.')
    .description(
      `Make at a brand’s back end what orders need there: webhooks and the like, as far as the back end’s API allows. Then check. May be repeated. ${TRIED}`,
    )
    .action(async (id) => {
      const value = connectionCheckSchema.parse(await api().post(`${pathOf(id)}/set-up`))
      show({ kind: 'check', value })
    })
  brands
    .command('disable <brand-id>')
    .description('Take no new orders for it; those it has go on.')
    .action(async (id) => show(one(await api().post(`${pathOf(id)}/disable`))))
  brands
    .command('enable <brand-id>')
    .description('Take orders for it again.')
    .action(async (id) => show(one(await api().post(`${pathOf(id)}/enable`))))
  addBrandSender(brands, session)
}

const resumedSchema = z.object({ resumed: z.int(), nextCursor: z.string().nullable() })

/** Step after step, each of some seconds. Answers how much was made due. */
async function resumeAll(api: ReturnType<Session['api']>, id: string): Promise<number> {
  let sum = 0
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = cursor === '' ? '' : `?${new URLSearchParams({ cursor })}`
    const { resumed, nextCursor } = resumedSchema.parse(await api.post(`${pathOf(id)}/resume${query}`))
    sum += resumed
    cursor = nextCursor
  }
  return sum
}
