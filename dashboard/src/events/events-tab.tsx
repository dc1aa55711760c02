import '../deliveries/deliveries.css'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { brandName } from '../order/brand-name.ts'
import type { ShownOrder } from '../order/shown-order.ts'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { useTimeline } from '../timeline/use-timeline.ts'
import { eventsTexts } from './events-texts.ts'
import { type EventFilter, fits, noEventFilter, prettyEvent, type RawEvent } from './filter-events.ts'

/** The events as JSON, for whoever talks with developers. */
export default function EventsTab({ order }: { order: ShownOrder }) {
  const texts = useOwnTexts(eventsTexts)
  const { shell } = useTexts()
  const pages = useTimeline(order.id, order.lastSequence)
  const [filter, setFilter] = useState<EventFilter>(noEventFilter)
  const events = pages.data?.pages.flatMap(({ data }) => data.flatMap(({ event }) => (event === null ? [] : [event])))
  const shown = events?.filter((event) => fits(event, filter)) ?? []
  if (pages.isPending) return <Skeleton height="160px" />
  return (
    <SpaceBetween size="m">
      <Box color="text-body-secondary">{texts.intro}</Box>
      {pages.error !== null && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      <div className="filter-bar">
        <Choice
          label={texts.type}
          any={texts.any}
          value={filter.type}
          options={[...new Set(events?.map(({ type }) => type))].map((type) => ({ value: type, label: type }))}
          onChange={(type) => setFilter({ ...filter, type })}
        />
        {order.brandOrders.length > 1 && (
          <Choice
            label={texts.brand}
            any={texts.anyBrand}
            value={filter.brandId}
            options={order.brandOrders.map((one) => ({ value: one.brandId, label: brandName(one) }))}
            onChange={(brandId) => setFilter({ ...filter, brandId })}
          />
        )}
        <Input
          type="search"
          ariaLabel={texts.find}
          placeholder={texts.find}
          clearAriaLabel={shell.close}
          value={filter.text}
          onChange={({ detail }) => setFilter({ ...filter, text: detail.value })}
        />
      </div>
      {shown.length > 0 && (
        <CopyToClipboard
          copyButtonText={texts.all}
          textToCopy={JSON.stringify(shown, null, 2)}
          copySuccessText={shell.copied}
          copyErrorText={shell.copyFailed}
        />
      )}
      {shown.length === 0 && <Box color="text-body-secondary">{events?.length === 0 ? texts.empty : texts.none}</Box>}
      {shown.map((event) => (
        <Raw key={event.id} event={event} />
      ))}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </SpaceBetween>
  )
}

function Raw({ event }: { event: RawEvent }) {
  const texts = useOwnTexts(eventsTexts)
  const { shell } = useTexts()
  const { exactTime } = useFormats()
  return (
    <ExpandableSection
      headerText={event.type}
      headerDescription={`${texts.sequence(event.sequence)} · ${exactTime(event.timestamp)}`}
    >
      <div className="copied-code">
        <pre className="code">{prettyEvent(event)}</pre>
        <CopyToClipboard
          variant="icon"
          copyButtonAriaLabel={shell.copy(`${texts.event} ${event.id}`)}
          textToCopy={prettyEvent(event)}
          copySuccessText={shell.copied}
          copyErrorText={shell.copyFailed}
        />
      </div>
    </ExpandableSection>
  )
}

function Choice(props: {
  label: string
  any: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}) {
  const options = [{ value: '', label: props.any }, ...props.options]
  return (
    <Select
      ariaLabel={props.label}
      options={options}
      selectedOption={options.find(({ value }) => value === props.value) ?? null}
      onChange={({ detail }) => props.onChange(detail.selectedOption.value ?? '')}
    />
  )
}
