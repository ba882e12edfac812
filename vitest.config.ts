import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** Apart from vite.config.ts because the Remix plugin cannot run under Vitest. Tests named *.db.test.ts touch the database and run once per engine. */
export default defineConfig({
  test: {
    maxWorkers: 2, // the machines that run this have two cores; the default leaves one to whoever watches
    hookTimeout: 60_000, // the first database of a run is migrated inside a hook
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,content,db,sandbox}/**/*.test.{ts,tsx}', 'test/{walls,content,security,eval}/**/*.test.ts'],
          setupFiles: ['test/support/fail-on-console-error.ts'],
        },
      },
      {
        resolve: { conditions: ['postgres', ...defaultServerConditions] },
        ssr: { resolve: { conditions: ['postgres', ...defaultServerConditions] } },
        test: {
          name: 'postgres',
          include: ['{app,db}/**/*.db.test.{ts,tsx}'],
          setupFiles: ['test/support/fail-on-console-error.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
