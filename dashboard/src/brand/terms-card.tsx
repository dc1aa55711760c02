import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import Link from '@cloudscape-design/components/link'
import { TimeText } from '../shell/time-text.tsx'
import { useFormats, useOwnTexts } from '../texts/use-texts.tsx'
import { brandTexts } from './brand-texts.ts'
import type { ShownBrand } from './use-brand.ts'

/** What customers are told of a brand, and what it takes. */
export function TermsCard({ brand }: { brand: ShownBrand }) {
  const texts = useOwnTexts(brandTexts)
  const { list } = useFormats()
  const { email, phone, url } = brand.support
  const within = brand.acceptWithinMinutes
  return (
    <Container header={<Header variant="h2">{texts.terms}</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: texts.email, value: email === null ? texts.unknown : <Link href={`mailto:${email}`}>{email}</Link> },
          { label: texts.phone, value: phone ?? texts.unknown },
          { label: texts.site, value: <External url={url} /> },
          { label: texts.policy, value: <External url={brand.returnPolicyUrl} /> },
          { label: texts.currencies, value: brand.currencies === null ? texts.all : list(brand.currencies) },
          { label: texts.countries, value: <Countries codes={brand.countries} /> },
          { label: texts.accepts, value: within % 60 === 0 ? texts.hours(within / 60) : texts.minutes(within) },
          { label: texts.completes, value: texts.days(brand.completeAfterDays) },
          { label: texts.tax, value: <div className="fact">{texts.taxes[brand.taxLiability]}</div> },
          { label: texts.created, value: <TimeText time={brand.createdAt} /> },
          { label: texts.changed, value: <TimeText time={brand.updatedAt} /> },
        ]}
      />
    </Container>
  )
}

function External({ url }: { url: string | null }) {
  const texts = useOwnTexts(brandTexts)
  if (url === null) return texts.unknown
  return (
    <Link href={url} external>
      {new URL(url).host}
    </Link>
  )
}

function Countries({ codes }: { codes: readonly string[] | null }) {
  const texts = useOwnTexts(brandTexts)
  const { list, locale } = useFormats()
  if (codes === null) return texts.all
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return list(codes.map((code) => names.of(code) ?? code))
}
