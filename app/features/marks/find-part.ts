import type { CompiledCourse, CompiledLesson, IslandNode } from '#app/platform/content/compiled.ts'

type PropsOf = { [Node in IslandNode as Node['name']]: Node['props'] }

/** The interactive part of that name for which the test holds, with its lesson: what a form names must exist in the course. */
export function findPart<Name extends keyof PropsOf>(course: CompiledCourse, name: Name, isIt: (props: PropsOf[Name]) => boolean): { lesson: CompiledLesson; props: PropsOf[Name] } | null {
  for (const lesson of course.lessons) {
    for (const node of lesson.tree.nodes) {
      if (node.kind !== 'island' || node.name !== name) continue
      const props = node.props as PropsOf[Name] // the name decides the props; the compiler cannot follow a generic one
      if (isIt(props)) return { lesson, props }
    }
  }
  return null
}
