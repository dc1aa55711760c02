import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CheckConnectionResponse, checkConnection, setUpBrand } from '../api'
import { Failed } from '../shell/failed.tsx'
import { TimeText } from '../shell/time-text.tsx'
import { useLanguage, useOwnTexts } from '../texts/use-texts.tsx'
import { connectionTexts } from './connection-texts.ts'
import type { ShownBrand } from './use-brand.ts'

/** For administrators: whether a brand's connection works, told finding by finding. Both may be repeated safely. */
export function ConnectionCard({ brand }: { brand: ShownBrand }) {
  const texts = useOwnTexts(connectionTexts)
  const queries = useQueryClient()
  const path = { brandId: brand.id }
  const work = useMutation({
    mutationFn: async (what: 'check' | 'set-up') =>
      (await (what === 'check' ? checkConnection : setUpBrand)({ path, throwOnError: true })).data,
    onSettled: () => queries.invalidateQueries({ queryKey: ['brand', brand.id] }),
  })
  const { isPending, variables, error, data } = work
  return (
    <Container header={<Header variant="h2">{texts.title}</Header>}>
      <SpaceBetween size="m">
        <Box color="text-body-secondary">{texts.intro}</Box>
        {brand.setsUp && <Box color="text-body-secondary">{texts.setUpText}</Box>}
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            loading={isPending && variables === 'check'}
            loadingText={texts.checking}
            disabled={isPending}
            onClick={() => work.mutate('check')}
          >
            {texts.check}
          </Button>
          {brand.setsUp && (
            <Button
              loading={isPending && variables === 'set-up'}
              loadingText={texts.checking}
              disabled={isPending}
              onClick={() => work.mutate('set-up')}
            >
              {texts.setUp}
            </Button>
          )}
        </SpaceBetween>
        {isPending && <StatusIndicator type="in-progress">{texts.checking}</StatusIndicator>}
        {error !== null && <Failed error={error} onRetry={() => variables !== undefined && work.mutate(variables)} />}
        {data !== undefined && !isPending && <Findings check={data} />}
      </SpaceBetween>
    </Container>
  )
}

function Findings({ check: { ok, findings, checkedAt } }: { check: CheckConnectionResponse }) {
  const texts = useOwnTexts(connectionTexts)
  const language = useLanguage()
  return (
    <LiveRegion>
      <Alert
        type={ok ? 'success' : 'error'}
        header={
          <>
            {ok ? texts.well : texts.notWell} · <TimeText time={checkedAt} />
          </>
        }
      >
        {findings.length === 0 ? (
          texts.nothing
        ) : (
          <ol className="steps-list" {...(language === 'en' ? {} : { lang: 'en' })}>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ol>
        )}
      </Alert>
    </LiveRegion>
  )
}
