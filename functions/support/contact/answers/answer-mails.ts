import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'

/** SES takes mails of 40 MB. The text stands before the attachments. */
const MOST_BYTES = 2 * 1024 * 1024

/** Mails as SES received them. They lie there until they are read, a day at most. */
export class AnswerMails {
  private readonly client: S3Client
  private readonly bucket: string

  constructor(client: S3Client, bucket: string) {
    this.client = client
    this.bucket = bucket
  }

  /** The beginning of a mail, each byte a character; null where it was read and removed already. */
  async read(name: string): Promise<string | null> {
    try {
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: name, Range: `bytes=0-${MOST_BYTES - 1}` }),
      )
      const bytes = await Body?.transformToByteArray()
      return Buffer.from(bytes ?? []).toString('latin1')
    } catch (error) {
      if (error instanceof NoSuchKey) return null
      throw error
    }
  }

  async remove(name: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: name }))
  }
}
