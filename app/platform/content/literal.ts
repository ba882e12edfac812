import type { Attribute, CodeNode } from './nodes.ts'

export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal }

/** The value an attribute states, or null when it is anything but a literal. Nothing is evaluated: the syntax tree is read. */
export function attributeValue(attribute: Attribute): { value: Literal } | null {
  const { value } = attribute
  if (value === null || value === undefined) return { value: true }
  if (typeof value === 'string') return { value }
  const program = value.data?.estree
  const statement = Array.isArray(program?.body) && program.body.length === 1 ? (program.body[0] as CodeNode) : null
  return statement?.type === 'ExpressionStatement' ? literal(statement.expression as CodeNode, 0) : null
}

function literal(node: CodeNode | null, depth: number): { value: Literal } | null {
  if (!node || depth > 12) return null
  if (node.type === 'Literal') return plain(node.value)
  if (node.type === 'TemplateLiteral') return template(node)
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    const inner = literal(node.argument as CodeNode, depth + 1)
    return typeof inner?.value === 'number' ? { value: -inner.value } : null
  }
  if (node.type === 'ArrayExpression') return list(node.elements as (CodeNode | null)[], depth)
  if (node.type === 'ObjectExpression') return object(node.properties as CodeNode[], depth)
  return null
}

function plain(value: unknown): { value: Literal } | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? { value } : null
}

function template(node: CodeNode): { value: Literal } | null {
  const parts = node.quasis as { value: { cooked?: string | null } }[]
  const only = parts.length === 1 ? parts[0]?.value.cooked : null
  return typeof only === 'string' ? { value: only } : null
}

function list(elements: readonly (CodeNode | null)[], depth: number): { value: Literal } | null {
  const values: Literal[] = []
  for (const element of elements) {
    const inner = literal(element, depth + 1)
    if (!inner) return null
    values.push(inner.value)
  }
  return { value: values }
}

function object(properties: readonly CodeNode[], depth: number): { value: Literal } | null {
  const entries: [string, Literal][] = []
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init' || property.method || property.shorthand) return null
    const key = property.key as CodeNode
    const name = key.type === 'Identifier' ? key.name : key.value
    const inner = literal(property.value as CodeNode, depth + 1)
    if (!inner || (typeof name !== 'string' && typeof name !== 'number') || name === '__proto__') return null
    entries.push([String(name), inner.value])
  }
  return { value: Object.fromEntries(entries) }
}
