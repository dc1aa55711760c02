import { dispatcherFor } from '../../../dispatch/dispatch-to-brand.ts'
import { vendure } from './vendure.ts'

/** The workflow's branch for brands of Vendure: docs/brands/vendure.md. */
export const handler = dispatcherFor(vendure, 'dispatch-to-vendure')
