import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'

interface Props {
  /** A page that stopped is tried again at the next address. */
  readonly address: string
  readonly children: ReactNode
}

/** Keeps the frame when a page stops working. */
export class StoppedPage extends Component<Props, { stoppedAt: string | null }> {
  override state = { stoppedAt: null }

  static getDerivedStateFromError() {
    return { stoppedAt: '' }
  }

  override componentDidCatch(): void {
    this.setState({ stoppedAt: this.props.address })
  }

  override componentDidUpdate(): void {
    const { stoppedAt } = this.state
    if (stoppedAt !== null && stoppedAt !== '' && stoppedAt !== this.props.address) this.setState({ stoppedAt: null })
  }

  override render() {
    return this.state.stoppedAt === null ? this.props.children : <Stopped />
  }
}

function Stopped() {
  const { shell } = useTexts()
  return (
    <Alert
      type="error"
      header={shell.failed.page}
      action={<Button onClick={() => location.reload()}>{shell.failed.reload}</Button>}
    />
  )
}
