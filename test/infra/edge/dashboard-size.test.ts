import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DASHBOARD_FOLDER } from '../../../lib/dashboard/bundle-dashboard.ts'

/** Of the page that the staff begin with, for a connection of a call centre: 350 kB are 0.3 s at 10 Mbit/s. */
const MOST_KILOBYTES = 350

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly imports?: readonly string[]
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(DASHBOARD_FOLDER, '.vite/manifest.json'), 'utf8'))

/** By its source, or by its name where it holds several (dashboard/vite.config.ts). */
function entryOf(name: string): string {
  const entry = Object.keys(manifest).find((key) => key === name || manifest[key]?.name === name)
  if (entry === undefined) throw new Error(`The build has no ${name}.`)
  return entry
}

/** The files of these entries, with all that they import at once. */
function filesOf(entries: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = entries.map(entryOf)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build has no ${name}.`)
    if (seen.has(chunk.file)) continue
    seen.add(chunk.file)
    waiting.push(...(chunk.imports ?? []))
  }
  return seen
}

const kilobytesOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DASHBOARD_FOLDER, file)), { level: 9 }).length, 0) /
  1000

test('the first load of the list of orders is small enough', () => {
  const kilobytes = kilobytesOf(filesOf(['frame', 'orders', 'src/texts/english.ts']))
  console.log(`First load of the list of orders: ${kilobytes.toFixed(1)} kB of JavaScript, gzipped.`)
  expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES)
})

test('the page of an order is loaded when it is opened', () => {
  const first = filesOf(['frame', 'orders'])
  expect([...filesOf(['src/order/order-page.tsx'])].filter((file) => !first.has(file)).length).toBeGreaterThan(0)
})

test('the page names the file of the frame, and no other of ours but what that needs', () => {
  const page = readFileSync(join(DASHBOARD_FOLDER, 'index.html'), 'utf8')
  const named = [...page.matchAll(/assets\/[\w-]+\.js/g)].map(([file]) => file)
  expect(named.toSorted()).toEqual([...filesOf(['frame'])].toSorted())
})

test('nothing is inline: the page names its files only', () => {
  const page = readFileSync(join(DASHBOARD_FOLDER, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/)
})
