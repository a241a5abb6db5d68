// Generated from src/store/seed/seed.schema.json by `npm run contracts`. Do not edit.

export interface components {
    schemas: {
        readonly goneRows: readonly {
            /** @description The id that it had. */
            readonly id: components["schemas"]["id"];
        }[];
        readonly goneOpportunities: readonly {
            /** @description The id that it had. */
            readonly id: components["schemas"]["id"];
            /**
             * @description Its history is masked for all but its managers still.
             * @default false
             */
            readonly isRestricted?: boolean;
            /**
             * @description Users who saw it as it was.
             * @default []
             */
            readonly managerIds?: readonly components["schemas"]["id"][];
        }[];
        /** @description At most 2^52: the ids of new rows lie above, and must stay exact. */
        readonly id: number;
        readonly name: string;
        /** @description An id, or the `ref` of a row in this file. */
        readonly reference: number | string;
        /** @description An id, the `ref` of a row in this file, or null. */
        readonly optionalReference: number | string | null;
        /**
         * Format: date-time
         * @description An instant in UTC, ISO 8601 with a closing Z.
         */
        readonly instant: string;
        /**
         * Format: date-time
         * @description An instant in UTC, ISO 8601 with a closing Z, or null.
         */
        readonly optionalInstant: string | null;
        /** @enum {unknown} */
        readonly entityType: "person" | "company" | "opportunity";
        /**
         * @description V2's name of what the cells of a field hold. `formula-number` cells are shown, never written.
         * @enum {unknown}
         */
        readonly valueType: "company" | "company-multi" | "datetime" | "dropdown" | "dropdown-multi" | "filterable-text" | "filterable-text-multi" | "formula-number" | "location" | "location-multi" | "number" | "number-multi" | "person" | "person-multi" | "ranked-dropdown" | "text";
        /** @description One value; a cell of a `-multi` type has one row per value. person, company: an id or ref. Dropdowns: an option's id, ref or text. datetime: a date, `YYYY-MM-DD`. number, formula-number: a number. location: an object. text: a string. */
        readonly value: string | number | {
            readonly streetAddress: string | null;
            readonly city: string | null;
            readonly state: string | null;
            readonly country: string | null;
            readonly continent: string | null;
        };
        /** @description The customer of Affinity that whoami names. */
        readonly tenant: {
            /** @description A number space of its own. */
            readonly id: components["schemas"]["id"];
            /** @description As shown. */
            readonly name: string;
            /** @description First label of the web app's address. */
            readonly subdomain: string;
        };
        /** @description A person. Users of the account are persons of type `internal` with a row in `users`. */
        readonly person: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /**
             * @description internal: a colleague; collaborator: an outsider with a view of some lists.
             * @default external
             * @enum {unknown}
             */
            readonly type?: "internal" | "external" | "collaborator";
            /** @default null */
            readonly firstName?: string | null;
            /** @default null */
            readonly lastName?: string | null;
            /**
             * @description In lower case. No two persons share an address.
             * @default []
             */
            readonly emails?: readonly string[];
            /**
             * Format: email
             * @description One of `emails`. Left out: the first of them, or null.
             */
            readonly primaryEmail?: string | null;
            /**
             * @description Companies the person belongs to.
             * @default []
             */
            readonly companyIds?: readonly components["schemas"]["reference"][];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description Makes an internal person a user of the account. */
        readonly user: {
            /** @description The person: their id or ref. A user has no id apart from it. */
            readonly id: components["schemas"]["reference"];
            /**
             * @description `Enterprise Admin` has a meaning on the Enterprise tier only.
             * @default Standard
             * @enum {unknown}
             */
            readonly role?: "Standard" | "Admin" | "Enterprise Admin";
            /**
             * @default active
             * @enum {unknown}
             */
            readonly status?: "active" | "deactivated" | "removed";
            /**
             * @description Where this user differs from what the role may do; by the product's names.
             * @default {}
             */
            readonly permissions?: {
                readonly [key: string]: boolean;
            };
        };
        /** @description A company (V1: organization). */
        readonly company: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly name: string;
            /**
             * Format: hostname
             * @description Main web domain, without a scheme. Left out: the first of `domains`, or null.
             */
            readonly domain?: string | null;
            /** @description All domains, `domain` first. Left out: `domain` alone, or none. */
            readonly domains?: readonly string[];
            /** @description A record of the directory that all tenants share: its name and domain are fixed and it cannot be deleted. Left out: true for a `directoryOnly` record, else false. */
            readonly isGlobal?: boolean;
            /**
             * @description In the directory but not used by this tenant: only V1's search by term finds it.
             * @default false
             */
            readonly directoryOnly?: boolean;
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description A list. */
        readonly list: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly name: string;
            readonly type: components["schemas"]["entityType"];
            /**
             * @description Every user sees it; else the owner and those under `permissions`.
             * @default true
             */
            readonly isPublic?: boolean;
            /** @description A user. Left out: the creator, or else the first row of `users`. */
            readonly ownerId?: components["schemas"]["reference"];
            /** @description A user. Left out: the owner, or else the first row of `users`. */
            readonly creatorId?: components["schemas"]["reference"];
            /**
             * @description Who else has a role on it.
             * @default []
             */
            readonly permissions?: readonly {
                /** @description A user. */
                readonly personId: components["schemas"]["reference"];
                /** @enum {unknown} */
                readonly role: "admin" | "standard" | "basic";
            }[];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description An opportunity. It lives on one list of type opportunity, with one entry. */
        readonly opportunity: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description Its list. */
            readonly listId: components["schemas"]["reference"];
            readonly name: string;
            /**
             * @description Persons it is about.
             * @default []
             */
            readonly personIds?: readonly components["schemas"]["reference"][];
            /**
             * @description Companies it is about.
             * @default []
             */
            readonly companyIds?: readonly components["schemas"]["reference"][];
            /**
             * @description Masked for all but its managers, from API version 2026-07-15 on.
             * @default false
             */
            readonly isRestricted?: boolean;
            /**
             * @description Users who see a restricted one as it is.
             * @default []
             */
            readonly managerIds?: readonly components["schemas"]["reference"][];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description A row of a list. A person or company may have several on one list. */
        readonly listEntry: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description The list. */
            readonly listId: components["schemas"]["reference"];
            /** @description A person, company or opportunity, as the list's type says. */
            readonly entityId: components["schemas"]["reference"];
            /** @description The user who added it. Left out: the list's owner. Null: someone since removed from the account. */
            readonly creatorId?: components["schemas"]["optionalReference"];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description A field: of a list when `listId` is set, else of all persons or all companies. Opportunities have list fields only. */
        readonly field: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description V2's id. Left out: `field-` and the id. Enriched fields need it, such as `affinity-data-location`. */
            readonly key?: string;
            readonly name: string;
            /**
             * @description Left out: `list` with a `listId`, `enriched` with a `source`, else `global`.
             * @enum {unknown}
             */
            readonly kind?: "enriched" | "global" | "list" | "relationship-intelligence";
            /** @description Left out: the type of the list, or else company. */
            readonly entityType?: components["schemas"]["entityType"];
            /**
             * @description The list it belongs to; null: none.
             * @default null
             */
            readonly listId?: components["schemas"]["optionalReference"];
            readonly valueType: components["schemas"]["valueType"];
            /**
             * @description Who fills an enriched field. Neither API ever shows those of crunchbase, pitchbook and dealroom-exclusive.
             * @default null
             * @enum {unknown}
             */
            readonly source?: "affinity-data" | "dealroom" | "eventbrite" | "mailchimp" | "crunchbase" | "pitchbook" | "dealroom-exclusive" | null;
            /**
             * @description One of the fields that every list starts with; it cannot be deleted.
             * @default null
             * @enum {unknown}
             */
            readonly role?: "status" | "owners" | "amount" | "close-date" | null;
            /** @description Whether changes of its values are recorded. Left out: true where Affinity can track the type and the field is not enriched. */
            readonly tracksChanges?: boolean;
            /** @default null */
            readonly description?: string | null;
            /** @default false */
            readonly isRequired?: boolean;
            /**
             * @description Null for what Affinity itself defines.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["optionalInstant"];
        };
        /** @description An option of a dropdown, dropdown-multi or ranked-dropdown field. */
        readonly option: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description The field. */
            readonly fieldId: components["schemas"]["reference"];
            readonly text: string;
            /** @description Place within the field, from 0. Left out: in the order of this file. */
            readonly rank?: number;
            /**
             * @default null
             * @enum {unknown}
             */
            readonly color?: "gray" | "blue" | "green" | "yellow" | "orange" | "red" | "purple" | "white" | null;
            /**
             * @description What a stage means; status fields only.
             * @default null
             * @enum {unknown}
             */
            readonly category?: "open" | "won" | "lost" | "on-hold" | null;
            /**
             * @description Percent; only where the category is open.
             * @default null
             */
            readonly winRate?: number | null;
        };
        /** @description One value of a cell. Name the entry for a list field, else the entity. */
        readonly fieldValue: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description The field: its id or ref, not its key. */
            readonly fieldId: components["schemas"]["reference"];
            /** @description Left out: the field's. */
            readonly entityType?: components["schemas"]["entityType"];
            /** @description Left out: the entity of the entry. */
            readonly entityId?: components["schemas"]["reference"];
            /**
             * @description The row, for list fields; null for others.
             * @default null
             */
            readonly listEntryId?: components["schemas"]["optionalReference"];
            readonly value: components["schemas"]["value"];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description A recorded change of a value. */
        readonly change: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description A field that tracks changes. */
            readonly fieldId: components["schemas"]["reference"];
            /** @description Left out: the field's. */
            readonly entityType?: components["schemas"]["entityType"];
            /** @description Left out: the entity of the entry. */
            readonly entityId?: components["schemas"]["reference"];
            /**
             * @description The row, for list fields; null for others.
             * @default null
             */
            readonly listEntryId?: components["schemas"]["optionalReference"];
            /**
             * @default updated
             * @enum {unknown}
             */
            readonly action?: "created" | "deleted" | "updated";
            /**
             * @description Who did it; null: the system.
             * @default null
             */
            readonly changerId?: components["schemas"]["optionalReference"];
            /**
             * @description When.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly changedAt?: components["schemas"]["instant"];
            /** @description The new value; of a deletion, the old one. */
            readonly value: components["schemas"]["value"];
            /** @description How the person, company or option of the value read then: shown once it is gone. */
            readonly displayValue?: string;
        };
        /** @description An email, a meeting, a call or a chat message. */
        readonly interaction: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @enum {unknown} */
            readonly type: "email" | "meeting" | "call" | "chat-message";
            /** @description Sent, or started; a meeting may lie ahead. */
            readonly at: components["schemas"]["instant"];
            /**
             * @description Meetings and calls.
             * @default null
             */
            readonly endAt?: components["schemas"]["optionalInstant"];
            /** @default false */
            readonly allDay?: boolean;
            /**
             * @description Subject of an email, title of a meeting.
             * @default null
             */
            readonly title?: string | null;
            /**
             * @description Emails and chat messages; sent by a colleague or received.
             * @default null
             * @enum {unknown}
             */
            readonly direction?: "sent" | "received" | null;
            /**
             * @description Email: the sender first, then the addressees. Else all who took part.
             * @default []
             */
            readonly personIds?: readonly components["schemas"]["reference"][];
            /**
             * @description Copied in; emails only.
             * @default []
             */
            readonly ccPersonIds?: readonly components["schemas"]["reference"][];
            /**
             * @description The colleague to whom it is attributed.
             * @default null
             */
            readonly internalPersonId?: components["schemas"]["optionalReference"];
            /**
             * @description The user who logged it by hand; null: it was synced. A chat message has one.
             * @default null
             */
            readonly manualCreatorId?: components["schemas"]["optionalReference"];
            /**
             * @description Meetings: the person whose calendar it came from.
             * @default null
             */
            readonly organizerId?: components["schemas"]["optionalReference"];
            /**
             * @description Emails: only those who took part see the subject.
             * @default false
             */
            readonly isSubjectPrivate?: boolean;
            /** @description When it became known. Left out: `at`. */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description A note or a reply to one. */
        readonly note: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /**
             * @description Left out: what `parentId` and `interactionId` suggest.
             * @enum {unknown}
             */
            readonly kind?: "entities" | "interaction" | "ai-notetaker" | "user-reply" | "ai-notetaker-reply";
            /**
             * @description How it was written, which V1 tells apart; html-as-plain is HTML that was changed through V1. Left out: ai for the AI kinds, else html.
             * @enum {unknown}
             */
            readonly format?: "plain" | "email" | "html" | "html-as-plain" | "ai";
            /** @description HTML, but for the formats plain and email. */
            readonly content: string;
            /** @description A user. */
            readonly creatorId: components["schemas"]["reference"];
            /**
             * @description Persons it is attached to; none for replies.
             * @default []
             */
            readonly personIds?: readonly components["schemas"]["reference"][];
            /**
             * @description Companies it is attached to; none for replies.
             * @default []
             */
            readonly companyIds?: readonly components["schemas"]["reference"][];
            /**
             * @description Opportunities it is attached to; none for replies.
             * @default []
             */
            readonly opportunityIds?: readonly components["schemas"]["reference"][];
            /**
             * @description The interaction that it is about.
             * @default null
             */
            readonly interactionId?: components["schemas"]["optionalReference"];
            /**
             * @description Replies: the root note.
             * @default null
             */
            readonly parentId?: components["schemas"]["optionalReference"];
            /**
             * @description AI kinds. Left out: the transcript that names this note; null: there is none (any more).
             * @default null
             */
            readonly transcriptId?: components["schemas"]["optionalReference"];
            /**
             * @description Mentions in the content, in order; each is a span of the type `note-mention` there.
             * @default []
             */
            readonly mentions?: readonly {
                /** @description Of the mention. Left out: the mock hands out one. */
                readonly id?: components["schemas"]["id"];
                /** @description Who is mentioned. */
                readonly personId: components["schemas"]["reference"];
            }[];
            /**
             * @description private: the creator alone sees it; custom: those of `sharedWith` too.
             * @default public
             * @enum {unknown}
             */
            readonly sharing?: "public" | "private" | "custom";
            /**
             * @description Users, for the sharing `custom`.
             * @default []
             */
            readonly sharedWith?: readonly components["schemas"]["reference"][];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description A reminder, as a rule about one person, company or opportunity. */
        readonly reminder: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /**
             * @default one-time
             * @enum {unknown}
             */
            readonly type?: "one-time" | "recurring";
            /** @default null */
            readonly content?: string | null;
            readonly dueAt: components["schemas"]["instant"];
            /**
             * @description Null: not done. Recurring ones: always null.
             * @default null
             */
            readonly completedAt?: components["schemas"]["optionalInstant"];
            /**
             * @description Who completed it (recurring: last). Left out: the owner, when it is completed.
             * @default null
             */
            readonly completerId?: components["schemas"]["optionalReference"];
            /**
             * @description Recurring ones: what restarts the clock. Left out: interaction.
             * @enum {unknown}
             */
            readonly resetTrigger?: "interaction" | "email" | "event" | null;
            /** @description Recurring ones: days between due dates. Left out: 30. */
            readonly periodDays?: number | null;
            /** @description A user. */
            readonly creatorId: components["schemas"]["reference"];
            /** @description A user. Left out: the creator. */
            readonly ownerId?: components["schemas"]["reference"];
            /**
             * @description Set at most one of the three.
             * @default null
             */
            readonly personId?: components["schemas"]["optionalReference"];
            /**
             * @description Set at most one of the three.
             * @default null
             */
            readonly companyId?: components["schemas"]["optionalReference"];
            /**
             * @description Set at most one of the three.
             * @default null
             */
            readonly opportunityId?: components["schemas"]["optionalReference"];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description What was said in a meeting that the AI notetaker attended. */
        readonly transcript: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description The note of an AI kind that sums it up. */
            readonly noteId: components["schemas"]["reference"];
            /**
             * @default en
             * @enum {unknown}
             */
            readonly languageCode?: "de" | "en" | "es" | "fr" | "id" | "it" | "ja" | "ko" | "nl" | "pt" | "ru" | "sv" | "uk" | "zh";
            /** @description Left out: the note's. */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description One turn of a transcript. */
        readonly transcriptFragment: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly transcriptId: components["schemas"]["reference"];
            readonly speaker: string;
            readonly content: string;
            /** @description From the start of the transcript. */
            readonly startSeconds: number;
            /** @description From the start of the transcript. */
            readonly endSeconds: number;
        };
        /** @description A file that somebody uploaded. */
        readonly file: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly name: string;
            /** @description Bytes. Left out: those of the content. */
            readonly size?: number;
            /**
             * @description A MIME type.
             * @default null
             */
            readonly contentType?: string | null;
            /** @description The user who uploaded it. Left out: the first user. */
            readonly creatorId?: components["schemas"]["reference"];
            /**
             * @description Set at most one of the three.
             * @default null
             */
            readonly personId?: components["schemas"]["optionalReference"];
            /**
             * @description Set at most one of the three.
             * @default null
             */
            readonly companyId?: components["schemas"]["optionalReference"];
            /**
             * @description Set at most one of the three.
             * @default null
             */
            readonly opportunityId?: components["schemas"]["optionalReference"];
            /** @default  */
            readonly content?: string;
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description A view that somebody saved on a list. */
        readonly savedView: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly listId: components["schemas"]["reference"];
            readonly name: string;
            /**
             * @default sheet
             * @enum {unknown}
             */
            readonly type?: "sheet" | "board" | "dashboard";
            /** @description A user. Left out: the list's owner. */
            readonly ownerId?: components["schemas"]["reference"];
            /**
             * @description Seen by all who see the list; else by its owner.
             * @default true
             */
            readonly isShared?: boolean;
            /**
             * @description The columns that it shows: V2's ids of fields, or refs of fields in this file.
             * @default []
             */
            readonly fieldKeys?: readonly string[];
            /**
             * @description The rows that it shows, by their Status: ids, refs or texts of options. Empty: all.
             * @default []
             */
            readonly statusOptionIds?: readonly components["schemas"]["reference"][];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** @description A merge that was asked for, with the task that runs it. */
        readonly mergeRun: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @enum {unknown} */
            readonly entityType: "company" | "person";
            /**
             * Format: uuid
             * @description Left out: one made of the id.
             */
            readonly taskId?: string;
            /**
             * @default success
             * @enum {unknown}
             */
            readonly status?: "in-progress" | "success" | "failed";
            /** @default 2026-01-05T09:00:00.000Z */
            readonly startedAt?: components["schemas"]["instant"];
            /** @description Left out: null while in progress, else the start. */
            readonly completedAt?: components["schemas"]["optionalInstant"];
            /** @description The record to keep; need not exist when the merge failed. */
            readonly primaryId: components["schemas"]["id"];
            /** @description The record to merge away; `merges` names it after a success. */
            readonly duplicateId: components["schemas"]["id"];
            /** @description The user who began it. One in progress ends in their name two seconds after `startedAt`, by the account's clock; without a starter it stays in progress. */
            readonly starterId?: components["schemas"]["reference"];
            /** @description Left out: that the primary was not found, when it failed. */
            readonly errorMessage?: string | null;
        };
        /** @description Two records that look like one. */
        readonly duplicateSuggestion: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @enum {unknown} */
            readonly entityType: "company" | "person";
            /** @description The one to keep. */
            readonly primaryId: components["schemas"]["reference"];
            /** @description The one to merge away. */
            readonly duplicateId: components["schemas"]["reference"];
            /**
             * @description Companies: name, domain-redirect, domain-match. Persons: name, intelligent.
             * @default name
             * @enum {unknown}
             */
            readonly criteria?: "name" | "domain-redirect" | "domain-match" | "intelligent";
        };
        /** @description A team of users. */
        readonly team: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly name: string;
            /**
             * @description What other teams see of its emails.
             * @default share-subjects
             * @enum {unknown}
             */
            readonly privacyType?: "share-subjects-bodies" | "share-subjects" | "hide-subjects-bodies" | "no-access";
            /**
             * @description Lists open to the team.
             * @default []
             */
            readonly listIds?: readonly components["schemas"]["reference"][];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description A user's place in a team. */
        readonly teamMember: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            readonly teamId: components["schemas"]["reference"];
            /** @description A user. */
            readonly personId: components["schemas"]["reference"];
            /**
             * @default share-subjects
             * @enum {unknown}
             */
            readonly privacyType?: "share-subjects-bodies" | "share-subjects" | "hide-subjects-bodies";
            /** @default 2026-01-05T09:00:00.000Z */
            readonly addedAt?: components["schemas"]["instant"];
        };
        /** @description How well a colleague knows somebody outside; one row per pair. */
        readonly relationship: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @description A user. */
            readonly internalId: components["schemas"]["reference"];
            /** @description A person who is none. */
            readonly externalId: components["schemas"]["reference"];
            /** @default 0 */
            readonly strength?: number;
            /**
             * Format: date
             * @description Day of their LinkedIn connection; null: none.
             * @default null
             */
            readonly linkedInSince?: string | null;
        };
        /** @description A company as inferred connections name it; the account need not have it. */
        readonly outsideCompany: {
            readonly id: components["schemas"]["id"];
            readonly name: string | null;
            readonly domain: string | null;
        };
        /** @default null */
        readonly optionalOutsideCompany: components["schemas"]["outsideCompany"] | null;
        /** @description A place that somebody has or had at a company. */
        readonly dealRole: {
            readonly company: components["schemas"]["outsideCompany"];
            readonly title: string | null;
            /** Format: date */
            readonly startDate: string;
            /**
             * Format: date
             * @description Null: still there.
             */
            readonly endDate: string | null;
        };
        /**
         * @description A round of funding, with who invested and who ran the company then.
         * @default null
         */
        readonly deal: {
            readonly amount: number | null;
            /** @description ISO 4217. */
            readonly currencyCode: string | null;
            /** Format: date */
            readonly date: string;
            readonly series: string | null;
            readonly investor: components["schemas"]["dealRole"];
            readonly executive: components["schemas"]["dealRole"];
        } | null;
        /** @description Somebody outside the account's data who can be reached through a person who is in it. */
        readonly inferredConnection: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** @enum {unknown} */
            readonly kind: "coworker" | "investor-executive";
            /** @description The person in the account's data. */
            readonly sourcePersonId: components["schemas"]["reference"];
            /** @description Somebody outside. Connections to the same target are equal here. */
            readonly target: {
                readonly fullName: string | null;
                readonly linkedinUrl: string | null;
                readonly title: string | null;
                readonly currentCompany: components["schemas"]["outsideCompany"];
            };
            /**
             * @description The strongest are shown first.
             * @default 0.5
             */
            readonly confidence?: number;
            /** @description Coworkers: where both worked. */
            readonly sharedEmployer?: components["schemas"]["optionalOutsideCompany"];
            /**
             * Format: date
             * @description Coworkers: first day that both worked there.
             * @default null
             */
            readonly overlapStartDate?: string | null;
            /**
             * Format: date
             * @description Coworkers: last day that both worked there.
             * @default null
             */
            readonly overlapEndDate?: string | null;
            /** @description Investor and executive: where the source invested from. */
            readonly investingFirm?: components["schemas"]["optionalOutsideCompany"];
            /** @description Investor and executive: what was invested in. */
            readonly portfolioCompany?: components["schemas"]["optionalOutsideCompany"];
            /** @description Investor and executive: the round that ties them. */
            readonly deal?: components["schemas"]["deal"];
        };
        /** @description A subscription to events. */
        readonly webhook: {
            /** @description Pinned id. Left out: the mock hands out one, the same on every start. */
            readonly id?: components["schemas"]["id"];
            /** @description A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. */
            readonly ref?: components["schemas"]["name"];
            /** Format: uri */
            readonly url: string;
            /**
             * @description Empty: every event.
             * @default []
             */
            readonly subscriptions?: readonly ("list.created" | "list.updated" | "list.deleted" | "list_entry.created" | "list_entry.deleted" | "note.created" | "note.updated" | "note.deleted" | "field.created" | "field.updated" | "field.deleted" | "field_value.created" | "field_value.updated" | "field_value.deleted" | "person.created" | "person.updated" | "person.deleted" | "organization.created" | "organization.updated" | "organization.deleted" | "organization.merged" | "opportunity.created" | "opportunity.updated" | "opportunity.deleted" | "file.created" | "file.deleted" | "smart_interaction_value.updated" | "reminder.created" | "reminder.updated" | "reminder.deleted")[];
            /**
             * @description Keeps its settings, delivers nothing.
             * @default false
             */
            readonly disabled?: boolean;
            /**
             * @description A user; null: not known.
             * @default null
             */
            readonly creatorId?: components["schemas"]["optionalReference"];
            /**
             * @description When the row came about.
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * @description Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** @description A record that was merged into another and so is gone. */
        readonly merged: {
            /** @description The id that no longer exists. */
            readonly id: components["schemas"]["id"];
            /** @description The id of the record it became part of. */
            readonly survivorId: components["schemas"]["id"];
        };
        /**
         * Seed of affinity-mock
         * @description The data an account starts with. Every member may be left out. Rows may leave out `id` and be named by `ref` instead; a member that holds an id then takes that name. What else is left out has the default stated with it.
         */
        readonly SeedFile: {
            /** @description For editors. Not read. */
            readonly $schema?: string;
            /**
             * @description Version of this format.
             * @default affinity-mock-seed/1
             * @constant
             */
            readonly format?: "affinity-mock-seed/1";
            /** @description When the data was as it is here: its own present, which `seedAsOf` (`--seed-as-of`) lays upon another day. Left out: the latest instant at which anything in it came about. */
            readonly asOf?: components["schemas"]["instant"];
            /** @description Where the file is from, as `affinity-mock pull` writes it. Not read. */
            readonly origin?: Record<string, never>;
            /**
             * @description The customer of Affinity that whoami names.
             * @default {
             *       "id": 7314,
             *       "name": "Quaymoss Partners",
             *       "subdomain": "quaymoss"
             *     }
             */
            readonly tenant?: components["schemas"]["tenant"];
            /**
             * @description People, the account's own users among them.
             * @default []
             */
            readonly persons?: readonly components["schemas"]["person"][];
            /**
             * @description Who of them can sign in.
             * @default []
             */
            readonly users?: readonly components["schemas"]["user"][];
            /**
             * @description Companies, of the tenant and of the shared directory.
             * @default []
             */
            readonly companies?: readonly components["schemas"]["company"][];
            /**
             * @description Lists.
             * @default []
             */
            readonly lists?: readonly components["schemas"]["list"][];
            /**
             * @description Opportunities; each needs its one list entry.
             * @default []
             */
            readonly opportunities?: readonly components["schemas"]["opportunity"][];
            /**
             * @description Rows of lists.
             * @default []
             */
            readonly listEntries?: readonly components["schemas"]["listEntry"][];
            /**
             * @description Stored fields. Those that are computed (interactions, dates added, associations) are not listed here.
             * @default []
             */
            readonly fields?: readonly components["schemas"]["field"][];
            /**
             * @description Options of dropdown fields.
             * @default []
             */
            readonly options?: readonly components["schemas"]["option"][];
            /**
             * @description Values of cells. An empty cell has no row.
             * @default []
             */
            readonly values?: readonly components["schemas"]["fieldValue"][];
            /**
             * @description History of values.
             * @default []
             */
            readonly changes?: readonly components["schemas"]["change"][];
            /**
             * @description Emails, meetings, calls and chat messages.
             * @default []
             */
            readonly interactions?: readonly components["schemas"]["interaction"][];
            /**
             * @description Notes.
             * @default []
             */
            readonly notes?: readonly components["schemas"]["note"][];
            /**
             * @description Transcripts of AI notes.
             * @default []
             */
            readonly transcripts?: readonly components["schemas"]["transcript"][];
            /**
             * @description Their text, in order.
             * @default []
             */
            readonly transcriptFragments?: readonly components["schemas"]["transcriptFragment"][];
            /**
             * @description Reminders.
             * @default []
             */
            readonly reminders?: readonly components["schemas"]["reminder"][];
            /**
             * @description Files.
             * @default []
             */
            readonly files?: readonly components["schemas"]["file"][];
            /**
             * @description Saved views of lists.
             * @default []
             */
            readonly savedViews?: readonly components["schemas"]["savedView"][];
            /**
             * @description Merges of companies and persons, with their tasks.
             * @default []
             */
            readonly mergeRuns?: readonly components["schemas"]["mergeRun"][];
            /**
             * @description Pairs that look like one record.
             * @default []
             */
            readonly duplicateSuggestions?: readonly components["schemas"]["duplicateSuggestion"][];
            /**
             * @description Teams.
             * @default []
             */
            readonly teams?: readonly components["schemas"]["team"][];
            /**
             * @description Their members.
             * @default []
             */
            readonly teamMembers?: readonly components["schemas"]["teamMember"][];
            /**
             * @description Relationships between colleagues and people outside.
             * @default []
             */
            readonly relationships?: readonly components["schemas"]["relationship"][];
            /**
             * @description Connections to people outside the account's data.
             * @default []
             */
            readonly inferredConnections?: readonly components["schemas"]["inferredConnection"][];
            /**
             * @description Webhook subscriptions.
             * @default []
             */
            readonly webhooks?: readonly components["schemas"]["webhook"][];
            /**
             * @description Records merged away.
             * @default {}
             */
            readonly merges?: {
                /**
                 * @description Companies.
                 * @default []
                 */
                readonly company?: readonly components["schemas"]["merged"][];
                /**
                 * @description Persons.
                 * @default []
                 */
                readonly person?: readonly components["schemas"]["merged"][];
            };
            /**
             * @description Rows that were there once and are not any more, by member of this file; exports tell of them. Their ids are not issued again, and the API says of them that they were deleted. Interactions and changes may go on naming them by id: a deleted sender keeps the first place in `personIds`.
             * @default {}
             */
            readonly gone?: {
                readonly persons?: components["schemas"]["goneRows"];
                readonly companies?: components["schemas"]["goneRows"];
                readonly lists?: components["schemas"]["goneRows"];
                readonly opportunities?: components["schemas"]["goneOpportunities"];
                readonly listEntries?: components["schemas"]["goneRows"];
                readonly fields?: components["schemas"]["goneRows"];
                readonly options?: components["schemas"]["goneRows"];
                readonly values?: components["schemas"]["goneRows"];
                readonly changes?: components["schemas"]["goneRows"];
                readonly interactions?: components["schemas"]["goneRows"];
                readonly notes?: components["schemas"]["goneRows"];
                readonly transcripts?: components["schemas"]["goneRows"];
                readonly transcriptFragments?: components["schemas"]["goneRows"];
                readonly reminders?: components["schemas"]["goneRows"];
                readonly files?: components["schemas"]["goneRows"];
                readonly savedViews?: components["schemas"]["goneRows"];
                readonly mergeRuns?: components["schemas"]["goneRows"];
                readonly duplicateSuggestions?: components["schemas"]["goneRows"];
                readonly teams?: components["schemas"]["goneRows"];
                readonly teamMembers?: components["schemas"]["goneRows"];
                readonly relationships?: components["schemas"]["goneRows"];
                readonly inferredConnections?: components["schemas"]["goneRows"];
                readonly webhooks?: components["schemas"]["goneRows"];
            };
            /**
             * @description The highest id that was ever issued, by member of this file, where it is above those of all rows, the ones that are gone among them: new ids lie above it.
             * @default {}
             */
            readonly lastIds?: {
                readonly persons?: components["schemas"]["id"];
                readonly companies?: components["schemas"]["id"];
                readonly lists?: components["schemas"]["id"];
                readonly opportunities?: components["schemas"]["id"];
                readonly listEntries?: components["schemas"]["id"];
                readonly fields?: components["schemas"]["id"];
                readonly options?: components["schemas"]["id"];
                readonly values?: components["schemas"]["id"];
                readonly changes?: components["schemas"]["id"];
                readonly interactions?: components["schemas"]["id"];
                readonly notes?: components["schemas"]["id"];
                readonly transcripts?: components["schemas"]["id"];
                readonly transcriptFragments?: components["schemas"]["id"];
                readonly reminders?: components["schemas"]["id"];
                readonly files?: components["schemas"]["id"];
                readonly savedViews?: components["schemas"]["id"];
                readonly mergeRuns?: components["schemas"]["id"];
                readonly duplicateSuggestions?: components["schemas"]["id"];
                readonly teams?: components["schemas"]["id"];
                readonly teamMembers?: components["schemas"]["id"];
                readonly relationships?: components["schemas"]["id"];
                readonly inferredConnections?: components["schemas"]["id"];
                readonly webhooks?: components["schemas"]["id"];
            };
            /**
             * @description The person behind each persona. Left out: the one with the persona's address, who is added where there is none. Each one that is named has a row in `users`.
             * @default {}
             */
            readonly personas?: {
                readonly admin?: components["schemas"]["reference"];
                readonly standard?: components["schemas"]["reference"];
                readonly "no-export"?: components["schemas"]["reference"];
                readonly "read-only"?: components["schemas"]["reference"];
                readonly help?: components["schemas"]["reference"];
                readonly legacy?: components["schemas"]["reference"];
                readonly revoked?: components["schemas"]["reference"];
                readonly deactivated?: components["schemas"]["reference"];
                readonly "keyless-admin"?: components["schemas"]["reference"];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
