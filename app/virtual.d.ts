declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node'
  const build: ServerBuild
  export const { assets, entry, routes, future, publicPath, assetsBuildDirectory, basename, isSpaMode, mode }: ServerBuild
  export default build
}
