import type { Footer, Link } from '../mail-content.ts'
import type { MailStory } from '../mail-story.ts'
import { isolated } from '../wording/isolated.ts'
import type { Context } from './context.ts'

/** Whom to ask, the returns policy, and the imprint. */
export function footerOf({ brand }: MailStory, { texts, voice }: Context): Footer {
  const { email, phone, url } = brand.support
  const links: Link[] = [
    ...(email === null ? [] : [{ label: email, url: `mailto:${encodeURI(email)}` }]),
    ...(phone === null ? [] : [{ label: phone, url: `tel:${phone}` }]),
    ...(url === null ? [] : [{ label: texts.help.page, url }]),
    ...(brand.returnPolicyUrl === null ? [] : [{ label: texts.help.returnPolicy, url: brand.returnPolicyUrl }]),
  ]
  return { help: texts.help.question, links, imprint: voice.imprint?.split('\n').map(isolated) ?? [] }
}
