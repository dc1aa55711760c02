import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'

/** Begins the names of brands’ own queues; the brand’s id follows. */
export const BRAND_QUEUE_NAME = 'updates-of-'
const DEAD_LETTERS = /-dead-letters$/

const policySchema = z.object({
  Statement: z.array(
    z.object({ Effect: z.string(), Principal: z.union([z.string(), z.object({ AWS: z.unknown() })]).optional() }),
  ),
})

/** `<brandId>/<account>` for each account that may put a brand’s updates into a queue that is deployed. */
export async function deployedBrandQueues(prefix: string, region: string): Promise<string[]> {
  const client = new SQSClient({ region })
  const start = `${prefix}-${BRAND_QUEUE_NAME}`
  const found: string[] = []
  for await (const { QueueUrls = [] } of paginateListQueues({ client }, { QueueNamePrefix: start, MaxResults: 1000 })) {
    for (const QueueUrl of QueueUrls) {
      const brandId = QueueUrl.split('/').at(-1)?.slice(start.length) ?? ''
      if (DEAD_LETTERS.test(brandId)) continue
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Policy'] }))
      found.push(...accountsIn(Attributes?.Policy).map((account) => brandQueueName(brandId, account)))
    }
  }
  return found
}

export const brandQueueName = (brandId: string, account: string): string => `${brandId}/${account}`

/** AWS writes an account as `arn:aws:iam::<account>:root`. A statement that forbids names nobody’s right. */
function accountsIn(policy: string | undefined): string[] {
  if (policy === undefined) return []
  const { Statement } = policySchema.parse(JSON.parse(policy))
  const allowed = Statement.filter(({ Effect }) => Effect === 'Allow')
  return allowed.flatMap(({ Principal }) => JSON.stringify(Principal ?? '').match(/\b\d{12}\b/g) ?? [])
}
