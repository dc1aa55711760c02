import { createElement, Fragment, type ReactNode } from 'react'

/** A text as content of an element: line breaks as `<br>`, all else escaped by React. */
export function inlineText(text: string): ReactNode {
  const lines = text.split('\n')
  if (lines.length === 1) return text
  return lines.map((line, index) =>
    createElement(Fragment, { key: index }, index === 0 ? null : createElement('br'), line),
  )
}
