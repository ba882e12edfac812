import type { RequestHandler } from 'express'

import { may } from '#app/auth/permissions.ts'
import { personFromCookie } from '#app/auth/person.server.ts'
import type { PaletteItem } from '#app/components/palette-item.ts'
import { durationWords } from '#app/components/plain-words.ts'
import { inWords } from '#app/components/time.tsx'
import { upcomingEvents } from '#db/queries/events.ts'
import { catalogue } from './catalogue.server.ts'
import { house } from './house.server.ts'
import { paths } from './paths.ts'

/** What the command palette can go to beyond the pages that are in the header: courses for everybody, events and lessons for those who are signed in. */
export function palette(): RequestHandler {
  return async (req, res, next) => {
    try {
      const at = new Date()
      const person = await personFromCookie(req.headers.cookie, at)
      const courses = catalogue().courses.filter((course) => !course.draft || may(person, 'read', { kind: 'draft' }))
      const items: PaletteItem[] = courses.map((course) => ({ id: course.id, group: 'Courses', label: course.title, href: paths.course(course.slug), note: durationWords(course.minutes), words: course.promise }))
      for (const event of person ? await upcomingEvents(house().db.read, at) : [])
        items.push({ id: event.id, group: 'Events', label: event.title, href: paths.event(event.slug), note: inWords(event.startsAt, person?.zone ?? event.zone, 'short-date'), words: event.summary })
      if (person)
        for (const course of courses)
          for (const lesson of course.lessons) items.push({ id: lesson.id, group: 'Lessons', label: lesson.title, href: paths.lesson(course.slug, lesson.slug), note: course.title, words: lesson.idea })
      res.setHeader('Cache-Control', 'private, no-store')
      res.json(items)
    } catch (error) {
      next(error)
    }
  }
}
