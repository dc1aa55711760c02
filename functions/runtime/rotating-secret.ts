import { GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { awsClientDefaults } from './aws-client.ts'
import { SecretMissing } from './secrets.ts'

/** Milliseconds for which the values are cached. A value that is no longer valid is refused everywhere after so long. */
const CACHE_MILLISECONDS = 300_000
/** Milliseconds between two reads that unknown values cause: a rotation is noticed soon, and guesses cause few calls. */
const REFRESH_MILLISECONDS = 10_000

/** Every value that is valid now, the current one first. */
export type ReadSecretValues = () => Promise<readonly string[]>

/** A secret that is replaced while it is in use: the current and the previous value are both valid, until the next rotation. */
export class RotatingSecret {
  private readonly readValues: ReadSecretValues
  private known: { readonly values: readonly string[]; readonly readAt: number } | undefined

  constructor(readValues: ReadSecretValues) {
    this.readValues = readValues
  }

  /** @throws SecretMissing where there is no value; the error of the read where none was read before */
  async current(now: Date): Promise<string> {
    const [current] = await this.valuesYoungerThan(CACHE_MILLISECONDS, now)
    if (current === undefined) throw new SecretMissing('The secret has no value.')
    return current
  }

  /** Whether `matches` is true of the valid values. It is asked again with fresh ones: they may have been rotated. */
  async isMatchedBy(matches: (values: readonly string[]) => boolean, now: Date): Promise<boolean> {
    return (
      matches(await this.valuesYoungerThan(CACHE_MILLISECONDS, now)) ||
      matches(await this.valuesYoungerThan(REFRESH_MILLISECONDS, now))
    )
  }

  /** Throws the error of the first read. After a failed later read, the known values stay valid. */
  private async valuesYoungerThan(milliseconds: number, now: Date): Promise<readonly string[]> {
    const { known } = this
    if (known !== undefined && now.getTime() - known.readAt < milliseconds) return known.values
    try {
      const values = await this.readValues()
      this.known = { values, readAt: now.getTime() }
      return values
    } catch (error) {
      if (known === undefined) throw error
      this.known = { ...known, readAt: now.getTime() }
      return known.values
    }
  }
}

/** The values of a secret in Secrets Manager that have the labels `AWSCURRENT` and `AWSPREVIOUS`. */
export function rotatingSecret(SecretId: string, client = new SecretsManagerClient(awsClientDefaults)): RotatingSecret {
  const read = async (VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS') =>
    (await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString
  // Before its first rotation a secret has no previous version.
  const readPrevious = () =>
    read('AWSPREVIOUS').catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined
      throw error
    })
  return new RotatingSecret(async () => {
    const values = await Promise.all([read('AWSCURRENT'), readPrevious()])
    return values.filter((value) => value !== undefined && value !== '') as string[]
  })
}
