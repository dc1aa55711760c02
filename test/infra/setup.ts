import { bundleFunctions } from '../../lib/house/bundle.ts'

/** Templates name assets, and CDK looks whether they are there. */
export default bundleFunctions
