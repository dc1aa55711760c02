import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Header from '@cloudscape-design/components/header'
import LiveRegion from '@cloudscape-design/components/live-region'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { useSettings } from '../settings/use-settings.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useFollow } from './use-follow.ts'

export interface PageProps {
  /** The heading, and the window's title. */
  readonly title: string
  readonly heading?: ReactNode
  readonly description?: ReactNode
  readonly info?: ReactNode
  readonly actions?: ReactNode
  /** The pages above this one. */
  readonly above?: readonly { readonly text: string; readonly href: string }[]
  readonly children: ReactNode
}

/** A page: its heading gets the focus when somebody came to it by a link, and is said aloud. */
export function Page({ title, heading, description, info, actions, above, children }: PageProps) {
  const { shell } = useTexts()
  const { name = shell.product } = useSettings()
  const { pathname } = useLocation()
  const cameBack = useNavigationType() === 'POP'
  const follow = useFollow()
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [name, title])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the address and nothing else.
  useEffect(() => {
    const headline = frame.current?.querySelector('h1')
    if (headline == null || cameBack) return
    headline.setAttribute('tabindex', '-1')
    headline.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname])

  return (
    <div ref={frame}>
      <SpaceBetween size="l">
        <div>
          {above !== undefined && (
            <BreadcrumbGroup
              items={[
                ...above.map(({ text, href }) => ({ text, href: follow.hrefOf(href) })),
                { text: title, href: '' },
              ]}
              onFollow={follow.onFollow}
            />
          )}
          <Header variant="h1" description={description} info={info} actions={actions}>
            {heading ?? title}
          </Header>
        </div>
        {children}
        <LiveRegion hidden>{title}</LiveRegion>
      </SpaceBetween>
    </div>
  )
}
