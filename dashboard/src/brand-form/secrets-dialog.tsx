import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type ListIntegrationsResponse, type ReadBrandResponse, rotateBrandSecret } from '../api'
import { useSafeSend } from '../asking/use-safe-send.ts'
import { SafeDialog } from '../safety/safe-dialog.tsx'
import { ShownSecret } from '../safety/shown-secret.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { declaredFields, type Typed, valuesOf } from './declared-field.ts'
import { DeclaredFields } from './declared-fields.tsx'
import { TextField } from './field.tsx'
import { formTexts } from './form-texts.ts'

interface Props {
  readonly brand: ReadBrandResponse
  readonly integration: ListIntegrationsResponse['data'][number]
  /** With the brand's version after it. */
  readonly onReplaced: (version: number) => void
  readonly onClose: () => void
}

/** New secrets of a brand. Those that are generated are shown once. */
export function SecretsDialog({ brand, integration, onReplaced, onClose }: Props) {
  const texts = useOwnTexts(formTexts)
  const [typed, setTyped] = useState<Typed>({})
  const [overlap, setOverlap] = useState('24')
  const fields = declaredFields(integration.secrets).filter(({ name }) => !integration.managedSecrets.includes(name))
  const sending = useSafeSend(null, async (secrets: Record<string, unknown>, key: string) => {
    const answer = await rotateBrandSecret({
      path: { brandId: brand.id },
      body: { secrets, overlapHours: Number(overlap) },
      headers: { 'Idempotency-Key': key },
      throwOnError: true,
    })
    onReplaced(answer.data.version)
    return answer.data
  })
  const { state } = sending
  const problem = state.name === 'refused' ? state.problem : null
  return (
    <SafeDialog
      title={texts.replaceTitle(brand.name)}
      confirm={texts.replace}
      canConfirm={integration.generatedSecrets.length > 0 || Object.values(typed).some((value) => value !== '')}
      sending={sending}
      done={{
        header: texts.replaced,
        text: (
          <SpaceBetween size="s">
            <Box>{texts.replacedText}</Box>
            {state.name === 'done' &&
              Object.entries(state.answer.secrets ?? {}).map(([name, secret]) => (
                <ShownSecret key={name} name={name} secret={secret} />
              ))}
          </SpaceBetween>
        ),
      }}
      onConfirm={() => sending.send(valuesOf(fields, typed, 'left_out'))}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <Box>{integration.generatedSecrets.length === 0 ? texts.secretsKept : texts.secretsMade}</Box>
        <DeclaredFields
          fields={fields}
          typed={typed}
          pointer="/secrets"
          problem={problem}
          isSecret
          generated={integration.generatedSecrets}
          onChange={setTyped}
        />
        {integration.managedSecrets.length > 0 && (
          <TextField
            label={texts.overlap}
            pointer="/overlapHours"
            problem={problem}
            isRequired
            type="number"
            value={overlap}
            onChange={setOverlap}
          />
        )}
      </SpaceBetween>
    </SafeDialog>
  )
}
