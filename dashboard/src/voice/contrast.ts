const HEX = /^#[0-9a-f]{6}$/

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Black or white: what can be read better on the colour; null where the text is no colour. */
export function inkOn(colour: string): { readonly ink: '#000000' | '#ffffff'; readonly ratio: number } | null {
  if (!HEX.test(colour)) return null
  const [black, white] = [contrast(colour, '#000000'), contrast(colour, '#ffffff')]
  return black > white ? { ink: '#000000', ratio: black } : { ink: '#ffffff', ratio: white }
}

/** Of the colour as text on white paper, as links in mails are. WCAG asks for 4.5. */
export function readsOnWhite(colour: string): boolean {
  return HEX.test(colour) && contrast(colour, '#ffffff') >= 4.5
}
