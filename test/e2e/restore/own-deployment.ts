import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { ListStateMachinesCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import { startDemoBrand } from '../../../bin/start/demo-brands/server.ts'
import { apiAddress } from '../../../bin/start/deployment/api-address.ts'
import { API_OUTPUT, deploy, outputOf } from '../../../bin/start/deployment/deploy.ts'
import { startEmulator } from '../../../bin/start/emulator/emulator.ts'
import { chooseEmulator } from '../../../bin/start/emulator/emulator-choice.ts'
import { findPython } from '../../../bin/start/emulator/python.ts'
import { Administration, firstAdminKey } from '../../../bin/start/seed/administration.ts'
import { makeMember, newPassword } from '../../../bin/start/seed/members.ts'
import { localSignIn, signInOf } from '../../../bin/start/site/sign-in.ts'
import { startSite } from '../../../bin/start/site/site.ts'
import type { MemberGroup } from '../../../functions/http/route.ts'
import { freePort } from '../free-port.ts'
import { signInBy } from '../support/sign-in-flow.ts'

export type OwnDeployment = Awaited<ReturnType<typeof ownDeployment>>

/** A deployment that no other test uses, for what stops a whole stage. Its waits are short. */
export async function ownDeployment(context: Record<string, string>, brandIds: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-own-'))
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const one of stops.toReversed()) await one()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    // One of its own, though AWS_ENDPOINT_URL names that of the run.
    const choice = await chooseEmulator({
      endpointUrl: undefined,
      python: () => findPython(),
      docker: async () => false,
    })
    const emulator = await startEmulator({ port: await freePort(), stateFolder: join(folder, 'emulator'), choice })
    stops.push(() => emulator.stop())
    const { environment, endpointUrl } = emulator
    const { outputs } = await deploy({
      environment,
      context: { timeScale: '0.05', ...context },
      outputsFile: join(folder, 'stacks.json'),
      assemblyFolder: join(folder, 'cdk.out'),
    })
    const api = apiAddress(outputOf(outputs, API_OUTPUT))
    const site = await startSite({ port: 0, api, endpointUrl, signIn: signInOf(outputs) })
    stops.push(() => site.stop())
    const administration = new Administration(site.url, await firstAdminKey(endpointUrl))
    const brands = new Map<string, string>()
    for (const brandId of brandIds) {
      const signingSecret = `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`
      const storageFile = join(folder, `${brandId}.jsonl`)
      const updatesUrl = `${site.url}/v1/brands/${brandId}/updates`
      const brand = await startDemoBrand({ brandId, port: 0, storageFile, signingSecret, updatesUrl })
      stops.push(() => brand.stop())
      await administration.brand({ id: brandId, name: brandId, commandUrl: brand.commandUrl, signingSecret })
      brands.set(brandId, brand.adminUrl)
    }
    const storefrontKey = await administration.storefrontKey(await administration.storefront('Own'))
    const ask = async <Body>(address: string, init: RequestInit = {}) => {
      const headers = { authorization: `Bearer ${storefrontKey}`, 'content-type': 'application/json', ...init.headers }
      const response = await fetch(address, { ...init, headers })
      const text = await response.text()
      return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body }
    }
    return {
      environment,
      endpointUrl,
      /** One request of the storefront. */
      api: <Body>(path: string, init?: RequestInit) => ask<Body>(site.url + path, init),
      /** An access token of a new member of the desk. */
      member: async (group: MemberGroup): Promise<string> => {
        const account = { username: `${randomUUID()}@desk.example`, password: newPassword() }
        const signIn = signInOf(outputs)
        const cognito = new CognitoIdentityProviderClient(emulatorSettings(endpointUrl))
        await makeMember(cognito, signIn.poolId, account, group)
        return (await signInBy(localSignIn(signIn, endpointUrl, `${site.url}/dashboard`), account)).accessToken
      },
      /** One request to a brand's own interface. */
      brand: <Body>(brandId: string, path: string, init?: RequestInit) => ask<Body>(brands.get(brandId) + path, init),
      /**
       * What the stream or the sweep does on AWS: Express executions there may have the name of an earlier one, which the
       * emulator refuses.
       */
      startWorkflow: async (input: object) => {
        const client = new SFNClient(emulatorSettings(endpointUrl))
        const { stateMachines } = await client.send(new ListStateMachinesCommand({}))
        const machine = stateMachines?.find(({ name }) => name === 'diddo-local-dispatch')
        const started = { stateMachineArn: machine?.stateMachineArn, name: randomUUID(), input: JSON.stringify(input) }
        await client.send(new StartExecutionCommand(started))
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
