import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the end-to-end run leaves its templates, the functions' environments and every call they made. */
export const RECORDED_FOLDER = join(import.meta.dirname, '../../.local/recorded')

export interface Resource {
  readonly Type: string
  // A template's properties are CloudFormation's.
  // biome-ignore lint/suspicious/noExplicitAny: as said
  readonly Properties: any
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>>
}

const ACCOUNT = '000000000000'
const REGION = 'us-east-1'

/** All templates of a deployment, with what their references come to. */
export class Templates {
  private readonly stacks: ReadonlyMap<string, Template>
  private readonly exports = new Map<string, { readonly stack: string; readonly value: unknown }>()

  constructor(folder: string) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.template.json'))
    this.stacks = new Map(
      files.map((file) => [file.replace('.template.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]),
    )
    for (const [stack, { Outputs = {} }] of this.stacks) {
      for (const { Value, Export } of Object.values(Outputs)) {
        if (Export !== undefined) this.exports.set(String(Export.Name), { stack, value: Value })
      }
    }
  }

  ofType(type: string): { readonly stack: string; readonly id: string; readonly properties: Resource['Properties'] }[] {
    return [...this.stacks].flatMap(([stack, { Resources }]) =>
      Object.entries(Resources)
        .filter(([, { Type }]) => Type === type)
        .map(([id, { Properties }]) => ({ stack, id, properties: Properties })),
    )
  }

  /** What a value of a template comes to once deployed; a key's ARN has its logical id, which is random on AWS. */
  resolve(stack: string, value: unknown): string {
    if (typeof value !== 'object' || value === null) return String(value)
    const [[name = '', content] = []] = Object.entries(value)
    switch (name) {
      case 'Ref':
        return this.ref(stack, String(content))
      case 'Fn::GetAtt':
        return this.arn(stack, String((content as string[])[0]))
      case 'Fn::Join': {
        const [separator, parts] = content as [string, unknown[]]
        return parts.map((part) => this.resolve(stack, part)).join(separator)
      }
      case 'Fn::ImportValue': {
        const exported = this.exports.get(this.resolve(stack, content))
        if (exported === undefined) throw new Error(`Nothing is exported as ${JSON.stringify(content)}.`)
        return this.resolve(exported.stack, exported.value)
      }
      default:
        return JSON.stringify(value)
    }
  }

  /** The logical id that a reference names. */
  static target(value: unknown): string | undefined {
    const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: string[] }
    return Ref ?? attribute?.[0]
  }

  private ref(stack: string, id: string): string {
    if (id === 'AWS::Region') return REGION
    if (id === 'AWS::AccountId') return ACCOUNT
    if (id === 'AWS::Partition') return 'aws'
    const { Type, Properties } = this.resource(stack, id)
    if (Type === 'AWS::StepFunctions::StateMachine' || Type === 'AWS::SecretsManager::Secret')
      return this.arn(stack, id)
    return String(Properties.TableName ?? Properties.QueueName ?? Properties.Name ?? id)
  }

  private arn(stack: string, id: string): string {
    const { Type, Properties } = this.resource(stack, id)
    const named = (service: string, name: unknown) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`
    switch (Type) {
      case 'AWS::DynamoDB::Table':
        return named('dynamodb', `table/${Properties.TableName}`)
      case 'AWS::S3::Bucket':
        // CloudFormation's own name for it, which ends at random.
        return `arn:aws:s3:::${stack}-${id.toLowerCase()}-*`
      case 'AWS::SQS::Queue':
        return named('sqs', Properties.QueueName)
      case 'AWS::Lambda::Function':
        return named('lambda', `function:${Properties.FunctionName}`)
      case 'AWS::StepFunctions::StateMachine':
        return named('states', `stateMachine:${Properties.StateMachineName}`)
      case 'AWS::Events::EventBus':
        return named('events', `event-bus/${Properties.Name}`)
      case 'AWS::SecretsManager::Secret':
        return named('secretsmanager', `secret:${Properties.Name}-??????`)
      case 'AWS::KMS::Key':
        return named('kms', `key/${id}`)
      case 'AWS::Logs::LogGroup':
        return named('logs', `log-group:${Properties.LogGroupName}:*`)
      default:
        return `${Type} ${id}`
    }
  }

  private resource(stack: string, id: string): Resource {
    const found = this.stacks.get(stack)?.Resources[id]
    if (found === undefined) throw new Error(`${stack} has no resource ${id}.`)
    return found
  }
}
