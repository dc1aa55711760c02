import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { Copyable } from '../order/copyable.tsx'
import { useOwnTexts } from '../texts/use-texts.tsx'
import { safetyTexts } from './safety-texts.ts'

/** A secret that is shown this once. `null`: it was answered before, and is not shown again. */
export function ShownSecret({ name, secret }: { readonly name: string; readonly secret: string | null }) {
  const texts = useOwnTexts(safetyTexts)
  if (secret === null) return <Alert type="warning">{texts.secretGone}</Alert>
  return (
    <SpaceBetween size="xs">
      <Box>{texts.secretOnce}</Box>
      <Box fontWeight="bold">{name}</Box>
      <div className="secret">
        <Copyable value={secret} what={name} />
      </div>
    </SpaceBetween>
  )
}
