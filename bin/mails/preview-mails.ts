import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { brandSchema } from '../../functions/brands/brand.ts'
import { type Voice, voiceDraftSchema } from '../../functions/brands/voice.ts'
import { writeCustomerMail } from '../../functions/customer-mails/writing/write-customer-mail.ts'
import { type AccessOptions, apiAccess, type Surroundings } from '../admin/api-access.ts'
import { localSubfolder } from '../local-run/folders.ts'
import { pictureMails } from './picture-mails.ts'
import { samplesOf } from './samples/samples.ts'

export interface PreviewOptions extends AccessOptions {
  readonly language?: Voice['language'] | undefined
  readonly pictures: boolean
  readonly folder?: string | undefined
}

export interface Preview {
  readonly folder: string
  readonly files: readonly string[]
  /** What a person should know of them; null where there is nothing. */
  readonly note: string | null
}

const answerSchema = z.object({
  ...brandSchema.pick({ name: true, support: true, returnPolicyUrl: true, currencies: true, voice: true }).shape,
})

/** Writes the mails of a brand from sample orders, each as `.html` and `.txt`. */
export async function previewMails(
  brandId: string,
  options: PreviewOptions,
  surroundings: Surroundings,
): Promise<Preview> {
  const api = apiAccess('admin', options, surroundings)
  const brand = answerSchema.parse(await api.read(`/brands/${encodeURIComponent(brandId)}`))
  const voice = brand.voice ?? voiceDraftSchema.parse({ senderName: brand.name })
  const folder = options.folder === undefined ? localSubfolder('mails', brandId) : resolve(options.folder)
  mkdirSync(folder, { recursive: true })
  const samples = samplesOf(options.language ?? voice.language, brand.currencies?.[0] ?? 'USD', brand)
  const files: string[] = []
  const pages: { name: string; html: string }[] = []
  for (const [name, story] of Object.entries(samples)) {
    const { subject, html, text } = await writeCustomerMail(story, voice)
    writeFileSync(join(folder, `${name}.html`), html)
    writeFileSync(join(folder, `${name}.txt`), `${subject}\n\n${text}`)
    files.push(`${name}.html`, `${name}.txt`)
    pages.push({ name, html })
  }
  if (options.pictures) files.push(...(await pictureMails(pages, folder)))
  const note =
    brand.voice === null ? 'The brand has no voice: it writes to its customers itself. These are the defaults.' : null
  return { folder, files, note }
}
