import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { contactBrandRoute } from '../../functions/support/contact/contact.routes.ts'
import { CONTACT_PARTITION } from '../../functions/support/contact/contact-keys.ts'
import { LambdaFunction } from '../constructs/lambda-function.ts'
import { BrandAnswers } from './brand-answers.ts'
import { answersDomainOf, grantSendDeskMail } from './desk-mail.ts'
import type { DeskProps } from './desk-props.ts'

/** Members write to brands: functions/support/contact. */
export class Contact extends Construct {
  constructor(scope: Construct, id: string, { api, data }: DeskProps) {
    super(scope, id)
    const contact = new LambdaFunction(this, 'ContactBrand', {
      name: 'contact-brand',
      timeout: Duration.seconds(15),
      memory: 512,
      impact: 'Members of the support staff cannot write to brands from the desk. They can write by their own mail.',
    })
    data.settings.grantApiKeys(contact)
    data.settings.grantReadBrands(contact, 'one')
    data.orders.grant(contact, ['GetItem', 'Query'])
    data.orders.grantRows(contact, ['PutItem'], ['IDEMPOTENCY#', CONTACT_PARTITION])
    data.vault.grantAddNotes(contact)
    data.vault.grantRecordActs(contact)
    grantSendDeskMail(contact)
    const answersDomain = answersDomainOf(this)
    if (answersDomain !== undefined) {
      contact.setEnvironment('answersDomain', answersDomain)
      new BrandAnswers(this, 'Answers', { data, answersDomain })
    }
    api.add(contactBrandRoute, contact)
  }
}
