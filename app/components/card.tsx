import type { ElementType, ReactNode } from 'react'

import { classNames } from './class-names.ts'

type CardProps = {
  title: ReactNode
  /** The whole card answers to a click, and only its title is the link for keyboards and screen readers. */
  href?: string | undefined
  heading?: 'h2' | 'h3' | 'h4' | undefined
  as?: ElementType | undefined
  /** A rule above instead of a box around. */
  plain?: boolean | undefined
  className?: string | undefined
  children?: ReactNode
}

/** Something one can pick up: a course, a session, a prompt. A part of a page that is not a thing needs a heading, not a card. */
export function Card({ title, href, heading: Heading = 'h3', as: Outer = 'article', plain, className, children }: CardProps) {
  return (
    <Outer className={classNames('card', plain && 'card-plain', href && 'card-linked', className)}>
      <Heading className="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
    </Outer>
  )
}
