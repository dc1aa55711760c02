import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  type IUserPoolIdentityProvider,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolEmail,
  UserPoolGroup,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { memberGroups } from '../../functions/http/route.ts'
import { acknowledge } from '../constructs/acknowledge.ts'
import { deploymentOf } from '../constructs/deployment.ts'
import type { LambdaFunction } from '../constructs/lambda-function.ts'
import type { SignInProvider } from '../options/sign-in.ts'
import { dashboardUrls } from './dashboard-urls.ts'
import { returnAddresses, SIGN_IN_SCOPES, type SignInAddresses, signInAddresses } from './sign-in-addresses.ts'

const MFA = { off: Mfa.OFF, optional: Mfa.OPTIONAL, required: Mfa.REQUIRED } as const

/** How long a member who was demoted or disabled elsewhere than here may go on; docs/operate.md. */
const ACCESS_TOKEN_LIFE = Duration.minutes(10)
/** A working day. */
const REFRESH_TOKEN_LIFE = Duration.hours(12)

/**
 * Who the platform's support staff are: a Cognito user pool with hosted pages, one public client for the dashboard, and
 * the groups of `Route.access`. Nobody signs up; an administrator invites.
 */
export class SignIn extends Construct {
  readonly pool: UserPool
  private readonly client: UserPoolClient
  private readonly domain: UserPoolDomain

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const { stage, prefix } = deploymentOf(this)
    this.pool = this.makePool()
    for (const groupName of memberGroups) {
      new UserPoolGroup(this, `Group-${groupName}`, {
        userPool: this.pool,
        groupName,
        // Cognito takes the lowest as the first of a member's groups.
        precedence: memberGroups.length - memberGroups.indexOf(groupName),
      })
    }
    const { provider } = stage.signIn
    this.client = this.makeClient(provider === undefined ? undefined : this.makeProvider(provider))
    this.domain = new UserPoolDomain(this, 'Domain', {
      userPool: this.pool,
      // The account makes it unique in the region, as it must be.
      cognitoDomain: { domainPrefix: `${prefix}-${Stack.of(this).account}` },
      // The emulator has the classic pages only.
      managedLoginVersion: stage.isLocal
        ? ManagedLoginVersion.CLASSIC_HOSTED_UI
        : ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    if (!stage.isLocal) {
      // Without a style the newer pages show an error.
      new CfnManagedLoginBranding(this, 'Pages', {
        userPoolId: this.pool.userPoolId,
        clientId: this.client.userPoolClientId,
        useCognitoProvidedValues: true,
      })
    }
  }

  private makePool(): UserPool {
    const { stage, prefix } = deploymentOf(this)
    const [dashboardUrl] = dashboardUrls(stage)
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `${prefix}-members`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      mfa: MFA[stage.signIn.mfa],
      ...(stage.signIn.mfa === 'off' ? {} : { mfaSecondFactor: { otp: true, sms: false } }),
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      ...(stage.mailDomain === undefined || stage.isLocal
        ? {}
        : {
            email: UserPoolEmail.withSES({
              fromEmail: `support-desk@${stage.mailDomain}`,
              sesRegion: stage.region,
              sesVerifiedDomain: stage.mailDomain,
            }),
          }),
      userInvitation: {
        emailSubject: 'You have been invited to the order support dashboard',
        emailBody: `<p>Sign in as {username} with the password {####}. You will then choose your own password.</p>${
          dashboardUrl === undefined ? '' : `<p><a href="${dashboardUrl}">${dashboardUrl}</a></p>`
        }<p>The invitation is valid for seven days.</p>`,
      },
      deletionProtection: stage.isProd,
      removalPolicy: stage.isProd ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledge(pool, 'COG2', 'Whether members need a second factor is the operator’s choice: signIn.mfa.')
    acknowledge(
      pool,
      'COG8',
      'Cognito’s Plus plan bills each member; members are few, invited, and can be asked for a second factor.',
    )
    return pool
  }

  private makeProvider(given: SignInProvider): IUserPoolIdentityProvider {
    const attributeMapping = { email: ProviderAttribute.other('email'), fullname: ProviderAttribute.other('name') }
    const common = { userPool: this.pool, name: given.name, attributeMapping }
    if (given.type === 'saml') {
      return new UserPoolIdentityProviderSaml(this, 'Provider', {
        ...common,
        metadata: UserPoolIdentityProviderSamlMetadata.url(given.metadataUrl),
      })
    }
    return new UserPoolIdentityProviderOidc(this, 'Provider', {
      ...common,
      issuerUrl: given.issuer,
      clientId: given.clientId,
      clientSecret: SecretValue.secretsManager(given.clientSecretName).unsafeUnwrap(),
      scopes: ['openid', 'email', 'profile'],
    })
  }

  private makeClient(provider: IUserPoolIdentityProvider | undefined): UserPoolClient {
    const { stage } = deploymentOf(this)
    const addresses = dashboardUrls(stage).map(returnAddresses)
    const own = UserPoolClientIdentityProvider.COGNITO
    // Cognito fills only what the client may write from a provider's tokens.
    const writable = { fullname: true, ...(provider === undefined ? {} : { email: true }) }
    const client = new UserPoolClient(this, 'Client', {
      userPool: this.pool,
      userPoolClientName: 'dashboard',
      generateSecret: false,
      // Members type their passwords into the hosted pages and nowhere else.
      authFlows: {},
      supportedIdentityProviders:
        provider === undefined ? [own] : [own, UserPoolClientIdentityProvider.custom(provider.providerName)],
      ...(addresses.length === 0
        ? { disableOAuth: true }
        : {
            oAuth: {
              flows: { authorizationCodeGrant: true },
              scopes: SIGN_IN_SCOPES.map((scope) => OAuthScope.custom(scope)),
              callbackUrls: addresses.flatMap(({ redirectUri, panelRedirectUri }) => [redirectUri, panelRedirectUri]),
              logoutUrls: addresses.map(({ logoutUri }) => logoutUri),
            },
          }),
      accessTokenValidity: ACCESS_TOKEN_LIFE,
      idTokenValidity: ACCESS_TOKEN_LIFE,
      refreshTokenValidity: REFRESH_TOKEN_LIFE,
      // A refresh token works once; a minute for an answer that was lost.
      refreshTokenRotationGracePeriod: Duration.minutes(1),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      writeAttributes: new ClientAttributes().withStandardAttributes(writable),
    })
    if (provider !== undefined) client.node.addDependency(provider)
    return client
  }

  /** For `memberOf`: whose tokens count. The keys that sign them are public. */
  grantVerify(fn: LambdaFunction): void {
    fn.setEnvironment('memberPoolId', this.pool.userPoolId)
    fn.setEnvironment('memberClientId', this.client.userPoolClientId)
  }

  /** For `StaffPool`: list, invite, move, disable and enable members. Nobody may read or set a password. */
  grantManage(fn: LambdaFunction): void {
    this.grantVerify(fn)
    fn.allow({
      actions: [
        'cognito-idp:ListUsers',
        'cognito-idp:ListUsersInGroup',
        'cognito-idp:AdminCreateUser',
        'cognito-idp:AdminAddUserToGroup',
        'cognito-idp:AdminRemoveUserFromGroup',
        'cognito-idp:AdminDisableUser',
        'cognito-idp:AdminEnableUser',
        'cognito-idp:AdminUserGlobalSignOut',
      ],
      resources: [this.pool.userPoolArn],
    })
  }

  /** For the dashboard's `config.json`; undefined where no host name of the dashboard is known. */
  get addresses(): SignInAddresses | undefined {
    const { stage } = deploymentOf(this)
    const [dashboardUrl] = dashboardUrls(stage)
    if (dashboardUrl === undefined) return undefined
    const idpEndpoint = `https://cognito-idp.${stage.region}.amazonaws.com`
    return signInAddresses({
      issuer: `${idpEndpoint}/${this.pool.userPoolId}`,
      clientId: this.client.userPoolClientId,
      pagesUrl: `https://${this.domain.domainName}.auth.${stage.region}.amazoncognito.com`,
      idpEndpoint: `${idpEndpoint}/`,
      dashboardUrl,
    })
  }

  /** Of the outputs, for the local run. */
  get ids(): { readonly poolId: string; readonly clientId: string } {
    return { poolId: this.pool.userPoolId, clientId: this.client.userPoolClientId }
  }

  /** All that other stacks may refer to. */
  get attributes(): readonly string[] {
    return [this.pool.userPoolId, this.pool.userPoolArn, this.client.userPoolClientId, this.domain.domainName]
  }
}
