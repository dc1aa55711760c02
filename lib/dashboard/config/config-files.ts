import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { revealReasons } from '../../../functions/support/customer/reveal-reasons.ts'
import type { DashboardConfig } from './config-schema.ts'
import { type Picture, readDashboardConfig } from './read-config.ts'
import { themeStylesheet } from './theme.ts'

/** What of the platform's configuration lies beside the dashboard's own files. */
export interface ConfigFiles {
  /** Members of `config.json` beside `signIn`. */
  readonly shown: Readonly<Record<string, unknown>>
  /** `theme.css`. */
  readonly theme: string
  readonly pictures: readonly Picture[]
  /** Origins of embedded pages. */
  readonly frames: readonly string[]
  /** Origins that may show the panel. */
  readonly panelAncestors: readonly string[]
}

/** A folder with the pictures under the names that they are served by. */
export function stagePictures(pictures: readonly Picture[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-pictures-'))
  for (const { name, path } of pictures) copyFileSync(path, join(folder, name))
  return folder
}

/** What the stage says, as far as it is known: where the dashboard is, and the reasons that it adds. */
interface OfStage {
  readonly dashboardUrl?: string | undefined
  readonly revealReasons?: readonly string[]
}

export function dashboardConfigFiles(file?: string, { dashboardUrl, revealReasons: added }: OfStage = {}): ConfigFiles {
  const { config, pictures } = readDashboardConfig(file)
  if (added !== undefined) checkReasons(config, revealReasons(added.join(',')))
  const { $schema: _, colors, logo: __, favicon: ___, ...shown } = config
  const named = Object.fromEntries(pictures.map(({ name }) => [name.split(/[-.]/)[1], `/dashboard/${name}`]))
  const frames = framesOf(config)
  const theme = themeStylesheet(colors)
  if (dashboardUrl !== undefined && frames.includes(new URL(dashboardUrl).origin)) {
    throw new Error('An embed of dashboard.config.json is of the dashboard’s own origin; it must be of another one.')
  }
  return {
    shown: { ...withoutEmpty(shown), ...named, ...(theme !== '' && { hasTheme: true }) },
    theme,
    pictures,
    frames,
    panelAncestors: config.panel?.frameAncestors ?? [],
  }
}

/** The API refuses a reason that it does not know, so nobody shall be offered one. */
function checkReasons({ reasons }: DashboardConfig, known: ReadonlySet<string>): void {
  const unknown = (reasons?.reveal ?? []).find(({ code }) => !known.has(code))
  if (unknown === undefined) return
  throw new Error(
    `reasons.reveal of dashboard.config.json has "${unknown.code}", which the API does not take: add it to customerData.revealReasons.`,
  )
}

function framesOf({ embeds }: DashboardConfig): string[] {
  return [...new Set(embeds.map(({ src }) => new URL(src.replaceAll(/\{[^}]*\}/g, '1')).origin))]
}

/** A list with nothing in it says no more than no list. */
function withoutEmpty(shown: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => !(Array.isArray(value) && value.length === 0)))
}
