import { shopify } from '../brands/shopify/shopify.ts'
import { submitterFor } from './submission-runtime.ts'

/** The workflow's branch for brands of Shopify: docs/brands/shopify.md. */
export const handler = submitterFor(shopify, 'dispatch-to-shopify')
