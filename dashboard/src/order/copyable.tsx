import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  readonly value: string
  readonly what: string
  /** What is seen, where that is more than what is needed elsewhere. */
  readonly shown?: string
  /** Where the text stands beside it already. */
  readonly hidesText?: boolean
}

/** A text that is needed elsewhere, with a button that copies it. */
export function Copyable(props: Props) {
  const { shell } = useTexts()
  const common = {
    textToCopy: props.value,
    copyButtonAriaLabel: shell.copy(props.what),
    copySuccessText: shell.copied,
    copyErrorText: shell.copyFailed,
  }
  if (props.hidesText) return <CopyToClipboard variant="icon" {...common} />
  return <CopyToClipboard variant="inline" textToDisplay={props.shown ?? props.value} {...common} />
}
