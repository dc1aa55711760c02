import type { ReadTimelineResponse } from '../api'

export type RawEvent = NonNullable<ReadTimelineResponse['data'][number]['event']>

export interface EventFilter {
  readonly type: string
  readonly brandId: string
  /** Anywhere in the event, in any case of letters. */
  readonly text: string
}

export const noEventFilter: EventFilter = { type: '', brandId: '', text: '' }

export function prettyEvent(event: RawEvent): string {
  return JSON.stringify(event, null, 2)
}

export function fits(event: RawEvent, { type, brandId, text }: EventFilter): boolean {
  return (
    (type === '' || event.type === type) &&
    (brandId === '' || event.brandId === brandId) &&
    (text.trim() === '' || prettyEvent(event).toLowerCase().includes(text.trim().toLowerCase()))
  )
}
