import {
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { ExportFormat } from './export-keys.ts'

/** S3 takes no smaller part of an object, but for the last. */
const SMALLEST_PART_BYTES = 5 * 1024 * 1024
/** S3 deletes no more objects in one request. */
const MOST_DELETED = 1_000
/** Seconds for which a link opens a file. */
export const LINK_SECONDS = 15 * 60

const contentTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl' } satisfies Record<
  ExportFormat,
  string
>

/** Files of exports. Whoever may put an object (`s3:PutObject`) may upload its parts. */
export class ExportFiles {
  private readonly client: S3Client
  private readonly bucket: string

  constructor(client: S3Client, bucket: string) {
    this.client = client
    this.bucket = bucket
  }

  async put(name: string, text: string): Promise<void> {
    await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: name, Body: text }))
  }

  /** Joins objects to one, some five megabytes at a time. The bucket drops uploads that a crash left unfinished. */
  async join(whole: string, parts: readonly string[], format: ExportFormat): Promise<void> {
    const target = { Bucket: this.bucket, Key: whole }
    const { UploadId } = await this.client.send(
      new CreateMultipartUploadCommand({ ...target, ContentType: contentTypes[format] }),
    )
    const Parts: CompletedPart[] = []
    const upload = async (chunks: readonly Uint8Array[]) => {
      const PartNumber = Parts.length + 1
      const Body = Buffer.concat(chunks)
      const { ETag } = await this.client.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }))
      Parts.push({ PartNumber, ETag })
    }
    let chunks: Uint8Array[] = []
    let bytes = 0
    for (const part of parts) {
      const chunk = await this.read(part)
      chunks.push(chunk)
      bytes += chunk.byteLength
      if (bytes < SMALLEST_PART_BYTES) continue
      await upload(chunks)
      chunks = []
      bytes = 0
    }
    // An object needs one part, also an empty one.
    if (bytes > 0 || Parts.length === 0) await upload(chunks)
    await this.client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }))
  }

  /** Deletes objects, also those that are not there. */
  async delete(names: readonly string[]): Promise<void> {
    for (let start = 0; start < names.length; start += MOST_DELETED) {
      const Objects = names.slice(start, start + MOST_DELETED).map((Key) => ({ Key }))
      const { Errors = [] } = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }),
      )
      if (Errors.length > 0) throw new Error(`S3 did not delete ${Errors.length} objects: ${Errors[0]?.Code}`)
    }
  }

  /** A link that opens the file for fifteen minutes, for whoever has it. */
  async link(name: string, fileName: string): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.bucket,
      Key: name,
      ResponseContentDisposition: `attachment; filename="${fileName}"`,
    })
    return getSignedUrl(this.client, command, { expiresIn: LINK_SECONDS })
  }

  private async read(name: string): Promise<Uint8Array> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: name }))
    return Body === undefined ? new Uint8Array() : Body.transformToByteArray()
  }
}
