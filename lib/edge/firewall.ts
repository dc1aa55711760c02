import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'

/**
 * Requests a minute from one address: half of the 10,000 a second that the API
 * lets through in all, so that no address alone can use it up. A platform's
 * servers may share one address; how much a key may do, `httpHandler` decides.
 */
const REQUESTS_A_MINUTE = 300_000

/** Of customers' pages, from one address: those of a mobile network, or of a stadium, share some. */
const PAGES_A_MINUTE = 3_000
const PAGES = '/orders/'

/**
 * Rules of AWS's common set that would refuse what is allowed here: orders of up
 * to 256 KB (theirs ends at 8 KB), lists filtered by 100 brands (theirs ends at a query
 * of 2,048 bytes; CloudFront itself at a URL of 8,192), gift messages that look like markup or paths,
 * webhook addresses in bodies (guarded where they are saved and called), and
 * servers that name no user agent. They are counted, not enforced: bodies are
 * held to schemas and never run, rendered or used as paths.
 */
const COUNTED = [
  'SizeRestrictions_BODY',
  'SizeRestrictions_QUERYSTRING',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
]

/** The words of `rate_limited` in functions/http/problem.ts; the firewall cannot insert a request's id. */
const RATE_LIMITED = {
  type: '/docs/errors#rate_limited',
  title: 'Too many requests',
  status: 429,
  code: 'rate_limited',
  detail: 'Too many requests came from this address. Try again in a minute.',
  requestId: 'none',
  errors: [],
}

/** The same for a person with a browser. */
const RATE_LIMITED_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Too many requests</title><p>Too many requests. Please try again in a minute.</html>'

/** What is refused before it costs anything. For CloudFront, so it can stand in us-east-1 only. */
export class Firewall extends Construct {
  readonly webAclArn: string
  /** The firewall's name, which its metrics have too. */
  readonly name: string

  constructor(scope: Construct, id: string, { prefix }: { readonly prefix: string }) {
    super(scope, id)
    this.name = `${prefix}-edge`
    const acl = new CfnWebACL(this, 'WebAcl', {
      name: this.name,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [
        rateRule(0),
        managedRules(1, 'AWSManagedRulesAmazonIpReputationList'),
        managedRules(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managedRules(3, 'AWSManagedRulesCommonRuleSet', COUNTED),
        pagesRule(4),
      ],
      customResponseBodies: {
        rateLimited: { contentType: 'APPLICATION_JSON', content: JSON.stringify(RATE_LIMITED) },
        rateLimitedPage: { contentType: 'TEXT_HTML', content: RATE_LIMITED_PAGE },
      },
      // Sampled requests show operators what was refused, but no keys and no signatures.
      dataProtectionConfig: {
        dataProtections: [
          {
            action: 'SUBSTITUTION',
            field: {
              fieldType: 'SINGLE_HEADER',
              fieldKeys: ['authorization', 'cookie', 'idempotency-key', 'webhook-signature', 'x-slack-signature'],
            },
          },
          { action: 'SUBSTITUTION', field: { fieldType: 'QUERY_STRING' } },
        ],
      },
      visibilityConfig: visible(this.name),
    })
    this.webAclArn = acl.attrArn
  }
}

function rateRule(priority: number): CfnWebACL.RuleProperty {
  return blockAbove('rate-of-an-address', priority, 'rateLimited', { limit: REQUESTS_A_MINUTE })
}

/** Whoever tries links: each costs a function, though nothing is read for one that is not signed by us. */
function pagesRule(priority: number): CfnWebACL.RuleProperty {
  return blockAbove('rate-of-an-address-at-pages', priority, 'rateLimitedPage', {
    limit: PAGES_A_MINUTE,
    scopeDownStatement: {
      byteMatchStatement: {
        fieldToMatch: { uriPath: {} },
        positionalConstraint: 'STARTS_WITH',
        searchString: PAGES,
        textTransformations: [{ priority: 0, type: 'NONE' }],
      },
    },
  })
}

function blockAbove(
  name: string,
  priority: number,
  customResponseBodyKey: string,
  rate: Pick<CfnWebACL.RateBasedStatementProperty, 'limit' | 'scopeDownStatement'>,
): CfnWebACL.RuleProperty {
  const responseHeaders = [{ name: 'Retry-After', value: '60' }]
  return {
    name,
    priority,
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: 60, ...rate } },
    action: { block: { customResponse: { responseCode: 429, customResponseBodyKey, responseHeaders } } },
    visibilityConfig: visible(name),
  }
}

function managedRules(priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    overrideAction: { none: {} },
    visibilityConfig: visible(name),
  }
}

function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true }
}
