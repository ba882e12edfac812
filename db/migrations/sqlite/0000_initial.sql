CREATE TABLE `agenda_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`note` text,
	`by` text,
	`at` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_releases_number` ON `agenda_releases` (`event_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_releases_name` ON `agenda_releases` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `event_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`guid` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`abstract` text NOT NULL,
	`track_id` text,
	`minutes` integer NOT NULL,
	`pool_id` text,
	`record_wanted` integer NOT NULL,
	`dropped_at` integer,
	`dropped_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `seat_pools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dropped_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_sessions_guid` ON `event_sessions` (`guid`);--> statement-breakpoint
CREATE INDEX `event_sessions_event` ON `event_sessions` (`event_id`);--> statement-breakpoint
CREATE TABLE `placements` (
	`session_id` text PRIMARY KEY NOT NULL,
	`room_id` text,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placements_room` ON `placements` (`room_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `release_entries` (
	`release_id` text NOT NULL,
	`session_id` text NOT NULL,
	`guid` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`abstract` text NOT NULL,
	`room` text,
	`track` text,
	`track_colour` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`speakers` text NOT NULL,
	PRIMARY KEY(`release_id`, `session_id`),
	FOREIGN KEY (`release_id`) REFERENCES `agenda_releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_entries_session` ON `release_entries` (`session_id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`seats` integer,
	`online_link` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_name` ON `rooms` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `session_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text,
	`guest_name` text,
	`position` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_speakers_person` ON `session_speakers` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `session_speakers_of` ON `session_speakers` (`person_id`);--> statement-breakpoint
CREATE TABLE `stars` (
	`person_id` text NOT NULL,
	`session_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `session_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`colour` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracks_name` ON `tracks` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `audit_checkpoints` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`mac` text NOT NULL,
	`key_id` text NOT NULL,
	`signature` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`previous_mac` text NOT NULL,
	`mac` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_entries_kind_at` ON `audit_entries` (`kind`,`at`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deactivations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`reason` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deactivations_open` ON `deactivations` (`person_id`) WHERE "deactivations"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`route` text NOT NULL,
	`body_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`status` integer,
	`location` text,
	PRIMARY KEY(`person_id`, `key`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passwords` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rate_buckets` (
	`key` text PRIMARY KEY NOT NULL,
	`tokens` real NOT NULL,
	`refilled_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`person_id` text NOT NULL,
	`way` text NOT NULL,
	`device` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	`idle_expires_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_public_id` ON `sessions` (`public_id`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`first_failed_at` integer NOT NULL,
	`last_failed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text,
	`list_id` text NOT NULL,
	`gate_id` text,
	`by` text NOT NULL,
	`type` text NOT NULL,
	`scanned_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`skew_ms` integer NOT NULL,
	`result` text NOT NULL,
	`forced` integer NOT NULL,
	`reason` text,
	`first_check_in_id` text,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `checkin_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gate_id`) REFERENCES `gates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`first_check_in_id`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_first` ON `check_ins` (`registration_id`,`list_id`) WHERE type = 'entry' and result = 'ok';--> statement-breakpoint
CREATE INDEX `check_ins_list` ON `check_ins` (`list_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `check_ins_registration` ON `check_ins` (`registration_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `checkin_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`session_id` text,
	`name` text NOT NULL,
	`mode` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`re_entry` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkin_lists_name` ON `checkin_lists` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `gates` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gates_name` ON `gates` (`event_id`,`name`);--> statement-breakpoint
CREATE TABLE `course_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`hash` text NOT NULL,
	`edition` integer NOT NULL,
	`items` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_versions_hash` ON `course_versions` (`course_id`,`hash`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`first_published_at` integer NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `lesson_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`hash` text NOT NULL,
	`edition` integer NOT NULL,
	`rule` text NOT NULL,
	`source` text NOT NULL,
	`quizzes` text NOT NULL,
	`labs` text NOT NULL,
	`minutes` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_versions_hash` ON `lesson_versions` (`lesson_id`,`hash`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`first_published_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `slugs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`target_id` text NOT NULL,
	`first_used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slugs_kind_slug` ON `slugs` (`kind`,`slug`);--> statement-breakpoint
CREATE TABLE `credential_events` (
	`credential_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason_code` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`credential_id`, `seq`),
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`public_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`public_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`achievement_id` text NOT NULL,
	`edition` integer NOT NULL,
	`basis` text NOT NULL,
	`basis_id` text NOT NULL,
	`person_name` text NOT NULL,
	`achievement_name` text NOT NULL,
	`issued_at` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`key_id` text,
	`signed_file` text,
	`status_index` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_basis` ON `credentials` (`basis`,`basis_id`);--> statement-breakpoint
CREATE INDEX `credentials_person` ON `credentials` (`person_id`);--> statement-breakpoint
CREATE TABLE `revocations` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason_code` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`kind`, `subject_id`),
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `access_needs` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`purge_on` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`with_invitations` integer NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_live` ON `calendar_feeds` (`person_id`) WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE TABLE `event_cancellations` (
	`event_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`public_key` text NOT NULL,
	`sealed_private_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_keys_event` ON `event_keys` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `event_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`reason` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_publications_live` ON `event_publications` (`event_id`) WHERE "event_publications"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `event_staff` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`gate_id` text,
	`by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`, `role`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_staff_person` ON `event_staff` (`person_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`zone` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`online_link` text,
	`day_change_minutes` integer NOT NULL,
	`mailbox` text NOT NULL,
	`offers_from_at` integer NOT NULL,
	`offer_minutes` integer NOT NULL,
	`copied_from_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`copied_from_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_start` ON `events` (`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `registration_windows` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `registration_windows_event` ON `registration_windows` (`event_id`,`at`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ticket_no` integer NOT NULL,
	`answers` text NOT NULL,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_person` ON `registrations` (`event_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `registrations_of` ON `registrations` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`person_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`method` text NOT NULL,
	`content_hash` text NOT NULL,
	`entry` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_uid` ON `invitations` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_subject` ON `invitations` (`subject_kind`,`subject_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `attempt_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`item_id` text NOT NULL,
	`extra` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_grants_enrolment` ON `attempt_grants` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `course_completions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	`course_hash` text NOT NULL,
	`edition` integer NOT NULL,
	`zone` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_completions_enrolment` ON `course_completions` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`n` integer NOT NULL,
	`source` text NOT NULL,
	`scope` text NOT NULL,
	`started_at` integer NOT NULL,
	`closed_at` integer,
	`closed_as` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_person_course_n` ON `enrolments` (`person_id`,`course_id`,`n`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_open` ON `enrolments` (`person_id`,`course_id`) WHERE "enrolments"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course_id`);--> statement-breakpoint
CREATE TABLE `lab_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`lab_id` text NOT NULL,
	`n` integer NOT NULL,
	`lesson_hash` text NOT NULL,
	`lab_hash` text NOT NULL,
	`prompt` text,
	`model` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`ended_as` text,
	`runs` text,
	`policy_hash` text,
	`transcript_hash` text,
	`practice` integer NOT NULL,
	`client_key` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lab_attempts_n` ON `lab_attempts` (`enrolment_id`,`lab_id`,`n`);--> statement-breakpoint
CREATE UNIQUE INDEX `lab_attempts_person_key` ON `lab_attempts` (`person_id`,`client_key`);--> statement-breakpoint
CREATE TABLE `lab_verdicts` (
	`attempt_id` text NOT NULL,
	`case_id` text NOT NULL,
	`grader` text NOT NULL,
	`grader_version` text NOT NULL,
	`pass` integer NOT NULL,
	`score` real NOT NULL,
	`reason` text NOT NULL,
	`hint` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `case_id`, `grader`, `grader_version`, `by`),
	FOREIGN KEY (`attempt_id`) REFERENCES `lab_attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`set_to` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `overrides_enrolment` ON `overrides` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `quiz_answers` (
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`response` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `item_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `quiz_attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quiz_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`n` integer NOT NULL,
	`lesson_hash` text NOT NULL,
	`seed` integer NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer,
	`submitted_at` integer,
	`auto_submitted` integer DEFAULT false NOT NULL,
	`practice` integer NOT NULL,
	`client_key` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_n` ON `quiz_attempts` (`enrolment_id`,`quiz_id`,`n`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiz_attempts_person_key` ON `quiz_attempts` (`person_id`,`client_key`);--> statement-breakpoint
CREATE TABLE `quiz_gradings` (
	`attempt_id` text NOT NULL,
	`k` integer NOT NULL,
	`points` real NOT NULL,
	`max` real NOT NULL,
	`grader_version` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `k`),
	FOREIGN KEY (`attempt_id`) REFERENCES `quiz_attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ticks` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`done` integer NOT NULL,
	`lesson_hash` text NOT NULL,
	`at` integer NOT NULL,
	`client_key` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ticks_person_key` ON `ticks` (`person_id`,`client_key`);--> statement-breakpoint
CREATE INDEX `ticks_enrolment` ON `ticks` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `availability_overrides` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`series_id` text NOT NULL,
	`date` text NOT NULL,
	`zone` text NOT NULL,
	`spans` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `availability_overrides_date` ON `availability_overrides` (`host_id`,`series_id`,`date`);--> statement-breakpoint
CREATE TABLE `availability_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`series_id` text NOT NULL,
	`rrule` text NOT NULL,
	`starts_local` text NOT NULL,
	`ends_local` text NOT NULL,
	`zone` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `availability_rules_host` ON `availability_rules` (`host_id`,`series_id`);--> statement-breakpoint
CREATE TABLE `booking_changes` (
	`booking_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`booking_id`, `seq`),
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `booking_hosts` (
	`booking_id` text NOT NULL,
	`host_id` text NOT NULL,
	PRIMARY KEY(`booking_id`, `host_id`),
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `booking_hosts_host` ON `booking_hosts` (`host_id`);--> statement-breakpoint
CREATE TABLE `booking_outcomes` (
	`booking_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`topic` text NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `booking_types` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer NOT NULL,
	`step_minutes` integer NOT NULL,
	`before_minutes` integer NOT NULL,
	`after_minutes` integer NOT NULL,
	`min_notice_minutes` integer NOT NULL,
	`horizon_days` integer NOT NULL,
	`assignment` text NOT NULL,
	`seats` integer NOT NULL,
	`weekly_limit` integer,
	`place` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_types_slug` ON `booking_types` (`series_id`,`slug`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`type_id` text NOT NULL,
	`person_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`state` text NOT NULL,
	`topic` text NOT NULL,
	`question` text NOT NULL,
	`tried` text NOT NULL,
	`place` text NOT NULL,
	`lesson_id` text,
	`moved_from_id` text,
	`chain_id` text NOT NULL,
	`pool_id` text,
	`request_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`type_id`) REFERENCES `booking_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `seat_pools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_person_key` ON `bookings` (`person_id`,`request_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_person_start` ON `bookings` (`person_id`,`starts_at`) WHERE "bookings"."state" = 'booked';--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_moved_from` ON `bookings` (`moved_from_id`);--> statement-breakpoint
CREATE INDEX `bookings_type` ON `bookings` (`type_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `bookings_chain` ON `bookings` (`chain_id`);--> statement-breakpoint
CREATE TABLE `host_busy` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`blocks_from` integer NOT NULL,
	`blocks_to` integer NOT NULL,
	`kind` text NOT NULL,
	`booking_id` text,
	`released_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `host_busy_booking_start` ON `host_busy` (`host_id`,`starts_at`) WHERE "host_busy"."released_at" is null and "host_busy"."kind" = 'booking';--> statement-breakpoint
CREATE INDEX `host_busy_live` ON `host_busy` (`host_id`,`blocks_to`) WHERE "host_busy"."released_at" is null;--> statement-breakpoint
CREATE INDEX `host_busy_booking` ON `host_busy` (`booking_id`);--> statement-breakpoint
CREATE TABLE `hosts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`zone` text NOT NULL,
	`write_serial` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hosts_person` ON `hosts` (`person_id`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`about` text NOT NULL,
	`topics` text NOT NULL,
	`zone` text NOT NULL,
	`confidential` integer NOT NULL,
	`fair_order` integer NOT NULL,
	`question_template` text NOT NULL,
	`desk_lead_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`desk_lead_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_slug` ON `series` (`slug`);--> statement-breakpoint
CREATE TABLE `series_hosts` (
	`series_id` text NOT NULL,
	`host_id` text NOT NULL,
	`last_booked_at` integer,
	PRIMARY KEY(`series_id`, `host_id`),
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_hosts_host` ON `series_hosts` (`host_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`payload` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`done_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_dedupe` ON `jobs` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`group_key` text,
	`person_id` text,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`leased_by` text,
	`leased_until` integer,
	`sent_at` integer,
	`superseded_at` integer,
	`parked_at` integer,
	`last_error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null and superseded_at is null and parked_at is null;--> statement-breakpoint
CREATE INDEX `outbox_group` ON `outbox` (`group_key`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`team_id` text,
	`manager_id` text,
	`zone` text DEFAULT 'UTC' NOT NULL,
	`hired_on` text,
	`left_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`manager_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_handle` ON `people` (`handle`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE INDEX `people_team` ON `people` (`team_id`);--> statement-breakpoint
CREATE INDEX `people_manager` ON `people` (`manager_id`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	`reason` text NOT NULL,
	`until` integer,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_open` ON `role_grants` (`person_id`,`role`) WHERE "role_grants"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `role_grants_person` ON `role_grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_name` ON `teams` (`name`);--> statement-breakpoint
CREATE TABLE `acknowledgements` (
	`person_id` text NOT NULL,
	`policy` text NOT NULL,
	`edition` integer NOT NULL,
	`lesson_hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `policy`, `edition`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checklist_marks` (
	`person_id` text NOT NULL,
	`component_id` text NOT NULL,
	`item_id` text NOT NULL,
	`marked` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `component_id`, `item_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_views` (
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`seconds_on_screen` integer NOT NULL,
	`last_hash` text NOT NULL,
	PRIMARY KEY(`person_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `positions` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`block_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reflections` (
	`person_id` text NOT NULL,
	`component_id` text NOT NULL,
	`item_id` text NOT NULL,
	`body` text NOT NULL,
	`shared_with` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `component_id`, `item_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `goal_changes` (
	`goal_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`text` text NOT NULL,
	`measure` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`goal_id`, `seq`),
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`measure` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `goals_position` ON `goals` (`assignment_id`,`position`);--> statement-breakpoint
CREATE TABLE `log_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`log_revision_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`revision_hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`log_revision_id`) REFERENCES `log_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_reviews_mentor` ON `log_reviews` (`log_revision_id`,`mentor_id`);--> statement-breakpoint
CREATE TABLE `log_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`log_id` text NOT NULL,
	`revision` integer NOT NULL,
	`edit` integer NOT NULL,
	`did` text NOT NULL,
	`learned` text NOT NULL,
	`applied` text NOT NULL,
	`blockers` text NOT NULL,
	`links` text NOT NULL,
	`hours` text NOT NULL,
	`private_note` text NOT NULL,
	`begun_at` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`log_id`) REFERENCES `logs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_revisions_revision` ON `log_revisions` (`log_id`,`revision`);--> statement-breakpoint
CREATE TABLE `log_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`log_id` text NOT NULL,
	`log_revision_id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`log_id`) REFERENCES `logs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`log_revision_id`) REFERENCES `log_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_submissions_revision` ON `log_submissions` (`log_revision_id`);--> statement-breakpoint
CREATE INDEX `log_submissions_log` ON `log_submissions` (`log_id`,`at`);--> statement-breakpoint
CREATE TABLE `log_warnings` (
	`id` text PRIMARY KEY NOT NULL,
	`log_id` text NOT NULL,
	`log_revision_id` text NOT NULL,
	`found` text NOT NULL,
	`fingerprint` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`log_id`) REFERENCES `logs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`log_revision_id`) REFERENCES `log_revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `log_warnings_log` ON `log_warnings` (`log_id`);--> statement-breakpoint
CREATE TABLE `logs` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`week_start` text NOT NULL,
	`write_serial` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `logs_week` ON `logs` (`assignment_id`,`week_start`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`role` text NOT NULL,
	`person_id` text NOT NULL,
	`revisions_hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `stage_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_role` ON `signatures` (`review_id`,`role`,`revisions_hash`);--> statement-breakpoint
CREATE TABLE `stage_review_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`part` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `stage_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_review_revisions_revision` ON `stage_review_revisions` (`review_id`,`part`,`revision`);--> statement-breakpoint
CREATE TABLE `stage_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_on` text NOT NULL,
	`waived_by` text,
	`waived_at` integer,
	`waive_reason` text,
	`write_serial` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`waived_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_reviews_kind` ON `stage_reviews` (`assignment_id`,`kind`);--> statement-breakpoint
CREATE INDEX `stage_reviews_due` ON `stage_reviews` (`due_on`);--> statement-breakpoint
CREATE TABLE `assignment_changes` (
	`assignment_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`assignment_id`, `seq`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`team_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`co_mentor_id` text,
	`host_manager_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `rotation_members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `rotation_teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`co_mentor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_manager_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_one_active` ON `assignments` (`member_id`) WHERE state in ('active', 'review_due');--> statement-breakpoint
CREATE INDEX `assignments_member` ON `assignments` (`member_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `assignments_team` ON `assignments` (`team_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `assignments_mentor` ON `assignments` (`mentor_id`);--> statement-breakpoint
CREATE INDEX `assignments_co_mentor` ON `assignments` (`co_mentor_id`);--> statement-breakpoint
CREATE INDEX `assignments_host` ON `assignments` (`host_manager_id`);--> statement-breakpoint
CREATE TABLE `cohort_changes` (
	`cohort_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`cohort_id`, `seq`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cohorts_start` ON `cohorts` (`programme_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pauses_start` ON `pauses` (`assignment_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `periods` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`seq` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `periods_seq` ON `periods` (`cohort_id`,`seq`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`periods_min` integer NOT NULL,
	`periods_max` integer NOT NULL,
	`months_min` integer NOT NULL,
	`months_max` integer NOT NULL,
	`no_repeat` integer NOT NULL,
	`zone` text NOT NULL,
	`holidays` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_name` ON `programmes` (`name`);--> statement-breakpoint
CREATE TABLE `rotation_members` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`line_manager_id` text,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_manager_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rotation_members_person` ON `rotation_members` (`cohort_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `rotation_members_of` ON `rotation_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `rotation_mentors` (
	`id` text PRIMARY KEY NOT NULL,
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`max_mentees` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`team_id`) REFERENCES `rotation_teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rotation_mentors_from` ON `rotation_mentors` (`team_id`,`person_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `rotation_teams` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`short` text NOT NULL,
	`about` text NOT NULL,
	`position` integer NOT NULL,
	`lead_id` text NOT NULL,
	`active` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rotation_teams_name` ON `rotation_teams` (`programme_id`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `rotation_teams_position` ON `rotation_teams` (`programme_id`,`position`);--> statement-breakpoint
CREATE TABLE `team_capacities` (
	`team_id` text NOT NULL,
	`period_id` text NOT NULL,
	`min_seats` integer NOT NULL,
	`max_seats` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`team_id`, `period_id`),
	FOREIGN KEY (`team_id`) REFERENCES `rotation_teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `budget_reservations` (
	`run_id` text NOT NULL,
	`budget_id` text NOT NULL,
	`micro_usd` integer NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`run_id`, `budget_id`),
	FOREIGN KEY (`budget_id`) REFERENCES `budgets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `budget_reservations_open` ON `budget_reservations` (`settled_at`,`at`);--> statement-breakpoint
CREATE TABLE `budgets` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`subject` text NOT NULL,
	`period` text NOT NULL,
	`limit_micro_usd` integer NOT NULL,
	`reserved_micro_usd` integer NOT NULL,
	`spent_micro_usd` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `budgets_subject` ON `budgets` (`scope`,`subject`,`period`);--> statement-breakpoint
CREATE TABLE `run_appeals` (
	`run_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text,
	`answer` text,
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `run_decisions` (
	`run_id` text NOT NULL,
	`seq` integer NOT NULL,
	`policy` text NOT NULL,
	`outcome` text NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`effects` text NOT NULL,
	`took_ms` real NOT NULL,
	PRIMARY KEY(`run_id`, `seq`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `run_messages` (
	`run_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`hash` text NOT NULL,
	`body` text,
	`keep_until` integer NOT NULL,
	`hold_reason` text,
	`erased_at` integer,
	PRIMARY KEY(`run_id`, `position`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `run_messages_hash` ON `run_messages` (`hash`);--> statement-breakpoint
CREATE INDEX `run_messages_keep` ON `run_messages` (`keep_until`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`team` text,
	`place` text NOT NULL,
	`place_ref` text,
	`model` text NOT NULL,
	`provider` text,
	`data_class` text NOT NULL,
	`data_class_found` text NOT NULL,
	`outcome` text NOT NULL,
	`rule` text,
	`reason` text,
	`tokens_in` integer NOT NULL,
	`tokens_out` integer NOT NULL,
	`cost_micro_usd` integer NOT NULL,
	`first_token_ms` real,
	`total_ms` real NOT NULL,
	`policy_hash` text NOT NULL,
	`started_at` integer NOT NULL,
	`settled_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `runs_person_started` ON `runs` (`person_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `runs_started` ON `runs` (`started_at`);--> statement-breakpoint
CREATE TABLE `capacity_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`pool_id` text NOT NULL,
	`from` integer,
	`to` integer,
	`by` text,
	`at` integer NOT NULL,
	`reason` text,
	FOREIGN KEY (`pool_id`) REFERENCES `seat_pools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `capacity_changes_pool` ON `capacity_changes` (`pool_id`,`at`);--> statement-breakpoint
CREATE TABLE `seat_changes` (
	`seat_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`seat_id`, `seq`),
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `seat_pools` (
	`id` text PRIMARY KEY NOT NULL,
	`scope_kind` text NOT NULL,
	`scope_id` text NOT NULL,
	`mode` text NOT NULL,
	`capacity` integer,
	`taken` integer NOT NULL,
	`waiting` integer NOT NULL,
	`next_seq` integer NOT NULL,
	`waitlist_limit` integer NOT NULL,
	`paused_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_pools_scope` ON `seat_pools` (`scope_id`,`mode`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`pool_id` text NOT NULL,
	`scope_id` text NOT NULL,
	`person_id` text NOT NULL,
	`lane` text NOT NULL,
	`state` text NOT NULL,
	`seq` integer NOT NULL,
	`priority` integer NOT NULL,
	`offer_expires_at` integer,
	`forced` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`pool_id`) REFERENCES `seat_pools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_active` ON `seats` (`scope_id`,`person_id`,`lane`) WHERE state in ('confirmed', 'waiting', 'offered');--> statement-breakpoint
CREATE INDEX `seats_queue` ON `seats` (`pool_id`,`state`,`priority`,`seq`);--> statement-breakpoint
CREATE INDEX `seats_offers` ON `seats` (`offer_expires_at`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `seats_person` ON `seats` (`person_id`,`scope_id`);