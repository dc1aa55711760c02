import { useFormats } from '../texts/use-texts.tsx'

/** A time in the person's zone; to the second, with the zone, in its title. */
export function TimeText({ time }: { time: string }) {
  const formats = useFormats()
  return (
    <time dateTime={time} title={formats.exactTime(time)}>
      {formats.age(time)}
    </time>
  )
}
