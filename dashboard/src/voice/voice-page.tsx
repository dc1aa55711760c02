import SpaceBetween from '@cloudscape-design/components/space-between'
import { useParams } from 'react-router'
import { useManagedBrand } from '../brand/use-brand.ts'
import { Failed } from '../shell/failed.tsx'
import { Page } from '../shell/page.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { SenderCard } from './sender-card.tsx'
import { VoiceForm } from './voice-form.tsx'
import { voiceTexts } from './voice-texts.ts'
import './voice.css'

/** How customers of a brand are written to: from whom, about what, and how it looks. */
export default function VoicePage() {
  const texts = useOwnTexts(voiceTexts)
  const { brands } = useTexts()
  const { brandId = '' } = useParams()
  const { data, error, refetch } = useManagedBrand(brandId)
  return (
    <Page
      title={texts.title(data?.name ?? brandId)}
      above={[
        { text: brands.title, href: '/brands' },
        { text: data?.name ?? brandId, href: `/brands/${brandId}` },
      ]}
    >
      {error !== null && data === undefined && <Failed error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton height="240px" />}
      {data !== undefined && (
        <SpaceBetween size="l">
          <SenderCard brandId={brandId} />
          <VoiceForm brand={data} />
        </SpaceBetween>
      )}
    </Page>
  )
}
