import { KMS } from '@aws-sdk/client-kms'
import { awsClientDefaults } from '../runtime/aws-client.ts'

/** One client per function instance; the Encryption SDK wants this form of it, with its commands as methods. */
export const kms = new KMS(awsClientDefaults)
