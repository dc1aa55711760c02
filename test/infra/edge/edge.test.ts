import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { readFeedRoute } from '../../../functions/events/events.routes.ts'
import { EDGE_HEADER } from '../../../functions/http/edge/edge-keys.ts'
import { problemCodes } from '../../../functions/http/problem.ts'
import { eventTypes } from '../../../functions/orders/event.ts'
import { ofType, resourcesOf, rolesOf, target } from '../app/templates.ts'

const [, distribution] = ofType('prod', 'AWS::CloudFront::Distribution')[0] ?? []
const config = distribution?.Properties.DistributionConfig
const [, firewall] = ofType('prod', 'AWS::WAFv2::WebACL')[0] ?? []

/** Functions that a route of the API leads to, by stack and logical id. */
const served = new Set(
  ofType('prod', 'AWS::ApiGatewayV2::Route')
    .filter(([, { Properties }]) => Properties.RouteKey !== '$default')
    .map(([id, { Properties }]) => {
      const integration = target(Properties.Target['Fn::Join'][1].find((part: unknown) => target(part)))
      const [stack] = id.split('/')
      return `${stack}/${target(resourcesOf('prod')[`${stack}/${integration}`]?.Properties.IntegrationUri)}`
    }),
)
const functions = ofType('prod', 'AWS::Lambda::Function').filter(([id]) => served.has(id))

test('the emulator’s stage has no edge, and its functions ask for none', () => {
  const types = Object.values(resourcesOf('local')).map(({ Type }) => Type)
  expect(types.filter((type) => /CloudFront|WAF/.test(type))).toEqual([])
  expect(JSON.stringify(resourcesOf('local'))).not.toContain('EDGE_SECRET_ARN')
})

test('every function behind a route refuses what did not come through the edge', () => {
  expect(functions.length).toBe(served.size)
  for (const [id, { Properties }] of functions) {
    expect([id, Properties.Environment.Variables]).toEqual([
      id,
      expect.objectContaining({ EDGE_SECRET_ARN: expect.anything() }),
    ])
    const folder = basename(Properties.Description, '.lambda.ts')
    // The bundle as deployed: whatever wraps the handler, it looks at the header.
    expect([id, readFileSync(`dist/${folder}/index.mjs`, 'utf8').includes(EDGE_HEADER)]).toEqual([id, true])
  }
})

test('only they may read the edge’s secret', () => {
  const secret = JSON.stringify(functions[0]?.[1].Properties.Environment.Variables.EDGE_SECRET_ARN)
  const readers = rolesOf('prod').filter(({ statements }) => JSON.stringify(statements).includes(secret))
  expect(readers).toHaveLength(served.size)
})

test('the template names the secret and does not hold it', () => {
  // The API, and the bucket of the dashboard's files, which is told nothing.
  expect(config.Origins).toHaveLength(2)
  expect(config.Origins.filter((origin: object) => 'OriginCustomHeaders' in origin)).toHaveLength(1)
  expect(config.Origins[0].OriginCustomHeaders).toEqual([
    { HeaderName: EDGE_HEADER, HeaderValue: '{{resolve:secretsmanager:diddo-prod/edge:SecretString:::}}' },
  ])
  const [secret] = ofType('prod', 'AWS::SecretsManager::Secret').filter(([id]) => id.includes('EdgeSecret'))
  expect(secret?.[1].Properties).toMatchObject({ Name: 'diddo-prod/edge', GenerateSecretString: expect.anything() })
})

test('the edge remembers nothing, errors included, and passes on every header and method', () => {
  const behavior = config.DefaultCacheBehavior
  const paths: string[] = config.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)
  expect(paths.every((path) => path.startsWith('/dashboard'))).toBe(true)
  expect(behavior).toMatchObject({
    ViewerProtocolPolicy: 'https-only',
    // AWS's managed policies CachingDisabled and AllViewerExceptHostHeader.
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  })
  expect(behavior.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']))
  const errors: { ErrorCode: number; ErrorCachingMinTTL: number }[] = config.CustomErrorResponses
  for (const { ErrorCachingMinTTL } of errors) expect(ErrorCachingMinTTL).toBe(0)
  const forgotten = errors.map(({ ErrorCode }) => ErrorCode)
  expect(forgotten).toEqual(expect.arrayContaining([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]))
})

test('the firewall stands before it, and counts what would refuse an order of 256 KB', () => {
  expect(JSON.stringify(config.WebACLId)).toContain('diddo-prod-firewall')
  expect(firewall?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } })
  const groups = firewall?.Properties.Rules.flatMap((rule: Record<string, never>) => {
    const { Statement, OverrideAction } = rule as {
      Statement?: {
        ManagedRuleGroupStatement?: { Name: string; RuleActionOverrides?: { Name: string; ActionToUse: unknown }[] }
      }
      OverrideAction?: unknown
    }
    const group = Statement?.ManagedRuleGroupStatement
    return group === undefined ? [] : [{ ...group, OverrideAction }]
  })
  for (const { Name, OverrideAction } of groups) expect([Name, OverrideAction]).toEqual([Name, { None: {} }])
  expect(groups.map(({ Name }: { Name: string }) => Name).toSorted()).toEqual([
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
  ])
  const common = groups.find(({ Name }: { Name: string }) => Name === 'AWSManagedRulesCommonRuleSet')
  expect(common.RuleActionOverrides).toContainEqual({ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } })
  expect(common.RuleActionOverrides).toContainEqual({
    Name: 'SizeRestrictions_QUERYSTRING',
    ActionToUse: { Count: {} },
  })
})

test('the firewall refuses a flood in the API’s own words', () => {
  const body = JSON.parse(firewall?.Properties.CustomResponseBodies.rateLimited.Content)
  expect(body).toMatchObject({ code: 'rate_limited', ...problemCodes.rate_limited })
  const rate = firewall?.Properties.Rules.find((rule: { Priority: number }) => rule.Priority === 0)
  expect(rate.Action.Block.CustomResponse).toMatchObject({
    ResponseCode: problemCodes.rate_limited.status,
    CustomResponseBodyKey: 'rateLimited',
  })
})

test('sampled requests hide keys and signatures', () => {
  const fields = firewall?.Properties.DataProtectionConfig.DataProtections.flatMap(
    ({ Field }: { Field: { FieldKeys?: string[] } }) => Field.FieldKeys ?? [],
  )
  expect(fields).toEqual(expect.arrayContaining(['authorization', 'webhook-signature']))
})

test('the longest query that the API takes fits into a URL of CloudFront’s', () => {
  const brandIds = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(63, 'b')).join(',')
  const query = { brandIds, eventTypes: eventTypes.join(','), cursor: 'c'.repeat(1000), limit: '100' }
  expect(readFeedRoute.query?.safeParse(query).success).toBe(true)
  const url = `https://api.platform.example${readFeedRoute.path}?${new URLSearchParams(query).toString().replaceAll('%2C', ',')}`
  expect(url.length).toBeLessThanOrEqual(8192)
})
