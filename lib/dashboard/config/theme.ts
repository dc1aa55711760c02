import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import type { DashboardConfig } from './config-schema.ts'
import { mixed } from './contrast.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The style sheet that gives the dashboard the platform's colours; empty without any. */
export function themeStylesheet(colors: DashboardConfig['colors']): string {
  if (colors === undefined) return ''
  const { light, dark } = colors.accent
  const accent = { light, dark }
  const stronger = { light: mixed(light, '#000000', 0.2), dark: mixed(dark, '#ffffff', 0.2) }
  const tokens = {
    colorBackgroundButtonPrimaryDefault: accent,
    colorBackgroundButtonPrimaryHover: stronger,
    colorBackgroundButtonPrimaryActive: stronger,
    colorBackgroundControlChecked: accent,
    colorBackgroundLayoutToggleSelectedDefault: accent,
    colorBackgroundLayoutToggleSelectedHover: stronger,
    colorBackgroundLayoutToggleSelectedActive: stronger,
    colorBackgroundSegmentActive: accent,
    colorBorderButtonNormalDefault: accent,
    colorBorderButtonNormalHover: stronger,
    colorBorderInputFocused: accent,
    colorBorderItemFocused: accent,
    colorBorderItemSelected: accent,
    colorTextAccent: accent,
    colorTextButtonLinkDefault: accent,
    colorTextButtonNormalDefault: accent,
    colorTextButtonNormalHover: stronger,
    colorTextInteractiveHover: accent,
    colorTextLinkDefault: accent,
    colorTextLinkHover: stronger,
  }
  return generated(JSON.stringify({ tokens }))
}

/**
 * Runs Cloudscape's generator, in a process of its own: its modules have addresses that only a bundler finds. What came of
 * it is kept, by what it was made of.
 */
function generated(theme: string): string {
  const version = readFileSync(join(root, 'node_modules/@cloudscape-design/components/package.json'), 'utf8')
  const hash = createHash('sha256').update(version).update(theme).digest('hex').slice(0, 24)
  const folder = join(root, '.local/themes')
  const kept = join(folder, `${hash}.css`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { generateThemeStylesheet } from '@cloudscape-design/components/theming'
        process.stdout.write(generateThemeStylesheet({ theme: ${theme} }))`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  const script = outputFiles[0]?.text ?? ''
  const css = execFileSync(process.execPath, ['--input-type=module', '-'], { input: script, encoding: 'utf8' })
  mkdirSync(folder, { recursive: true })
  writeFileSync(kept, css)
  return css
}
