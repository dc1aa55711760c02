import { expect, test } from 'vitest'
import { ofType, rolesOf } from '../app/templates.ts'

/** Files of exports may hold thousands of customers in clear. What protects them is pinned here. */

const buckets = ofType('prod', 'AWS::S3::Bucket').filter(([id]) => id.startsWith('diddo-prod-support/Exports'))
const [[bucketId, bucket] = ['', undefined]] = buckets
const logicalId = bucketId.split('/')[1]

test('there is one bucket for files of exports, with a name that AWS makes', () => {
  expect(buckets).toHaveLength(1)
  // A fixed name could be taken by somebody else, and would be known to everybody who knows this project.
  expect(bucket?.Properties.BucketName).toBeUndefined()
})

test('nobody can read it from outside, and nobody in clear over the line', () => {
  expect(bucket?.Properties.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  })
  const [[, policy] = []] = ofType('prod', 'AWS::S3::BucketPolicy').filter(
    ([, { Properties }]) => Properties.Bucket.Ref === logicalId,
  )
  const statements = policy?.Properties.PolicyDocument.Statement
  expect(statements).toHaveLength(1)
  expect(statements[0]).toMatchObject({
    Effect: 'Deny',
    Action: 's3:*',
    Principal: { AWS: '*' },
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  })
})

test('its objects are encrypted, gone after a day, and so are the halves of unfinished ones; none has versions', () => {
  expect(bucket?.Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
    { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
  ])
  expect(bucket?.Properties.LifecycleConfiguration.Rules).toEqual([
    { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, ExpirationInDays: 1, Status: 'Enabled' },
  ])
  // An older version would outlive an erasure.
  expect(bucket?.Properties.VersioningConfiguration).toBeUndefined()
})

test('it goes with its stack: nothing in it is older than a day', () => {
  expect([bucket?.DeletionPolicy, bucket?.UpdateReplacePolicy]).toEqual(['Delete', 'Delete'])
})

test('three functions may touch its objects, and none may list them', () => {
  const roles = rolesOf('prod').map(({ id, statements }) => ({
    id,
    actions: statements
      .filter(({ Resource }) => JSON.stringify(Resource).includes(`"${logicalId}"`))
      .flatMap(({ Action }) => [Action].flat())
      .toSorted(),
  }))
  const allowed = roles
    .filter(({ actions }) => actions.length > 0)
    .map(({ id, actions }) => [/(Erasures|Exports)(\w+?)Role/.exec(id)?.[2], actions])
  expect(Object.fromEntries(allowed)).toEqual({
    EraseCustomers: ['s3:DeleteObject'],
    SupportExports: ['s3:GetObject'],
    WriteExports: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
  })
})
