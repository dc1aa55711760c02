/** Colours as WCAG 2 measures them, so that what is written in a brand's colour can be read by construction. */

type Channels = readonly [red: number, green: number, blue: number]

const BLACK = '#000000'
const WHITE = '#ffffff'

/** Least contrast of text, by WCAG 2.2 AA. */
export const TEXT_CONTRAST = 4.5
/** Least contrast of what is no text, such as the edge of a button. */
export const SHAPE_CONTRAST = 3

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Black or white, whichever is read better on a colour. The better of the two has 4.58 at least. */
export function inkOn(background: string): string {
  return contrast(BLACK, background) > contrast(WHITE, background) ? BLACK : WHITE
}

/** The colour itself, or as little darker or lighter as it takes to have this contrast on `background`. */
export function readable(colour: string, background: string, least: number): string {
  const towards = channelsOf(inkOn(background))
  const from = channelsOf(colour)
  for (let percent = 0; percent < 100; percent++) {
    const mixed = hex(from.map((channel, index) => channel + ((towards[index] ?? 0) - channel) * (percent / 100)))
    if (contrast(mixed, background) >= least) return mixed
  }
  return hex(towards)
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channelsOf(colour: string): Channels {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16)
  return [at(1), at(3), at(5)]
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
