import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useState } from 'react'
import { accessTexts } from '../access/access-texts.ts'
import { useStorefrontNames } from '../brands/use-brands.ts'
import { useWhy } from '../mails/mail-state.tsx'
import { mailsTexts } from '../mails/mails-texts.ts'
import { useMemberNames } from '../members/use-members.ts'
import { brandName } from '../order/brand-name.ts'
import type { ShownOrder } from '../order/shown-order.ts'
import { useMember } from '../session/use-session.tsx'
import { Failed } from '../shell/failed.tsx'
import { Skeleton } from '../shell/skeleton.tsx'
import { useFormats, useOwnTexts, useTexts } from '../texts/use-texts.tsx'
import { byDay } from './by-day.ts'
import { timelineTexts } from './timeline-texts.ts'
import { toldOnce } from './told-once.ts'
import { useEventText } from './use-event-text.ts'
import { type TimelineEntry, useTimeline } from './use-timeline.ts'

/** Everything that happened to the order, day by day, with who did it. */
export default function TimelineTab({ order }: { order: ShownOrder }) {
  const { timeline: texts } = useTexts()
  const { day } = useFormats()
  const own = useOwnTexts(timelineTexts)
  const pages = useTimeline(order.id, order.lastSequence)
  const [brandId, setBrandId] = useState<string | null>(null)
  const all = toldOnce(pages.data?.pages.flatMap(({ data }) => data) ?? [])
  const entries = brandId === null ? all : all.filter((entry) => brandOrderOf(entry, order)?.brandId === brandId)
  const { isSuccess, hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  // Of an order that was often opened, the newest page may hold nothing that is told here.
  const isBare = isSuccess && entries.length === 0 && hasNextPage
  useEffect(() => {
    if (isBare && !isFetchingNextPage) void fetchNextPage()
  }, [isBare, isFetchingNextPage, fetchNextPage])
  return (
    <SpaceBetween size="m">
      {order.brandOrders.length > 1 && <BrandFilter order={order} brandId={brandId} onChange={setBrandId} />}
      {(pages.isPending || isBare) && <Skeleton height="120px" />}
      {pages.error !== null && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {isSuccess && entries.length === 0 && !isBare && (
        <Box color="text-body-secondary">{brandId === null ? texts.none : own.empty}</Box>
      )}
      {byDay(entries, day).map(({ at, entries: of }) => (
        <section key={at}>
          <Box variant="h3" fontSize="body-m" color="text-body-secondary">
            {day(at)}
          </Box>
          <ol className="timeline">
            {of.map((entry) => (
              <Entry key={entry.id} entry={entry} order={order} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && !isBare && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </SpaceBetween>
  )
}

/** Of which brand's part it is; undefined for the whole order. */
function brandOrderOf({ brandOrderId, brandId }: TimelineEntry, { brandOrders }: ShownOrder) {
  return brandOrders.find((one) => one.id === brandOrderId || (brandOrderId === null && one.brandId === brandId))
}

function BrandFilter(props: { order: ShownOrder; brandId: string | null; onChange: (brandId: string | null) => void }) {
  const own = useOwnTexts(timelineTexts)
  const options = [
    { value: '', label: own.everything },
    ...props.order.brandOrders.map((one) => ({ value: one.brandId, label: brandName(one) })),
  ]
  return (
    <FormField label={own.filter}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === (props.brandId ?? '')) ?? null}
        onChange={({ detail }) => props.onChange(detail.selectedOption.value || null)}
      />
    </FormField>
  )
}

function Entry({ entry, order }: { entry: TimelineEntry; order: ShownOrder }) {
  const formats = useFormats()
  const { what, about } = useWhat(entry, order)
  const who = useWho(entry, order)
  const brandOrder = brandOrderOf(entry, order)
  const brand = brandOrder === undefined || entry.by.type === 'brand' ? null : brandName(brandOrder)
  return (
    <li>
      <time dateTime={entry.at} title={formats.exactTime(entry.at)}>
        {formats.clock(entry.at)}
      </time>
      <span>
        {what}
        {brand !== null && ` · ${brand}`}
        {about.length > 0 && (
          <Box color="text-body-secondary" fontSize="body-s">
            {about.join(' · ')}
          </Box>
        )}
      </span>
      <Box variant="span" color="text-body-secondary">
        {who}
      </Box>
    </li>
  )
}

function useWhat(
  { event, act, opening, mail }: TimelineEntry,
  order: ShownOrder,
): { what: string; about: readonly string[] } {
  const mails = useOwnTexts(mailsTexts)
  const why = useWhy(mail ?? { state: 'sent', outcome: null, reason: null })
  const { timeline: texts, audit } = useTexts()
  const { reasons } = useOwnTexts(accessTexts)
  const tell = useEventText(order)
  const only = (what: string) => ({ what, about: [] })
  if (event !== null) return tell(event)
  if (act !== null) return only(audit.acts[act.act] ?? act.act)
  if (mail !== null) {
    const state = `${mails.mail}: ${mails.occasions[mail.occasion]} · ${mails.states[mail.state]}`
    return only(why === null ? state : `${state}, ${why}`)
  }
  return only(`${texts.opened}: ${reasons[opening?.reason ?? ''] ?? opening?.reason ?? ''}`)
}

function useWho({ by, brandId }: TimelineEntry, order: ShownOrder): string {
  const { timeline: texts } = useTexts()
  const me = useMember()
  const names = useMemberNames()
  const storefronts = useStorefrontNames()
  if (by.type === 'brand') {
    const brandOrder = order.brandOrders.find((one) => one.brandId === (by.id ?? brandId))
    return brandOrder === undefined ? (by.id ?? '') : brandName(brandOrder)
  }
  if (by.type === 'storefront') return storefronts[by.id ?? ''] ?? texts.by.storefront
  if (by.type !== 'member') return texts.by[by.type]
  if (by.id === me.id) return texts.by.you
  return names.get(by.id ?? '') ?? texts.by.member
}
