import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import { useTexts } from '../texts/use-texts.tsx'

/** A text that is needed elsewhere, with a button that copies it. `hidesText` where the text stands beside it already. */
export function Copyable(props: { value: string; what: string; hidesText?: boolean }) {
  const { shell } = useTexts()
  const common = {
    textToCopy: props.value,
    copyButtonAriaLabel: shell.copy(props.what),
    copySuccessText: shell.copied,
    copyErrorText: shell.copyFailed,
  }
  if (props.hidesText) return <CopyToClipboard variant="icon" {...common} />
  return <CopyToClipboard variant="inline" textToDisplay={props.value} {...common} />
}
