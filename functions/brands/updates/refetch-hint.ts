import type { Report } from '../../orders/life/reports/report.ts'
import { OperatorError } from '../../runtime/log.ts'
import type { Brand } from '../brand.ts'
import type { ConnectBrand } from '../connect-brand.ts'
import { type FindSubmittedParts, submittedTo } from '../find-submitted.ts'
import type { StoredHint } from './stored-update.ts'

export interface RefetchDependencies extends FindSubmittedParts {
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly connect: ConnectBrand
}

/** Reads the current state of a hint's subject from the brand's back end. Throws when it cannot be read: the hint stays due. */
export async function refetchHint(
  { brandId, subject }: StoredHint,
  dependencies: RefetchDependencies,
): Promise<readonly Report[]> {
  const { findBrand, connect } = dependencies
  const brand = await findBrand(brandId)
  // A disabled brand still ships the orders that it has.
  if (brand === null) throw new OperatorError(`There is no brand ${brandId}.`)
  const connection = await connect(brand)
  if (connection.refetch === undefined) throw new OperatorError(`Brand ${brandId} takes no hints any more.`)
  return connection.refetch(subject, submittedTo(brandId, dependencies))
}
