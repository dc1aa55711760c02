import type { App } from 'aws-cdk-lib'
import { readStage } from '../options/stage.ts'
import { prefixOf } from '../stacks/data-stack.ts'
import { deployedPromises } from './deployed-promises.ts'
import { promisesOf, refuseToDrop } from './promises.ts'

/** In `-c drop=`: deploy without having looked at what is deployed. */
const UNCHECKED = 'unchecked'

/**
 * Compares what is deployed with what is wanted, where there are credentials to look with: `cdk deploy` has them
 * always. Throws a sentence when somebody outside would lose what they rely on.
 */
export async function keepPromises(app: App): Promise<void> {
  const stage = readStage(app.node)
  // CDK sets it when it found credentials, before it runs this app.
  const hasCredentials = process.env.CDK_DEFAULT_ACCOUNT !== undefined
  if (stage.isLocal || !hasCredentials || stage.drop.includes(UNCHECKED)) return
  refuseToDrop(await deployed(prefixOf(stage), stage.region), promisesOf(stage), stage.drop)
}

async function deployed(prefix: string, region: string) {
  try {
    return await deployedPromises(prefix, region)
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    throw new Error(
      `What is deployed could not be looked up (${reason}), so a host name, mail domain, subscription, brand’s queue or alarm’s reader might be dropped. ` +
        `Give credentials by AWS_PROFILE or the environment, not by --profile; or add "-c drop=${UNCHECKED}".`,
    )
  }
}
