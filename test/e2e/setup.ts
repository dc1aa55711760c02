import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { TestProject } from 'vitest/node'
import { emulatorSettings } from '../../bin/local-run/aws-settings.ts'
import type { Account } from '../../bin/local-run/outputs.ts'
import { type RunningBrand, startDemoBrand } from '../../bin/start/demo-brands/server.ts'
import { apiAddress } from '../../bin/start/deployment/api-address.ts'
import { API_OUTPUT, deploy, outputOf } from '../../bin/start/deployment/deploy.ts'
import { startEmulator } from '../../bin/start/emulator/emulator.ts'
import { Administration, firstAdminKey } from '../../bin/start/seed/administration.ts'
import { makeMember, newPassword } from '../../bin/start/seed/members.ts'
import { type LocalSignIn, localSignIn, signInOf } from '../../bin/start/site/sign-in.ts'
import { startSite } from '../../bin/start/site/site.ts'
import type { MemberGroup } from '../../functions/http/route.ts'
import { startSlack } from '../stand-ins/slack/slack.ts'
import { browserPath } from './browser.ts'
import { freePort } from './free-port.ts'
import { keepRecording } from './keep-recording.ts'
import { startQuickMinutes } from './quick-minutes.ts'
import { recordAnswers } from './record-answers.ts'
import { startRecordingProxy } from './recording-proxy.ts'
import { signInBy } from './support/sign-in-flow.ts'

/** Waits of minutes become waits of seconds: the shortest retry, 10 s, takes half a second. */
const TIME_SCALE = '0.05'
/**
 * The first ten always do as they should, and any file may order from them. Files run beside each other: one that
 * makes a brand misbehave, or counts its orders, has a brand of its own, from the eleventh on.
 */
const BRANDS = 26

/** Above what orders of tests come to, but of the one that is about it. */
const REFUND_LIMITS = JSON.stringify({ refund: { support: { USD: 1_000_000 } } })

const DESK = JSON.stringify({
  replyTo: 'desk@desk.example',
  integrationRequestsTo: 'partners@desk.example',
  receiveAnswers: true,
})

/** Starts an emulator of the run's own, deploys once, starts demo brands, and stops all of it at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-e2e-'))
  const stops: (() => Promise<void>)[] = []
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    // Unpacked once, now: whoever finds it half unpacked by somebody else cannot start it.
    await browserPath()
    const port = await freePort()
    const recording = join(folder, 'calls.log')
    const assemblyFolder = join(folder, 'cdk.out')
    const proxy = await startRecordingProxy(`http://127.0.0.1:${port}`, recording)
    stops.push(() => proxy.stop())
    const emulator = await startEmulator({
      port,
      stateFolder: join(folder, 'emulator'),
      endpointForFunctions: proxy.url,
    })
    stops.push(() => emulator.stop())
    const slack = { botToken: 'xoxb-of-the-run', channel: 'C0000000RUN' }
    const slackStandIn = await startSlack(0, slack)
    stops.push(() => slackStandIn.stop())
    const { outputs } = await deploy({
      environment: emulator.environment,
      context: {
        timeScale: TIME_SCALE,
        slack: 'true',
        slackApiUrl: slackStandIn.url,
        limits: REFUND_LIMITS,
        desk: DESK,
        nameSearch: 'true',
        brandQueues: JSON.stringify([{ brandId: 'brand-01', accounts: ['000000000000'] }]),
      },
      outputsFile: join(folder, 'stacks.json'),
      assemblyFolder,
    })
    const answers = join(folder, 'answers.jsonl')
    stops.push(() => keepRecording({ recording, answers, assemblyFolder, endpointUrl: emulator.endpointUrl }))
    const minutes = await startQuickMinutes(emulator.endpointUrl)
    stops.push(() => minutes.stop())
    const deployed = apiAddress(outputOf(outputs, API_OUTPUT))
    const recorder = await recordAnswers(deployed, answers)
    stops.push(() => recorder.stop())
    const api = { ...deployed, origin: recorder.url }
    const signIn = signInOf(outputs)
    const site = await startSite({ port: 0, api, endpointUrl: emulator.endpointUrl, signIn })
    stops.push(() => site.stop())

    const adminKey = await firstAdminKey(emulator.endpointUrl)
    const administration = new Administration(site.url, adminKey)
    const brands: Record<string, { adminUrl: string }> = {}
    for (let number = 1; number <= BRANDS; number++) {
      const brand = await startBrand(`brand-${String(number).padStart(2, '0')}`, site.url, folder, administration)
      stops.push(() => brand.stop())
      brands[brand.brand.brandId] = { adminUrl: brand.adminUrl }
    }
    const storefrontId = await administration.storefront('End to end')
    const otherStorefrontId = await administration.storefront('Another one')
    const members = await makeMembers(emulator.endpointUrl, signIn.poolId)
    project.provide('context', {
      apiUrl: site.url,
      endpointUrl: emulator.endpointUrl,
      storefrontKey: await administration.storefrontKey(storefrontId),
      otherStorefrontKey: await administration.storefrontKey(otherStorefrontId),
      storefrontId,
      adminKey,
      brands,
      slack: { ...slack, url: slackStandIn.url },
      signIn,
      members,
      expiredToken: await expiredToken(signIn, emulator.endpointUrl, site.url, members.supportAdmin),
      prefix: 'diddo-local',
      recording,
      environment: emulator.environment,
    })
  } catch (error) {
    await stopAll()
    throw error
  }
  return stopAll
}

/** A member of each group, and one of none. */
async function makeMembers(endpointUrl: string, poolId: string) {
  const client = new CognitoIdentityProviderClient(emulatorSettings(endpointUrl))
  const member = async (name: string, group: MemberGroup | null) => {
    const account = { username: `${name}@desk.example`, password: newPassword() }
    await makeMember(client, poolId, account, group)
    return account
  }
  return {
    support: await member('support', 'support'),
    supportAdmin: await member('support-admin', 'support-admin'),
    nobody: await member('nobody', null),
  }
}

/** Before anybody else signs in, the client issues one token that is valid for a second. */
async function expiredToken(
  signIn: LocalSignIn,
  endpointUrl: string,
  apiUrl: string,
  account: Account,
): Promise<string> {
  const client = new CognitoIdentityProviderClient(emulatorSettings(endpointUrl))
  const ids = { UserPoolId: signIn.poolId, ClientId: signIn.clientId }
  const { UserPoolClient: usual } = await client.send(new DescribeUserPoolClientCommand(ids))
  const short = { AccessTokenValidity: 1, TokenValidityUnits: { ...usual?.TokenValidityUnits, AccessToken: 'seconds' } }
  await client.send(new UpdateUserPoolClientCommand({ ...usual, ...ids, ...short } as typeof ids))
  const session = await signInBy(localSignIn(signIn, endpointUrl, `${apiUrl}/dashboard`), account)
  await client.send(new UpdateUserPoolClientCommand({ ...usual, ...ids } as typeof ids))
  return session.accessToken
}

async function startBrand(
  brandId: string,
  apiUrl: string,
  folder: string,
  administration: Administration,
): Promise<RunningBrand> {
  const signingSecret = `whsec_${Buffer.from(`secret of ${brandId}`.padEnd(32, '.')).toString('base64')}`
  const brand = await startDemoBrand({
    brandId,
    port: 0,
    storageFile: join(folder, `${brandId}.jsonl`),
    signingSecret,
    updatesUrl: `${apiUrl}/v1/brands/${brandId}/updates`,
  })
  await administration.brand({ id: brandId, name: brandId, commandUrl: brand.commandUrl, signingSecret })
  return brand
}
