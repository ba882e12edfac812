import { may, type Subject } from '#app/auth/permissions.ts'
import { dayIn } from '#app/platform/calendar.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { Reader } from '#db/dialect'
import type { WholeAssignment } from '#db/queries/assignments.ts'
import { cohortById } from '#db/queries/cohorts.ts'
import { type CohortPicture, cohortPicture, groupedBy, spanOf } from './cohort-picture.server.ts'
import { ofAssignment } from './relations.ts'
import { reviewLines } from './review-lines.server.ts'
import { type Band, packed, timelineOf } from './timeline-layout.ts'
import { bandOf } from './timeline-rows.ts'

/** Who is where, by person or by team. For the people in it, their mentors and team leads, and whoever plans it; how reviews stand is only for those who may read them. */
export async function cohortTimeline(db: Reader, person: Subject, { cohortId, by }: { cohortId: string; by: 'person' | 'team' }, at: Date) {
  const known = await cohortById(db, cohortId)
  if (!known) return null
  const today = dayIn(known.programme.zone, at)
  const picture = await cohortPicture(db, cohortId, today)
  if (!picture || !mayLook(person, picture)) return null
  const bands = bandsFor(person, picture, today)
  const span = spanOf(picture)
  const groups =
    by === 'team'
      ? picture.teams.map((team) => ({
          id: team.id,
          name: team.name,
          timeline: timelineOf(span, packed(picture.placed.filter((one) => one.team.id === team.id).flatMap((one) => bands.get(one.assignment.id)?.byTeam ?? [])).map((lane, n) => ({ id: `${team.id}-${n}`, name: `Seat ${n + 1}`, bands: lane })), today),
        }))
      : [{ id: 'people', name: null, timeline: timelineOf(span, rowsOfPeople(picture, bands), today) }]
  return {
    cohort: { id: cohortId, name: picture.cohort.name, programme: picture.programme.name },
    span,
    teams: picture.teams.map(({ id, name, short, position }) => ({ id, name, short, pattern: position })),
    members: picture.members.length,
    groups: groups.filter((group) => group.timeline.rows.length > 0),
    showsReviews: may(person, 'read', { kind: 'coverage' }),
    desk: may(person, 'read', { kind: 'coverage' }) ? rotationPaths.rotationDesk(cohortId) : null,
  }
}

function mayLook(person: Subject, { members, placed, teams, mentors }: CohortPicture): boolean {
  if (may(person, 'read cohort', { kind: 'assignment' })) return true
  return (
    members.some((one) => one.personId === person.id) ||
    mentors.some((one) => one.personId === person.id) ||
    teams.some((one) => one.leadId === person.id) ||
    placed.some(({ assignment }) => [assignment.mentorId, assignment.coMentorId, assignment.hostManagerId].includes(person.id))
  )
}

type Bands = Map<string, { byPerson: Band; byTeam: Band }>

function bandsFor(person: Subject, { placed, reviews, pauses }: CohortPicture, today: string): Bands {
  const ofReviews = groupedBy(reviews, (one) => one.review.assignmentId)
  const ofPauses = groupedBy(pauses, (one) => one.assignmentId)
  return new Map(
    placed.map((whole) => {
      const { id } = whole.assignment
      const showsReviews = may(person, 'read', ofAssignment('stage review', whole, person.id))
      const lines = showsReviews ? reviewLines(ofReviews.get(id) ?? [], { whole, pauses: ofPauses.get(id) ?? [], today, person }) : []
      const href = hrefFor(person, whole, lines[1]?.href ?? null)
      const common = { href, reviews: lines, showsReviews }
      return [id, { byPerson: bandOf(whole, { ...common, label: whole.team.name }), byTeam: bandOf(whole, { ...common, label: whole.person.name }) }]
    }),
  )
}

/** Where somebody may go from a band: to the goals, or to the reviews, or nowhere. */
function hrefFor(person: Subject, whole: WholeAssignment, review: string | null): string | null {
  if (may(person, 'read', ofAssignment('goal', whole, person.id))) return rotationPaths.goals(whole.assignment.id)
  return may(person, 'read', ofAssignment('stage review', whole, person.id)) ? review : null
}

function rowsOfPeople({ members, placed }: CohortPicture, bands: Bands) {
  const ofMember = groupedBy(placed, (one) => one.memberId)
  return members.map((member) => ({ id: member.id, name: member.name, bands: (ofMember.get(member.id) ?? []).flatMap((one) => bands.get(one.assignment.id)?.byPerson ?? []) }))
}
