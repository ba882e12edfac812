CREATE TABLE "agenda_releases" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"guid" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"abstract" text NOT NULL,
	"track_id" text,
	"minutes" integer NOT NULL,
	"pool_id" text,
	"record_wanted" boolean NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	"dropped_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placements" (
	"session_id" text PRIMARY KEY NOT NULL,
	"room_id" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_entries" (
	"release_id" text NOT NULL,
	"session_id" text NOT NULL,
	"guid" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"abstract" text NOT NULL,
	"room" text,
	"track" text,
	"track_colour" integer,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"speakers" json NOT NULL,
	CONSTRAINT "release_entries_release_id_session_id_pk" PRIMARY KEY("release_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"seats" integer,
	"online_link" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_speakers" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text,
	"guest_name" text,
	"position" integer NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stars" (
	"person_id" text NOT NULL,
	"session_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stars_person_id_session_id_pk" PRIMARY KEY("person_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "tracks" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"colour" integer NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_checkpoints" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"mac" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"previous_mac" text NOT NULL,
	"mac" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" json NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deactivations" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"reason" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"route" text NOT NULL,
	"body_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"status" integer,
	"location" text,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"person_id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_buckets" (
	"key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" text NOT NULL,
	"person_id" text NOT NULL,
	"way" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"idle_expires_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"first_failed_at" timestamp (3) with time zone NOT NULL,
	"last_failed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text,
	"list_id" text NOT NULL,
	"gate_id" text,
	"by" text NOT NULL,
	"type" text NOT NULL,
	"scanned_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"skew_ms" integer NOT NULL,
	"result" text NOT NULL,
	"forced" boolean NOT NULL,
	"reason" text,
	"first_check_in_id" text
);
--> statement-breakpoint
CREATE TABLE "checkin_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"session_id" text,
	"name" text NOT NULL,
	"mode" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"re_entry" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gates" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"hash" text NOT NULL,
	"edition" integer NOT NULL,
	"items" json NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text PRIMARY KEY NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lesson_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"hash" text NOT NULL,
	"edition" integer NOT NULL,
	"rule" json NOT NULL,
	"source" text NOT NULL,
	"quizzes" json NOT NULL,
	"labs" json NOT NULL,
	"minutes" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"target_id" text NOT NULL,
	"first_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_events" (
	"credential_id" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason_code" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "credential_events_credential_id_seq_pk" PRIMARY KEY("credential_id","seq")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"public_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"achievement_id" text NOT NULL,
	"edition" integer NOT NULL,
	"basis" text NOT NULL,
	"basis_id" text NOT NULL,
	"person_name" text NOT NULL,
	"achievement_name" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text,
	"key_id" text,
	"signed_file" text,
	"status_index" integer
);
--> statement-breakpoint
CREATE TABLE "revocations" (
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason_code" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "revocations_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "access_needs" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"purge_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"with_invitations" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "event_cancellations" (
	"event_id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"public_key" text NOT NULL,
	"sealed_private_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_publications" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "event_staff" (
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"gate_id" text,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_staff_event_id_person_id_role_pk" PRIMARY KEY("event_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"place" text NOT NULL,
	"online_link" text,
	"day_change_minutes" integer NOT NULL,
	"mailbox" text NOT NULL,
	"offers_from_at" timestamp (3) with time zone NOT NULL,
	"offer_minutes" integer NOT NULL,
	"copied_from_id" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration_windows" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"person_id" text NOT NULL,
	"ticket_no" integer NOT NULL,
	"answers" json NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"uid" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"person_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"method" text NOT NULL,
	"content_hash" text NOT NULL,
	"entry" json NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"item_id" text NOT NULL,
	"extra" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_completions" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"completed_at" timestamp (3) with time zone NOT NULL,
	"course_hash" text NOT NULL,
	"edition" integer NOT NULL,
	"zone" text NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"n" integer NOT NULL,
	"source" text NOT NULL,
	"scope" json NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_as" text
);
--> statement-breakpoint
CREATE TABLE "lab_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"lab_id" text NOT NULL,
	"n" integer NOT NULL,
	"lesson_hash" text NOT NULL,
	"lab_hash" text NOT NULL,
	"prompt" text,
	"model" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_as" text,
	"runs" json,
	"policy_hash" text,
	"transcript_hash" text,
	"practice" boolean NOT NULL,
	"client_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lab_verdicts" (
	"attempt_id" text NOT NULL,
	"case_id" text NOT NULL,
	"grader" text NOT NULL,
	"grader_version" text NOT NULL,
	"pass" boolean NOT NULL,
	"score" double precision NOT NULL,
	"reason" text NOT NULL,
	"hint" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lab_verdicts_attempt_id_case_id_grader_grader_version_by_pk" PRIMARY KEY("attempt_id","case_id","grader","grader_version","by")
);
--> statement-breakpoint
CREATE TABLE "overrides" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"set_to" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz_answers" (
	"attempt_id" text NOT NULL,
	"item_id" text NOT NULL,
	"response" json NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quiz_answers_attempt_id_item_id_pk" PRIMARY KEY("attempt_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "quiz_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"quiz_id" text NOT NULL,
	"n" integer NOT NULL,
	"lesson_hash" text NOT NULL,
	"seed" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"deadline_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"auto_submitted" boolean DEFAULT false NOT NULL,
	"practice" boolean NOT NULL,
	"client_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quiz_gradings" (
	"attempt_id" text NOT NULL,
	"k" integer NOT NULL,
	"points" double precision NOT NULL,
	"max" double precision NOT NULL,
	"grader_version" text NOT NULL,
	"by" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quiz_gradings_attempt_id_k_pk" PRIMARY KEY("attempt_id","k")
);
--> statement-breakpoint
CREATE TABLE "ticks" (
	"id" text PRIMARY KEY NOT NULL,
	"enrolment_id" text NOT NULL,
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"done" boolean NOT NULL,
	"lesson_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"client_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "availability_overrides" (
	"id" text PRIMARY KEY NOT NULL,
	"host_id" text NOT NULL,
	"series_id" text NOT NULL,
	"date" text NOT NULL,
	"zone" text NOT NULL,
	"spans" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "availability_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"host_id" text NOT NULL,
	"series_id" text NOT NULL,
	"rrule" text NOT NULL,
	"starts_local" text NOT NULL,
	"ends_local" text NOT NULL,
	"zone" text NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text
);
--> statement-breakpoint
CREATE TABLE "booking_changes" (
	"booking_id" text NOT NULL,
	"seq" integer NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "booking_changes_booking_id_seq_pk" PRIMARY KEY("booking_id","seq")
);
--> statement-breakpoint
CREATE TABLE "booking_hosts" (
	"booking_id" text NOT NULL,
	"host_id" text NOT NULL,
	CONSTRAINT "booking_hosts_booking_id_host_id_pk" PRIMARY KEY("booking_id","host_id")
);
--> statement-breakpoint
CREATE TABLE "booking_outcomes" (
	"booking_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"topic" text NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_types" (
	"id" text PRIMARY KEY NOT NULL,
	"series_id" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"step_minutes" integer NOT NULL,
	"before_minutes" integer NOT NULL,
	"after_minutes" integer NOT NULL,
	"min_notice_minutes" integer NOT NULL,
	"horizon_days" integer NOT NULL,
	"assignment" text NOT NULL,
	"seats" integer NOT NULL,
	"weekly_limit" integer,
	"place" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text PRIMARY KEY NOT NULL,
	"type_id" text NOT NULL,
	"person_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"topic" text NOT NULL,
	"question" text NOT NULL,
	"tried" text NOT NULL,
	"place" text NOT NULL,
	"lesson_id" text,
	"moved_from_id" text,
	"chain_id" text NOT NULL,
	"pool_id" text,
	"request_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "host_busy" (
	"id" text PRIMARY KEY NOT NULL,
	"host_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"blocks_from" timestamp (3) with time zone NOT NULL,
	"blocks_to" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"booking_id" text,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "hosts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"zone" text NOT NULL,
	"write_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"topics" json NOT NULL,
	"zone" text NOT NULL,
	"confidential" boolean NOT NULL,
	"fair_order" boolean NOT NULL,
	"question_template" text NOT NULL,
	"desk_lead_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series_hosts" (
	"series_id" text NOT NULL,
	"host_id" text NOT NULL,
	"last_booked_at" timestamp (3) with time zone,
	CONSTRAINT "series_hosts_series_id_host_id_pk" PRIMARY KEY("series_id","host_id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"payload" json NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"leased_by" text,
	"leased_until" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"group_key" text,
	"person_id" text,
	"payload" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"leased_by" text,
	"leased_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"superseded_at" timestamp (3) with time zone,
	"parked_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"team_id" text,
	"manager_id" text,
	"zone" text DEFAULT 'UTC' NOT NULL,
	"hired_on" text,
	"left_on" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"granted_by" text,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "acknowledgements" (
	"person_id" text NOT NULL,
	"policy" text NOT NULL,
	"edition" integer NOT NULL,
	"lesson_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acknowledgements_person_id_policy_edition_pk" PRIMARY KEY("person_id","policy","edition")
);
--> statement-breakpoint
CREATE TABLE "checklist_marks" (
	"person_id" text NOT NULL,
	"component_id" text NOT NULL,
	"item_id" text NOT NULL,
	"marked" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checklist_marks_person_id_component_id_item_id_pk" PRIMARY KEY("person_id","component_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_views" (
	"person_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"seconds_on_screen" integer NOT NULL,
	"last_hash" text NOT NULL,
	CONSTRAINT "lesson_views_person_id_lesson_id_pk" PRIMARY KEY("person_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"person_id" text NOT NULL,
	"course_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"block_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "positions_person_id_course_id_pk" PRIMARY KEY("person_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "reflections" (
	"person_id" text NOT NULL,
	"component_id" text NOT NULL,
	"item_id" text NOT NULL,
	"body" text NOT NULL,
	"shared_with" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reflections_person_id_component_id_item_id_pk" PRIMARY KEY("person_id","component_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "goal_changes" (
	"goal_id" text NOT NULL,
	"seq" integer NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"text" text NOT NULL,
	"measure" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "goal_changes_goal_id_seq_pk" PRIMARY KEY("goal_id","seq")
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"measure" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"log_revision_id" text NOT NULL,
	"mentor_id" text NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	"revision_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"log_id" text NOT NULL,
	"revision" integer NOT NULL,
	"edit" integer NOT NULL,
	"did" text NOT NULL,
	"learned" text NOT NULL,
	"applied" text NOT NULL,
	"blockers" text NOT NULL,
	"links" text NOT NULL,
	"hours" json NOT NULL,
	"private_note" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"log_id" text NOT NULL,
	"log_revision_id" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_warnings" (
	"id" text PRIMARY KEY NOT NULL,
	"log_id" text NOT NULL,
	"log_revision_id" text NOT NULL,
	"found" json NOT NULL,
	"fingerprint" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "logs" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"week_start" text NOT NULL,
	"write_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"role" text NOT NULL,
	"person_id" text NOT NULL,
	"revisions_hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_review_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"part" text NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_on" text NOT NULL,
	"waived_by" text,
	"waived_at" timestamp (3) with time zone,
	"waive_reason" text,
	"write_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment_changes" (
	"assignment_id" text NOT NULL,
	"seq" integer NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "assignment_changes_assignment_id_seq_pk" PRIMARY KEY("assignment_id","seq")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"team_id" text NOT NULL,
	"mentor_id" text NOT NULL,
	"co_mentor_id" text,
	"host_manager_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cohort_changes" (
	"cohort_id" text NOT NULL,
	"seq" integer NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "cohort_changes_cohort_id_seq_pk" PRIMARY KEY("cohort_id","seq")
);
--> statement-breakpoint
CREATE TABLE "cohorts" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"name" text NOT NULL,
	"starts_on" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" text PRIMARY KEY NOT NULL,
	"cohort_id" text NOT NULL,
	"seq" integer NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"periods_min" integer NOT NULL,
	"periods_max" integer NOT NULL,
	"months_min" integer NOT NULL,
	"months_max" integer NOT NULL,
	"no_repeat" boolean NOT NULL,
	"zone" text NOT NULL,
	"holidays" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rotation_members" (
	"id" text PRIMARY KEY NOT NULL,
	"cohort_id" text NOT NULL,
	"person_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"line_manager_id" text
);
--> statement-breakpoint
CREATE TABLE "rotation_mentors" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"person_id" text NOT NULL,
	"max_mentees" integer NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text
);
--> statement-breakpoint
CREATE TABLE "rotation_teams" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"name" text NOT NULL,
	"short" text NOT NULL,
	"about" text NOT NULL,
	"position" integer NOT NULL,
	"lead_id" text NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_capacities" (
	"team_id" text NOT NULL,
	"period_id" text NOT NULL,
	"min_seats" integer NOT NULL,
	"max_seats" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "team_capacities_team_id_period_id_pk" PRIMARY KEY("team_id","period_id")
);
--> statement-breakpoint
CREATE TABLE "budget_reservations" (
	"run_id" text NOT NULL,
	"budget_id" text NOT NULL,
	"micro_usd" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "budget_reservations_run_id_budget_id_pk" PRIMARY KEY("run_id","budget_id")
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"id" text PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"subject" text NOT NULL,
	"period" text NOT NULL,
	"limit_micro_usd" bigint NOT NULL,
	"reserved_micro_usd" bigint NOT NULL,
	"spent_micro_usd" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "run_appeals" (
	"run_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "run_decisions" (
	"run_id" text NOT NULL,
	"seq" integer NOT NULL,
	"policy" text NOT NULL,
	"outcome" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"effects" json NOT NULL,
	"took_ms" double precision NOT NULL,
	CONSTRAINT "run_decisions_run_id_seq_pk" PRIMARY KEY("run_id","seq")
);
--> statement-breakpoint
CREATE TABLE "run_messages" (
	"run_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"hash" text NOT NULL,
	"body" text,
	"keep_until" timestamp (3) with time zone NOT NULL,
	"hold_reason" text,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "run_messages_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"team" text,
	"place" text NOT NULL,
	"place_ref" text,
	"model" text NOT NULL,
	"provider" text,
	"data_class" text NOT NULL,
	"data_class_found" text NOT NULL,
	"outcome" text NOT NULL,
	"rule" text,
	"reason" text,
	"tokens_in" integer NOT NULL,
	"tokens_out" integer NOT NULL,
	"cost_micro_usd" bigint NOT NULL,
	"first_token_ms" double precision,
	"total_ms" double precision NOT NULL,
	"policy_hash" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "capacity_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"pool_id" text NOT NULL,
	"from" integer,
	"to" integer,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "seat_changes" (
	"seat_id" text NOT NULL,
	"seq" integer NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"by" text,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "seat_changes_seat_id_seq_pk" PRIMARY KEY("seat_id","seq")
);
--> statement-breakpoint
CREATE TABLE "seat_pools" (
	"id" text PRIMARY KEY NOT NULL,
	"scope_kind" text NOT NULL,
	"scope_id" text NOT NULL,
	"mode" text NOT NULL,
	"capacity" integer,
	"taken" integer NOT NULL,
	"waiting" integer NOT NULL,
	"next_seq" integer NOT NULL,
	"waitlist_limit" integer NOT NULL,
	"paused_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" text PRIMARY KEY NOT NULL,
	"pool_id" text NOT NULL,
	"scope_id" text NOT NULL,
	"person_id" text NOT NULL,
	"lane" text NOT NULL,
	"state" text NOT NULL,
	"seq" integer NOT NULL,
	"priority" integer NOT NULL,
	"offer_expires_at" timestamp (3) with time zone,
	"forced" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agenda_releases" ADD CONSTRAINT "agenda_releases_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_releases" ADD CONSTRAINT "agenda_releases_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_track_id_tracks_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."tracks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_pool_id_seat_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."seat_pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_dropped_by_people_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_session_id_event_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placements" ADD CONSTRAINT "placements_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_release_id_agenda_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."agenda_releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_entries" ADD CONSTRAINT "release_entries_session_id_event_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_session_id_event_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stars" ADD CONSTRAINT "stars_session_id_event_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracks" ADD CONSTRAINT "tracks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deactivations" ADD CONSTRAINT "deactivations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deactivations" ADD CONSTRAINT "deactivations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deactivations" ADD CONSTRAINT "deactivations_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_list_id_checkin_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."checkin_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_gate_id_gates_id_fk" FOREIGN KEY ("gate_id") REFERENCES "public"."gates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_first_check_in_id_check_ins_id_fk" FOREIGN KEY ("first_check_in_id") REFERENCES "public"."check_ins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_lists" ADD CONSTRAINT "checkin_lists_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_lists" ADD CONSTRAINT "checkin_lists_session_id_event_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gates" ADD CONSTRAINT "gates_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_versions" ADD CONSTRAINT "lesson_versions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential_events" ADD CONSTRAINT "credential_events_credential_id_credentials_public_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("public_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_needs" ADD CONSTRAINT "access_needs_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_cancellations" ADD CONSTRAINT "event_cancellations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_cancellations" ADD CONSTRAINT "event_cancellations_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_keys" ADD CONSTRAINT "event_keys_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_publications" ADD CONSTRAINT "event_publications_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_publications" ADD CONSTRAINT "event_publications_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_publications" ADD CONSTRAINT "event_publications_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_staff" ADD CONSTRAINT "event_staff_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_staff" ADD CONSTRAINT "event_staff_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_staff" ADD CONSTRAINT "event_staff_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_copied_from_id_events_id_fk" FOREIGN KEY ("copied_from_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_windows" ADD CONSTRAINT "registration_windows_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_windows" ADD CONSTRAINT "registration_windows_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_grants" ADD CONSTRAINT "attempt_grants_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_grants" ADD CONSTRAINT "attempt_grants_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_completions" ADD CONSTRAINT "course_completions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_attempts" ADD CONSTRAINT "lab_attempts_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_attempts" ADD CONSTRAINT "lab_attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_attempts" ADD CONSTRAINT "lab_attempts_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_verdicts" ADD CONSTRAINT "lab_verdicts_attempt_id_lab_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."lab_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_answers" ADD CONSTRAINT "quiz_answers_attempt_id_quiz_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."quiz_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_attempts" ADD CONSTRAINT "quiz_attempts_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_gradings" ADD CONSTRAINT "quiz_gradings_attempt_id_quiz_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."quiz_attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticks" ADD CONSTRAINT "ticks_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticks" ADD CONSTRAINT "ticks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticks" ADD CONSTRAINT "ticks_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_overrides" ADD CONSTRAINT "availability_overrides_host_id_hosts_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."hosts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_overrides" ADD CONSTRAINT "availability_overrides_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rules" ADD CONSTRAINT "availability_rules_host_id_hosts_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."hosts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_rules" ADD CONSTRAINT "availability_rules_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_changes" ADD CONSTRAINT "booking_changes_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_changes" ADD CONSTRAINT "booking_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_hosts" ADD CONSTRAINT "booking_hosts_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_hosts" ADD CONSTRAINT "booking_hosts_host_id_hosts_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."hosts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_outcomes" ADD CONSTRAINT "booking_outcomes_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_outcomes" ADD CONSTRAINT "booking_outcomes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_types" ADD CONSTRAINT "booking_types_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_type_id_booking_types_id_fk" FOREIGN KEY ("type_id") REFERENCES "public"."booking_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_pool_id_seat_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."seat_pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_busy" ADD CONSTRAINT "host_busy_host_id_hosts_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."hosts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "host_busy" ADD CONSTRAINT "host_busy_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_desk_lead_id_people_id_fk" FOREIGN KEY ("desk_lead_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_hosts" ADD CONSTRAINT "series_hosts_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_hosts" ADD CONSTRAINT "series_hosts_host_id_hosts_id_fk" FOREIGN KEY ("host_id") REFERENCES "public"."hosts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_manager_id_people_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_marks" ADD CONSTRAINT "checklist_marks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_views" ADD CONSTRAINT "lesson_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_views" ADD CONSTRAINT "lesson_views_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_changes" ADD CONSTRAINT "goal_changes_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_changes" ADD CONSTRAINT "goal_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_reviews" ADD CONSTRAINT "log_reviews_log_revision_id_log_revisions_id_fk" FOREIGN KEY ("log_revision_id") REFERENCES "public"."log_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_reviews" ADD CONSTRAINT "log_reviews_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_revisions" ADD CONSTRAINT "log_revisions_log_id_logs_id_fk" FOREIGN KEY ("log_id") REFERENCES "public"."logs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_submissions" ADD CONSTRAINT "log_submissions_log_id_logs_id_fk" FOREIGN KEY ("log_id") REFERENCES "public"."logs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_submissions" ADD CONSTRAINT "log_submissions_log_revision_id_log_revisions_id_fk" FOREIGN KEY ("log_revision_id") REFERENCES "public"."log_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_submissions" ADD CONSTRAINT "log_submissions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_warnings" ADD CONSTRAINT "log_warnings_log_id_logs_id_fk" FOREIGN KEY ("log_id") REFERENCES "public"."logs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_warnings" ADD CONSTRAINT "log_warnings_log_revision_id_log_revisions_id_fk" FOREIGN KEY ("log_revision_id") REFERENCES "public"."log_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_warnings" ADD CONSTRAINT "log_warnings_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logs" ADD CONSTRAINT "logs_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_review_id_stage_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."stage_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_review_revisions" ADD CONSTRAINT "stage_review_revisions_review_id_stage_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."stage_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_review_revisions" ADD CONSTRAINT "stage_review_revisions_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_reviews" ADD CONSTRAINT "stage_reviews_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_reviews" ADD CONSTRAINT "stage_reviews_waived_by_people_id_fk" FOREIGN KEY ("waived_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_changes" ADD CONSTRAINT "assignment_changes_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_changes" ADD CONSTRAINT "assignment_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_member_id_rotation_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."rotation_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_team_id_rotation_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."rotation_teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_mentor_id_people_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_co_mentor_id_people_id_fk" FOREIGN KEY ("co_mentor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_host_manager_id_people_id_fk" FOREIGN KEY ("host_manager_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_changes" ADD CONSTRAINT "cohort_changes_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_changes" ADD CONSTRAINT "cohort_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_members" ADD CONSTRAINT "rotation_members_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_members" ADD CONSTRAINT "rotation_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_members" ADD CONSTRAINT "rotation_members_line_manager_id_people_id_fk" FOREIGN KEY ("line_manager_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_mentors" ADD CONSTRAINT "rotation_mentors_team_id_rotation_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."rotation_teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_mentors" ADD CONSTRAINT "rotation_mentors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_teams" ADD CONSTRAINT "rotation_teams_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_teams" ADD CONSTRAINT "rotation_teams_lead_id_people_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_capacities" ADD CONSTRAINT "team_capacities_team_id_rotation_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."rotation_teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_capacities" ADD CONSTRAINT "team_capacities_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_capacities" ADD CONSTRAINT "team_capacities_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_reservations" ADD CONSTRAINT "budget_reservations_budget_id_budgets_id_fk" FOREIGN KEY ("budget_id") REFERENCES "public"."budgets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_appeals" ADD CONSTRAINT "run_appeals_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_appeals" ADD CONSTRAINT "run_appeals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_appeals" ADD CONSTRAINT "run_appeals_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_decisions" ADD CONSTRAINT "run_decisions_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_messages" ADD CONSTRAINT "run_messages_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_changes" ADD CONSTRAINT "capacity_changes_pool_id_seat_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."seat_pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_changes" ADD CONSTRAINT "capacity_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_changes" ADD CONSTRAINT "seat_changes_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_changes" ADD CONSTRAINT "seat_changes_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_pool_id_seat_pools_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."seat_pools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_releases_number" ON "agenda_releases" USING btree ("event_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_releases_name" ON "agenda_releases" USING btree ("event_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "event_sessions_guid" ON "event_sessions" USING btree ("guid");--> statement-breakpoint
CREATE INDEX "event_sessions_event" ON "event_sessions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "placements_room" ON "placements" USING btree ("room_id","starts_at");--> statement-breakpoint
CREATE INDEX "release_entries_session" ON "release_entries" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rooms_name" ON "rooms" USING btree ("event_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "session_speakers_person" ON "session_speakers" USING btree ("session_id","person_id");--> statement-breakpoint
CREATE INDEX "session_speakers_of" ON "session_speakers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tracks_name" ON "tracks" USING btree ("event_id","name");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "audit_entries_kind_at" ON "audit_entries" USING btree ("kind","at");--> statement-breakpoint
CREATE UNIQUE INDEX "deactivations_open" ON "deactivations" USING btree ("person_id") WHERE "deactivations"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "idempotency_keys_created" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_public_id" ON "sessions" USING btree ("public_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_first" ON "check_ins" USING btree ("registration_id","list_id") WHERE type = 'entry' and result = 'ok';--> statement-breakpoint
CREATE INDEX "check_ins_list" ON "check_ins" USING btree ("list_id","received_at");--> statement-breakpoint
CREATE INDEX "check_ins_registration" ON "check_ins" USING btree ("registration_id","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "checkin_lists_name" ON "checkin_lists" USING btree ("event_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "gates_name" ON "gates" USING btree ("event_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "course_versions_hash" ON "course_versions" USING btree ("course_id","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_versions_hash" ON "lesson_versions" USING btree ("lesson_id","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "slugs_kind_slug" ON "slugs" USING btree ("kind","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_basis" ON "credentials" USING btree ("basis","basis_id");--> statement-breakpoint
CREATE INDEX "credentials_person" ON "credentials" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_live" ON "calendar_feeds" USING btree ("person_id") WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "event_keys_event" ON "event_keys" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_publications_live" ON "event_publications" USING btree ("event_id") WHERE "event_publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "event_staff_person" ON "event_staff" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_slug" ON "events" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "events_start" ON "events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "registration_windows_event" ON "registration_windows" USING btree ("event_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_person" ON "registrations" USING btree ("event_id","person_id");--> statement-breakpoint
CREATE INDEX "registrations_of" ON "registrations" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_uid" ON "invitations" USING btree ("uid");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_subject" ON "invitations" USING btree ("subject_kind","subject_id","person_id");--> statement-breakpoint
CREATE INDEX "attempt_grants_enrolment" ON "attempt_grants" USING btree ("enrolment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "course_completions_enrolment" ON "course_completions" USING btree ("enrolment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_person_course_n" ON "enrolments" USING btree ("person_id","course_id","n");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_open" ON "enrolments" USING btree ("person_id","course_id") WHERE "enrolments"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "enrolments_course" ON "enrolments" USING btree ("course_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lab_attempts_n" ON "lab_attempts" USING btree ("enrolment_id","lab_id","n");--> statement-breakpoint
CREATE UNIQUE INDEX "lab_attempts_person_key" ON "lab_attempts" USING btree ("person_id","client_key");--> statement-breakpoint
CREATE INDEX "overrides_enrolment" ON "overrides" USING btree ("enrolment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_attempts_n" ON "quiz_attempts" USING btree ("enrolment_id","quiz_id","n");--> statement-breakpoint
CREATE UNIQUE INDEX "quiz_attempts_person_key" ON "quiz_attempts" USING btree ("person_id","client_key");--> statement-breakpoint
CREATE UNIQUE INDEX "ticks_person_key" ON "ticks" USING btree ("person_id","client_key");--> statement-breakpoint
CREATE INDEX "ticks_enrolment" ON "ticks" USING btree ("enrolment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "availability_overrides_date" ON "availability_overrides" USING btree ("host_id","series_id","date");--> statement-breakpoint
CREATE INDEX "availability_rules_host" ON "availability_rules" USING btree ("host_id","series_id");--> statement-breakpoint
CREATE INDEX "booking_hosts_host" ON "booking_hosts" USING btree ("host_id");--> statement-breakpoint
CREATE UNIQUE INDEX "booking_types_slug" ON "booking_types" USING btree ("series_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_person_key" ON "bookings" USING btree ("person_id","request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_person_start" ON "bookings" USING btree ("person_id","starts_at") WHERE "bookings"."state" = 'booked';--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_moved_from" ON "bookings" USING btree ("moved_from_id");--> statement-breakpoint
CREATE INDEX "bookings_type" ON "bookings" USING btree ("type_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_chain" ON "bookings" USING btree ("chain_id");--> statement-breakpoint
CREATE UNIQUE INDEX "host_busy_booking_start" ON "host_busy" USING btree ("host_id","starts_at") WHERE "host_busy"."released_at" is null and "host_busy"."kind" = 'booking';--> statement-breakpoint
CREATE INDEX "host_busy_live" ON "host_busy" USING btree ("host_id","blocks_to") WHERE "host_busy"."released_at" is null;--> statement-breakpoint
CREATE INDEX "host_busy_booking" ON "host_busy" USING btree ("booking_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hosts_person" ON "hosts" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "series_slug" ON "series" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "series_hosts_host" ON "series_hosts" USING btree ("host_id");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_dedupe" ON "jobs" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("done_at","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_dedupe" ON "outbox" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE sent_at is null and superseded_at is null and parked_at is null;--> statement-breakpoint
CREATE INDEX "outbox_group" ON "outbox" USING btree ("group_key");--> statement-breakpoint
CREATE UNIQUE INDEX "people_handle" ON "people" USING btree ("handle");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "people_team" ON "people" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "people_manager" ON "people" USING btree ("manager_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_open" ON "role_grants" USING btree ("person_id","role") WHERE "role_grants"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "role_grants_person" ON "role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "goals_position" ON "goals" USING btree ("assignment_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "log_reviews_mentor" ON "log_reviews" USING btree ("log_revision_id","mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "log_revisions_revision" ON "log_revisions" USING btree ("log_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "log_submissions_revision" ON "log_submissions" USING btree ("log_revision_id");--> statement-breakpoint
CREATE INDEX "log_submissions_log" ON "log_submissions" USING btree ("log_id","at");--> statement-breakpoint
CREATE INDEX "log_warnings_log" ON "log_warnings" USING btree ("log_id");--> statement-breakpoint
CREATE UNIQUE INDEX "logs_week" ON "logs" USING btree ("assignment_id","week_start");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_role" ON "signatures" USING btree ("review_id","role","revisions_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_review_revisions_revision" ON "stage_review_revisions" USING btree ("review_id","part","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_reviews_kind" ON "stage_reviews" USING btree ("assignment_id","kind");--> statement-breakpoint
CREATE INDEX "stage_reviews_due" ON "stage_reviews" USING btree ("due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_one_active" ON "assignments" USING btree ("member_id") WHERE state in ('active', 'review_due');--> statement-breakpoint
CREATE INDEX "assignments_member" ON "assignments" USING btree ("member_id","starts_on");--> statement-breakpoint
CREATE INDEX "assignments_team" ON "assignments" USING btree ("team_id","starts_on");--> statement-breakpoint
CREATE INDEX "assignments_mentor" ON "assignments" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "assignments_co_mentor" ON "assignments" USING btree ("co_mentor_id");--> statement-breakpoint
CREATE INDEX "assignments_host" ON "assignments" USING btree ("host_manager_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cohorts_start" ON "cohorts" USING btree ("programme_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "pauses_start" ON "pauses" USING btree ("assignment_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "periods_seq" ON "periods" USING btree ("cohort_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_name" ON "programmes" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_members_person" ON "rotation_members" USING btree ("cohort_id","person_id");--> statement-breakpoint
CREATE INDEX "rotation_members_of" ON "rotation_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_mentors_from" ON "rotation_mentors" USING btree ("team_id","person_id","from_on");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_teams_name" ON "rotation_teams" USING btree ("programme_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_teams_position" ON "rotation_teams" USING btree ("programme_id","position");--> statement-breakpoint
CREATE INDEX "budget_reservations_open" ON "budget_reservations" USING btree ("settled_at","at");--> statement-breakpoint
CREATE UNIQUE INDEX "budgets_subject" ON "budgets" USING btree ("scope","subject","period");--> statement-breakpoint
CREATE INDEX "run_messages_hash" ON "run_messages" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "run_messages_keep" ON "run_messages" USING btree ("keep_until");--> statement-breakpoint
CREATE INDEX "runs_person_started" ON "runs" USING btree ("person_id","started_at");--> statement-breakpoint
CREATE INDEX "runs_started" ON "runs" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "capacity_changes_pool" ON "capacity_changes" USING btree ("pool_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_pools_scope" ON "seat_pools" USING btree ("scope_id","mode");--> statement-breakpoint
CREATE UNIQUE INDEX "seats_active" ON "seats" USING btree ("scope_id","person_id","lane") WHERE state in ('confirmed', 'waiting', 'offered');--> statement-breakpoint
CREATE INDEX "seats_queue" ON "seats" USING btree ("pool_id","state","priority","seq");--> statement-breakpoint
CREATE INDEX "seats_offers" ON "seats" USING btree ("offer_expires_at") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "seats_person" ON "seats" USING btree ("person_id","scope_id");