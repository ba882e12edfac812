import { createElement, forwardRef, type SVGProps } from 'react'

type IconData = { name: string; node: readonly (readonly [tag: string, attributes: Record<string, string>])[] }

/**
 * Takes the place of lucide's own maker of icons in the build. That one puts an icon's attributes together anew each time it is drawn, through five
 * functions and a context that we never set; here the shapes are made once, and our Icon says the rest.
 */
export default function createLucideIcon({ name, node }: IconData) {
  const shapes = node.map(([tag, attributes]) => createElement(tag, attributes))
  return forwardRef<SVGSVGElement, SVGProps<SVGSVGElement>>(function PlainIcon({ className, strokeWidth = 2, ...rest }, ref) {
    const look = { xmlns: 'http://www.w3.org/2000/svg', width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth, strokeLinecap: 'round', strokeLinejoin: 'round' } as const
    return createElement('svg', { ref, ...look, className: `lucide lucide-${name}${className ? ` ${className}` : ''}`, ...rest }, shapes)
  })
}
