// Generated from contracts/v1 by `npm run contracts`. Do not edit.

export interface paths {
    readonly "/auth/whoami": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Who the key belongs to
         * @description Tenant, user and grant behind the key. The user's id is that user's person id. Counts by the minute, not by the month.
         */
        readonly get: operations["v1.auth.whoami"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/rate-limit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What is left of the allowances
         * @description The account's month and the user's minute, both shared with V2. Counts by the minute, not by the month. On plans without a monthly cap `limit` and `remaining` of the month are the word `unlimited`.
         */
        readonly get: operations["v1.rate-limit.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search persons
         * @description Persons whose names or addresses contain every word of `term`, whatever the case; without it, every person of the tenant. Highest id first. The dates are meant in pairs.
         */
        readonly get: operations["v1.persons.search"];
        readonly put?: never;
        /**
         * Create a person
         * @description Makes an external person. Links to the organizations named, and to those whose domain an address has.
         */
        readonly post: operations["v1.persons.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/persons/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the global fields of persons
         * @description Every field that persons have outside of lists. Wins over `/persons/{person_id}`.
         */
        readonly get: operations["v1.persons.fields.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/persons/{person_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person_id: components["parameters"]["PersonIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one person
         * @description The person with organizations and list entries. A person merged into another is a 422 that names both ids, a deleted one a 404.
         */
        readonly get: operations["v1.persons.get"];
        /**
         * Change a person
         * @description Changes the members sent; a sent array replaces the stored one.
         */
        readonly put: operations["v1.persons.update"];
        readonly post?: never;
        /**
         * Delete a person
         * @description Takes the person's field values, list entries and links along. Internal persons cannot be deleted.
         */
        readonly delete: operations["v1.persons.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/organizations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search organizations
         * @description Organizations whose name or domain contains every word of `term`, whatever the case; without it, every organization of the tenant. With `term` alone, the directory that all tenants share is searched too (`global: true`). Highest id first.
         */
        readonly get: operations["v1.organizations.search"];
        readonly put?: never;
        /**
         * Create an organization
         * @description Makes an organization of the tenant's own. A name or domain that another one has is no obstacle.
         */
        readonly post: operations["v1.organizations.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/organizations/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the global fields of organizations
         * @description Every field that organizations have outside of lists. Wins over `/organizations/{organization_id}`.
         */
        readonly get: operations["v1.organizations.fields.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/organizations/{organization_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organization_id: components["parameters"]["OrganizationIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one organization
         * @description The organization with persons and list entries. One merged into another is a 422 that names both ids, a deleted one a 404.
         */
        readonly get: operations["v1.organizations.get"];
        /**
         * Change an organization
         * @description Changes the members sent; `person_ids` replaces the stored ones. Name and domain of a directory record are fixed.
         */
        readonly put: operations["v1.organizations.update"];
        readonly post?: never;
        /**
         * Delete an organization
         * @description Takes the organization's field values, list entries and links along. Directory records cannot be deleted.
         */
        readonly delete: operations["v1.organizations.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the lists
         * @description Every list the user may see: public ones, own ones, ones with a role for the user. Not paged; lowest id first.
         */
        readonly get: operations["v1.lists.list"];
        readonly put?: never;
        /**
         * Create a list
         * @description Makes a list with its first fields: Status, Owners and Amount. A public one needs the role permission "Share accessible Lists globally". What is sent as `is_public` comes back as `public`.
         */
        readonly post: operations["v1.lists.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/{list_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one list
         * @description The list with its own fields and, among them, the options of its dropdowns.
         */
        readonly get: operations["v1.lists.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/{list_id}/list-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * List the entries of a list
         * @description Newest first. Without `page_size` a bare array of all entries, with it a page object. Cell contents are not in here, see field values.
         */
        readonly get: operations["v1.list-entries.list"];
        readonly put?: never;
        /**
         * Add a person or organization to a list
         * @description Makes a new row each time, also for an entity that is on the list already. Opportunities cannot be added: they come onto their list when they are made.
         */
        readonly post: operations["v1.list-entries.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/lists/{list_id}/list-entries/{list_entry_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
                /** @description An entry of the list in the path; entries of other lists count as unknown. */
                readonly list_entry_id: components["parameters"]["ListEntryIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one entry
         * @description The row with its entity. Rows are only found under their own list.
         */
        readonly get: operations["v1.list-entries.get"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove an entry
         * @description Takes the row's field values along, and on a list of opportunities the opportunity itself. Persons and organizations stay.
         */
        readonly delete: operations["v1.list-entries.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List fields
         * @description The fields of one list, or without `list_id` all global ones and those of every list the user may see. Lowest id first, not paged. Crunchbase and interaction fields are not among them.
         */
        readonly get: operations["v1.fields.list"];
        readonly put?: never;
        /**
         * Create a field
         * @description Makes a field without options; options cannot be added through the API.
         */
        readonly post: operations["v1.fields.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/fields/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The field's id. */
                readonly id: components["parameters"]["FieldIdPath"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a field
         * @description Takes the field's values and their history along. Built-in and enriched fields cannot be deleted.
         */
        readonly delete: operations["v1.fields.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/field-values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List field values
         * @description Exactly one of the four ids must be given. For an entity: its global values and those of all its rows on lists the user may see. For a row: that row's own values. Lowest id first, not paged. Interaction dates are not among them, see the flags of persons and organizations.
         */
        readonly get: operations["v1.field-values.list"];
        readonly put?: never;
        /**
         * Add a field value
         * @description Fills an empty cell, or adds one value to a cell that may hold several. A cell for one value that is filled refuses another.
         */
        readonly post: operations["v1.field-values.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/field-values/{field_value_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the value, not of its field. */
                readonly field_value_id: components["parameters"]["FieldValueIdPath"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change a field value
         * @description Replaces the value; the record keeps its id and gets an `updated_at`.
         */
        readonly put: operations["v1.field-values.update"];
        readonly post?: never;
        /**
         * Delete a field value
         * @description Empties the cell, or takes one value out of it.
         */
        readonly delete: operations["v1.field-values.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/field-value-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List changes of a field's values
         * @description What happened to the values of one field that keeps a history, newest first unless `order_by` says otherwise. At most one of the four ids narrows it to a record; without any, the whole field is answered for, which on a large account may take long. Not paged: `limit` with `changed_after`, `order_by=asc` and `after_id` walks through it.
         */
        readonly get: operations["v1.field-value-changes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/opportunities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Search opportunities
         * @description Opportunities whose name contains every word of `term`, whatever the case; without it, all on lists the user may see. Highest id first. There are no interaction flags.
         */
        readonly get: operations["v1.opportunities.search"];
        readonly put?: never;
        /**
         * Create an opportunity
         * @description Makes the opportunity and, in the same step, its row on the list named, with the key's user as creator. The list is fixed from then on. The documentation's text leaves the two id arrays out of the answer, its example has them.
         */
        readonly post: operations["v1.opportunities.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/opportunities/{opportunity_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly opportunity_id: components["parameters"]["OpportunityIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one opportunity
         * @description The opportunity with the ids of all persons and organizations on it. Its list is named by its list entry only.
         */
        readonly get: operations["v1.opportunities.get"];
        /**
         * Change an opportunity
         * @description Changes the members sent; a sent array replaces the stored one. The list stays.
         */
        readonly put: operations["v1.opportunities.update"];
        readonly post?: never;
        /**
         * Delete an opportunity
         * @description Takes its list entry and field values along. Deleting the list entry does the same from the other side.
         */
        readonly delete: operations["v1.opportunities.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interactions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List interactions
         * @description Interactions of one kind within a window of a year at most, with one person, organization or opportunity: exactly one of these must be given. Newest first. The array is called `events` (meetings and calls), `chat_messages` or `emails`.
         */
        readonly get: operations["v1.interactions.list"];
        readonly put?: never;
        /**
         * Log an interaction
         * @description Logs a meeting, a call or a chat message by hand; emails cannot be logged. The text becomes a note whose id is in `notes`, and the interaction dates of the people and their organizations move.
         */
        readonly post: operations["v1.interactions.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interactions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The interaction's id, unique only together with its type. */
                readonly id: components["parameters"]["InteractionIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one interaction
         * @description Ids are unique only within a kind, so `type` belongs to the address.
         */
        readonly get: operations["v1.interactions.get"];
        /**
         * Change an interaction
         * @description Changes the members sent of an interaction that was logged by hand; sent people replace the stored ones. New text rewrites the linked note, unless that mentions people.
         */
        readonly put: operations["v1.interactions.update"];
        readonly post?: never;
        /**
         * Delete an interaction
         * @description One that was logged by hand; the linked note goes too.
         */
        readonly delete: operations["v1.interactions.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/relationships-strengths": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List relationship strengths
         * @description How well the tenant's people know somebody outside, from the contact they had; Affinity works it out anew about once a day. People without any contact have no record. Not sorted, not paged.
         */
        readonly get: operations["v1.relationship-strengths.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List notes
         * @description Newest first; several filters must all hold. The documentation shows a bare array, the live answer is a page object even without `page_size`. Replies hang on no record, so a filter by record never finds them.
         */
        readonly get: operations["v1.notes.list"];
        readonly put?: never;
        /**
         * Create a note
         * @description A note on at least one person, organization or opportunity, or a reply to another note. People cannot be mentioned this way.
         */
        readonly post: operations["v1.notes.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/notes/{note_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly note_id: components["parameters"]["NoteIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one note
         * @description The note, replies included. HTML comes back as Markdown and underscores are escaped.
         */
        readonly get: operations["v1.notes.get"];
        /**
         * Change the content of a note
         * @description Only the content can change, and not that of a note that mentions people or belongs to an email. The live service then shows an HTML note as plain text with its markup, which is taken for a fault of its.
         */
        readonly put: operations["v1.notes.update"];
        readonly post?: never;
        /**
         * Delete a note
         * @description By its creator only. Its replies go too.
         */
        readonly delete: operations["v1.notes.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/entity-files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List files
         * @description Files that users uploaded, highest id first, of at most one person, organization or opportunity; without any, all of the tenant that the user may see.
         */
        readonly get: operations["v1.entity-files.list"];
        readonly put?: never;
        /**
         * Upload files
         * @description One or several files for exactly one person, organization or opportunity. At least one part must be a file; together they have 100 MiB at most (a bound of the mock's: none is documented). Older answers had only the flag.
         */
        readonly post: operations["v1.entity-files.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/entity-files/download/{entity_file_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entity_file_id: components["parameters"]["EntityFileIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Download a file
         * @description Sends the client on to an address that needs no key and works for a minute.
         */
        readonly get: operations["v1.entity-files.download"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/entity-files/{entity_file_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entity_file_id: components["parameters"]["EntityFileIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one file's record
         * @description Name, size and owner; the bytes come from the download.
         */
        readonly get: operations["v1.entity-files.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List reminders
         * @description Reminders of the tenant that meet all filters, highest id first.
         */
        readonly get: operations["v1.reminders.list"];
        readonly put?: never;
        /**
         * Create a reminder
         * @description One for a date, or one that comes back a number of days after the last contact. About exactly one person, organization or opportunity. A recurring one falls due that many days from now, unless a date is given; a date in the past is overdue at once.
         */
        readonly post: operations["v1.reminders.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reminders/{reminder_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reminder_id: components["parameters"]["ReminderIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one reminder
         * @description The reminder; its `status` is worked out at the moment of asking.
         */
        readonly get: operations["v1.reminders.get"];
        /**
         * Change a reminder
         * @description Changes the members sent; what it is about stays. Completing one sets `completed_at` and `completer`; a recurring one starts over instead.
         */
        readonly put: operations["v1.reminders.update"];
        readonly post?: never;
        /**
         * Delete a reminder
         * @description For good, recurring ones with all that was to come.
         */
        readonly delete: operations["v1.reminders.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the webhook subscriptions
         * @description All of the tenant, whoever made them; three at most. The path is singular.
         */
        readonly get: operations["v1.webhooks.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhook/subscribe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Subscribe to events
         * @description A sample event (`sample.webhook`) is posted to the address first; an answer that will not do makes the call fail. The fourth subscription of a tenant is refused, disabled ones count.
         */
        readonly post: operations["v1.webhooks.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhook/{webhook_subscription_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook_subscription_id: components["parameters"]["WebhookSubscriptionIdPath"];
            };
            readonly cookie?: never;
        };
        /**
         * Get one webhook subscription
         * @description Any of the tenant's, whoever made it.
         */
        readonly get: operations["v1.webhooks.get"];
        /**
         * Change a webhook subscription
         * @description By its creator only. The address is tried again with a sample event.
         */
        readonly put: operations["v1.webhooks.update"];
        readonly post?: never;
        /**
         * Delete a webhook subscription
         * @description By its creator or an admin.
         */
        readonly delete: operations["v1.webhooks.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly "list.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A list was made */
        readonly post: operations["v1.deliveries.list.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "list.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A list was changed */
        readonly post: operations["v1.deliveries.list.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "list.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A list was deleted */
        readonly post: operations["v1.deliveries.list.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "list_entry.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A list entry was made */
        readonly post: operations["v1.deliveries.list_entry.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "list_entry.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A list entry was deleted */
        readonly post: operations["v1.deliveries.list_entry.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "note.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A note was made */
        readonly post: operations["v1.deliveries.note.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "note.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A note was changed */
        readonly post: operations["v1.deliveries.note.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "note.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A note was deleted */
        readonly post: operations["v1.deliveries.note.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "field.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A field was made */
        readonly post: operations["v1.deliveries.field.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "field.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A field was changed */
        readonly post: operations["v1.deliveries.field.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "field.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A field was deleted */
        readonly post: operations["v1.deliveries.field.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "field_value.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A field value was made */
        readonly post: operations["v1.deliveries.field_value.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "field_value.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A field value was changed */
        readonly post: operations["v1.deliveries.field_value.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "field_value.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A field value was deleted */
        readonly post: operations["v1.deliveries.field_value.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "person.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A person was made */
        readonly post: operations["v1.deliveries.person.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "person.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A person was changed */
        readonly post: operations["v1.deliveries.person.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "person.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A person was deleted */
        readonly post: operations["v1.deliveries.person.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "organization.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An organization was made */
        readonly post: operations["v1.deliveries.organization.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "organization.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An organization was changed */
        readonly post: operations["v1.deliveries.organization.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "organization.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An organization was deleted */
        readonly post: operations["v1.deliveries.organization.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "organization.merged": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An organization was merged into another */
        readonly post: operations["v1.deliveries.organization.merged"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "opportunity.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An opportunity was made */
        readonly post: operations["v1.deliveries.opportunity.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "opportunity.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An opportunity was changed */
        readonly post: operations["v1.deliveries.opportunity.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "opportunity.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An opportunity was deleted */
        readonly post: operations["v1.deliveries.opportunity.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "file.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A file was made */
        readonly post: operations["v1.deliveries.file.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "file.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A file was deleted */
        readonly post: operations["v1.deliveries.file.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "reminder.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A reminder was made */
        readonly post: operations["v1.deliveries.reminder.created"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "reminder.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A reminder was changed */
        readonly post: operations["v1.deliveries.reminder.updated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "reminder.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A reminder was deleted */
        readonly post: operations["v1.deliveries.reminder.deleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "sample.webhook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Trial of an address */
        readonly post: operations["v1.deliveries.sample.webhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A number of calls a month; `unlimited` where no monthly cap applies (corrections.md §3). */
        readonly MonthlyCalls: string;
        /** @description A bare JSON string. */
        readonly ErrorText: string;
        /** @description One text for each problem. */
        readonly ErrorTexts: readonly string[];
        readonly ErrorItem: {
            /**
             * @description As in V2.
             * @enum {string}
             */
            readonly code: "authentication" | "authorization" | "bad-request" | "conflict" | "method-not-allowed" | "not-acceptable" | "not-found" | "not-implemented" | "rate-limit" | "server" | "timeout" | "unprocessable-entity" | "unsupported-media-type" | "validation";
            readonly message: string;
            /** @description The parameter or body member at fault, where there is one. */
            readonly param?: string;
        };
        readonly ErrorObject: {
            readonly errors: readonly components["schemas"]["ErrorItem"][];
        };
        readonly ErrorBody: components["schemas"]["ErrorText"] | components["schemas"]["ErrorTexts"] | components["schemas"]["ErrorObject"];
        /**
         * Format: int64
         * @description Field values outgrew 32 bits long ago. Users, owners and creators are person ids.
         */
        readonly Id: number;
        /**
         * Format: date-time
         * @description ISO 8601, always with three digits of milliseconds. The zone is mixed: `Z` on list entries and whoami, the tenant's offset (Pacific) elsewhere.
         */
        readonly Timestamp: string;
        /** @description camelCase, unlike the rest of V1. */
        readonly Whoami: {
            readonly tenant: {
                readonly id: components["schemas"]["Id"];
                readonly name: string;
                /** @description The web app's host is this plus `.affinity.co`. */
                readonly subdomain: string;
            };
            readonly user: {
                readonly id: components["schemas"]["Id"];
                readonly firstName: string;
                readonly lastName: string | null;
                readonly email: string;
            };
            readonly grant: {
                /** @description `api_key` is the only value recorded. */
                readonly type: string;
                /** @description `external_api` is the only value recorded. */
                readonly scope: string;
                readonly createdAt: components["schemas"]["Timestamp"];
            };
        };
        /** @description A count, or the word `unlimited`. */
        readonly Quota: number | "unlimited";
        readonly RateWindow: {
            readonly limit: components["schemas"]["Quota"];
            readonly remaining: components["schemas"]["Quota"];
            /** @description Seconds until the window starts over; a number even when unlimited. */
            readonly reset: number;
            readonly used: number;
        };
        readonly RateLimits: {
            readonly rate: {
                readonly org_monthly?: components["schemas"]["RateWindow"];
                readonly api_key_per_minute: components["schemas"]["RateWindow"];
            };
        };
        /**
         * @description 0 external, 1 internal (a user of the tenant), 2 collaborator.
         * @enum {integer}
         */
        readonly PersonType: 0 | 1 | 2;
        /** @description Worked out by Affinity, need not be the first of `emails`; null without addresses. */
        readonly PrimaryEmail: string | null;
        readonly Emails: readonly string[];
        /** @description Only with `with_opportunities`. */
        readonly OpportunityIds: readonly components["schemas"]["Id"][];
        /** @description Only with `with_current_organizations`. */
        readonly CurrentOrganizationIds: readonly components["schemas"]["Id"][];
        readonly NullableTimestamp: components["schemas"]["Timestamp"] | null;
        /** @description Events are meetings and calls; the last interaction is the newest of all kinds. */
        readonly InteractionDates: {
            readonly first_email_date: components["schemas"]["NullableTimestamp"];
            readonly last_email_date: components["schemas"]["NullableTimestamp"];
            readonly first_event_date: components["schemas"]["NullableTimestamp"];
            readonly last_event_date: components["schemas"]["NullableTimestamp"];
            readonly next_event_date: components["schemas"]["NullableTimestamp"];
            readonly last_chat_message_date: components["schemas"]["NullableTimestamp"];
            readonly last_interaction_date: components["schemas"]["NullableTimestamp"];
        };
        readonly InteractionMoment: {
            readonly date: components["schemas"]["Timestamp"];
            /** @description The internal people who took part; only with `with_interaction_persons`. */
            readonly person_ids?: readonly components["schemas"]["Id"][];
        };
        readonly NullableInteractionMoment: components["schemas"]["InteractionMoment"] | null;
        readonly Interactions: {
            readonly first_email: components["schemas"]["NullableInteractionMoment"];
            readonly last_email: components["schemas"]["NullableInteractionMoment"];
            readonly first_event: components["schemas"]["NullableInteractionMoment"];
            readonly last_event: components["schemas"]["NullableInteractionMoment"];
            readonly next_event: components["schemas"]["NullableInteractionMoment"];
            readonly last_chat_message: components["schemas"]["NullableInteractionMoment"];
            readonly last_interaction: components["schemas"]["NullableInteractionMoment"];
        };
        readonly PersonSearchHit: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["PersonType"];
            readonly first_name: string | null;
            readonly last_name: string | null;
            readonly primary_email: components["schemas"]["PrimaryEmail"];
            readonly emails: components["schemas"]["Emails"];
            readonly opportunity_ids?: components["schemas"]["OpportunityIds"];
            readonly current_organization_ids?: components["schemas"]["CurrentOrganizationIds"];
            readonly interaction_dates?: components["schemas"]["InteractionDates"];
            readonly interactions?: components["schemas"]["Interactions"];
        };
        /** @description Set when the page came back full, so the last page may be empty. Always present: null ends the walk. Opaque to clients; inside it is base64url JSON. */
        readonly NextPageToken: string | null;
        readonly PersonPage: {
            readonly persons: readonly components["schemas"]["PersonSearchHit"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        readonly ProblemsBody: components["schemas"]["ErrorTexts"] | components["schemas"]["ErrorObject"];
        readonly PersonCreate: {
            readonly first_name: string;
            readonly last_name: string;
            /** @description None when left out. An address that another person has is refused. */
            readonly emails?: readonly string[];
            readonly organization_ids?: readonly components["schemas"]["Id"][];
        };
        readonly OrganizationIds: readonly components["schemas"]["Id"][];
        readonly PersonWritten: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["PersonType"];
            readonly first_name: string | null;
            readonly last_name: string | null;
            readonly primary_email: components["schemas"]["PrimaryEmail"];
            readonly emails: components["schemas"]["Emails"];
            readonly organization_ids: components["schemas"]["OrganizationIds"];
        };
        /** Format: int64 */
        readonly NullableId: number | null;
        /**
         * @description 0 person, 1 organization, 2 dropdown (free tags too), 3 number, 4 date, 5 location, 6 long text, 7 ranked dropdown, 10 filterable text, 17 dropdown.
         * @enum {integer}
         */
        readonly ValueType: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 10 | 17;
        readonly DropdownOption: {
            readonly id: components["schemas"]["Id"];
            readonly text: string;
            readonly rank: number;
            /** @description 0 white or none, 1 gray, 2 blue, 3 green, 4 purple, 5 orange, 6 red, 7 yellow. */
            readonly color: number;
        };
        readonly Field: {
            readonly id: components["schemas"]["Id"];
            /** @description With `with_modified_names`, a list's field reads `[List name] Field name`. */
            readonly name: string;
            /** @description Null for fields of the entity itself, the global ones. */
            readonly list_id: components["schemas"]["NullableId"];
            /** @description `none` or null for the tenant's own fields, else who fills it (`affinity-data`, `dealroom`, an integration's name). Tells fields of one name apart. */
            readonly enrichment_source: string | null;
            readonly value_type: components["schemas"]["ValueType"];
            readonly allows_multiple: boolean;
            /** @description Whether the values' history is kept. */
            readonly track_changes: boolean;
            /** @description Empty (or null) for fields without options, and with `exclude_dropdown_options`. */
            readonly dropdown_options: readonly components["schemas"]["DropdownOption"][] | null;
        };
        readonly FieldList: readonly components["schemas"]["Field"][];
        /** @description Who added it; null once that user was removed from the account. */
        readonly CreatorId: components["schemas"]["NullableId"];
        /**
         * @description 0 person, 1 organization, 8 opportunity.
         * @enum {integer}
         */
        readonly EntityType: 0 | 1 | 8;
        readonly ListEntryReference: {
            readonly id: components["schemas"]["Id"];
            readonly list_id: components["schemas"]["Id"];
            readonly creator_id: components["schemas"]["CreatorId"];
            readonly entity_id: components["schemas"]["Id"];
            readonly entity_type: components["schemas"]["EntityType"];
            readonly created_at: components["schemas"]["Timestamp"];
        };
        readonly PersonSingle: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["PersonType"];
            readonly first_name: string | null;
            readonly last_name: string | null;
            readonly primary_email: components["schemas"]["PrimaryEmail"];
            readonly emails: components["schemas"]["Emails"];
            readonly organization_ids: components["schemas"]["OrganizationIds"];
            readonly opportunity_ids?: components["schemas"]["OpportunityIds"];
            readonly current_organization_ids?: components["schemas"]["CurrentOrganizationIds"];
            readonly list_entries: readonly components["schemas"]["ListEntryReference"][];
            readonly interaction_dates?: components["schemas"]["InteractionDates"];
            readonly interactions?: components["schemas"]["Interactions"];
        };
        readonly PersonUpdate: {
            readonly first_name?: string;
            readonly last_name?: string;
            /** @description Replaces all addresses. */
            readonly emails?: readonly string[];
            /** @description Replaces all links. */
            readonly organization_ids?: readonly components["schemas"]["Id"][];
        };
        readonly Success: {
            /** @constant */
            readonly success: true;
        };
        /** @description The main domain. */
        readonly Domain: string | null;
        /** @description All domains, the main one first. */
        readonly Domains: readonly string[];
        /** @description Kept for old clients, empty since Crunchbase data left the API. */
        readonly CrunchbaseUuid: null;
        /** @description True for a record of the directory that all tenants share, false for one the tenant made. */
        readonly Global: boolean;
        readonly OrganizationSearchHit: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly domain: components["schemas"]["Domain"];
            readonly domains: components["schemas"]["Domains"];
            readonly crunchbase_uuid?: components["schemas"]["CrunchbaseUuid"];
            readonly global: components["schemas"]["Global"];
            readonly opportunity_ids?: components["schemas"]["OpportunityIds"];
            readonly interaction_dates?: components["schemas"]["InteractionDates"];
            readonly interactions?: components["schemas"]["Interactions"];
        };
        readonly OrganizationPage: {
            readonly organizations: readonly components["schemas"]["OrganizationSearchHit"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        readonly OrganizationCreate: {
            readonly name: string;
            /** @description A bare host name. It is put in lower case; a scheme, `www.` or path in front of or behind it is cut off. */
            readonly domain?: string | null;
            readonly person_ids?: readonly components["schemas"]["Id"][];
        };
        readonly PersonIds: readonly components["schemas"]["Id"][];
        readonly OrganizationWritten: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly domain: components["schemas"]["Domain"];
            readonly domains: components["schemas"]["Domains"];
            readonly crunchbase_uuid?: components["schemas"]["CrunchbaseUuid"];
            readonly global: components["schemas"]["Global"];
            readonly person_ids: components["schemas"]["PersonIds"];
        };
        readonly OrganizationSingle: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly domain: components["schemas"]["Domain"];
            readonly domains: components["schemas"]["Domains"];
            readonly crunchbase_uuid?: components["schemas"]["CrunchbaseUuid"];
            readonly global: components["schemas"]["Global"];
            readonly person_ids: components["schemas"]["PersonIds"];
            readonly opportunity_ids?: components["schemas"]["OpportunityIds"];
            readonly list_entries: readonly components["schemas"]["ListEntryReference"][];
            readonly interaction_dates?: components["schemas"]["InteractionDates"];
            readonly interactions?: components["schemas"]["Interactions"];
        };
        readonly OrganizationUpdate: {
            /** @description Fixed on records of the shared directory. */
            readonly name?: string;
            /** @description Takes the first place; the other domains stay. Fixed on records of the shared directory. */
            readonly domain?: string | null;
            /** @description Replaces all links. */
            readonly person_ids?: readonly components["schemas"]["Id"][];
        };
        /** @description The exact number of entries. */
        readonly ListSize: number;
        readonly ListSummary: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["EntityType"];
            readonly name: string;
            readonly public: boolean;
            readonly owner_id: components["schemas"]["Id"];
            readonly creator_id?: components["schemas"]["Id"];
            readonly list_size: components["schemas"]["ListSize"];
        };
        /**
         * @description 0 Admin, 1 Basic, 2 Standard.
         * @enum {integer}
         */
        readonly ListRole: 0 | 1 | 2;
        readonly ListPermissionInput: {
            readonly internal_person_id: components["schemas"]["Id"];
            readonly role_id: components["schemas"]["ListRole"];
        };
        readonly ListCreate: {
            readonly name: string;
            readonly type: components["schemas"]["EntityType"];
            /** @description Comes back as `public`. */
            readonly is_public: boolean;
            /** @description An internal person; the key's user when left out. */
            readonly owner_id?: components["schemas"]["Id"];
            /** @description Roles of people besides the owner; none when left out. */
            readonly additional_permissions?: readonly components["schemas"]["ListPermissionInput"][];
        };
        readonly ListPermission: {
            readonly internal_person_id: components["schemas"]["Id"];
            readonly role_id: components["schemas"]["ListRole"];
        };
        /** @description Roles of people besides the owner. */
        readonly AdditionalPermissions: readonly components["schemas"]["ListPermission"][];
        readonly ListWritten: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["EntityType"];
            readonly name: string;
            readonly public: boolean;
            readonly owner_id: components["schemas"]["Id"];
            readonly creator_id: components["schemas"]["Id"];
            readonly list_size: components["schemas"]["ListSize"];
            readonly additional_permissions: components["schemas"]["AdditionalPermissions"];
        };
        readonly ListSingle: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["EntityType"];
            readonly name: string;
            readonly public: boolean;
            readonly owner_id: components["schemas"]["Id"];
            readonly creator_id?: components["schemas"]["Id"];
            readonly list_size: components["schemas"]["ListSize"];
            /** @description The list's own fields; global ones are not among them. */
            readonly fields: readonly components["schemas"]["Field"][];
            readonly additional_permissions?: components["schemas"]["AdditionalPermissions"];
        };
        readonly EmbeddedPerson: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["PersonType"];
            readonly first_name: string | null;
            readonly last_name: string | null;
            readonly primary_email: components["schemas"]["PrimaryEmail"];
            readonly emails: components["schemas"]["Emails"];
        };
        readonly PersonListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly list_id: components["schemas"]["Id"];
            readonly creator_id: components["schemas"]["CreatorId"];
            readonly entity_id: components["schemas"]["Id"];
            /** @constant */
            readonly entity_type: 0;
            readonly entity: components["schemas"]["EmbeddedPerson"];
            readonly created_at: components["schemas"]["Timestamp"];
        };
        readonly EmbeddedOrganization: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly domain: components["schemas"]["Domain"];
            readonly domains: components["schemas"]["Domains"];
            readonly crunchbase_uuid?: components["schemas"]["CrunchbaseUuid"];
            readonly global: components["schemas"]["Global"];
        };
        readonly OrganizationListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly list_id: components["schemas"]["Id"];
            readonly creator_id: components["schemas"]["CreatorId"];
            readonly entity_id: components["schemas"]["Id"];
            /** @constant */
            readonly entity_type: 1;
            readonly entity: components["schemas"]["EmbeddedOrganization"];
            readonly created_at: components["schemas"]["Timestamp"];
        };
        readonly EmbeddedOpportunity: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
        };
        readonly OpportunityListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly list_id: components["schemas"]["Id"];
            readonly creator_id: components["schemas"]["CreatorId"];
            readonly entity_id: components["schemas"]["Id"];
            /** @constant */
            readonly entity_type: 8;
            readonly entity: components["schemas"]["EmbeddedOpportunity"];
            readonly created_at: components["schemas"]["Timestamp"];
        };
        readonly ListEntry: components["schemas"]["PersonListEntry"] | components["schemas"]["OrganizationListEntry"] | components["schemas"]["OpportunityListEntry"];
        readonly ListEntries: readonly components["schemas"]["ListEntry"][];
        readonly ListEntryPage: {
            readonly list_entries: readonly components["schemas"]["ListEntry"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        readonly ListEntriesOrPage: components["schemas"]["ListEntries"] | components["schemas"]["ListEntryPage"];
        readonly ListEntryCreate: {
            /** @description A person or organization, whichever the list holds. */
            readonly entity_id: components["schemas"]["Id"];
            /** @description Who added it, an internal person; the key's user when left out. */
            readonly creator_id?: components["schemas"]["Id"];
        };
        readonly FieldCreate: {
            readonly name: string;
            readonly entity_type: components["schemas"]["EntityType"];
            /**
             * @description As `value_type` of a field, where 2 and 17 make the same dropdown; filterable text (10) is Affinity's own and cannot be made.
             * @enum {integer}
             */
            readonly value_type: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 17;
            /** @description The list it belongs to, whose type must be `entity_type`. A field of opportunities needs one. */
            readonly list_id?: components["schemas"]["NullableId"];
            /** @description False when left out. Refused for dates (4), long text (6) and ranked dropdowns (7). */
            readonly allows_multiple?: boolean;
            /** @description False when left out; true asks for `list_id`, and a `list_id` counts as true. */
            readonly is_list_specific?: boolean;
            /** @description False when left out. Not part of any answer. */
            readonly is_required?: boolean;
        };
        readonly Location: {
            readonly street_address: string | null;
            readonly city: string | null;
            readonly state: string | null;
            readonly country: string | null;
            readonly continent: string | null;
        };
        /** @description By `value_type`: 0 and 1 an id · 2, 6 and 10 text · 3 a number · 4 midnight Pacific of the day as date-time · 5 a location · 7 the chosen option. Null where the source's data may not be shown (Crunchbase). */
        readonly Value: string | number | components["schemas"]["Location"] | components["schemas"]["DropdownOption"] | null;
        /** @description One value. A cell with several values is several of these, an empty cell none. */
        readonly FieldValue: {
            readonly id: components["schemas"]["Id"];
            readonly field_id: components["schemas"]["Id"];
            /** @description The row, for a list's field; null for a global one. */
            readonly list_entry_id: components["schemas"]["NullableId"];
            readonly entity_type: components["schemas"]["EntityType"];
            readonly value_type: components["schemas"]["ValueType"];
            readonly entity_id: components["schemas"]["Id"];
            readonly created_at: components["schemas"]["Timestamp"];
            readonly updated_at: components["schemas"]["NullableTimestamp"];
            readonly value: components["schemas"]["Value"];
        };
        /** @description Never null: an emptied cell is a DELETE. By the field's `value_type`: 0 and 1 an id · 2, 6 and 10 text · 3 a number, also as text · 4 an ISO date or date-time, of which the UTC calendar day is kept · 5 an object of `street_address`, `city`, `state`, `country`, `continent` · 7 the id of an option. Which form fits is checked against the field, not here. */
        readonly ValueInput: unknown;
        readonly FieldValueCreate: {
            readonly field_id: components["schemas"]["Id"];
            /** @description A person, organization or opportunity, whichever the field is for. */
            readonly entity_id: components["schemas"]["Id"];
            /** @description The row; required for a list's field, refused for a global one. */
            readonly list_entry_id?: components["schemas"]["Id"];
            readonly value: components["schemas"]["ValueInput"];
        };
        readonly FieldValueUpdate: {
            readonly value: components["schemas"]["ValueInput"];
        };
        /**
         * @description 0 created, 1 deleted, 2 updated.
         * @enum {integer}
         */
        readonly ChangeAction: 0 | 1 | 2;
        readonly FieldValueChange: {
            readonly id: components["schemas"]["Id"];
            readonly field_id: components["schemas"]["Id"];
            readonly entity_id: components["schemas"]["Id"];
            /** @description The row, for a list's field; null for a global one. */
            readonly list_entry_id: components["schemas"]["NullableId"];
            readonly action_type: components["schemas"]["ChangeAction"];
            /** @description Who did it; null for what the system did. */
            readonly changer: components["schemas"]["EmbeddedPerson"] | null;
            readonly changed_at: components["schemas"]["Timestamp"];
            /** @description The value that went, of a deletion; else the one that came. */
            readonly value: components["schemas"]["Value"];
            /** @description As `field_id`. This and the next three are leftovers that Affinity announced to remove; see v1-change-legacy-members. */
            readonly entity_attribute_id?: components["schemas"]["Id"];
            readonly person?: components["schemas"]["EmbeddedPerson"] | null;
            readonly company?: components["schemas"]["EmbeddedOrganization"] | null;
            readonly opp?: components["schemas"]["EmbeddedOpportunity"] | null;
        };
        readonly Opportunity: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly person_ids: readonly components["schemas"]["Id"][];
            readonly organization_ids: readonly components["schemas"]["Id"][];
            /** @description Its one row, the only place that names its list. Empty when the user may not see that list. */
            readonly list_entries: readonly components["schemas"]["ListEntryReference"][];
        };
        readonly OpportunityPage: {
            readonly opportunities: readonly components["schemas"]["Opportunity"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        readonly OpportunityCreate: {
            readonly name: string;
            /** @description A list of opportunities (type 8). */
            readonly list_id: components["schemas"]["Id"];
            readonly person_ids?: readonly components["schemas"]["Id"][];
            readonly organization_ids?: readonly components["schemas"]["Id"][];
        };
        readonly OpportunityUpdate: {
            readonly name?: string;
            /** @description Replaces all persons. */
            readonly person_ids?: readonly components["schemas"]["Id"][];
            /** @description Replaces all organizations. */
            readonly organization_ids?: readonly components["schemas"]["Id"][];
        };
        /**
         * @description 0 meeting, 1 call, 2 chat message, 3 email.
         * @enum {integer}
         */
        readonly InteractionType: 0 | 1 | 2 | 3;
        /**
         * @description 0 from an internal person, 1 to one.
         * @enum {integer}
         */
        readonly Direction: 0 | 1;
        /** @description Unique only together with `type`. */
        readonly InteractionId: components["schemas"]["Id"];
        /** @description Who logged it by hand; null when it came from a mailbox or calendar. */
        readonly ManualCreatorId: components["schemas"]["NullableId"];
        /**
         * @description 0 logged by itself, 1 by hand. Not in the documentation's samples; the mock always sends it.
         * @enum {integer}
         */
        readonly LoggingType: 0 | 1;
        /** @description The notes on it; its text is in the first. */
        readonly InteractionNotes: readonly components["schemas"]["Id"][];
        readonly EventInteraction: {
            readonly id: components["schemas"]["InteractionId"];
            /**
             * @description 0 meeting, 1 call.
             * @enum {integer}
             */
            readonly type: 0 | 1;
            readonly date: components["schemas"]["Timestamp"];
            /** @description `Manually logged event` for those made through the API. */
            readonly title: string | null;
            /** @description Email addresses. */
            readonly attendees: readonly string[];
            readonly start_time: components["schemas"]["Timestamp"];
            readonly end_time: components["schemas"]["NullableTimestamp"];
            readonly updated_at: components["schemas"]["NullableTimestamp"];
            readonly manual_creator_id: components["schemas"]["ManualCreatorId"];
            readonly logging_type?: components["schemas"]["LoggingType"];
            readonly notes: components["schemas"]["InteractionNotes"];
            readonly persons: readonly components["schemas"]["EmbeddedPerson"][];
            /** @description Its id on V2, on meetings of tenants with unified events. */
            readonly v2_id?: components["schemas"]["Id"];
        };
        readonly EventPage: {
            /** @description Meetings or calls, only those asked for. */
            readonly events: readonly components["schemas"]["EventInteraction"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        readonly ChatMessageInteraction: {
            readonly id: components["schemas"]["InteractionId"];
            /** @constant */
            readonly type: 2;
            readonly date: components["schemas"]["Timestamp"];
            readonly direction: components["schemas"]["Direction"];
            readonly manual_creator_id: components["schemas"]["ManualCreatorId"];
            readonly logging_type?: components["schemas"]["LoggingType"];
            readonly notes: components["schemas"]["InteractionNotes"];
            readonly persons: readonly components["schemas"]["EmbeddedPerson"][];
        };
        readonly ChatMessagePage: {
            readonly chat_messages: readonly components["schemas"]["ChatMessageInteraction"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        /** @description An address that is no person's. */
        readonly EmailAddress: {
            readonly email: string;
        };
        readonly EmailParticipant: components["schemas"]["EmbeddedPerson"] | components["schemas"]["EmailAddress"];
        readonly EmailInteraction: {
            readonly id: components["schemas"]["InteractionId"];
            /** @constant */
            readonly type: 3;
            readonly date: components["schemas"]["Timestamp"];
            /** @description `********` where the user may not see it; assumed from V2. */
            readonly subject: string | null;
            /** @description Of a person deleted since, only the id is left; assumed. */
            readonly from: components["schemas"]["EmailParticipant"];
            readonly to: readonly components["schemas"]["EmailParticipant"][];
            readonly cc: readonly components["schemas"]["EmbeddedPerson"][];
            readonly direction: components["schemas"]["Direction"];
            readonly logging_type?: components["schemas"]["LoggingType"];
        };
        readonly EmailPage: {
            readonly emails: readonly components["schemas"]["EmailInteraction"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        readonly InteractionPage: components["schemas"]["EventPage"] | components["schemas"]["ChatMessagePage"] | components["schemas"]["EmailPage"];
        /**
         * @description 0 meeting, 1 call, 2 chat message. Emails cannot be logged.
         * @enum {integer}
         */
        readonly LoggableType: 0 | 1 | 2;
        readonly InteractionCreate: {
            readonly type: components["schemas"]["LoggableType"];
            /** @description Everybody who took part, at least one internal person among them. */
            readonly person_ids: readonly components["schemas"]["Id"][];
            /** @description Becomes a note on the interaction. */
            readonly content: string;
            /** @description When it took place, ISO 8601. */
            readonly date: string;
            /** @description Which way a chat message went; no effect on meetings and calls. */
            readonly direction?: components["schemas"]["Direction"];
        };
        readonly Interaction: components["schemas"]["EventInteraction"] | components["schemas"]["ChatMessageInteraction"] | components["schemas"]["EmailInteraction"];
        readonly InteractionUpdate: {
            /** @description The kind that the interaction is of; it does not change. */
            readonly type: components["schemas"]["LoggableType"];
            /** @description Replaces everybody who took part. */
            readonly person_ids?: readonly components["schemas"]["Id"][];
            /** @description Replaces the text of the linked note. */
            readonly content?: string;
            /** @description Moves `date` and `start_time`. */
            readonly date?: string;
            readonly direction?: components["schemas"]["Direction"];
        };
        readonly RelationshipStrength: {
            readonly internal_id: components["schemas"]["Id"];
            readonly external_id: components["schemas"]["Id"];
            readonly strength: number;
        };
        /**
         * @description 0 plain text, 1 made from an email (the old way), 2 HTML, 3 summary of a meeting by the notetaker.
         * @enum {integer}
         */
        readonly NoteType: 0 | 1 | 2 | 3;
        readonly Note: {
            readonly id: components["schemas"]["Id"];
            readonly creator_id: components["schemas"]["Id"];
            /** @description The next two together. */
            readonly person_ids: readonly components["schemas"]["Id"][];
            /** @description Attached directly. */
            readonly associated_person_ids: readonly components["schemas"]["Id"][];
            /** @description Attached through the interaction. */
            readonly interaction_person_ids: readonly components["schemas"]["Id"][];
            /** @description The interaction that it is on; unique only together with `interaction_type`. */
            readonly interaction_id: components["schemas"]["NullableId"];
            /** @description As the `type` of interactions. */
            readonly interaction_type: components["schemas"]["InteractionType"] | null;
            /** @description True on meetings and calls. */
            readonly is_meeting: boolean;
            readonly mentioned_person_ids: readonly components["schemas"]["Id"][];
            readonly organization_ids: readonly components["schemas"]["Id"][];
            readonly opportunity_ids: readonly components["schemas"]["Id"][];
            /** @description The note that this replies to; then the arrays of persons, organizations and opportunities are empty. */
            readonly parent_id: components["schemas"]["NullableId"];
            /** @description HTML notes read as Markdown; underscores read `\_`. */
            readonly content: string;
            readonly type: components["schemas"]["NoteType"];
            readonly created_at: components["schemas"]["Timestamp"];
            readonly updated_at: components["schemas"]["NullableTimestamp"];
        };
        readonly NotePage: {
            readonly notes: readonly components["schemas"]["Note"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        /** @description By the quirk v1-notes-page alone. */
        readonly Notes: readonly components["schemas"]["Note"][];
        readonly NotePageOrNotes: components["schemas"]["NotePage"] | components["schemas"]["Notes"];
        /** @description At least one of `person_ids`, `organization_ids`, `opportunity_ids` and `parent_id` must lead somewhere. */
        readonly NoteCreate: {
            readonly content: string;
            readonly person_ids?: readonly components["schemas"]["Id"][];
            readonly organization_ids?: readonly components["schemas"]["Id"][];
            readonly opportunity_ids?: readonly components["schemas"]["Id"][];
            /** @description Makes it a reply to this note, which must not be a reply itself. The three arrays are then ignored. */
            readonly parent_id?: components["schemas"]["Id"];
            /**
             * @description 0 plain text, which is the default, or 2 HTML: `p`, `strong`, `em`, `u`, `ol`, `ul`, `li`, and `span` with a colour; links show as text.
             * @enum {integer}
             */
            readonly type?: 0 | 2;
            /** @description An internal person; the key's user when left out. */
            readonly creator_id?: components["schemas"]["Id"];
            /** @description ISO 8601, not in the future; now when left out. */
            readonly created_at?: string;
        };
        readonly NoteUpdate: {
            readonly content: string;
        };
        /** @description One of the three owners is not null, unless the file belongs to the account as a whole or its record was deleted. The others are null or missing. */
        readonly EntityFile: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /** @description Bytes. Documented as text, a number in every sample. */
            readonly size: number;
            readonly person_id?: components["schemas"]["NullableId"];
            readonly organization_id?: components["schemas"]["NullableId"];
            readonly opportunity_id?: components["schemas"]["NullableId"];
            readonly created_at: components["schemas"]["Timestamp"];
            readonly uploader_id: components["schemas"]["Id"];
        };
        readonly EntityFilePage: {
            readonly entity_files: readonly components["schemas"]["EntityFile"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        /** @description At least one file, in either part, and exactly one of the three owners. */
        readonly EntityFileUpload: {
            /**
             * Format: binary
             * @description One file.
             */
            readonly file?: string;
            /** @description Several files, one part each. */
            readonly "files[]"?: readonly string[];
            /** @description An external person; files of internal ones are kept but not shown in the app. */
            readonly person_id?: components["schemas"]["Id"];
            readonly organization_id?: components["schemas"]["Id"];
            readonly opportunity_id?: components["schemas"]["Id"];
        };
        readonly EntityFilesUploaded: {
            /** @constant */
            readonly success: true;
            /** @description What was made of the parts, in their order. */
            readonly entity_files?: readonly components["schemas"]["EntityFile"][];
        };
        /**
         * @description 0 one-time, 1 recurring.
         * @enum {integer}
         */
        readonly ReminderType: 0 | 1;
        /**
         * @description What starts a recurring one over (it needs one), 0 an email or a meeting, 1 an email, 2 a meeting.
         * @enum {integer}
         */
        readonly ResetType: 0 | 1 | 2;
        /**
         * @description 0 completed, 1 active, 2 overdue.
         * @enum {integer}
         */
        readonly ReminderStatus: 0 | 1 | 2;
        /** @description At most one of `person`, `organization` and `opportunity` is not null. */
        readonly Reminder: {
            readonly id: components["schemas"]["Id"];
            readonly type: components["schemas"]["ReminderType"];
            readonly created_at: components["schemas"]["Timestamp"];
            readonly completed_at: components["schemas"]["NullableTimestamp"];
            readonly content: string | null;
            readonly due_date: components["schemas"]["Timestamp"];
            /** @description What starts a recurring one over; null for one-time ones. */
            readonly reset_type: components["schemas"]["ResetType"] | null;
            /** @description Days from the last reset to the due date; null for one-time ones. */
            readonly reminder_days: number | null;
            readonly status: components["schemas"]["ReminderStatus"];
            readonly creator: components["schemas"]["EmbeddedPerson"];
            readonly owner: components["schemas"]["EmbeddedPerson"];
            readonly completer: components["schemas"]["EmbeddedPerson"] | null;
            readonly person: components["schemas"]["EmbeddedPerson"] | null;
            readonly organization: components["schemas"]["EmbeddedOrganization"] | null;
            readonly opportunity: components["schemas"]["EmbeddedOpportunity"] | null;
        };
        readonly ReminderPage: {
            readonly reminders: readonly components["schemas"]["Reminder"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        /** @description When a one-time one falls due (it needs a date), ISO 8601; a bare date is midnight in the tenant's zone. */
        readonly DueDate: string;
        /** @description Days until a recurring one falls due; it needs a number. */
        readonly ReminderDays: number;
        /** @description Documented as 0 or 1, sent by clients as false or true. Refused for recurring ones. */
        readonly IsCompleted: boolean | number;
        readonly ReminderCreate: {
            /** @description An internal person. */
            readonly owner_id: components["schemas"]["Id"];
            readonly type: components["schemas"]["ReminderType"];
            readonly content?: string;
            readonly due_date?: components["schemas"]["DueDate"];
            readonly reset_type?: components["schemas"]["ResetType"];
            readonly reminder_days?: components["schemas"]["ReminderDays"];
            /** @description What it is about, an external person if any. Exactly one of the three. */
            readonly person_id?: components["schemas"]["Id"];
            readonly organization_id?: components["schemas"]["Id"];
            readonly opportunity_id?: components["schemas"]["Id"];
            readonly is_completed?: components["schemas"]["IsCompleted"];
        };
        readonly ReminderUpdate: {
            /** @description An internal person. */
            readonly owner_id?: components["schemas"]["Id"];
            /** @description A change of kind needs the members of the new kind. */
            readonly type?: components["schemas"]["ReminderType"];
            readonly content?: string;
            readonly due_date?: components["schemas"]["DueDate"];
            readonly reset_type?: components["schemas"]["ResetType"];
            readonly reminder_days?: components["schemas"]["ReminderDays"];
            readonly is_completed?: components["schemas"]["IsCompleted"];
        };
        /**
         * @description The last is known from V2 only; what it delivers is not.
         * @enum {string}
         */
        readonly SubscriptionEvent: "list.created" | "list.updated" | "list.deleted" | "list_entry.created" | "list_entry.deleted" | "note.created" | "note.updated" | "note.deleted" | "field.created" | "field.updated" | "field.deleted" | "field_value.created" | "field_value.updated" | "field_value.deleted" | "person.created" | "person.updated" | "person.deleted" | "organization.created" | "organization.updated" | "organization.deleted" | "organization.merged" | "opportunity.created" | "opportunity.updated" | "opportunity.deleted" | "file.created" | "file.deleted" | "reminder.created" | "reminder.updated" | "reminder.deleted" | "smart_interaction_value.updated";
        /** @description The events wanted; empty for every event. */
        readonly Subscriptions: readonly components["schemas"]["SubscriptionEvent"][];
        readonly WebhookSubscription: {
            readonly id: components["schemas"]["Id"];
            readonly webhook_url: string;
            readonly subscriptions: components["schemas"]["Subscriptions"];
            readonly created_by: components["schemas"]["Id"];
            /** @description Undocumented, seen live. */
            readonly updated_at: components["schemas"]["NullableTimestamp"];
            /** @description True when switched off, by its creator or after ten hours of failed deliveries. */
            readonly disabled: boolean;
        };
        /**
         * Format: uri
         * @description Without user name and password in it, and not the address of another subscription of the tenant.
         */
        readonly WebhookUrl: string;
        readonly WebhookCreate: {
            readonly webhook_url: components["schemas"]["WebhookUrl"];
            readonly subscriptions?: components["schemas"]["Subscriptions"];
        };
        readonly WebhookUpdate: {
            readonly webhook_url?: components["schemas"]["WebhookUrl"];
            readonly subscriptions?: components["schemas"]["Subscriptions"];
            /** @description False switches it on again. */
            readonly disabled?: boolean;
        };
        readonly TinyListBody: {
            readonly id: components["schemas"]["Id"];
            readonly ip_address: string;
        };
        /** @description The list without its fields, or only its id; see v1-webhook-list-body. */
        readonly ListBody: components["schemas"]["ListWritten"] | components["schemas"]["TinyListBody"];
        /** @description Seconds since 1970, unlike every other time in V1. */
        readonly SentAt: number;
        /** @description The value and the field that it is of. Values of Crunchbase fields are null. */
        readonly FieldValueBody: {
            readonly id: components["schemas"]["Id"];
            readonly field_id: components["schemas"]["Id"];
            readonly list_entry_id: components["schemas"]["NullableId"];
            readonly entity_type: components["schemas"]["EntityType"];
            readonly value_type: components["schemas"]["ValueType"];
            readonly entity_id: components["schemas"]["Id"];
            /** @description This and `updated_at` are not in the sample that is known. */
            readonly created_at?: components["schemas"]["Timestamp"];
            readonly updated_at?: components["schemas"]["NullableTimestamp"];
            readonly value: components["schemas"]["Value"];
            readonly field: {
                readonly id: components["schemas"]["Id"];
                readonly name: string;
                readonly list_id: components["schemas"]["NullableId"];
                readonly enrichment_source?: string;
                readonly value_type: components["schemas"]["ValueType"];
                readonly allows_multiple: boolean;
                readonly track_changes: boolean;
                readonly dropdown_options: readonly components["schemas"]["DropdownOption"][];
            };
        };
        /** @description Says company where V1 else says organization. */
        readonly MergedOrganizationsBody: {
            readonly changer: components["schemas"]["EmbeddedPerson"];
            readonly removed_company: components["schemas"]["EmbeddedOrganization"];
            readonly company: components["schemas"]["EmbeddedOrganization"];
            readonly merged_at: components["schemas"]["Timestamp"];
        };
        readonly OpportunityBody: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly person_ids: readonly components["schemas"]["Id"][];
            readonly organization_ids: readonly components["schemas"]["Id"][];
        };
        readonly SampleBody: {
            /** @constant */
            readonly test: true;
        };
    };
    responses: {
        /** @description Any other failure, for instance 500 (fault) and 503 (deploy or outage), which the edge may tell as HTML. */
        readonly Unexpected: {
            headers: {
                readonly "x-ratelimit-limit-user": components["headers"]["MaybeRateLimitUser"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["MaybeRateLimitUserRemaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["MaybeRateLimitUserReset"];
                readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No key, a malformed header, or a key that does not work (any more). No pool is touched, hence no rate headers. A plain text, but for the object form of v1-error-style. */
        readonly Unauthorized: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/html": string;
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The plan has no API, the address is outside the key's allowlist (both without rate headers), or the key's user lacks the rights for this. */
        readonly Forbidden: {
            headers: {
                readonly "x-ratelimit-limit-user": components["headers"]["MaybeRateLimitUser"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["MaybeRateLimitUserRemaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["MaybeRateLimitUserReset"];
                readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The minute of the user, the month of the account or the account's concurrency is used up; the text says which. */
        readonly TooManyRequests: {
            headers: {
                readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                readonly "retry-after": components["headers"]["RetryAfter"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Input that is missing, malformed or impossible, ids that lead nowhere included. One text for each problem, `Field <name>: ` and the reason. */
        readonly Unprocessable: {
            headers: {
                readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ProblemsBody"];
            };
        };
        /** @description Only with v1-path-id-404, for an id that leads nowhere; else that is a 422, for deleted records too. */
        readonly NotFound: {
            headers: {
                readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Received. Whatever the body holds is ignored. */
        readonly Delivered: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** @description Adds `interaction_dates` and `interactions`. On a search it also drops records that have no interaction. */
        readonly WithInteractionDates: boolean;
        /** @description Adds `person_ids` to each of the `interactions`. No effect without `with_interaction_dates`. */
        readonly WithInteractionPersons: boolean;
        /** @description Adds `opportunity_ids`, those the user may see. */
        readonly WithOpportunities: boolean;
        /** @description Adds `current_organization_ids`. */
        readonly WithCurrentOrganizations: boolean;
        /** @description First email on this instant or later. */
        readonly MinFirstEmailDate: string;
        /** @description First email on this instant or earlier. */
        readonly MaxFirstEmailDate: string;
        /** @description Last email on this instant or later. */
        readonly MinLastEmailDate: string;
        /** @description Last email on this instant or earlier. */
        readonly MaxLastEmailDate: string;
        /** @description First meeting or call on this instant or later. */
        readonly MinFirstEventDate: string;
        /** @description First meeting or call on this instant or earlier. */
        readonly MaxFirstEventDate: string;
        /** @description Last meeting or call on this instant or later. */
        readonly MinLastEventDate: string;
        /** @description Last meeting or call on this instant or earlier. */
        readonly MaxLastEventDate: string;
        /** @description Next meeting or call on this instant or later. */
        readonly MinNextEventDate: string;
        /** @description Next meeting or call on this instant or earlier. */
        readonly MaxNextEventDate: string;
        /** @description Last interaction of any kind on this instant or later. */
        readonly MinLastInteractionDate: string;
        /** @description Last interaction of any kind on this instant or earlier. */
        readonly MaxLastInteractionDate: string;
        /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
        readonly PageSize: number;
        /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
        readonly PageToken: string;
        readonly PersonIdPath: components["schemas"]["Id"];
        readonly OrganizationIdPath: components["schemas"]["Id"];
        readonly ListIdPath: components["schemas"]["Id"];
        /** @description Entries a page; above 500 counts as 500. Its mere presence turns the bare array of all entries into a page object. */
        readonly ListEntriesPageSize: number;
        /** @description `next_page_token` of the page before. Ignored when `page_size` is missing: then all entries come back, as without it. */
        readonly ListEntriesPageToken: string;
        /** @description An entry of the list in the path; entries of other lists count as unknown. */
        readonly ListEntryIdPath: components["schemas"]["Id"];
        /** @description The field's id. */
        readonly FieldIdPath: components["schemas"]["Id"];
        /** @description The id of the value, not of its field. */
        readonly FieldValueIdPath: components["schemas"]["Id"];
        readonly OpportunityIdPath: components["schemas"]["Id"];
        /** @description The kind of interaction. */
        readonly InteractionTypeQuery: components["schemas"]["InteractionType"];
        /** @description Records a page, 100 when left out. Anything above 100 counts as 100. */
        readonly InteractionsPageSize: number;
        /** @description The interaction's id, unique only together with its type. */
        readonly InteractionIdPath: components["schemas"]["Id"];
        readonly NoteIdPath: components["schemas"]["Id"];
        readonly EntityFileIdPath: components["schemas"]["Id"];
        readonly ReminderIdPath: components["schemas"]["Id"];
        readonly WebhookSubscriptionIdPath: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /** @description As on a successful answer; absent when the call was refused before the pools were asked. */
        readonly MaybeRateLimitUser: number;
        /** @description As on a successful answer; absent when the call was refused before the pools were asked. */
        readonly MaybeRateLimitUserRemaining: number;
        /** @description As on a successful answer; absent when the call was refused before the pools were asked. */
        readonly MaybeRateLimitUserReset: number;
        /** @description Requests a month that the account may make. Where no monthly cap applies absent, or `unlimited` by both-rate-headers. */
        readonly RateLimitOrg: components["schemas"]["MonthlyCalls"];
        /** @description Requests left this month. Where no monthly cap applies absent, or `unlimited` by both-rate-headers. */
        readonly RateLimitOrgRemaining: components["schemas"]["MonthlyCalls"];
        /** @description Seconds until the month ends. Absent where no monthly cap applies. */
        readonly RateLimitOrgReset: number;
        /** @description Names this exchange, for support and for logs. */
        readonly RequestId: string;
        /** @description Requests a minute that the key's user may make. */
        readonly RateLimitUser: number;
        /** @description Requests left in the running minute. */
        readonly RateLimitUserRemaining: number;
        /** @description Seconds until the minute starts over. */
        readonly RateLimitUserReset: number;
        /** @description Seconds to wait. Undocumented and off by default; never sent for the monthly pool. */
        readonly RetryAfter: number;
        /** @description Where to go on to. Signed, so no key is to be sent there; it works for a minute. */
        readonly Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly "v1.auth.whoami": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The owner of the key. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Whoami"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.rate-limit.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The two windows. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RateLimits"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.persons.search": {
        readonly parameters: {
            readonly query?: {
                /** @description Part of an email address, a first or a last name. */
                readonly term?: string;
                /** @description Adds `interaction_dates` and `interactions`. On a search it also drops records that have no interaction. */
                readonly with_interaction_dates?: components["parameters"]["WithInteractionDates"];
                /** @description Adds `person_ids` to each of the `interactions`. No effect without `with_interaction_dates`. */
                readonly with_interaction_persons?: components["parameters"]["WithInteractionPersons"];
                /** @description Adds `opportunity_ids`, those the user may see. */
                readonly with_opportunities?: components["parameters"]["WithOpportunities"];
                /** @description Adds `current_organization_ids`. */
                readonly with_current_organizations?: components["parameters"]["WithCurrentOrganizations"];
                /** @description First email on this instant or later. */
                readonly min_first_email_date?: components["parameters"]["MinFirstEmailDate"];
                /** @description First email on this instant or earlier. */
                readonly max_first_email_date?: components["parameters"]["MaxFirstEmailDate"];
                /** @description Last email on this instant or later. */
                readonly min_last_email_date?: components["parameters"]["MinLastEmailDate"];
                /** @description Last email on this instant or earlier. */
                readonly max_last_email_date?: components["parameters"]["MaxLastEmailDate"];
                /** @description First meeting or call on this instant or later. */
                readonly min_first_event_date?: components["parameters"]["MinFirstEventDate"];
                /** @description First meeting or call on this instant or earlier. */
                readonly max_first_event_date?: components["parameters"]["MaxFirstEventDate"];
                /** @description Last meeting or call on this instant or later. */
                readonly min_last_event_date?: components["parameters"]["MinLastEventDate"];
                /** @description Last meeting or call on this instant or earlier. */
                readonly max_last_event_date?: components["parameters"]["MaxLastEventDate"];
                /** @description Next meeting or call on this instant or later. */
                readonly min_next_event_date?: components["parameters"]["MinNextEventDate"];
                /** @description Next meeting or call on this instant or earlier. */
                readonly max_next_event_date?: components["parameters"]["MaxNextEventDate"];
                /** @description Last interaction of any kind on this instant or later. */
                readonly min_last_interaction_date?: components["parameters"]["MinLastInteractionDate"];
                /** @description Last interaction of any kind on this instant or earlier. */
                readonly max_last_interaction_date?: components["parameters"]["MaxLastInteractionDate"];
                /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
                readonly page_size?: components["parameters"]["PageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of hits. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.persons.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["PersonCreate"];
            };
        };
        readonly responses: {
            /** @description The person made. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonWritten"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.persons.fields.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The fields, not paged. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.persons.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Adds `interaction_dates` and `interactions`. On a search it also drops records that have no interaction. */
                readonly with_interaction_dates?: components["parameters"]["WithInteractionDates"];
                /** @description Adds `person_ids` to each of the `interactions`. No effect without `with_interaction_dates`. */
                readonly with_interaction_persons?: components["parameters"]["WithInteractionPersons"];
                /** @description Adds `opportunity_ids`, those the user may see. */
                readonly with_opportunities?: components["parameters"]["WithOpportunities"];
                /** @description Adds `current_organization_ids`. */
                readonly with_current_organizations?: components["parameters"]["WithCurrentOrganizations"];
            };
            readonly header?: never;
            readonly path: {
                readonly person_id: components["parameters"]["PersonIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The person. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonSingle"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.persons.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person_id: components["parameters"]["PersonIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["PersonUpdate"];
            };
        };
        readonly responses: {
            /** @description The person as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonWritten"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.persons.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly person_id: components["parameters"]["PersonIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.organizations.search": {
        readonly parameters: {
            readonly query?: {
                /** @description Part of a name or of a domain. */
                readonly term?: string;
                /** @description Adds `interaction_dates` and `interactions`. On a search it also drops records that have no interaction. */
                readonly with_interaction_dates?: components["parameters"]["WithInteractionDates"];
                /** @description Adds `person_ids` to each of the `interactions`. No effect without `with_interaction_dates`. */
                readonly with_interaction_persons?: components["parameters"]["WithInteractionPersons"];
                /** @description Adds `opportunity_ids`, those the user may see. */
                readonly with_opportunities?: components["parameters"]["WithOpportunities"];
                /** @description First email on this instant or later. */
                readonly min_first_email_date?: components["parameters"]["MinFirstEmailDate"];
                /** @description First email on this instant or earlier. */
                readonly max_first_email_date?: components["parameters"]["MaxFirstEmailDate"];
                /** @description Last email on this instant or later. */
                readonly min_last_email_date?: components["parameters"]["MinLastEmailDate"];
                /** @description Last email on this instant or earlier. */
                readonly max_last_email_date?: components["parameters"]["MaxLastEmailDate"];
                /** @description First meeting or call on this instant or later. */
                readonly min_first_event_date?: components["parameters"]["MinFirstEventDate"];
                /** @description First meeting or call on this instant or earlier. */
                readonly max_first_event_date?: components["parameters"]["MaxFirstEventDate"];
                /** @description Last meeting or call on this instant or later. */
                readonly min_last_event_date?: components["parameters"]["MinLastEventDate"];
                /** @description Last meeting or call on this instant or earlier. */
                readonly max_last_event_date?: components["parameters"]["MaxLastEventDate"];
                /** @description Next meeting or call on this instant or later. */
                readonly min_next_event_date?: components["parameters"]["MinNextEventDate"];
                /** @description Next meeting or call on this instant or earlier. */
                readonly max_next_event_date?: components["parameters"]["MaxNextEventDate"];
                /** @description Last interaction of any kind on this instant or later. */
                readonly min_last_interaction_date?: components["parameters"]["MinLastInteractionDate"];
                /** @description Last interaction of any kind on this instant or earlier. */
                readonly max_last_interaction_date?: components["parameters"]["MaxLastInteractionDate"];
                /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
                readonly page_size?: components["parameters"]["PageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of hits. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.organizations.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrganizationCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["OrganizationCreate"];
            };
        };
        readonly responses: {
            /** @description The organization made. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationWritten"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.organizations.fields.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The fields, not paged. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.organizations.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Adds `interaction_dates` and `interactions`. On a search it also drops records that have no interaction. */
                readonly with_interaction_dates?: components["parameters"]["WithInteractionDates"];
                /** @description Adds `person_ids` to each of the `interactions`. No effect without `with_interaction_dates`. */
                readonly with_interaction_persons?: components["parameters"]["WithInteractionPersons"];
                /** @description Adds `opportunity_ids`, those the user may see. */
                readonly with_opportunities?: components["parameters"]["WithOpportunities"];
            };
            readonly header?: never;
            readonly path: {
                readonly organization_id: components["parameters"]["OrganizationIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The organization. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationSingle"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.organizations.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organization_id: components["parameters"]["OrganizationIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrganizationUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["OrganizationUpdate"];
            };
        };
        readonly responses: {
            /** @description The organization as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrganizationWritten"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.organizations.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organization_id: components["parameters"]["OrganizationIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.lists.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The lists. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ListSummary"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.lists.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["ListCreate"];
            };
        };
        readonly responses: {
            /** @description The list made. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListWritten"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.lists.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The list. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListSingle"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Entries a page; above 500 counts as 500. Its mere presence turns the bare array of all entries into a page object. */
                readonly page_size?: components["parameters"]["ListEntriesPageSize"];
                /** @description `next_page_token` of the page before. Ignored when `page_size` is missing: then all entries come back, as without it. */
                readonly page_token?: components["parameters"]["ListEntriesPageToken"];
            };
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All entries, or one page of them. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntriesOrPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.list-entries.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListEntryCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["ListEntryCreate"];
            };
        };
        readonly responses: {
            /** @description The row made. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntry"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.list-entries.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
                /** @description An entry of the list in the path; entries of other lists count as unknown. */
                readonly list_entry_id: components["parameters"]["ListEntryIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The row. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntry"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.list-entries.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly list_id: components["parameters"]["ListIdPath"];
                /** @description An entry of the list in the path; entries of other lists count as unknown. */
                readonly list_entry_id: components["parameters"]["ListEntryIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Removed. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only this list's own fields. */
                readonly list_id?: components["schemas"]["Id"];
                /** @description Only fields of this type. */
                readonly value_type?: components["schemas"]["ValueType"];
                /** @description Only fields of this kind of entity. */
                readonly entity_type?: components["schemas"]["EntityType"];
                /** @description Puts the list's name in brackets in front of the names of list fields. */
                readonly with_modified_names?: boolean;
                /** @description Leaves `dropdown_options` empty, for a smaller answer. */
                readonly exclude_dropdown_options?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The fields. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.fields.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["FieldCreate"];
            };
        };
        readonly responses: {
            /** @description The field made. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Field"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.fields.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The field's id. */
                readonly id: components["parameters"]["FieldIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.field-values.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The person whose values are asked for. */
                readonly person_id?: components["schemas"]["Id"];
                /** @description The organization whose values are asked for. */
                readonly organization_id?: components["schemas"]["Id"];
                /** @description The opportunity whose values are asked for. */
                readonly opportunity_id?: components["schemas"]["Id"];
                /** @description The row whose values are asked for. */
                readonly list_entry_id?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The values. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FieldValue"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.field-values.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldValueCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["FieldValueCreate"];
            };
        };
        readonly responses: {
            /** @description The value as stored. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValue"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.field-values.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the value, not of its field. */
                readonly field_value_id: components["parameters"]["FieldValueIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldValueUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["FieldValueUpdate"];
            };
        };
        readonly responses: {
            /** @description The value as stored. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValue"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.field-values.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The id of the value, not of its field. */
                readonly field_value_id: components["parameters"]["FieldValueIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.field-value-changes.list": {
        readonly parameters: {
            readonly query: {
                /** @description A field whose `track_changes` is true. */
                readonly field_id: components["schemas"]["Id"];
                /** @description Only changes of this kind. */
                readonly action_type?: components["schemas"]["ChangeAction"];
                /** @description Only changes at this person. */
                readonly person_id?: components["schemas"]["Id"];
                /** @description Only changes at this organization. */
                readonly organization_id?: components["schemas"]["Id"];
                /** @description Only changes at this opportunity. */
                readonly opportunity_id?: components["schemas"]["Id"];
                /** @description Only changes at the entity of this row, on whichever of its rows they were made. */
                readonly list_entry_id?: components["schemas"]["Id"];
                /** @description Only changes of this instant or later, ISO 8601. */
                readonly changed_after?: string;
                /** @description At most this many; all when left out. */
                readonly limit?: number;
                /** @description By `changed_at`, then `id`. */
                readonly order_by?: "asc" | "desc";
                /** @description Continues behind the change with this id and `changed_after` as its time. Needs `changed_after` and `order_by=asc`. */
                readonly after_id?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The changes. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FieldValueChange"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.opportunities.search": {
        readonly parameters: {
            readonly query?: {
                /** @description Part of the name. */
                readonly term?: string;
                /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
                readonly page_size?: components["parameters"]["PageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of hits. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpportunityPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.opportunities.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["OpportunityCreate"];
            };
        };
        readonly responses: {
            /** @description The opportunity. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.opportunities.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly opportunity_id: components["parameters"]["OpportunityIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The opportunity. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.opportunities.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly opportunity_id: components["parameters"]["OpportunityIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["OpportunityUpdate"];
            };
        };
        readonly responses: {
            /** @description The opportunity as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.opportunities.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly opportunity_id: components["parameters"]["OpportunityIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.interactions.list": {
        readonly parameters: {
            readonly query: {
                /** @description The kind of interaction. */
                readonly type: components["parameters"]["InteractionTypeQuery"];
                /** @description Begin of the window, ISO 8601, before `end_time`. */
                readonly start_time: string;
                /** @description End of the window, ISO 8601; an interaction at this very instant is not in it. */
                readonly end_time: string;
                /** @description An external person or a collaborator; an internal person is a 422. */
                readonly person_id?: components["schemas"]["Id"];
                /** @description An organization, standing for the people linked to it. */
                readonly organization_id?: components["schemas"]["Id"];
                /** @description An opportunity, standing for the people on it. */
                readonly opportunity_id?: components["schemas"]["Id"];
                /** @description Only with this internal person taking part. Does not stand in for one of the three before. */
                readonly internal_person_id?: components["schemas"]["Id"];
                /** @description 0 all, 1 only those logged by hand. */
                readonly logging_type?: 0 | 1;
                /** @description Only chat messages or emails that went this way. */
                readonly direction?: components["schemas"]["Direction"];
                /** @description Records a page, 100 when left out. Anything above 100 counts as 100. */
                readonly page_size?: components["parameters"]["InteractionsPageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of interactions. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InteractionPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.interactions.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InteractionCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["InteractionCreate"];
            };
        };
        readonly responses: {
            /** @description The interaction. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Interaction"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.interactions.get": {
        readonly parameters: {
            readonly query: {
                /** @description The kind of interaction. */
                readonly type: components["parameters"]["InteractionTypeQuery"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The interaction's id, unique only together with its type. */
                readonly id: components["parameters"]["InteractionIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The interaction. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Interaction"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.interactions.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The interaction's id, unique only together with its type. */
                readonly id: components["parameters"]["InteractionIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InteractionUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["InteractionUpdate"];
            };
        };
        readonly responses: {
            /** @description The interaction as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Interaction"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.interactions.delete": {
        readonly parameters: {
            readonly query: {
                /** @description The kind of interaction. */
                readonly type: components["parameters"]["InteractionTypeQuery"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The interaction's id, unique only together with its type. */
                readonly id: components["parameters"]["InteractionIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.relationship-strengths.list": {
        readonly parameters: {
            readonly query: {
                /** @description An external person. */
                readonly external_id: components["schemas"]["Id"];
                /** @description An internal person; then there is one record or none. */
                readonly internal_id?: components["schemas"]["Id"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The strengths. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["RelationshipStrength"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.notes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only notes on this person, attached directly or through an interaction. */
                readonly person_id?: components["schemas"]["Id"];
                /** @description Only notes attached directly to this organization. */
                readonly organization_id?: components["schemas"]["Id"];
                /** @description Only notes attached directly to this opportunity. */
                readonly opportunity_id?: components["schemas"]["Id"];
                /** @description Only notes by this internal person. */
                readonly creator_id?: components["schemas"]["Id"];
                /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
                readonly page_size?: components["parameters"]["PageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of notes. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotePageOrNotes"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.notes.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["NoteCreate"];
            };
        };
        readonly responses: {
            /** @description The note. Of an HTML note the content comes back as Markdown. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Note"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.notes.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly note_id: components["parameters"]["NoteIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The note. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Note"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.notes.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly note_id: components["parameters"]["NoteIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["NoteUpdate"];
            };
        };
        readonly responses: {
            /** @description The note as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Note"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.notes.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly note_id: components["parameters"]["NoteIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.entity-files.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only files of this person. */
                readonly person_id?: components["schemas"]["Id"];
                /** @description Only files of this organization. */
                readonly organization_id?: components["schemas"]["Id"];
                /** @description Only files of this opportunity. */
                readonly opportunity_id?: components["schemas"]["Id"];
                /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
                readonly page_size?: components["parameters"]["PageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of files. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EntityFilePage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.entity-files.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["EntityFileUpload"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EntityFilesUploaded"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.entity-files.download": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entity_file_id: components["parameters"]["EntityFileIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The bytes are at `location`. No body here. */
            readonly 302: {
                headers: {
                    readonly location: components["headers"]["Location"];
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.entity-files.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entity_file_id: components["parameters"]["EntityFileIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file's record. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EntityFile"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.reminders.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only reminders about this person. */
                readonly person_id?: components["schemas"]["Id"];
                /** @description Only reminders about this organization. */
                readonly organization_id?: components["schemas"]["Id"];
                /** @description Only reminders about this opportunity. */
                readonly opportunity_id?: components["schemas"]["Id"];
                /** @description Only reminders made by this internal person. */
                readonly creator_id?: components["schemas"]["Id"];
                /** @description Only reminders for this internal person. */
                readonly owner_id?: components["schemas"]["Id"];
                /** @description Only reminders completed by this internal person. */
                readonly completer_id?: components["schemas"]["Id"];
                /** @description Only reminders of this kind. */
                readonly type?: components["schemas"]["ReminderType"];
                /** @description Only recurring reminders with this reset. */
                readonly reset_type?: components["schemas"]["ResetType"];
                /** @description Only reminders in this state. */
                readonly status?: components["schemas"]["ReminderStatus"];
                /** @description Only reminders due earlier than this, ISO 8601. */
                readonly due_before?: string;
                /** @description Only reminders due later than this, ISO 8601. */
                readonly due_after?: string;
                /** @description Records a page, 500 when left out. Anything above 500 counts as 500. */
                readonly page_size?: components["parameters"]["PageSize"];
                /** @description `next_page_token` of the page before. The other parameters must be the same again (`page_size` may change), else 422 with `Invalid page_token variable`. */
                readonly page_token?: components["parameters"]["PageToken"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page of reminders. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReminderPage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.reminders.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReminderCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["ReminderCreate"];
            };
        };
        readonly responses: {
            /** @description The reminder. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reminder"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.reminders.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reminder_id: components["parameters"]["ReminderIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The reminder. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reminder"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.reminders.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reminder_id: components["parameters"]["ReminderIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReminderUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["ReminderUpdate"];
            };
        };
        readonly responses: {
            /** @description The reminder as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reminder"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.reminders.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reminder_id: components["parameters"]["ReminderIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.webhooks.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The subscriptions. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WebhookSubscription"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.webhooks.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookCreate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["WebhookCreate"];
            };
        };
        readonly responses: {
            /** @description The subscription. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookSubscription"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.webhooks.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook_subscription_id: components["parameters"]["WebhookSubscriptionIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The subscription. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookSubscription"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.webhooks.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook_subscription_id: components["parameters"]["WebhookSubscriptionIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookUpdate"];
                readonly "application/x-www-form-urlencoded": components["schemas"]["WebhookUpdate"];
            };
        };
        readonly responses: {
            /** @description The subscription as it is now. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookSubscription"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.webhooks.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly webhook_subscription_id: components["parameters"]["WebhookSubscriptionIdPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 200: {
                headers: {
                    readonly "x-ratelimit-limit-user": components["headers"]["RateLimitUser"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["RateLimitUserRemaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["RateLimitUserReset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["RateLimitOrg"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["RateLimitOrgRemaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["RateLimitOrgReset"];
                    readonly "x-request-id": components["headers"]["RequestId"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Success"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Unprocessable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly "v1.deliveries.list.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "list.created";
                    readonly body: components["schemas"]["ListBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.list.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "list.updated";
                    readonly body: components["schemas"]["ListBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.list.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "list.deleted";
                    readonly body: components["schemas"]["ListBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.list_entry.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "list_entry.created";
                    readonly body: components["schemas"]["ListEntry"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.list_entry.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "list_entry.deleted";
                    readonly body: components["schemas"]["ListEntry"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.note.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "note.created";
                    readonly body: components["schemas"]["Note"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.note.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "note.updated";
                    readonly body: components["schemas"]["Note"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.note.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "note.deleted";
                    readonly body: components["schemas"]["Note"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.field.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "field.created";
                    readonly body: components["schemas"]["Field"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.field.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "field.updated";
                    readonly body: components["schemas"]["Field"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.field.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "field.deleted";
                    readonly body: components["schemas"]["Field"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.field_value.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "field_value.created";
                    readonly body: components["schemas"]["FieldValueBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.field_value.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "field_value.updated";
                    readonly body: components["schemas"]["FieldValueBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.field_value.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "field_value.deleted";
                    readonly body: components["schemas"]["FieldValueBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.person.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "person.created";
                    readonly body: components["schemas"]["PersonWritten"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.person.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "person.updated";
                    readonly body: components["schemas"]["PersonWritten"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.person.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "person.deleted";
                    readonly body: components["schemas"]["EmbeddedPerson"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.organization.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "organization.created";
                    readonly body: components["schemas"]["EmbeddedOrganization"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.organization.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "organization.updated";
                    readonly body: components["schemas"]["EmbeddedOrganization"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.organization.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "organization.deleted";
                    readonly body: components["schemas"]["EmbeddedOrganization"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.organization.merged": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "organization.merged";
                    readonly body: components["schemas"]["MergedOrganizationsBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.opportunity.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "opportunity.created";
                    readonly body: components["schemas"]["OpportunityBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.opportunity.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "opportunity.updated";
                    readonly body: components["schemas"]["OpportunityBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.opportunity.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "opportunity.deleted";
                    readonly body: components["schemas"]["EmbeddedOpportunity"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.file.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "file.created";
                    readonly body: components["schemas"]["EntityFile"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.file.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "file.deleted";
                    readonly body: components["schemas"]["EntityFile"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.reminder.created": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "reminder.created";
                    readonly body: components["schemas"]["Reminder"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.reminder.updated": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "reminder.updated";
                    readonly body: components["schemas"]["Reminder"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.reminder.deleted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "reminder.deleted";
                    readonly body: components["schemas"]["Reminder"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
    readonly "v1.deliveries.sample.webhook": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "sample.webhook";
                    readonly body: components["schemas"]["SampleBody"];
                    readonly sent_at: components["schemas"]["SentAt"];
                };
            };
        };
        readonly responses: {
            readonly "2XX": components["responses"]["Delivered"];
        };
    };
}
