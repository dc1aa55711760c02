import { dispatcherFor } from '../../../dispatch/dispatch-to-brand.ts'
import { shopify } from './shopify.ts'

/** The workflow's branch for brands of Shopify: docs/brands/shopify.md. */
export const handler = dispatcherFor(shopify, 'dispatch-to-shopify')
