import { Button } from '#app/components/button.tsx'
import { paths } from '#app/platform/paths.ts'

/** Begins a course. Pressed twice it is one pass: the course is what makes it one. */
export function StartCourse({ course, renews, children = 'Start the course' }: { course: string; renews?: boolean | undefined; children?: string | undefined }) {
  return (
    <form method="post" action={paths.enrolments()}>
      <input type="hidden" name="course" value={course} />
      {renews && <input type="hidden" name="renew" value="yes" />}
      <Button look="primary" size="large">
        {children}
      </Button>
    </form>
  )
}
