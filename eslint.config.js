// @ts-expect-error This plugin ships no types.
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

import { houseRules } from './test/walls/house-rules.js'

export default tseslint.config(
  { ignores: ['build/**', 'node_modules/**', '.cache/**', 'db/migrations/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  {
    files: ['app/**/*.{ts,tsx}', 'db/**/*.ts', 'sandbox/**/*.ts', 'content/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { house: { rules: houseRules } },
    rules: {
      'house/only-the-transaction-in-a-write': 'error',
      'house/no-clock-below-the-route': 'error',
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read and checked once, in app/platform/env.server.ts.' }, { object: 'request', property: 'signal', message: 'The disconnect is read from the response\'s close: request.signal also fires on other occasions.' }],
      'no-console': 'error',
    },
  },
  { files: ['app/commands/**', '**/*.cli.ts', 'db/{command,generate}.ts', 'app/server.ts', 'app/entry.server.tsx', 'app/platform/remix-handler.server.ts'], rules: { 'no-console': 'off', 'house/no-clock-below-the-route': 'off', 'no-restricted-properties': 'off' } },
  { files: ['test/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', { selector: "CallExpression[callee.property.name='waitForTimeout']", message: 'No sleeps: wait for what you expect to see.' }] } },
)
