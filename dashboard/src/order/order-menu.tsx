import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useState } from 'react'
import { useMember } from '../session/use-session.tsx'
import { filledAddress } from '../settings/own-settings.ts'
import { useSettings } from '../settings/use-settings.tsx'
import { presentCommands } from '../shell/commands.ts'
import { notify } from '../shell/notices.tsx'
import { useIsNarrow } from '../shell/use-is-narrow.ts'
import { useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import type { OrderAct } from './order-act.ts'
import { pageTexts } from './page-texts.ts'
import { replyActOf } from './reply-act.ts'
import type { ShownOrder } from './shown-order.ts'

const EraseDialog = lazy(() => import('../erasure/erase-dialog.tsx'))

/** What is done about the order as a whole. */
export function OrderMenu({ order, onAct }: { order: ShownOrder; onAct: (act: OrderAct) => void }) {
  const texts = useOwnTexts(pageTexts)
  const { isAdmin } = useMember()
  // On a phone there is room for one of them; notes have their own place below.
  const isNarrow = useIsNarrow()
  const [isErasing, setErasing] = useState(false)
  const reply = replyActOf(order)
  const language = useLanguage()
  const links = useSettings().links?.order ?? []
  const choose = async (id: string) => {
    if (id === 'erase') return setErasing(true)
    // A link of the platform's opens by itself.
    if (id !== 'link') return
    await navigator.clipboard.writeText(location.origin + location.pathname)
    notify({ id: 'link', type: 'success', header: texts.linkCopied })
  }
  const writeNote = () =>
    presentCommands()
      .find(({ id }) => id === 'note')
      ?.run()
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {!isNarrow && <Button onClick={writeNote}>{texts.note}</Button>}
      <Button disabled={reply === null} onClick={() => reply !== null && onAct(reply)}>
        {texts.reply}
      </Button>
      <ButtonDropdown
        variant="icon"
        ariaLabel={texts.more}
        items={[
          { id: 'link', text: texts.copyLink },
          ...links.map(({ title, url }) => ({
            id: url,
            text: title[language],
            href: filledAddress(url, order),
            external: true,
          })),
          ...(isAdmin ? [{ id: 'erase', text: `${texts.erase} …` }] : []),
        ]}
        onItemClick={({ detail }) => void choose(detail.id)}
      />
      <Suspense>{isErasing && <EraseDialog order={order} onClose={() => setErasing(false)} />}</Suspense>
    </SpaceBetween>
  )
}
