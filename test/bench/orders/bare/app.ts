import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Architecture, Code, Function as LambdaFunction, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { buildSync } from 'esbuild'
import { bundleOptions } from '../../../../lib/constructs/bundle.ts'

/** A pipeline without any care: an order is stored as it came, and a stream's function posts it to the brands. */
const app = new App()
const stack = new Stack(app, 'bare-pipeline')
const table = new Table(stack, 'Orders', {
  partitionKey: { name: 'id', type: AttributeType.STRING },
  billingMode: BillingMode.PAY_PER_REQUEST,
  stream: StreamViewType.NEW_IMAGE,
  removalPolicy: RemovalPolicy.DESTROY,
})
const place = fn('place', { TABLE: table.tableName })
table.grantWriteData(place)
const submit = fn('submit', { BRANDS: process.env.BARE_BRANDS ?? '{}' })
submit.addEventSource(new DynamoEventSource(table, { startingPosition: StartingPosition.LATEST }))
const api = new HttpApi(stack, 'Api')
api.addRoutes({
  path: '/v1/orders',
  methods: [HttpMethod.POST],
  integration: new HttpLambdaIntegration('place', place),
})
new CfnOutput(stack, 'ApiUrl', { value: api.apiEndpoint })

function fn(name: string, environment: Record<string, string>): LambdaFunction {
  const folder = mkdtempSync(join(tmpdir(), 'diddo-bare-'))
  const { outdir: _, outExtension: __, ...options } = bundleOptions
  buildSync({ ...options, entryPoints: [join(import.meta.dirname, `${name}.ts`)], outfile: join(folder, 'index.mjs') })
  return new LambdaFunction(stack, name, {
    code: Code.fromAsset(folder),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    environment,
  })
}
