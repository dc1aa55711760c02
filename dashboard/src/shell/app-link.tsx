import Link, { type LinkProps } from '@cloudscape-design/components/link'
import type { ReactNode } from 'react'
import { useFollow } from './use-follow.ts'

/** A link to a page of the dashboard. */
export function AppLink(props: {
  to: string
  variant?: LinkProps.Variant
  fontSize?: LinkProps.FontSize
  children: ReactNode
}) {
  const { hrefOf, onFollow } = useFollow()
  return (
    <Link href={hrefOf(props.to)} variant={props.variant ?? 'secondary'} fontSize={props.fontSize} onFollow={onFollow}>
      {props.children}
    </Link>
  )
}
