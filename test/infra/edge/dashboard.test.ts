import { expect, test } from 'vitest'
import { dashboardHeaders } from '../../../lib/dashboard/dashboard-headers.ts'
import { isOfPanel, panelHeaders } from '../../../lib/dashboard/panel-headers.ts'
import { ofType, resourcesOf, rolesOf, target } from '../app/templates.ts'

const [, distribution] = ofType('prod', 'AWS::CloudFront::Distribution')[0] ?? []
const behaviors: Record<string, never>[] = distribution?.Properties.DistributionConfig.CacheBehaviors ?? []
const [bucketId, bucket] = ofType('prod', 'AWS::S3::Bucket').find(([id]) => id.includes('DashboardFiles')) ?? [
  '',
  undefined,
]
const uploads = ofType('prod', 'Custom::CDKBucketDeployment')

test('CloudFront serves /dashboard from a bucket, over TLS, and nothing else from there', () => {
  expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual([
    '/dashboard/panel',
    '/dashboard/panel/*',
    '/dashboard',
    '/dashboard/*',
  ])
  for (const behavior of behaviors) {
    expect(behavior).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true })
    expect(behavior.AllowedMethods).toEqual(['GET', 'HEAD'])
  }
})

test('the bucket is nobody’s but CloudFront’s', () => {
  expect(bucket?.Properties.PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  })
  const policy = ofType('prod', 'AWS::S3::BucketPolicy').find(
    ([, { Properties }]) => target(Properties.Bucket) === bucketId.split('/')[1],
  )
  const statements: { Effect: string; Action: string; Principal: unknown }[] =
    policy?.[1].Properties.PolicyDocument.Statement
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow')
  expect(allowed.map(({ Action, Principal }) => [Action, Principal])).toEqual([
    ['s3:GetObject', { Service: 'cloudfront.amazonaws.com' }],
  ])
})

/** What CloudFront adds to the files of these paths; the same to all of them. */
function headersOf(...paths: string[]) {
  const policies = behaviors.filter(({ PathPattern }) => paths.includes(PathPattern ?? ''))
  const ids = new Set(policies.map(({ ResponseHeadersPolicyId }) => target(ResponseHeadersPolicyId)))
  const [id] = [...ids]
  expect(ids.size).toBe(1)
  const [stack] = bucketId.split('/')
  const found = resourcesOf('prod')[`${stack}/${id}`]
  const { SecurityHeadersConfig, CustomHeadersConfig } = found?.Properties.ResponseHeadersPolicyConfig ?? {}
  return {
    policy: JSON.stringify(SecurityHeadersConfig.ContentSecurityPolicy),
    security: SecurityHeadersConfig,
    custom: CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header).toSorted(),
  }
}

test('its files are sent with the headers of the local run', () => {
  const { policy, security, custom } = headersOf('/dashboard', '/dashboard/*')
  const local = dashboardHeaders({ connect: [], frames: ['https://tools.shop.example'] })
  for (const part of local['content-security-policy']?.split('; ') ?? []) expect(policy).toContain(part)
  expect(policy).not.toMatch(/unsafe-|\*/)
  expect(policy).toMatch(/connect-src 'self' https:\/\/cognito-idp\.[a-z0-9-]+\.amazonaws\.com/)
  expect(security.FrameOptions).toMatchObject({ FrameOption: 'DENY' })
  expect(security.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000)
  expect(custom).toEqual(['cross-origin-opener-policy', 'permissions-policy'])
})

test('the panel alone may be framed, by the configured help desks alone, and is as strict in all else', () => {
  const usual = headersOf('/dashboard', '/dashboard/*')
  const panel = headersOf('/dashboard/panel', '/dashboard/panel/*')
  const expected = usual.policy
    .replace("frame-ancestors 'none'", 'frame-ancestors https://desk.shop.example')
    .replace('frame-src https://tools.shop.example; ', '')
  expect(panel.policy).toBe(expected)
  const { FrameOptions: _, ContentSecurityPolicy: __, ...others } = usual.security
  const { ContentSecurityPolicy: ___, ...ofPanel } = panel.security
  expect(ofPanel).toEqual(others)
  expect(panel.custom).toEqual(['permissions-policy'])
})

test('the local run says the same of the panel, and without help desks the panel is as closed as the rest', () => {
  const headers = dashboardHeaders({ connect: ['https://pages.example'], frames: ['https://tools.shop.example'] })
  expect(panelHeaders(headers, [])).toEqual(headers)
  const { 'content-security-policy': policy, ...others } = panelHeaders(headers, [
    'https://a.example',
    'https://b.example',
  ])
  expect(policy).toContain('; frame-ancestors https://a.example https://b.example; ')
  expect(policy).not.toContain('frame-src')
  expect(Object.keys(others).toSorted()).toEqual(['permissions-policy', 'referrer-policy', 'x-content-type-options'])
  expect(['/dashboard/panel', '/dashboard/panel/signed-in', '/dashboard/panels', '/dashboard'].map(isOfPanel)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('files with a hash in their name are kept by browsers and outlive a deployment; the others are asked for anew', () => {
  const caches = uploads.map(([, { Properties }]) => [Properties.SystemMetadata['cache-control'], Properties.Prune])
  expect(caches.toSorted()).toEqual([
    ['no-cache', false],
    ['public, max-age=31536000, immutable', false],
  ])
})

test('config.json tells how to sign in, and no secret', () => {
  const [pages] = uploads.filter(([, { Properties }]) => Properties.SourceMarkers !== undefined)
  expect(JSON.stringify(pages?.[1].Properties.SourceMarkers)).not.toMatch(/secret/i)
})

test('what copies the files may write into this bucket only', () => {
  const role = rolesOf('prod').find(({ id }) => id.includes('CustomCDKBucketDeployment'))
  const writing = role?.statements.filter(({ Action }) =>
    [Action].flat().some((action) => /Put|Delete|Abort/.test(action)),
  )
  expect(writing?.length).toBeGreaterThan(0)
  for (const { Resource } of writing ?? []) {
    for (const one of [Resource].flat()) expect(JSON.stringify(one)).toContain(bucketId.split('/')[1])
  }
})

test('the emulator’s stage has no bucket of files: the local run serves them', () => {
  expect(Object.keys(resourcesOf('local')).filter((id) => id.includes('DashboardFiles'))).toEqual([])
})
