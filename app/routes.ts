import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('routes/home.tsx'),
  route('gallery', 'routes/gallery.tsx'),
  route('preferences', 'routes/preferences.ts'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-in/demo/:handle', 'routes/sign-in-demo.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('first-administrator/:token', 'routes/first-administrator.tsx'),
  route('account', 'routes/account.tsx'),
  route('account/password', 'routes/account-password.tsx'),
  route('account/ended-sessions', 'routes/account-ended-sessions.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
