import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { previewMails } from '../../../../bin/mails/preview-mails.ts'
import { occasions } from '../../../../functions/orders/mails/occasion.ts'
import { fullVoice } from '../writing/every-mail.ts'

const support = { email: 'help@atelier.example', phone: null, url: 'https://atelier.example/help' }
let brand: object
let api: Server
let environment: Record<string, string>
let folder: string

beforeEach(async () => {
  brand = { name: 'Atelier', support, returnPolicyUrl: null, currencies: ['JPY'], voice: null }
  api = createServer((asked, answer) => {
    const isKnown = asked.url === '/admin/brands/atelier' && asked.headers.authorization === 'Bearer key'
    const problem = {
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      code: 'not_found',
      detail: 'No such brand.',
    }
    answer
      .writeHead(isKnown ? 200 : 404)
      .end(JSON.stringify(isKnown ? brand : { ...problem, requestId: 'r', errors: [] }))
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const { port } = api.address() as AddressInfo
  environment = { DIDDO_API_URL: `http://127.0.0.1:${port}`, DIDDO_ADMIN_KEY: 'key' }
  folder = mkdtempSync(join(tmpdir(), 'mails-'))
})
afterEach(() => new Promise((resolve) => api.close(resolve)))

const preview = (brandId: string, language?: 'de') =>
  previewMails(brandId, { folder, language, pictures: false }, { environment, outputsFile: 'none' })

test('every occasion is written as HTML and as text, with the brand’s contact and currency', async () => {
  const { files, note } = await preview('atelier')
  expect(readdirSync(folder).toSorted()).toEqual([...files].toSorted())
  for (const occasion of occasions) for (const end of ['html', 'txt']) expect(files).toContain(`${occasion}.${end}`)
  expect(note).toContain('no voice')
  const text = readFileSync(join(folder, 'order_confirmed.txt'), 'utf8')
  for (const said of ['Your order PLAT-10001 is confirmed', 'help@atelier.example', '¥7,736'])
    expect(text).toContain(said)
  expect(readFileSync(join(folder, 'order_confirmed.html'), 'utf8')).toContain('Atelier')
})

test('a brand’s voice is used, and another language where one is asked for', async () => {
  const voice = { ...fullVoice, language: 'fr', senderAddress: null, replyTo: null }
  brand = { ...brand, voice }
  expect((await preview('atelier')).note).toBeNull()
  expect(readFileSync(join(folder, 'shipped.txt'), 'utf8')).toContain('Une partie de votre commande')
  expect(readFileSync(join(folder, 'shipped.txt'), 'utf8')).toContain('HRB 123456')
  await preview('atelier', 'de')
  expect(readFileSync(join(folder, 'shipped.txt'), 'utf8')).toContain('Ein Teil Ihrer Bestellung')
})

test('a brand that does not exist is said to be none', async () => {
  await expect(preview('nobody')).rejects.toThrow('No such brand.')
})
