import { evaluateSync } from '@mdx-js/mdx'
import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { Fragment } from 'react'
import type { ReactElement } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { rehypePrettyCode } from 'rehype-pretty-code'
import { createCssVariablesTheme } from 'shiki'
import { arrangeQuestions } from './arrange-questions.ts'
import { arrangeTables } from './arrange-tables.ts'
import type { Block, Heading } from './compiled.ts'
import { identifyBlocks, styleToClasses } from './html-nodes.ts'
import type { HtmlNode } from './html-nodes.ts'
import type { MdNode } from './nodes.ts'

/**
 * Compiles a checked body with mdx-bundler and evaluates it once, here on the server. Only what passed the check may come here: then nothing in it is code.
 * One at a time: compiling lessons in parallel costs memory and wins nothing on few cores.
 */
export function compileMdx(body: string, components: Components): Promise<{ content: ReactElement; blocks: Block[]; headings: Heading[] }> {
  const turn = queue.then(() => compileNow(body, components))
  queue = turn.catch(() => undefined)
  return turn
}

/** Plain Markdown without components (a lab's task, a feedback) as markup. HTML in it is dropped. */
export function markdownToHtml(markdown: string): string {
  const { default: Content } = evaluateSync(markdown, { Fragment, jsx, jsxs, format: 'md' })
  return renderToStaticMarkup(jsx(Content, {})).trim()
}

/** One line of Markdown: the paragraph around it is left out. */
export function inlineMarkdownToHtml(markdown: string): string {
  const html = markdownToHtml(markdown)
  const inner = /^<p>(.*)<\/p>$/s.exec(html)?.[1]
  return inner !== undefined && !inner.includes('<p>') ? inner : html
}

/** What the tags of a lesson stand for. */
export type Components = NonNullable<Parameters<ReturnType<typeof getMDXComponent>>[0]['components']>

let queue: Promise<unknown> = Promise.resolve()

const theme = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--shiki-', fontStyle: false })

async function compileNow(body: string, components: Components) {
  const found: { blocks: Block[]; headings: Heading[] } = { blocks: [], headings: [] }
  const { code } = await bundleMDX({
    source: body,
    mdxOptions(options) {
      options.remarkPlugins = [...(options.remarkPlugins ?? []), () => (tree: unknown) => arrange(tree as MdNode)]
      options.rehypePlugins = [
        ...(options.rehypePlugins ?? []),
        [rehypePrettyCode, { theme, keepBackground: false, bypassInlineCode: true, grid: false, defaultLang: 'plaintext' }],
        () => (tree: unknown) => styleToClasses(tree as HtmlNode),
        () => (tree: unknown) => identifyBlocks(tree as HtmlNode, found),
      ]
      return options
    },
    esbuildOptions: (options) => ({ ...options, minify: false, logLevel: 'silent' }),
  })
  const Content = getMDXComponent(code)
  return { content: Content({ components }), ...found }
}

function arrange(tree: MdNode): void {
  arrangeQuestions(tree)
  arrangeTables(tree)
}
