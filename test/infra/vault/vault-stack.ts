import { mkdirSync } from 'node:fs'
import { App, Duration, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { bundleFolder } from '../../../lib/constructs/bundle.ts'
import { setDeployment } from '../../../lib/constructs/deployment.ts'
import { LambdaFunction } from '../../../lib/constructs/lambda-function.ts'
import { readStage } from '../../../lib/options/stage.ts'
import { Vault } from '../../../lib/vault/vault.ts'
import { AlarmTopics } from '../../../lib/watch/alarm-topics.ts'
import { leastOfProd } from '../app/every-option.ts'

/** One function for each grant, and one that got none. */
const GRANTS = {
  seal: (vault: Vault, fn: LambdaFunction) => vault.grantSeal(fn),
  'seal-labels': (vault: Vault, fn: LambdaFunction) => vault.grantSealLabels(fn),
  'read-labels': (vault: Vault, fn: LambdaFunction) => vault.grantReadLabels(fn),
  'list-labels': (vault: Vault, fn: LambdaFunction) => vault.grantListLabels(fn),
  'open-fulfilment': (vault: Vault, fn: LambdaFunction) => vault.grantOpen(fn, 'fulfilment'),
  'open-support': (vault: Vault, fn: LambdaFunction) => vault.grantOpen(fn, 'support'),
  'open-file': (vault: Vault, fn: LambdaFunction) => vault.grantOpenFile(fn),
  notes: (vault: Vault, fn: LambdaFunction) => vault.grantNotes(fn),
  'add-notes': (vault: Vault, fn: LambdaFunction) => vault.grantAddNotes(fn),
  blind: (vault: Vault, fn: LambdaFunction) => vault.grantBlind(fn),
  reindex: (vault: Vault, fn: LambdaFunction) => vault.grantReindex(fn),
  find: (vault: Vault, fn: LambdaFunction) => vault.grantFind(fn),
  erase: (vault: Vault, fn: LambdaFunction) => vault.grantErase(fn),
  'record-acts': (vault: Vault, fn: LambdaFunction) => vault.grantRecordActs(fn),
  'read-acts': (vault: Vault, fn: LambdaFunction) => vault.grantReadActs(fn),
  'seal-secrets': (vault: Vault, fn: LambdaFunction) => vault.grantSealWebhookSecrets(fn),
  'open-secrets': (vault: Vault, fn: LambdaFunction) => vault.grantOpenWebhookSecrets(fn),
  nothing: () => undefined,
} as const

export type Granted = keyof typeof GRANTS

/** The vault as it is deployed, alone in a stack; with `granted`, also a function for each grant. */
export function vaultTemplate(stage: 'local' | 'dev' | 'prod', granted: readonly Granted[] = []): Template {
  const app = new App({ context: { stage } })
  const stack = new Stack(app, 'Vault')
  const prefix = `diddo-${stage}`
  const chosen = readStage(app.node, leastOfProd)
  const alarmTopics = new AlarmTopics(new Stack(app, 'Alarms'), 'Topics', { stage: chosen, prefix })
  setDeployment(stack, { stage: chosen, prefix, alarmTopics })
  const vault = new Vault(stack, 'Vault')
  for (const name of granted) {
    // Grants do not depend on code, so these functions have none.
    mkdirSync(bundleFolder(name), { recursive: true })
    const fn = new LambdaFunction(stack, name, {
      name,
      timeout: Duration.seconds(10),
      memory: 512,
      impact: 'None: this function is a test’s.',
    })
    GRANTS[name](vault, fn)
  }
  return Template.fromStack(stack)
}

export const ALL_GRANTS = Object.keys(GRANTS) as Granted[]
