import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { bundleDashboard } from '../../../lib/dashboard/bundle-dashboard.ts'
import { type ConfigFiles, dashboardConfigFiles } from '../../../lib/dashboard/config/config-files.ts'
import { ASSETS, CACHE_OF_ASSETS, CACHE_OF_PAGES, dashboardHeaders } from '../../../lib/dashboard/dashboard-headers.ts'
import { isOfPanel, panelHeaders } from '../../../lib/dashboard/panel-headers.ts'
import { compressedFile } from './compressed-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** The built dashboard, served as CloudFront serves it: the same headers, and `index.html` for every address within it. */
export class DashboardFiles {
  readonly #headers: Readonly<Record<string, string>>
  readonly #panelHeaders: Readonly<Record<string, string>>
  readonly #own: ConfigFiles

  /** `connect`: where the dashboard may send requests to beside its own host. */
  constructor(connect: readonly string[], own: ConfigFiles = dashboardConfigFiles()) {
    this.#headers = dashboardHeaders({ connect, frames: own.frames })
    this.#panelHeaders = panelHeaders(this.#headers, own.panelAncestors)
    this.#own = own
  }

  /** What `config.json` says beside the sign-in. */
  get shown(): Readonly<Record<string, unknown>> {
    return this.#own.shown
  }

  /**
   * Builds the dashboard first, where its sources changed.
   * @throws what the build said, where it failed.
   */
  async answer(path: string, answer: ServerResponse): Promise<void> {
    const folder = await bundleDashboard()
    const name = path.replace(/^\/dashboard\/?/, '')
    const type = TYPES[extname(name)]
    // Addresses of pages have no ending; what has one is a file, or is missing.
    const isFile = type !== undefined && name !== '' && !name.includes('..')
    const picture = this.#own.pictures.find((one) => one.name === name)
    const file = picture?.path ?? join(folder, isFile ? name : 'index.html')
    const isTheme = name === 'theme.css'
    if (isFile && !isTheme && !existsSync(file)) {
      answer.writeHead(404, { ...this.#headers, 'cache-control': CACHE_OF_PAGES }).end()
      return
    }
    const isCompressed = !isTheme && /\bbr\b/.test(String(answer.req.headers['accept-encoding']))
    answer.writeHead(200, {
      ...(isOfPanel(path) ? this.#panelHeaders : this.#headers),
      'content-type': type ?? TYPES['.html'],
      'cache-control': name.startsWith(ASSETS) ? CACHE_OF_ASSETS : CACHE_OF_PAGES,
      vary: 'accept-encoding',
      ...(isCompressed ? { 'content-encoding': 'br' } : {}),
    })
    if (isTheme) answer.end(this.#own.theme)
    else answer.end(isCompressed ? compressedFile(file) : readFileSync(file))
  }
}
