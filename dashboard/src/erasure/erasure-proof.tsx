import Box from '@cloudscape-design/components/box'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useQuery } from '@tanstack/react-query'
import { type ReadDeskErasureResponse, readDeskErasure } from '../api'
import { useBrandNames } from '../brands/use-brands.ts'
import { Copyable } from '../order/copyable.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { erasureTexts } from './erasure-texts.ts'

const SOON_MS = 1_500
const UNDER_WAY: readonly string[] = ['searching', 'erasing']

/** How far an erasure is, and what proves it. */
export function ErasureProof({ first }: { first: ReadDeskErasureResponse }) {
  const texts = useOwnTexts(erasureTexts)
  const { list } = useFormats()
  const names = useBrandNames()
  const { data: erasure = first } = useQuery({
    queryKey: ['erasure', first.id],
    queryFn: async ({ signal }) =>
      (await readDeskErasure({ path: { erasureId: first.id }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (UNDER_WAY.includes(state.data?.status ?? 'searching') ? SOON_MS : false),
  })
  const { id, status, proof, brands, brandsToTell } = erasure
  const isUnderWay = UNDER_WAY.includes(status)
  return (
    <SpaceBetween size="s">
      <LiveRegion>
        <StatusIndicator type={isUnderWay ? 'in-progress' : status === 'completed' ? 'success' : 'pending'}>
          {texts.status[status]}
        </StatusIndicator>
      </LiveRegion>
      <KeyValuePairs
        columns={2}
        items={[
          { label: texts.orders, value: proof.orders },
          { label: texts.envelopes, value: proof.envelopes },
          { label: texts.indexes, value: proof.indexes },
          { label: texts.notes, value: proof.notes },
        ]}
      />
      <div>
        {texts.brands}: {texts.brandsText(brands.told, brands.asked, brands.refused, brands.unreached)}
      </div>
      {brandsToTell.length > 0 && (
        <Box fontWeight="bold">{texts.brandsToTell(list(brandsToTell.map((one) => names[one] ?? one)))}</Box>
      )}
      <div className="lines">
        {texts.id}: <Copyable value={id} what={texts.id} />
      </div>
      <div className="lines">
        {texts.digest}: <Copyable value={proof.digest} what={texts.digest} />
      </div>
      <Box fontSize="body-s">{texts.keep}</Box>
    </SpaceBetween>
  )
}
