import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')]
const sources = globSync('{bin,lib,functions,dashboard,test,docs}/**/*.ts')
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

test.each(documents)('every link, file and command that %s names is there', (document) => {
  const text = readFileSync(document, 'utf8')
  for (const [, link] of text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)) {
    expect([document, link, existsSync(join(dirname(document), String(link)))]).toEqual([document, link, true])
  }
  for (const [, file] of text.matchAll(/`(\w[\w./-]*\.ts)`/g)) {
    const known = sources.some((source) => source === file || source.endsWith(`/${file}`))
    expect([document, file, known]).toEqual([document, file, true])
  }
  for (const [, script] of text.matchAll(/npm run ([\w:]+)/g)) expect([document, ...scripts]).toContain(script)
})
