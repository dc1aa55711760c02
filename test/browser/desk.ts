import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import type { Account } from '../../bin/local-run/outputs.ts'
import { browserPath } from '../e2e/browser.ts'
import { context } from '../e2e/context.ts'

const START_MILLISECONDS = 120_000
const WAIT_MILLISECONDS = 60_000

/** Not the flags that come with the package: they switch off what the dashboard relies on, such as CORS. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage']

/**
 * Playwright switches off that a frame has storage of its own below each site, as people's browsers have it. Of several
 * such flags Chromium takes the last one.
 */
const OWN_STORAGE_OF_FRAMES = '--disable-features=MediaRouter'

let browser: Promise<Browser> | undefined
let flags = FLAGS

/** For files whose pages are framed; to be called before the first desk. */
export function framesHaveOwnStorage(): void {
  flags = [...FLAGS, OWN_STORAGE_OF_FRAMES]
}

async function launch(): Promise<Browser> {
  const executablePath = await browserPath()
  if (executablePath === null)
    return chromium.launch({ channel: 'chrome', args: flags.slice(FLAGS.length), timeout: START_MILLISECONDS })
  return chromium.launch({ executablePath, args: flags, timeout: START_MILLISECONDS })
}

afterAll(async () => {
  const open = await Promise.all(signedIn.values())
  signedIn.clear()
  await (await browser)?.close()
  browser = undefined
  expect(open.flatMap(({ complaints }) => complaints)).toEqual([])
})

/** Somebody at the dashboard, in a browser profile of their own. */
export class Desk {
  readonly profile: BrowserContext
  readonly page: Page
  /** What the browser complained of: refused by the policy, or an exception that nobody caught. */
  readonly complaints: string[] = []

  constructor(profile: BrowserContext, page: Page) {
    this.profile = profile
    this.page = page
    profile.on('weberror', (error) => this.complaints.push(error.error().message))
    profile.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text()))
        this.complaints.push(message.text())
    })
  }

  async open(path: string, siteUrl: string = context.apiUrl): Promise<void> {
    await this.page.goto(`${siteUrl}/dashboard${path}`)
  }

  /** By the hosted page, to the page that was asked for. */
  async signIn(account: Account, path = '/', siteUrl: string = context.apiUrl): Promise<void> {
    await this.open(path, siteUrl)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
    await this.page.fill('input[name=username]', account.username)
    await this.page.fill('input[name=password]', account.password)
    await this.page.locator('[type=submit]').first().click()
    await this.page.locator('#content h1').waitFor()
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { level: 1, name })
  }

  async close(): Promise<void> {
    await this.profile.close()
    expect(this.complaints).toEqual([])
  }
}

/** A new profile of the one browser of this file. */
export async function newDesk(options: BrowserContextOptions = {}): Promise<Desk> {
  browser ??= launch()
  const profile = await (await browser).newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  profile.setDefaultTimeout(WAIT_MILLISECONDS)
  return new Desk(profile, await profile.newPage())
}

/** Does something at a new desk, and closes it; the test fails when the browser complained. */
export async function atDesk(act: (desk: Desk) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const desk = await newDesk(options)
  try {
    await act(desk)
  } catch (error) {
    const picture = join(mkdtempSync(join(tmpdir(), 'diddo-desk-')), 'failed.png')
    await desk.page.screenshot({ path: picture }).catch(() => {})
    console.error(`The page when it failed: ${picture}`)
    await desk.profile.close()
    throw error
  }
  await desk.close()
}

/** Who is signed in for the whole file: signing in takes longer than most tests. */
const signedIn = new Map<string, Promise<Desk>>()

/**
 * Does something in a new tab of somebody who is signed in, at a page of the dashboard. Tabs of one browser share their
 * session, as they do for people.
 */
export async function inTab(
  account: Account,
  path: string,
  act: (page: Page, desk: Desk) => Promise<void>,
): Promise<void> {
  const known = signedIn.get(account.username) ?? signIn(account)
  signedIn.set(account.username, known)
  const desk = await known
  const page = await desk.profile.newPage()
  try {
    await page.goto(`${context.apiUrl}/dashboard${path}`)
    await page.locator('#content h1').waitFor()
    await act(page, desk)
  } catch (error) {
    const picture = join(mkdtempSync(join(tmpdir(), 'diddo-desk-')), 'failed.png')
    await page.screenshot({ path: picture }).catch(() => {})
    console.error(`The page when it failed: ${picture}`)
    throw error
  } finally {
    await page.close()
  }
  expect(desk.complaints).toEqual([])
}

async function signIn(account: Account): Promise<Desk> {
  const desk = await newDesk({ permissions: ['clipboard-read', 'clipboard-write'] })
  await desk.signIn(account)
  return desk
}

/** What was copied last. */
export function copied(page: Page): Promise<string> {
  return page.evaluate<string>('navigator.clipboard.readText()')
}
