import type { CompiledCourse, CompiledLesson, IslandName, IslandProps } from '#app/platform/content/compiled.ts'

/** The interactive part of that name for which the test holds, with its lesson: what a form names must exist in the course. */
export function findPart<Name extends IslandName>(course: CompiledCourse, name: Name, isIt: (props: IslandProps[Name]) => boolean): { lesson: CompiledLesson; props: IslandProps[Name] } | null {
  for (const lesson of course.lessons) {
    for (const node of lesson.tree.nodes) {
      if (node.kind !== 'island' || node.name !== name) continue
      const props = node.props as IslandProps[Name] // the name decides the props; the compiler cannot follow a generic one
      if (isIt(props)) return { lesson, props }
    }
  }
  return null
}
