import { findBrand } from '../../brands/brand-store.ts'
import { contactStates } from '../../brands/contacts/contact-states.ts'
import { environment } from '../../runtime/environment.ts'
import { rotatingSecret } from '../../runtime/rotating-secret.ts'
import { documentClient } from '../../storage/document-client.ts'
import type { UnsubscribingDependencies } from './unsubscribing.ts'

export function unsubscribingDependencies(): UnsubscribingDependencies {
  const { settingsTable, contactLinkSecretArn } = environment('settingsTable', 'contactLinkSecretArn')
  return {
    secret: rotatingSecret(contactLinkSecretArn),
    findBrand,
    states: contactStates(documentClient, settingsTable),
  }
}
