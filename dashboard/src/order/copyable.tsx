import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import { useTexts } from '../texts/use-texts.tsx'

/** A number that is needed elsewhere, with a button that copies it. */
export function Copyable({ value, what }: { value: string; what: string }) {
  const { shell } = useTexts()
  return (
    <CopyToClipboard
      variant="inline"
      textToCopy={value}
      textToDisplay={value}
      copyButtonAriaLabel={shell.copy(what)}
      copySuccessText={shell.copied}
      copyErrorText={shell.copyFailed}
    />
  )
}
