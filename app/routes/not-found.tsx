import type { LoaderFunctionArgs } from '@remix-run/node'

/** Every address that no other route knows. Thrown, so that the root's error page says it with its header around it. */
export function loader(_: LoaderFunctionArgs): never {
  throw new Response(null, { status: 404 })
}

export function action(_: LoaderFunctionArgs): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}
