import type { Stack } from 'aws-cdk-lib'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { acknowledge, acknowledgeWildcard } from '../constructs/acknowledge.ts'

/** What CDK's grants to it are, with the wildcards they have. */
const ACTIONS = ['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*']

/** CDK's own function that copies files into a bucket while it deploys. Its role and its runtime are CDK's. */
export function acknowledgeUploads(stack: Stack, bucket: Bucket): void {
  const uploader = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))
  if (uploader === undefined) throw new Error('CDK names the function that copies files in another way now.')
  const reason = 'CDK’s function copies the files of a deployment into their bucket, and does nothing else.'
  acknowledge(uploader, 'L1', reason)
  acknowledge(
    uploader,
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason,
  )
  for (const action of ACTIONS) acknowledge(uploader, `IAM5[Action::${action}]`, reason)
  const assets = `arn:${stack.partition}:s3:::cdk-hnb659fds-assets-${stack.account}-${stack.region}/*`
  for (const resource of [assets, bucket.arnForObjects('*')]) acknowledgeWildcard(uploader, resource, reason)
}
