// Generated from src/store/seed/seed.schema.json by `npm run contracts`. Do not edit.

export interface components {
    schemas: {
        readonly goneRows: readonly {
            /** The id that it had. From 1 to 4,503,599,627,370,496. */
            readonly id: components["schemas"]["id"];
        }[];
        readonly goneOpportunities: readonly {
            /** The id that it had. From 1 to 4,503,599,627,370,496. */
            readonly id: components["schemas"]["id"];
            /**
             * Its history is masked for all but its managers still.
             * @default false
             */
            readonly isRestricted?: boolean;
            /**
             * Users who saw it as it was. None twice.
             * @default []
             */
            readonly managerIds?: readonly components["schemas"]["id"][];
        }[];
        /** At most 2^52: the ids of new rows lie above, and must stay exact. */
        readonly id: number;
        readonly name: string;
        /** An id, or the `ref` of a row in this file. */
        readonly reference: number | string;
        /** An id, the `ref` of a row in this file, or null. */
        readonly optionalReference: number | string | null;
        /**
         * Format: date-time
         * An instant in UTC, ISO 8601 with a closing Z.
         */
        readonly instant: string;
        /**
         * Format: date-time
         * An instant in UTC, ISO 8601 with a closing Z, or null.
         */
        readonly optionalInstant: string | null;
        /** @enum {unknown} */
        readonly entityType: "person" | "company" | "opportunity";
        /**
         * V2's name of what the cells of a field hold. `formula-number` cells are shown, never written.
         * @enum {unknown}
         */
        readonly valueType: "company" | "company-multi" | "datetime" | "dropdown" | "dropdown-multi" | "filterable-text" | "filterable-text-multi" | "formula-number" | "location" | "location-multi" | "number" | "number-multi" | "person" | "person-multi" | "ranked-dropdown" | "text";
        /** One value; a cell of a `-multi` type has one row per value. person, company: an id or ref. Dropdowns: an option's id, ref or text. datetime: a date, `YYYY-MM-DD`. number, formula-number: a number. location: an object. text: a string. */
        readonly value: string | number | {
            /** Street and number; null: not known. */
            readonly streetAddress: string | null;
            /** City; null: not known. */
            readonly city: string | null;
            /** State or region; null: not known. */
            readonly state: string | null;
            /** Country; null: not known. */
            readonly country: string | null;
            /** Continent; null: not known. */
            readonly continent: string | null;
        };
        /** The customer of Affinity that whoami names. */
        readonly tenant: {
            /** A number space of its own. From 1 to 4,503,599,627,370,496. */
            readonly id: components["schemas"]["id"];
            /** As shown. */
            readonly name: string;
            /** First label of the web app's address. */
            readonly subdomain: string;
        };
        /** A person. Users of the account are persons of type `internal` with a row in `users`. */
        readonly person: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * internal: a colleague; collaborator: an outsider with a view of some lists.
             * @default external
             * @enum {unknown}
             */
            readonly type?: "internal" | "external" | "collaborator";
            /**
             * First name; null: not known.
             * @default null
             */
            readonly firstName?: string | null;
            /**
             * Last name; null: not known.
             * @default null
             */
            readonly lastName?: string | null;
            /**
             * In lower case. No two persons share an address. None twice.
             * @default []
             */
            readonly emails?: readonly string[];
            /**
             * Format: email
             * One of `emails`. Left out: the first of them, or null.
             */
            readonly primaryEmail?: string | null;
            /**
             * Companies the person belongs to. None twice.
             * @default []
             */
            readonly companyIds?: readonly components["schemas"]["reference"][];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** Makes an internal person a user of the account. */
        readonly user: {
            /** The person: their id or ref. A user has no id apart from it. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly id: components["schemas"]["reference"];
            /**
             * `Enterprise Admin` has a meaning on the Enterprise tier only.
             * @default Standard
             * @enum {unknown}
             */
            readonly role?: "Standard" | "Admin" | "Enterprise Admin";
            /**
             * `deactivated` and `removed` users have no working key.
             * @default active
             * @enum {unknown}
             */
            readonly status?: "active" | "deactivated" | "removed";
            /**
             * Where this user differs from what the role may do; by the product's names.
             * @default {}
             */
            readonly permissions?: {
                readonly [key: string]: boolean;
            };
        };
        /** A company (V1: organization). */
        readonly company: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** Its name. */
            readonly name: string;
            /**
             * Format: hostname
             * Main web domain, without a scheme. Left out: the first of `domains`, or null.
             */
            readonly domain?: string | null;
            /** All domains, `domain` first. Left out: `domain` alone, or none. None twice. */
            readonly domains?: readonly string[];
            /** A record of the directory that all tenants share: its name and domain are fixed and it cannot be deleted. Left out: true for a `directoryOnly` record, else false. */
            readonly isGlobal?: boolean;
            /**
             * In the directory but not used by this tenant: only V1's search by term finds it.
             * @default false
             */
            readonly directoryOnly?: boolean;
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** A list. */
        readonly list: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** Its name. */
            readonly name: string;
            /** What its rows are; it never changes. */
            readonly type: components["schemas"]["entityType"];
            /**
             * Every user sees it; else the owner and those under `permissions`.
             * @default true
             */
            readonly isPublic?: boolean;
            /** A user. Left out: the creator, or else the first row of `users`. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly ownerId?: components["schemas"]["reference"];
            /** A user. Left out: the owner, or else the first row of `users`. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly creatorId?: components["schemas"]["reference"];
            /**
             * Who else has a role on it.
             * @default []
             */
            readonly permissions?: readonly {
                /** A user. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly personId: components["schemas"]["reference"];
                /**
                 * What they may do with it.
                 * @enum {unknown}
                 */
                readonly role: "admin" | "standard" | "basic";
            }[];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** An opportunity. It lives on one list of type opportunity, with one entry. */
        readonly opportunity: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** Its list. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly listId: components["schemas"]["reference"];
            /** Its name. */
            readonly name: string;
            /**
             * Persons it is about. None twice.
             * @default []
             */
            readonly personIds?: readonly components["schemas"]["reference"][];
            /**
             * Companies it is about. None twice.
             * @default []
             */
            readonly companyIds?: readonly components["schemas"]["reference"][];
            /**
             * Masked for all but its managers, from API version 2026-07-15 on.
             * @default false
             */
            readonly isRestricted?: boolean;
            /**
             * Users who see a restricted one as it is. None twice.
             * @default []
             */
            readonly managerIds?: readonly components["schemas"]["reference"][];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** A row of a list. A person or company may have several on one list. */
        readonly listEntry: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The list. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly listId: components["schemas"]["reference"];
            /** A person, company or opportunity, as the list's type says. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly entityId: components["schemas"]["reference"];
            /** The user who added it. Left out: the list's owner. Null: someone since removed from the account. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly creatorId?: components["schemas"]["optionalReference"];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** A field: of a list when `listId` is set, else of all persons or all companies. Opportunities have list fields only. */
        readonly field: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** V2's id. Left out: `field-` and the id. Enriched fields need it, such as `affinity-data-location`. */
            readonly key?: string;
            /** Its name. */
            readonly name: string;
            /**
             * Left out: `list` with a `listId`, `enriched` with a `source`, else `global`.
             * @enum {unknown}
             */
            readonly kind?: "enriched" | "global" | "list" | "relationship-intelligence";
            /** Left out: the type of the list, or else company. */
            readonly entityType?: components["schemas"]["entityType"];
            /**
             * The list it belongs to; null: none. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly listId?: components["schemas"]["optionalReference"];
            /** V2's name of what the cells of a field hold. `formula-number` cells are shown, never written. */
            readonly valueType: components["schemas"]["valueType"];
            /**
             * Who fills an enriched field. Neither API ever shows those of crunchbase, pitchbook and dealroom-exclusive.
             * @default null
             * @enum {unknown}
             */
            readonly source?: "affinity-data" | "dealroom" | "eventbrite" | "mailchimp" | "crunchbase" | "pitchbook" | "dealroom-exclusive" | null;
            /**
             * One of the fields that every list starts with; it cannot be deleted.
             * @default null
             * @enum {unknown}
             */
            readonly role?: "status" | "owners" | "amount" | "close-date" | null;
            /** Whether changes of its values are recorded. Left out: true where Affinity can track the type and the field is not enriched. */
            readonly tracksChanges?: boolean;
            /**
             * What the product shows beside its name; null: nothing.
             * @default null
             */
            readonly description?: string | null;
            /**
             * Whether a new row of its list must have a value.
             * @default false
             */
            readonly isRequired?: boolean;
            /**
             * Null for what Affinity itself defines. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["optionalInstant"];
        };
        /** An option of a dropdown, dropdown-multi or ranked-dropdown field. */
        readonly option: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The field. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly fieldId: components["schemas"]["reference"];
            /** What is shown and chosen. */
            readonly text: string;
            /** Place within the field, from 0. Left out: in the order of this file. From 0. */
            readonly rank?: number;
            /**
             * Its colour; null: none.
             * @default null
             * @enum {unknown}
             */
            readonly color?: "gray" | "blue" | "green" | "yellow" | "orange" | "red" | "purple" | "white" | null;
            /**
             * What a stage means; status fields only.
             * @default null
             * @enum {unknown}
             */
            readonly category?: "open" | "won" | "lost" | "on-hold" | null;
            /**
             * Percent; only where the category is open. From 0 to 100.
             * @default null
             */
            readonly winRate?: number | null;
        };
        /** One value of a cell. Name the entry for a list field, else the entity. */
        readonly fieldValue: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The field: its id or ref, not its key. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly fieldId: components["schemas"]["reference"];
            /** Left out: the field's. */
            readonly entityType?: components["schemas"]["entityType"];
            /** Left out: the entity of the entry. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly entityId?: components["schemas"]["reference"];
            /**
             * The row, for list fields; null for others. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly listEntryId?: components["schemas"]["optionalReference"];
            /** One value; a cell of a `-multi` type has one row per value. person, company: an id or ref. Dropdowns: an option's id, ref or text. datetime: a date, `YYYY-MM-DD`. number, formula-number: a number. location: an object. text: a string. */
            readonly value: components["schemas"]["value"];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** A recorded change of a value. */
        readonly change: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** A field that tracks changes. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly fieldId: components["schemas"]["reference"];
            /** Left out: the field's. */
            readonly entityType?: components["schemas"]["entityType"];
            /** Left out: the entity of the entry. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly entityId?: components["schemas"]["reference"];
            /**
             * The row, for list fields; null for others. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly listEntryId?: components["schemas"]["optionalReference"];
            /**
             * What was done to the value.
             * @default updated
             * @enum {unknown}
             */
            readonly action?: "created" | "deleted" | "updated";
            /**
             * Who did it; null: the system. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly changerId?: components["schemas"]["optionalReference"];
            /**
             * When. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly changedAt?: components["schemas"]["instant"];
            /** The new value; of a deletion, the old one. */
            readonly value: components["schemas"]["value"];
            /** How the person, company or option of the value read then: shown once it is gone. */
            readonly displayValue?: string;
        };
        /** An email, a meeting, a call or a chat message. */
        readonly interaction: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * What it is.
             * @enum {unknown}
             */
            readonly type: "email" | "meeting" | "call" | "chat-message";
            /** Sent, or started; a meeting may lie ahead. */
            readonly at: components["schemas"]["instant"];
            /**
             * Meetings and calls.
             * @default null
             */
            readonly endAt?: components["schemas"]["optionalInstant"];
            /**
             * A meeting that takes whole days.
             * @default false
             */
            readonly allDay?: boolean;
            /**
             * Subject of an email, title of a meeting.
             * @default null
             */
            readonly title?: string | null;
            /**
             * Emails and chat messages; sent by a colleague or received.
             * @default null
             * @enum {unknown}
             */
            readonly direction?: "sent" | "received" | null;
            /**
             * Email: the sender first, then the addressees. Else all who took part. None twice.
             * @default []
             */
            readonly personIds?: readonly components["schemas"]["reference"][];
            /**
             * Copied in; emails only. None twice.
             * @default []
             */
            readonly ccPersonIds?: readonly components["schemas"]["reference"][];
            /**
             * The colleague to whom it is attributed. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly internalPersonId?: components["schemas"]["optionalReference"];
            /**
             * The user who logged it by hand; null: it was synced. A chat message has one. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly manualCreatorId?: components["schemas"]["optionalReference"];
            /**
             * Meetings: the person whose calendar it came from. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly organizerId?: components["schemas"]["optionalReference"];
            /**
             * Emails: only those who took part see the subject.
             * @default false
             */
            readonly isSubjectPrivate?: boolean;
            /** When it became known. Left out: `at`. */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** A note or a reply to one. */
        readonly note: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * Left out: what `parentId` and `interactionId` suggest.
             * @enum {unknown}
             */
            readonly kind?: "entities" | "interaction" | "ai-notetaker" | "user-reply" | "ai-notetaker-reply";
            /**
             * How it was written, which V1 tells apart; html-as-plain is HTML that was changed through V1. Left out: ai for the AI kinds, else html.
             * @enum {unknown}
             */
            readonly format?: "plain" | "email" | "html" | "html-as-plain" | "ai";
            /** HTML, but for the formats plain and email. */
            readonly content: string;
            /** A user. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly creatorId: components["schemas"]["reference"];
            /**
             * Persons it is attached to; none for replies. None twice.
             * @default []
             */
            readonly personIds?: readonly components["schemas"]["reference"][];
            /**
             * Companies it is attached to; none for replies. None twice.
             * @default []
             */
            readonly companyIds?: readonly components["schemas"]["reference"][];
            /**
             * Opportunities it is attached to; none for replies. None twice.
             * @default []
             */
            readonly opportunityIds?: readonly components["schemas"]["reference"][];
            /**
             * The interaction that it is about. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly interactionId?: components["schemas"]["optionalReference"];
            /**
             * Replies: the root note. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly parentId?: components["schemas"]["optionalReference"];
            /**
             * AI kinds. Left out: the transcript that names this note; null: there is none (any more). From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly transcriptId?: components["schemas"]["optionalReference"];
            /**
             * Mentions in the content, in order; each is a span of the type `note-mention` there. At most 100 of them.
             * @default []
             */
            readonly mentions?: readonly {
                /** Of the mention. Left out: the mock hands out one. From 1 to 4,503,599,627,370,496. */
                readonly id?: components["schemas"]["id"];
                /** Who is mentioned. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly personId: components["schemas"]["reference"];
            }[];
            /**
             * private: the creator alone sees it; custom: those of `sharedWith` too.
             * @default public
             * @enum {unknown}
             */
            readonly sharing?: "public" | "private" | "custom";
            /**
             * Users, for the sharing `custom`. None twice.
             * @default []
             */
            readonly sharedWith?: readonly components["schemas"]["reference"][];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** A reminder, as a rule about one person, company or opportunity. */
        readonly reminder: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * `recurring`: it comes again after `periodDays`.
             * @default one-time
             * @enum {unknown}
             */
            readonly type?: "one-time" | "recurring";
            /**
             * Its text; null: none.
             * @default null
             */
            readonly content?: string | null;
            /** When it falls due. */
            readonly dueAt: components["schemas"]["instant"];
            /**
             * Null: not done. Recurring ones: always null.
             * @default null
             */
            readonly completedAt?: components["schemas"]["optionalInstant"];
            /**
             * Who completed it (recurring: last). Left out: the owner, when it is completed. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly completerId?: components["schemas"]["optionalReference"];
            /**
             * Recurring ones: what restarts the clock. Left out: interaction.
             * @enum {unknown}
             */
            readonly resetTrigger?: "interaction" | "email" | "event" | null;
            /** Recurring ones: days between due dates. Left out: 30. From 1 to 2,147,483,647. */
            readonly periodDays?: number | null;
            /** A user. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly creatorId: components["schemas"]["reference"];
            /** A user. Left out: the creator. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly ownerId?: components["schemas"]["reference"];
            /**
             * Set at most one of the three. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly personId?: components["schemas"]["optionalReference"];
            /**
             * Set at most one of the three. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly companyId?: components["schemas"]["optionalReference"];
            /**
             * Set at most one of the three. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly opportunityId?: components["schemas"]["optionalReference"];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** What was said in a meeting that the AI notetaker attended. */
        readonly transcript: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The note of an AI kind that sums it up. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly noteId: components["schemas"]["reference"];
            /**
             * ISO 639-1.
             * @default en
             * @enum {unknown}
             */
            readonly languageCode?: "de" | "en" | "es" | "fr" | "id" | "it" | "ja" | "ko" | "nl" | "pt" | "ru" | "sv" | "uk" | "zh";
            /** Left out: the note's. */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** One turn of a transcript. */
        readonly transcriptFragment: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The transcript. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly transcriptId: components["schemas"]["reference"];
            /** Who speaks, by name. */
            readonly speaker: string;
            /** What they say. */
            readonly content: string;
            /** From the start of the transcript. From 0 to 359,999. */
            readonly startSeconds: number;
            /** From the start of the transcript. From 0 to 359,999. */
            readonly endSeconds: number;
        };
        /** A file that somebody uploaded. */
        readonly file: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** Its name, with its ending. */
            readonly name: string;
            /** Bytes. Left out: those of the content. From 0. */
            readonly size?: number;
            /**
             * A MIME type.
             * @default null
             */
            readonly contentType?: string | null;
            /** The user who uploaded it. Left out: the first user. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly creatorId?: components["schemas"]["reference"];
            /**
             * Set at most one of the three. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly personId?: components["schemas"]["optionalReference"];
            /**
             * Set at most one of the three. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly companyId?: components["schemas"]["optionalReference"];
            /**
             * Set at most one of the three. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly opportunityId?: components["schemas"]["optionalReference"];
            /**
             * Its bytes, in base64.
             * @default
             */
            readonly content?: string;
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** A view that somebody saved on a list. */
        readonly savedView: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The list. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly listId: components["schemas"]["reference"];
            /** Its name. */
            readonly name: string;
            /**
             * How it shows the list.
             * @default sheet
             * @enum {unknown}
             */
            readonly type?: "sheet" | "board" | "dashboard";
            /** A user. Left out: the list's owner. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly ownerId?: components["schemas"]["reference"];
            /**
             * Seen by all who see the list; else by its owner.
             * @default true
             */
            readonly isShared?: boolean;
            /**
             * The columns that it shows: V2's ids of fields, or refs of fields in this file. None twice.
             * @default []
             */
            readonly fieldKeys?: readonly string[];
            /**
             * The rows that it shows, by their Status: ids, refs or texts of options. Empty: all. None twice.
             * @default []
             */
            readonly statusOptionIds?: readonly components["schemas"]["reference"][];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
        };
        /** A merge that was asked for, with the task that runs it. */
        readonly mergeRun: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * What is merged.
             * @enum {unknown}
             */
            readonly entityType: "company" | "person";
            /**
             * Format: uuid
             * Left out: one made of the id.
             */
            readonly taskId?: string;
            /**
             * Where it stands.
             * @default success
             * @enum {unknown}
             */
            readonly status?: "in-progress" | "success" | "failed";
            /**
             * When it was asked for. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly startedAt?: components["schemas"]["instant"];
            /** Left out: null while in progress, else the start. */
            readonly completedAt?: components["schemas"]["optionalInstant"];
            /** The record to keep; need not exist when the merge failed. From 1 to 4,503,599,627,370,496. */
            readonly primaryId: components["schemas"]["id"];
            /** The record to merge away; `merges` names it after a success. From 1 to 4,503,599,627,370,496. */
            readonly duplicateId: components["schemas"]["id"];
            /** The user who began it. One in progress ends in their name two seconds after `startedAt`, by the account's clock; without a starter it stays in progress. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly starterId?: components["schemas"]["reference"];
            /** Left out: that the primary was not found, when it failed. */
            readonly errorMessage?: string | null;
        };
        /** Two records that look like one. */
        readonly duplicateSuggestion: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * What the two are.
             * @enum {unknown}
             */
            readonly entityType: "company" | "person";
            /** The one to keep. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly primaryId: components["schemas"]["reference"];
            /** The one to merge away. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly duplicateId: components["schemas"]["reference"];
            /**
             * Companies: name, domain-redirect, domain-match. Persons: name, intelligent.
             * @default name
             * @enum {unknown}
             */
            readonly criteria?: "name" | "domain-redirect" | "domain-match" | "intelligent";
        };
        /** A team of users. */
        readonly team: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** Its name. */
            readonly name: string;
            /**
             * What other teams see of its emails.
             * @default share-subjects
             * @enum {unknown}
             */
            readonly privacyType?: "share-subjects-bodies" | "share-subjects" | "hide-subjects-bodies" | "no-access";
            /**
             * Lists open to the team. None twice.
             * @default []
             */
            readonly listIds?: readonly components["schemas"]["reference"][];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** A user's place in a team. */
        readonly teamMember: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** The team. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly teamId: components["schemas"]["reference"];
            /** A user. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly personId: components["schemas"]["reference"];
            /**
             * What the member shares of their emails.
             * @default share-subjects
             * @enum {unknown}
             */
            readonly privacyType?: "share-subjects-bodies" | "share-subjects" | "hide-subjects-bodies";
            /**
             * When they joined. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly addedAt?: components["schemas"]["instant"];
        };
        /** How well a colleague knows somebody outside; one row per pair. */
        readonly relationship: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /** A user. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly internalId: components["schemas"]["reference"];
            /** A person who is none. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly externalId: components["schemas"]["reference"];
            /**
             * From 0, hardly, to 1, closely. From 0 to 1.
             * @default 0
             */
            readonly strength?: number;
            /**
             * Format: date
             * Day of their LinkedIn connection; null: none.
             * @default null
             */
            readonly linkedInSince?: string | null;
        };
        /** A company as inferred connections name it; the account need not have it. */
        readonly outsideCompany: {
            /** Its id. From 1 to 4,503,599,627,370,496. */
            readonly id: components["schemas"]["id"];
            /** Its name; null: not known. */
            readonly name: string | null;
            /** Its domain; null: not known. */
            readonly domain: string | null;
        };
        /** @default null */
        readonly optionalOutsideCompany: components["schemas"]["outsideCompany"] | null;
        /** A place that somebody has or had at a company. */
        readonly dealRole: {
            /** The company. */
            readonly company: components["schemas"]["outsideCompany"];
            /** What they are called there; null: not known. */
            readonly title: string | null;
            /**
             * Format: date
             * First day there, `YYYY-MM-DD`.
             */
            readonly startDate: string;
            /**
             * Format: date
             * Null: still there.
             */
            readonly endDate: string | null;
        };
        /**
         * A round of funding, with who invested and who ran the company then.
         * @default null
         */
        readonly deal: {
            /** What was raised, in `currencyCode`; null: not known. */
            readonly amount: number | null;
            /** ISO 4217. */
            readonly currencyCode: string | null;
            /**
             * Format: date
             * Day of the round, `YYYY-MM-DD`.
             */
            readonly date: string;
            /** Name of the round, such as `Series A`; null: not known. */
            readonly series: string | null;
            /** Who invested. */
            readonly investor: components["schemas"]["dealRole"];
            /** Who ran the company. */
            readonly executive: components["schemas"]["dealRole"];
        } | null;
        /** Somebody outside the account's data who can be reached through a person who is in it. */
        readonly inferredConnection: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * By what the two know each other.
             * @enum {unknown}
             */
            readonly kind: "coworker" | "investor-executive";
            /** The person in the account's data. From 1 to 4,503,599,627,370,496. At most 200 characters. */
            readonly sourcePersonId: components["schemas"]["reference"];
            /** Somebody outside. Connections to the same target are equal here. */
            readonly target: {
                /** Their name; null: not known. */
                readonly fullName: string | null;
                /** Address of their LinkedIn profile; null: not known. */
                readonly linkedinUrl: string | null;
                /** What they are called where they work; null: not known. */
                readonly title: string | null;
                /** Where they work. */
                readonly currentCompany: components["schemas"]["outsideCompany"];
            };
            /**
             * The strongest are shown first. From 0 to 1.
             * @default 0.5
             */
            readonly confidence?: number;
            /** Coworkers: where both worked. Default: null. */
            readonly sharedEmployer?: components["schemas"]["optionalOutsideCompany"];
            /**
             * Format: date
             * Coworkers: first day that both worked there.
             * @default null
             */
            readonly overlapStartDate?: string | null;
            /**
             * Format: date
             * Coworkers: last day that both worked there.
             * @default null
             */
            readonly overlapEndDate?: string | null;
            /** Investor and executive: where the source invested from. Default: null. */
            readonly investingFirm?: components["schemas"]["optionalOutsideCompany"];
            /** Investor and executive: what was invested in. Default: null. */
            readonly portfolioCompany?: components["schemas"]["optionalOutsideCompany"];
            /** Investor and executive: the round that ties them. Default: null. */
            readonly deal?: components["schemas"]["deal"];
        };
        /** A subscription to events. */
        readonly webhook: {
            /** Pinned id. Left out: the mock hands out one, the same on every start. From 1 to 4,503,599,627,370,496. */
            readonly id?: components["schemas"]["id"];
            /** A name by which other rows of this file point here, in place of an id; of use in the library's `account.id`, and not to either API. At most 200 characters. */
            readonly ref?: components["schemas"]["name"];
            /**
             * Format: uri
             * Where events are sent, http or https.
             */
            readonly url: string;
            /**
             * Empty: every event. None twice.
             * @default []
             */
            readonly subscriptions?: readonly ("list.created" | "list.updated" | "list.deleted" | "list_entry.created" | "list_entry.deleted" | "note.created" | "note.updated" | "note.deleted" | "field.created" | "field.updated" | "field.deleted" | "field_value.created" | "field_value.updated" | "field_value.deleted" | "person.created" | "person.updated" | "person.deleted" | "organization.created" | "organization.updated" | "organization.deleted" | "organization.merged" | "opportunity.created" | "opportunity.updated" | "opportunity.deleted" | "file.created" | "file.deleted" | "smart_interaction_value.updated" | "reminder.created" | "reminder.updated" | "reminder.deleted")[];
            /**
             * Keeps its settings, delivers nothing.
             * @default false
             */
            readonly disabled?: boolean;
            /**
             * A user; null: not known. From 1 to 4,503,599,627,370,496. At most 200 characters.
             * @default null
             */
            readonly creatorId?: components["schemas"]["optionalReference"];
            /**
             * When the row came about. Default: "2026-01-05T09:00:00.000Z".
             * @default 2026-01-05T09:00:00.000Z
             */
            readonly createdAt?: components["schemas"]["instant"];
            /**
             * Last edit; null: never.
             * @default null
             */
            readonly updatedAt?: components["schemas"]["optionalInstant"];
        };
        /** A record that was merged into another and so is gone. */
        readonly merged: {
            /** The id that no longer exists. From 1 to 4,503,599,627,370,496. */
            readonly id: components["schemas"]["id"];
            /** The id of the record it became part of. From 1 to 4,503,599,627,370,496. */
            readonly survivorId: components["schemas"]["id"];
        };
        /**
         * Seed of affinity-mock
         * The data an account starts with. Every member may be left out. Rows may leave out `id` and be named by `ref` instead; a member that holds an id then takes that name. What else is left out has the default stated with it.
         */
        readonly SeedFile: {
            /** For editors. Not read. */
            readonly $schema?: string;
            /**
             * Version of this format.
             * @default affinity-mock-seed/1
             * @constant
             */
            readonly format?: "affinity-mock-seed/1";
            /** When the data was as it is here: its own present, which `seedAsOf` (`--seed-as-of`) lays upon another day. Left out: the latest instant at which anything in it came about. */
            readonly asOf?: components["schemas"]["instant"];
            /** Where the file is from, as `affinity-mock pull` writes it. Not read. */
            readonly origin?: Record<string, never>;
            /**
             * The customer of Affinity that whoami names. Default: {"id":7314,"name":"Quaymoss Partners","subdomain":"quaymoss"}.
             * @default {
             *       "id": 7314,
             *       "name": "Quaymoss Partners",
             *       "subdomain": "quaymoss"
             *     }
             */
            readonly tenant?: components["schemas"]["tenant"];
            /**
             * People, the account's own users among them.
             * @default []
             */
            readonly persons?: readonly components["schemas"]["person"][];
            /**
             * Who of them can sign in.
             * @default []
             */
            readonly users?: readonly components["schemas"]["user"][];
            /**
             * Companies, of the tenant and of the shared directory.
             * @default []
             */
            readonly companies?: readonly components["schemas"]["company"][];
            /**
             * Lists.
             * @default []
             */
            readonly lists?: readonly components["schemas"]["list"][];
            /**
             * Opportunities; each needs its one list entry.
             * @default []
             */
            readonly opportunities?: readonly components["schemas"]["opportunity"][];
            /**
             * Rows of lists.
             * @default []
             */
            readonly listEntries?: readonly components["schemas"]["listEntry"][];
            /**
             * Stored fields. Those that are computed (interactions, dates added, associations) are not listed here.
             * @default []
             */
            readonly fields?: readonly components["schemas"]["field"][];
            /**
             * Options of dropdown fields.
             * @default []
             */
            readonly options?: readonly components["schemas"]["option"][];
            /**
             * Values of cells. An empty cell has no row.
             * @default []
             */
            readonly values?: readonly components["schemas"]["fieldValue"][];
            /**
             * History of values.
             * @default []
             */
            readonly changes?: readonly components["schemas"]["change"][];
            /**
             * Emails, meetings, calls and chat messages.
             * @default []
             */
            readonly interactions?: readonly components["schemas"]["interaction"][];
            /**
             * Notes.
             * @default []
             */
            readonly notes?: readonly components["schemas"]["note"][];
            /**
             * Transcripts of AI notes.
             * @default []
             */
            readonly transcripts?: readonly components["schemas"]["transcript"][];
            /**
             * Their text, in order.
             * @default []
             */
            readonly transcriptFragments?: readonly components["schemas"]["transcriptFragment"][];
            /**
             * Reminders.
             * @default []
             */
            readonly reminders?: readonly components["schemas"]["reminder"][];
            /**
             * Files.
             * @default []
             */
            readonly files?: readonly components["schemas"]["file"][];
            /**
             * Saved views of lists.
             * @default []
             */
            readonly savedViews?: readonly components["schemas"]["savedView"][];
            /**
             * Merges of companies and persons, with their tasks.
             * @default []
             */
            readonly mergeRuns?: readonly components["schemas"]["mergeRun"][];
            /**
             * Pairs that look like one record.
             * @default []
             */
            readonly duplicateSuggestions?: readonly components["schemas"]["duplicateSuggestion"][];
            /**
             * Teams.
             * @default []
             */
            readonly teams?: readonly components["schemas"]["team"][];
            /**
             * Their members.
             * @default []
             */
            readonly teamMembers?: readonly components["schemas"]["teamMember"][];
            /**
             * Relationships between colleagues and people outside.
             * @default []
             */
            readonly relationships?: readonly components["schemas"]["relationship"][];
            /**
             * Connections to people outside the account's data.
             * @default []
             */
            readonly inferredConnections?: readonly components["schemas"]["inferredConnection"][];
            /**
             * Webhook subscriptions.
             * @default []
             */
            readonly webhooks?: readonly components["schemas"]["webhook"][];
            /**
             * Records merged away.
             * @default {}
             */
            readonly merges?: {
                /**
                 * Companies.
                 * @default []
                 */
                readonly company?: readonly components["schemas"]["merged"][];
                /**
                 * Persons.
                 * @default []
                 */
                readonly person?: readonly components["schemas"]["merged"][];
            };
            /**
             * Rows that were there once and are not any more, by member of this file; exports tell of them. Their ids are not issued again, and the API says of them that they were deleted. Interactions and changes may go on naming them by id: a deleted sender keeps the first place in `personIds`.
             * @default {}
             */
            readonly gone?: {
                /** Those of persons. */
                readonly persons?: components["schemas"]["goneRows"];
                /** Those of companies. */
                readonly companies?: components["schemas"]["goneRows"];
                /** Those of lists. */
                readonly lists?: components["schemas"]["goneRows"];
                /** Those of opportunities. */
                readonly opportunities?: components["schemas"]["goneOpportunities"];
                /** Those of list entries. */
                readonly listEntries?: components["schemas"]["goneRows"];
                /** Those of fields. */
                readonly fields?: components["schemas"]["goneRows"];
                /** Those of options of dropdowns. */
                readonly options?: components["schemas"]["goneRows"];
                /** Those of values. */
                readonly values?: components["schemas"]["goneRows"];
                /** Those of recorded changes. */
                readonly changes?: components["schemas"]["goneRows"];
                /** Those of interactions. */
                readonly interactions?: components["schemas"]["goneRows"];
                /** Those of notes. */
                readonly notes?: components["schemas"]["goneRows"];
                /** Those of transcripts. */
                readonly transcripts?: components["schemas"]["goneRows"];
                /** Those of turns of transcripts. */
                readonly transcriptFragments?: components["schemas"]["goneRows"];
                /** Those of reminders. */
                readonly reminders?: components["schemas"]["goneRows"];
                /** Those of files. */
                readonly files?: components["schemas"]["goneRows"];
                /** Those of saved views. */
                readonly savedViews?: components["schemas"]["goneRows"];
                /** Those of merges. */
                readonly mergeRuns?: components["schemas"]["goneRows"];
                /** Those of suggested duplicates. */
                readonly duplicateSuggestions?: components["schemas"]["goneRows"];
                /** Those of teams. */
                readonly teams?: components["schemas"]["goneRows"];
                /** Those of members of teams. */
                readonly teamMembers?: components["schemas"]["goneRows"];
                /** Those of relationships. */
                readonly relationships?: components["schemas"]["goneRows"];
                /** Those of inferred connections. */
                readonly inferredConnections?: components["schemas"]["goneRows"];
                /** Those of webhooks. */
                readonly webhooks?: components["schemas"]["goneRows"];
            };
            /**
             * The highest id that was ever issued, by member of this file, where it is above those of all rows, the ones that are gone among them: new ids lie above it.
             * @default {}
             */
            readonly lastIds?: {
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly persons?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly companies?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly lists?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly opportunities?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly listEntries?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly fields?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly options?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly values?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly changes?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly interactions?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly notes?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly transcripts?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly transcriptFragments?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly reminders?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly files?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly savedViews?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly mergeRuns?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly duplicateSuggestions?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly teams?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly teamMembers?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly relationships?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly inferredConnections?: components["schemas"]["id"];
                /** The last id that was handed out there. From 1 to 4,503,599,627,370,496. */
                readonly webhooks?: components["schemas"]["id"];
            };
            /**
             * The person behind each persona. Left out: the one with the persona's address, who is added where there is none. Each one that is named has a row in `users`.
             * @default {}
             */
            readonly personas?: {
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly admin?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly standard?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly "no-export"?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly "read-only"?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly help?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly legacy?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly revoked?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
                readonly deactivated?: components["schemas"]["reference"];
                /** The user whose key it is: their id or ref. From 1 to 4,503,599,627,370,496. At most 200 characters. */
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
