import { inkOn, readable, SHAPE_CONTRAST, TEXT_CONTRAST } from './colours.ts'

/** The colours of one mail, in light or in dark. */
export interface Palette {
  readonly ground: string
  readonly card: string
  readonly ink: string
  readonly softInk: string
  readonly line: string
  readonly panel: string
  readonly link: string
  readonly button: string
  readonly buttonEdge: string
  readonly buttonInk: string
  readonly warning: string
  readonly warningInk: string
}

/** Of a brand that has set no colour. */
const DEFAULT_ACCENT = '#1f3a5f'

const light = {
  ground: '#f2f4f6',
  card: '#ffffff',
  ink: '#18202a',
  softInk: '#57626f',
  line: '#e1e5ea',
  panel: '#f5f7f9',
  warning: '#fff3d1',
  warningInk: '#5c4300',
}

const dark = {
  ground: '#101419',
  card: '#1b2128',
  ink: '#eef1f4',
  softInk: '#aab4bf',
  line: '#353e48',
  panel: '#242b33',
  warning: '#4a3a0c',
  warningInk: '#ffe9ae',
}

/** A button has the brand's own colour, with an edge that is seen; in links it is as much darker or lighter as reading takes. */
export function palettesOf(accentColour: string | null): { readonly light: Palette; readonly dark: Palette } {
  const accent = accentColour ?? DEFAULT_ACCENT
  return { light: withAccent(light, light.ground, accent), dark: withAccent(dark, dark.panel, accent) }
}

/** @param behindLinks of the backgrounds that links stand on, the one with the least contrast to them. */
function withAccent(base: typeof light, behindLinks: string, accent: string): Palette {
  return {
    ...base,
    link: readable(accent, behindLinks, TEXT_CONTRAST),
    button: accent,
    buttonEdge: readable(accent, base.card, SHAPE_CONTRAST),
    buttonInk: inkOn(accent),
  }
}

/** Of each system; the Japanese ones after those that have no Japanese letters. */
export const FONTS =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,'Hiragino Sans','Noto Sans JP',Meiryo,sans-serif"

export const WIDTH = 600
