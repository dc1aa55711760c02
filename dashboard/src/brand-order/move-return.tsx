import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { lazy, Suspense, useState } from 'react'
import type { ShownReturn } from '../order/shown-order.ts'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { type MovedStatus, waysOn } from './return-steps.ts'
import { sectionTexts } from './section-texts.ts'

const MoveReturnDialog = lazy(() => import('../return/move-return-dialog.tsx'))

/** How far a return is that the platform keeps, since the brand takes none: the desk says it, as nobody else can. */
export function MoveReturn({ of, orderId }: { of: ShownReturn; orderId: string }) {
  const own = useOwnTexts(sectionTexts)
  const { states } = useTexts()
  const [asked, setAsked] = useState<MovedStatus | null>(null)
  const ways = waysOn(of.status)
  if (ways.length === 0) return null
  const others = ways.filter((status) => status !== 'received')
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {ways.includes('received') && <Button onClick={() => setAsked('received')}>{own.arrived}</Button>}
      <ButtonDropdown
        expandToViewport
        items={others.map((id) => ({ id, text: states.returnState[id] }))}
        onItemClick={({ detail }) => setAsked(others.find((status) => status === detail.id) ?? null)}
      >
        {own.moveOn}
      </ButtonDropdown>
      <Suspense>
        {asked !== null && (
          <MoveReturnDialog orderId={orderId} returnId={of.id} status={asked} onClose={() => setAsked(null)} />
        )}
      </Suspense>
    </SpaceBetween>
  )
}
