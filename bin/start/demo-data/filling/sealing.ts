import { KMS } from '@aws-sdk/client-kms'
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import * as z from 'zod'
import { environmentKeys } from '../../../../functions/runtime/environment.ts'
import { createBlindIndex } from '../../../../functions/vault/blind-index.ts'
import { parseBlindIndexKeys } from '../../../../functions/vault/blind-index-keys.ts'
import { createNoteSealer, type SealNote } from '../../../../functions/vault/notes.ts'
import { createSealer } from '../../../../functions/vault/seal.ts'
import type { SealOrderDependencies } from '../../../../functions/vault/seal-order.ts'
import { emulatorSettings } from '../../../local-run/aws-settings.ts'

/** Seals the customers of the demo as `place-order` would, with the same keys. */
export interface Sealing extends SealOrderDependencies {
  readonly sealNote: SealNote
}

const { vaultTable, fulfilmentKeyArn, supportKeyArn, blindIndexKeys, nameSearch } = environmentKeys

const deployedSchema = z.object({
  [vaultTable]: z.string(),
  [fulfilmentKeyArn]: z.string(),
  [supportKeyArn]: z.string(),
  [blindIndexKeys]: z.string(),
  [nameSearch]: z.string().optional(),
})

/** The keys are those in the environment of the deployed function. */
export async function deployedSealing(endpointUrl: string): Promise<Sealing> {
  const settings = emulatorSettings(endpointUrl)
  const FunctionName = 'diddo-local-place-order'
  const { Environment } = await new LambdaClient(settings).send(new GetFunctionConfigurationCommand({ FunctionName }))
  const found = deployedSchema.parse(Environment?.Variables)
  const kms = new KMS(settings)
  const keys = { fulfilmentKeyArn: found[fulfilmentKeyArn], supportKeyArn: found[supportKeyArn] }
  return {
    table: found[vaultTable],
    seal: createSealer({ kms, ...keys }),
    blindIndex: createBlindIndex({ kms, keys: parseBlindIndexKeys(found[blindIndexKeys]) }),
    nameSearch: found[nameSearch] === 'true',
    sealNote: createNoteSealer({ kms, keyArn: keys.supportKeyArn }),
  }
}
