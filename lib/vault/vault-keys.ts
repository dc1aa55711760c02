import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { type BlindIndexKey, formatBlindIndexKeys } from '../../functions/vault/blind-index-keys.ts'
import type { Purpose } from '../../functions/vault/purpose.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'

/** Everything KMS does with an encryption context. */
const CONTEXT_ACTIONS = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']

/** A key that seals for one purpose. Its own policy refuses every other, whatever a role may be allowed. */
export class PurposeKey extends Construct {
  private readonly key: Key
  private readonly purpose: Purpose

  constructor(scope: Construct, id: string, { purpose }: { purpose: Purpose }) {
    super(scope, id)
    this.purpose = purpose
    this.key = new Key(this, 'Key', {
      ...keyDefaults(this, purpose),
      description: `Seals for ${purpose}: functions/vault`,
      enableKeyRotation: true,
    })
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyThisPurpose',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: CONTEXT_ACTIONS,
        resources: ['*'],
        conditions: { StringNotEquals: { 'kms:EncryptionContext:purpose': purpose } },
      }),
    )
  }

  get arn(): string {
    return this.key.keyArn
  }

  grantSeal(fn: LambdaFunction): void {
    this.grant(fn, 'kms:GenerateDataKey')
  }

  grantOpen(fn: LambdaFunction): void {
    this.grant(fn, 'kms:Decrypt')
  }

  private grant(fn: LambdaFunction, action: string): void {
    const conditions = { StringEquals: { 'kms:EncryptionContext:purpose': this.purpose } }
    fn.allow({ actions: [action], resources: [this.key.keyArn], conditions })
  }
}

/**
 * The HMAC keys of the blind indexes. HMAC keys do not rotate. For a new version
 * put its number first in `VERSIONS` and deploy: new orders are indexed under it,
 * and all are found. An old number may go when its last order is erased.
 */
export class BlindIndexKeys extends Construct {
  /** Newest first. */
  private static readonly VERSIONS: readonly string[] = ['1']
  private readonly keys: readonly BlindIndexKey[]

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.keys = BlindIndexKeys.VERSIONS.map((version) => {
      const key = new Key(this, `Version${version}`, {
        ...keyDefaults(this, `blind-index-${version}`),
        description: `Blind indexes of what customers are found by, version ${version}: functions/vault`,
        keySpec: KeySpec.HMAC_256,
        keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      })
      return { version, keyArn: key.keyArn }
    })
  }

  get arns(): readonly string[] {
    return this.keys.map(({ keyArn }) => keyArn)
  }

  /** Every version: rows of an old one are still looked for. */
  grantGenerateMac(fn: LambdaFunction): void {
    fn.setEnvironment('blindIndexKeys', formatBlindIndexKeys(this.keys))
    fn.allow({ actions: ['kms:GenerateMac'], resources: [...this.arns] })
  }
}

function keyDefaults(scope: Construct, name: string) {
  const { prefix, stage } = deploymentOf(scope)
  return {
    alias: `${prefix}-vault-${name}`,
    removalPolicy: stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    // KMS's shortest, for stages that come and go.
    ...(stage.isProd ? {} : { pendingWindow: Duration.days(7) }),
  }
}
