import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { UpdateKey } from './update-keys.ts'

/** The queue of stored updates that are to be applied. */
export class UpdateQueue {
  private readonly client: SQSClient
  private readonly url: string

  constructor(client: SQSClient, url: string) {
    this.client = client
    this.url = url
  }

  async send(key: UpdateKey): Promise<void> {
    await this.client.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify(key) }))
  }
}
