import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import { useTexts } from '../texts/use-texts.tsx'
import { useSession } from './use-session.tsx'

/** Over the page that was open. It goes away by itself when the second window has signed in. */
export function SessionOver() {
  const { shell } = useTexts()
  const session = useSession()
  const openWindow = () => window.open('/dashboard/sign-in?popup', 'diddo-sign-in', 'width=520,height=720')
  return (
    <Modal
      visible
      header={shell.over.title}
      footer={
        <div className="dialog-buttons">
          <Button variant="link" onClick={() => void session.signOut()}>
            {shell.over.leave}
          </Button>
          <Button variant="primary" onClick={openWindow}>
            {shell.over.button}
          </Button>
        </div>
      }
    >
      <span className="not-closed">{shell.over.text}</span>
    </Modal>
  )
}
