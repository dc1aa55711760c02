import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, inkOn, readable } from '../../../../functions/customer-mails/writing/html/colours.ts'
import { palettesOf } from '../../../../functions/customer-mails/writing/html/look.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('contrast is what WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.542, 3)
  expect(contrast('#ff0000', '#ff0000')).toBe(1)
})

test('everything that is written can be read, whatever colour a brand has', () => {
  fc.assert(
    fc.property(fc.option(colours), (accent) => {
      for (const palette of Object.values(palettesOf(accent))) {
        const { ground, card, panel, ink, softInk, link, button, buttonInk, buttonEdge, warning, warningInk } = palette
        const written = [
          [ink, card],
          [ink, panel],
          [ink, ground],
          [softInk, card],
          [softInk, ground],
          [link, card],
          [link, panel],
          [link, ground],
          [buttonInk, button],
          [warningInk, warning],
        ] as const
        for (const [text, background] of written) {
          expect(contrast(text, background), `${text} on ${background}, accent ${accent}`).toBeGreaterThanOrEqual(4.5)
        }
        expect(Math.max(contrast(buttonEdge, card), contrast(button, card))).toBeGreaterThanOrEqual(3)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a brand’s colour is kept where it can be read, and its button has it exactly', () => {
  fc.assert(
    fc.property(colours, colours, (accent, background) => {
      expect(contrast(inkOn(background), background)).toBeGreaterThanOrEqual(4.5)
      const shown = readable(accent, background, 4.5)
      expect(contrast(shown, background)).toBeGreaterThanOrEqual(4.5)
      if (contrast(accent, background) >= 4.5) expect(shown).toBe(accent)
      expect(palettesOf(accent).light.button).toBe(accent)
    }),
  )
})
