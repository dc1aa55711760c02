import { Duration } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution as CloudFront,
  type DistributionProps,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Construct } from 'constructs'
import { EDGE_HEADER } from '../../functions/http/edge/edge-keys.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import type { DashboardSite } from '../dashboard/dashboard-site.ts'
import type { Stage } from '../options/stage.ts'

/** Every error that CloudFront can be configured for. */
const ERRORS = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]

export interface EdgeDistributionProps {
  readonly stage: Stage
  readonly apiHost: string
  readonly secret: string
  readonly webAclArn: string
  /** Absent where nobody knows the dashboard’s address, so that nobody can sign in to it. */
  readonly dashboard: DashboardSite | undefined
}

/** CloudFront in front of the HTTP API: TLS, the firewall, and nothing remembered. */
export class Distribution extends Construct {
  readonly domainName: string
  readonly distributionId: string

  constructor(scope: Construct, id: string, props: EdgeDistributionProps) {
    super(scope, id)
    const { stage, apiHost, secret, webAclArn, dashboard } = props
    const distribution = new CloudFront(this, 'Distribution', {
      comment: `Diddo Orders, ${stage.stage}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: webAclArn,
      ...this.hostName(stage),
      defaultBehavior: {
        origin: new HttpOrigin(apiHost, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          customHeaders: { [EDGE_HEADER]: secret },
        }),
        // A redirect would come after a key was sent in the clear.
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        // Authorization too: CloudFront passes it on only with "all headers".
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: this.securityHeaders(),
      },
      ...(dashboard === undefined ? {} : { additionalBehaviors: dashboard.behaviors }),
      // CloudFront keeps errors for 10 s even where caching is disabled, and its key is the path alone:
      // one caller's 404 would be another's.
      errorResponses: ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    })
    this.domainName = distribution.distributionDomainName
    this.distributionId = distribution.distributionId
    acknowledge(distribution, 'CFR1', 'Storefronts and brands may stand in any country.')
    acknowledge(
      distribution,
      'CFR3',
      'The API logs every request by its route; an edge log would keep callers’ addresses and ids of orders beside it.',
    )
  }

  private hostName({ domainName, certificateArn }: Stage): Partial<DistributionProps> {
    if (domainName === undefined || certificateArn === undefined) {
      acknowledge(
        this,
        'CFR4',
        'Only a host name of one’s own (domainName) can set it; CloudFront’s own takes any TLS.',
      )
      return {}
    }
    return {
      domainNames: [domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }
  }

  /** For answers that do not pass httpHandler; what a function says of itself stays. */
  private securityHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: false },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
        contentSecurityPolicy: {
          contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
          override: false,
        },
      },
    })
  }
}
