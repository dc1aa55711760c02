import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { acknowledge } from '../constructs/acknowledge.ts'
import type { SignInAddresses } from '../support/sign-in-addresses.ts'
import { acknowledgeUploads } from './acknowledge-uploads.ts'
import { DASHBOARD_FOLDER } from './bundle-dashboard.ts'
import { type ConfigFiles, stagePictures } from './config/config-files.ts'
import { ASSETS, CACHE_OF_ASSETS, CACHE_OF_PAGES, dashboardHeaders } from './dashboard-headers.ts'
import { PANEL_PATHS, panelHeaders } from './panel-headers.ts'

/** Of the bucket, and of CloudFront's paths. */
const PREFIX = 'dashboard'

/** Addresses of pages have no ending and are all `index.html`, which shows the page that the address names. */
const PAGE_ADDRESSES = `
function handler(event) {
  var request = event.request
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = '/${PREFIX}/index.html'
  return request
}`

export interface DashboardSiteProps {
  readonly signIn: SignInAddresses
  readonly own: ConfigFiles
}

/** The dashboard's files in S3, for CloudFront alone, with what they need to know of this deployment. */
export class DashboardSite extends Construct {
  /** How CloudFront serves what is below `/dashboard`: the first path that fits counts. */
  readonly behaviors: Readonly<Record<string, BehaviorOptions>>

  constructor(scope: Construct, id: string, { signIn, own }: DashboardSiteProps) {
    super(scope, id)
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Every deployment puts the same files there again.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    acknowledge(
      bucket,
      'S1',
      'CloudFront alone reads it, and it holds the same files that are public in this repository.',
    )
    this.upload(bucket, signIn, own)
    const connect = [signIn.idpEndpoint.replace(/\/$/, ''), signIn.tokenEndpoint.replace(/\/oauth2\/token$/, '')]
    const headers = dashboardHeaders({ connect, frames: own.frames })
    const behavior = this.behavior(bucket, headers)
    const ancestors = own.panelAncestors
    const panel = ancestors.length > 0 && {
      ...behavior,
      responseHeadersPolicy: this.headers('PanelHeaders', panelHeaders(headers, ancestors)),
    }
    this.behaviors = {
      ...(panel === false ? {} : Object.fromEntries(PANEL_PATHS.map((path) => [path, panel]))),
      [`/${PREFIX}`]: behavior,
      [`/${PREFIX}/*`]: behavior,
    }
  }

  private behavior(bucket: Bucket, headers: Readonly<Record<string, string>>): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // Keeps what the files' own Cache-Control lets it keep.
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: this.headers('Headers', headers),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'PageAddresses', {
            code: FunctionCode.fromInline(PAGE_ADDRESSES),
            runtime: FunctionRuntime.JS_2_0,
          }),
        },
      ],
    }
  }

  /** Files with a hash in their names stay: pages that are open go on loading those of their own version. */
  private upload(bucket: Bucket, signIn: SignInAddresses, own: ConfigFiles): void {
    const common = { destinationBucket: bucket, prune: false, retainOnDelete: false }
    new BucketDeployment(this, 'Assets', {
      ...common,
      destinationKeyPrefix: PREFIX,
      sources: [Source.asset(DASHBOARD_FOLDER, { exclude: ['*', `!${ASSETS}`, `!${ASSETS}**`] })],
      cacheControl: [CacheControl.fromString(CACHE_OF_ASSETS)],
    })
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      destinationKeyPrefix: PREFIX,
      sources: [
        Source.asset(DASHBOARD_FOLDER, { exclude: [`${ASSETS}**`, '.*', '.*/**'] }),
        Source.jsonData('config.json', { ...own.shown, signIn }),
        ...(own.theme === '' ? [] : [Source.data('theme.css', own.theme)]),
        ...(own.pictures.length === 0 ? [] : [Source.asset(stagePictures(own.pictures))]),
      ],
      cacheControl: [CacheControl.fromString(CACHE_OF_PAGES)],
    })
    // A page names its chunks, so they are there before it.
    pages.node.addDependency(this.node.findChild('Assets'))
    acknowledgeUploads(Stack.of(this), bucket)
  }

  /** Says of each file what the local run says of it. */
  private headers(id: string, headers: Readonly<Record<string, string>>): ResponseHeadersPolicy {
    const custom = ['permissions-policy', 'cross-origin-opener-policy'].filter((name) => name in headers)
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: headers['content-security-policy'] ?? '', override: true },
        contentTypeOptions: { override: true },
        ...('x-frame-options' in headers && { frameOptions: { frameOption: HeadersFrameOption.DENY, override: true } }),
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: custom.map((header) => ({ header, value: headers[header] ?? '', override: true })),
      },
    })
  }
}
