// Generated from contracts/v2 by `npm run contracts`. Do not edit.

export interface paths {
    readonly "/v2/auth/whoami": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Tell who is calling
         * @description The user behind the key, their tenant, and what kind of key it is. Draws from the minute pool alone. A bad version header is overlooked here, so that a client can always learn its key's default version.
         */
        readonly get: operations["v2.auth.whoami"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/calls": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List calls
         * @description Calls that the caller may see, with who took part. People log them by hand.
         */
        readonly get: operations["v2.calls.list"];
        readonly put?: never;
        /**
         * Log a call
         * @description A call that the caller logs by hand, with who took part: somebody of the account among them, as on V1. Without a text there is no note.
         */
        readonly post: operations["v2.calls.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/chat-messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List chat messages
         * @description Chat messages that the caller may see, with who took part; never their text. People log them by hand.
         */
        readonly get: operations["v2.chat-messages.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List companies
         * @description All companies that the caller may see, by ascending id. `ids` narrows; unknown ids are left out. Field data comes only when asked for. Unused records of the shared directory are not among them.
         */
        readonly get: operations["v2.companies.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the fields of companies
         * @description Metadata of the fields that companies have themselves: enriched, global and relationship-intelligence ones, by id. Fields of lists are with their list; dropdown options are elsewhere.
         */
        readonly get: operations["v2.companies.fields.list"];
        readonly put?: never;
        /**
         * Make a field of companies
         * @description A new field. Dropdowns begin without options. Asks for the permission "Manage global fields".
         */
        readonly post: operations["v2.companies.fields.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/fields/{fieldId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change a field of companies
         * @description Changes the name of the field and whether it is required. Fields that Affinity fills or computes are refused. Asks for the permission "Manage global fields".
         */
        readonly post: operations["v2.companies.fields.update"];
        /**
         * Delete a field of companies
         * @description Deletes the field with all its values and options. Asks for the permission "Manage global fields".
         */
        readonly delete: operations["v2.companies.fields.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/fields/{fieldId}/dropdown-options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the options of a field of companies
         * @description Options of a dropdown or ranked dropdown. A malformed id and a field of another type are 400, a field that does not exist 404.
         */
        readonly get: operations["v2.companies.fields.dropdown-options.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search companies
         * @description Companies that fit a group of filters and a term, as one wants them sorted. The term looks into name and primary domain, and into further fields where asked. Without any criteria the search goes over the whole shared directory, with any over the tenant's companies. A sort by what is not there is passed over. Other pages are the same body sent to their link. A filter takes the operators that the metadata of its field tells, and where its type allows them also `starts-with`, `ends-with`, `is-on-or-after`, `is-on-or-before` and, on dates, those ending in `-relative`, which count how long ago. Days are those of US Pacific; dates cannot be counted in minutes or hours. An empty group restricts nothing.
         */
        readonly post: operations["v2.companies.search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a company
         * @description One company. Field data comes only when asked for. One that was merged into another answers 422 and names it.
         */
        readonly get: operations["v2.companies.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the values of a company
         * @description Fields of the company with their values, empty ones included: enriched, global and relationship-intelligence ones, unless `ids` or `types` narrow; those two exclude each other. 20 a page by default. Values of lists are with the rows.
         */
        readonly get: operations["v2.companies.entity-fields.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Write several values of a company
         * @description Up to 100 fields at once, all or nothing. Multi values are replaced as a whole; null clears. Unlike with rows, each update needs its value.
         */
        readonly patch: operations["v2.companies.entity-fields.update-many"];
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/fields/{fieldId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get one value of a company
         * @description One field of the company with its value. Fields of lists are not found here.
         */
        readonly get: operations["v2.companies.entity-fields.get"];
        readonly put?: never;
        /**
         * Write one value of a company
         * @description Sets or, with null, clears the value. Multi values are replaced as a whole. There is no body in the answer.
         */
        readonly post: operations["v2.companies.entity-fields.update"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/fields/{fieldId}/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List all values of one field of a company
         * @description Pages through a field that holds more than the 100 values which other answers show. Only for values of companies, persons, options, tags, locations and lists; other types are refused.
         */
        readonly get: operations["v2.companies.entity-fields.values.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/list-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the rows of a company
         * @description Rows of the company over all lists that the caller may see, each with all its values and without the company itself.
         */
        readonly get: operations["v2.companies.list-entries.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the lists that hold a company
         * @description Lists that the caller may see and that have the company in them, each once however many rows it has there. Without their type.
         */
        readonly get: operations["v2.companies.lists.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the notes of a company
         * @description Notes on the company and those on persons at the company, each once. Without replies.
         */
        readonly get: operations["v2.companies.notes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/companies/{companyId}/relationships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the relationships of a company
         * @description Pairs of persons who know each other in connection with the company, the strongest first: by emails, events and chat messages, or through LinkedIn alone with a score of 0.
         */
        readonly get: operations["v2.companies.relationships.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/company-merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List merges of companies
         * @description Merges that anybody of the tenant began, the newest first. Only for admins.
         */
        readonly get: operations["v2.company-merges.list"];
        readonly put?: never;
        /**
         * Merge two companies
         * @description Begins to move all that the duplicate has to the primary one, and then deletes the duplicate. How it goes is told by the task in the answer; ids that name nothing fail there, too. Equal ids change nothing. A primary one of the shared directory becomes the tenant's own where the duplicate is the tenant's and brings no domain; else both become a new company with a new id, to which reads of either lead. Only for admins.
         */
        readonly post: operations["v2.company-merges.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/company-merges/{mergeId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a merge of companies
         * @description One merge. Only for admins.
         */
        readonly get: operations["v2.company-merges.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/tasks/company-merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List tasks that merge companies
         * @description Tasks, the newest first. Only for admins.
         */
        readonly get: operations["v2.tasks.company-merges.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/tasks/company-merges/{taskId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a task that merges companies
         * @description How far the task is, counted in merges. Only for admins.
         */
        readonly get: operations["v2.tasks.company-merges.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/duplicates/company-suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List companies that may be duplicates
         * @description Pairs of companies that look like one and on which nobody has decided yet; the first is the one to keep. `term` looks into names.
         */
        readonly get: operations["v2.duplicates.company-suggestions.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/duplicates/person-suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List persons that may be duplicates
         * @description Pairs of persons that look like one and on which nobody has decided yet; the first is the one to keep. `term` looks into first names.
         */
        readonly get: operations["v2.duplicates.person-suggestions.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/emails": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List emails
         * @description Emails that the caller may see, with who wrote and received them; never their text. A subject that the caller may not see reads `********`.
         */
        readonly get: operations["v2.emails.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/feedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send feedback
         * @description Tells Affinity what one thinks. The mock only takes note.
         */
        readonly post: operations["v2.feedback.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/field-value-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List changes of field values
         * @description Changes of all fields whose changes are kept, the oldest first unless sorted otherwise. To keep up, follow the links to the end, then ask by `changedAt` for what came after.
         */
        readonly get: operations["v2.field-value-changes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List files
         * @description All files that the caller may see, the newest first. Which entity a file belongs to is not told.
         */
        readonly get: operations["v2.files.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/files/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search in files
         * @description Files that fit a prompt, the best first, each once with one passage. Among named files, those of one company, or all.
         */
        readonly post: operations["v2.files.search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/files/{fileId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a file
         * @description One file with a link to its bytes, which works for 60 seconds.
         */
        readonly get: operations["v2.files.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/inferred-connections/coworkers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List former coworkers
         * @description Persons of the tenant who worked elsewhere together with people of a given company; those people are described, for they are no records. By target, the strongest first. The filter must name exactly one company.
         */
        readonly get: operations["v2.inferred-connections.coworkers.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/inferred-connections/investor-executive-connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List investors who know executives
         * @description Investors among the persons of the tenant who put money into a company where somebody of a given company was an executive. By target, the strongest first. The filter must name exactly one company.
         */
        readonly get: operations["v2.inferred-connections.investor-executive-connections.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the rows of a list
         * @description Rows by ascending id, each with its company, person or opportunity. Field data comes only when asked for and stands in the entity, values of the list itself included.
         */
        readonly get: operations["v2.lists.list-entries.list"];
        readonly put?: never;
        /**
         * Add a company or person to a list
         * @description A new row. Its values begin as in the web app: Status with the first open one, Owners with the creator. Where a required field of the list would stay empty, the call fails and names it. Lists of opportunities are refused.
         */
        readonly post: operations["v2.lists.list-entries.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search the rows of a list
         * @description Rows that fit a group of filters and a term, as one wants them sorted. The term looks into names, primary domain and primary email address of the entity, and into further fields where asked. Without a body all rows come, as from the list. Other pages are the same body sent to their link. A filter takes the operators that the metadata of its field tells, and where its type allows them also `starts-with`, `ends-with`, `is-on-or-after`, `is-on-or-before` and, on dates, those ending in `-relative`, which count how long ago. Days are those of US Pacific; dates cannot be counted in minutes or hours. An empty group restricts nothing. Time in Current Status is a span, not a date: it takes `-relative` operators alone, in any unit, and sorts by how long it has been.
         */
        readonly post: operations["v2.lists.list-entries.search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries/{listEntryId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a row of a list
         * @description One row with its company, person or opportunity. A row of another list is not found.
         */
        readonly get: operations["v2.lists.list-entries.get"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Take a row off a list
         * @description Deletes the row with its values. Companies and persons stay; an opportunity goes with its row, and asks for the right to manage it.
         */
        readonly delete: operations["v2.lists.list-entries.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries/{listEntryId}/field-value-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the changes of a row
         * @description Changes of the values of the row, the oldest first. Changes of global fields belong to the company or person and are not among them.
         */
        readonly get: operations["v2.lists.list-entries.field-value-changes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries/{listEntryId}/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the values of a row
         * @description Fields of the row with their values, empty ones included; all of them unless `ids` or `types` narrow. 20 a page by default. Fields of a restricted opportunity that the caller does not manage come masked as `hidden`.
         */
        readonly get: operations["v2.lists.list-entries.fields.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Write several values of a row
         * @description Up to 100 fields at once, all or nothing. Multi values are replaced as a whole; null clears.
         */
        readonly patch: operations["v2.lists.list-entries.fields.update-many"];
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get one value of a row
         * @description One field of the row with its value, masked like in the collection.
         */
        readonly get: operations["v2.lists.list-entries.fields.get"];
        readonly put?: never;
        /**
         * Write one value of a row
         * @description Sets or, with null, clears the value. Multi values are replaced as a whole. There is no body in the answer.
         */
        readonly post: operations["v2.lists.list-entries.fields.update"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/list-entries/{listEntryId}/fields/{fieldId}/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List all values of one field of a row
         * @description Pages through a field that holds more than the 100 values which other answers show. Only for values of companies, persons, options, tags, locations and lists; other types are refused. Masked fields are not found.
         */
        readonly get: operations["v2.lists.list-entries.fields.values.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List lists
         * @description Lists that the caller may see, by ascending id. `term` narrows by name and is repeated in the links to other pages.
         */
        readonly get: operations["v2.lists.list"];
        readonly put?: never;
        /**
         * Make a list
         * @description A new list of one kind of entity, made and owned by the caller. A public one asks for the permission "Share accessible Lists globally".
         */
        readonly post: operations["v2.lists.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a list
         * @description One list. One that the caller may not see does not exist for them.
         */
        readonly get: operations["v2.lists.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the fields of a list
         * @description Metadata of all fields that the list's rows have, those of their companies or persons included; rows of opportunities have list and interaction fields only. By id. Dropdown options are elsewhere.
         */
        readonly get: operations["v2.lists.fields.list"];
        readonly put?: never;
        /**
         * Make a field of a list
         * @description A new field. Dropdowns begin without options. Asks for a role on the list above Basic.
         */
        readonly post: operations["v2.lists.fields.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/fields/{fieldId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change a field of a list
         * @description Changes the name of the field and whether it is required. Fields that Affinity fills or computes are refused. Asks for a role on the list above Basic.
         */
        readonly post: operations["v2.lists.fields.update"];
        /**
         * Delete a field of a list
         * @description Deletes the field with all its values and options. Asks for a role on the list above Basic.
         */
        readonly delete: operations["v2.lists.fields.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/fields/{fieldId}/dropdown-options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the options of a field of a list
         * @description Options of a dropdown, ranked dropdown or status field of the list.
         */
        readonly get: operations["v2.lists.fields.dropdown-options.list"];
        readonly put?: never;
        /**
         * Make an option
         * @description A new option, of the type that its field asks for. Ranked ones need rank and colour, those of a status field their category as well.
         */
        readonly post: operations["v2.lists.fields.dropdown-options.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/fields/{fieldId}/dropdown-options/{dropdownOptionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get an option
         * @description One option of a field of the list.
         */
        readonly get: operations["v2.lists.fields.dropdown-options.get"];
        readonly put?: never;
        /**
         * Change an option
         * @description Changes what is named and leaves the rest. What may be named depends on the type of the field; a win rate only while the category is `open`.
         */
        readonly post: operations["v2.lists.fields.dropdown-options.update"];
        /**
         * Delete an option
         * @description Deletes the option for good and clears each cell of the list that held it.
         */
        readonly delete: operations["v2.lists.fields.dropdown-options.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/meetings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List meetings
         * @description Meetings that the caller may see, past and to come, with who takes part. 404 for a tenant without unified events.
         */
        readonly get: operations["v2.meetings.list"];
        readonly put?: never;
        /**
         * Log a meeting
         * @description A meeting that the caller logs by hand, with who took part: somebody of the account among them, as on V1. Without a text there is no note.
         */
        readonly post: operations["v2.meetings.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/meetings/{meetingId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a meeting
         * @description One meeting. One that the caller may not see does not exist for them.
         */
        readonly get: operations["v2.meetings.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List notes
         * @description Notes that the caller may see, without replies. Previews and the count of replies only when asked for.
         */
        readonly get: operations["v2.notes.list"];
        readonly put?: never;
        /**
         * Write a note
         * @description A note on companies, persons and opportunities (`entities`, at least one), on a meeting, call or chat message (`interaction`) that has none yet, or a reply to a note that is no reply itself (`user-reply`). Notes of the AI notetaker cannot be made. HTML is restricted, and mentions are refused.
         */
        readonly post: operations["v2.notes.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search in notes
         * @description Notes that fit a prompt, the best first, each once with one passage. Among named notes, those of one company, or all.
         */
        readonly post: operations["v2.notes.search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes/{noteId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a note
         * @description One note of any type, replies too. Previews and the count of replies only when asked for.
         */
        readonly get: operations["v2.notes.get"];
        readonly put?: never;
        /**
         * Change a note
         * @description Changes what is named. Each list of links replaces the one before, an empty one clears it; the last link stays. Replies take new content alone. The content of a note with mentions cannot be changed. Asks for the right to write the note.
         */
        readonly post: operations["v2.notes.update"];
        /**
         * Delete a note
         * @description Deletes a note that the caller made, with all its replies.
         */
        readonly delete: operations["v2.notes.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes/{noteId}/attached-companies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the companies of a note
         * @description Companies that the note is attached to directly.
         */
        readonly get: operations["v2.notes.attached-companies.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes/{noteId}/attached-opportunities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the opportunities of a note
         * @description Opportunities that the note is attached to directly, masked as elsewhere.
         */
        readonly get: operations["v2.notes.attached-opportunities.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes/{noteId}/attached-persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the persons of a note
         * @description Persons that the note is attached to directly.
         */
        readonly get: operations["v2.notes.attached-persons.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/notes/{noteId}/replies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the replies to a note
         * @description Replies of people and of the AI notetaker. A reply has none: its page is empty.
         */
        readonly get: operations["v2.notes.replies.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/opportunities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List opportunities
         * @description Opportunities of lists that the caller may see, by ascending id. `ids` narrows. Never with field data, which is with the rows. The name of a restricted one reads `[Hidden]` for those who do not manage it.
         */
        readonly get: operations["v2.opportunities.list"];
        readonly put?: never;
        /**
         * Make an opportunity
         * @description A new opportunity on its one list. Its row begins as in the web app: Status with the first open one, Owners with the caller. Where a required field of the list would stay empty, the call fails and names it. A restricted one is managed by the caller.
         */
        readonly post: operations["v2.opportunities.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/opportunities/{opportunityId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get an opportunity
         * @description One opportunity without field data, masked as in the collection.
         */
        readonly get: operations["v2.opportunities.get"];
        readonly put?: never;
        /**
         * Rename an opportunity
         * @description Changes the name, the one thing that can be changed here; values are written in the row. Asks for the right to manage the opportunity: a masked one is 403, an invisible one 404.
         */
        readonly post: operations["v2.opportunities.update"];
        /**
         * Delete an opportunity
         * @description Deletes the opportunity and its row. Asks for the right to manage it: a masked one is 403, an invisible one 404.
         */
        readonly delete: operations["v2.opportunities.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/opportunities/{opportunityId}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the notes of an opportunity
         * @description Notes on the opportunity and those on its persons, each once. Without replies.
         */
        readonly get: operations["v2.opportunities.notes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/person-merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List merges of persons
         * @description Merges that anybody of the tenant began, the newest first. Only for admins.
         */
        readonly get: operations["v2.person-merges.list"];
        readonly put?: never;
        /**
         * Merge two persons
         * @description Begins to move all that the duplicate has to the primary one, and then deletes the duplicate. How it goes is told by the task in the answer; ids that name nothing fail there, too. Only for admins.
         */
        readonly post: operations["v2.person-merges.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/person-merges/{mergeId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a merge of persons
         * @description One merge. Only for admins.
         */
        readonly get: operations["v2.person-merges.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/tasks/person-merges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List tasks that merge persons
         * @description Tasks, the newest first. Only for admins.
         */
        readonly get: operations["v2.tasks.person-merges.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/tasks/person-merges/{taskId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a task that merges persons
         * @description How far the task is, counted in merges. Only for admins.
         */
        readonly get: operations["v2.tasks.person-merges.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List persons
         * @description All persons that the caller may see, by ascending id. `ids` narrows; unknown ids are left out. Field data comes only when asked for. Internal persons are among them: their id is their user id.
         */
        readonly get: operations["v2.persons.list"];
        readonly put?: never;
        /**
         * Make a person
         * @description A new external person, with values if wanted; setting those asks for the permission "Edit Global Field Values". Without `emailAddresses` the primary one is the only one.
         */
        readonly post: operations["v2.persons.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the fields of persons
         * @description Metadata of the fields that persons have themselves: enriched, global and relationship-intelligence ones, by id. Fields of lists are with their list; dropdown options are elsewhere.
         */
        readonly get: operations["v2.persons.fields.list"];
        readonly put?: never;
        /**
         * Make a field of persons
         * @description A new field. Dropdowns begin without options. Asks for the permission "Manage global fields".
         */
        readonly post: operations["v2.persons.fields.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/fields/{fieldId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change a field of persons
         * @description Changes the name of the field and whether it is required. Fields that Affinity fills or computes are refused. Asks for the permission "Manage global fields".
         */
        readonly post: operations["v2.persons.fields.update"];
        /**
         * Delete a field of persons
         * @description Deletes the field with all its values and options. Asks for the permission "Manage global fields".
         */
        readonly delete: operations["v2.persons.fields.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/fields/{fieldId}/dropdown-options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the options of a field of persons
         * @description Options of a dropdown or ranked dropdown. A malformed id and a field of another type are 400, a field that does not exist 404.
         */
        readonly get: operations["v2.persons.fields.dropdown-options.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search persons
         * @description Persons that fit a group of filters and a term, as one wants them sorted. The term looks into names and primary email address, and into further fields where asked. Without a body all persons come, as from the list. Other pages are the same body sent to their link. A filter takes the operators that the metadata of its field tells, and where its type allows them also `starts-with`, `ends-with`, `is-on-or-after`, `is-on-or-before` and, on dates, those ending in `-relative`, which count how long ago. Days are those of US Pacific; dates cannot be counted in minutes or hours. An empty group restricts nothing.
         */
        readonly post: operations["v2.persons.search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a person
         * @description One person. Field data comes only when asked for. One that was merged into another answers 422 and names it.
         */
        readonly get: operations["v2.persons.get"];
        readonly put?: never;
        /**
         * Change a person
         * @description Changes what is named and leaves the rest. `emailAddresses` replaces all addresses; a primary one that is not among them is added. Setting `fields` asks for the permission "Edit Global Field Values"; all of the body is written or nothing.
         */
        readonly post: operations["v2.persons.update"];
        /**
         * Delete a person
         * @description Deletes an external person. Internal ones, inferred ones too, cannot be deleted: 403.
         */
        readonly delete: operations["v2.persons.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the values of a person
         * @description Fields of the person with their values, empty ones included: enriched, global and relationship-intelligence ones, unless `ids` or `types` narrow; those two exclude each other. 20 a page by default. Values of lists are with the rows.
         */
        readonly get: operations["v2.persons.entity-fields.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Write several values of a person
         * @description Up to 100 fields at once, all or nothing. Multi values are replaced as a whole; null clears. Unlike with rows, each update needs its value.
         */
        readonly patch: operations["v2.persons.entity-fields.update-many"];
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/fields/{fieldId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get one value of a person
         * @description One field of the person with its value. Fields of lists are not found here.
         */
        readonly get: operations["v2.persons.entity-fields.get"];
        readonly put?: never;
        /**
         * Write one value of a person
         * @description Sets or, with null, clears the value. Multi values are replaced as a whole. There is no body in the answer.
         */
        readonly post: operations["v2.persons.entity-fields.update"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/fields/{fieldId}/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List all values of one field of a person
         * @description Pages through a field that holds more than the 100 values which other answers show. Only for values of companies, persons, options, tags, locations and lists; other types are refused.
         */
        readonly get: operations["v2.persons.entity-fields.values.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/list-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the rows of a person
         * @description Rows of the person over all lists that the caller may see, each with all its values and without the person itself.
         */
        readonly get: operations["v2.persons.list-entries.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the lists that hold a person
         * @description Lists that the caller may see and that have the person in them, each once however many rows it has there. Without their type.
         */
        readonly get: operations["v2.persons.lists.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the notes of a person
         * @description Notes on the person, on meetings that the person took part in, and those that mention the person, each once. Without replies.
         */
        readonly get: operations["v2.persons.notes.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/persons/{personId}/relationships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the relationships of a person
         * @description Pairs of the person and those who know them, the strongest first: by emails, events and chat messages, or through LinkedIn alone with a score of 0.
         */
        readonly get: operations["v2.persons.relationships.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/rate-limit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Tell what is left of the limits
         * @description The same numbers as the rate headers, and what was used. Draws from the minute pool alone. The month is left out where it has no cap.
         */
        readonly get: operations["v2.rate-limit.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List reminders
         * @description Reminders that the caller may see, by due date, the earliest first.
         */
        readonly get: operations["v2.reminders.list"];
        readonly put?: never;
        /**
         * Make a reminder
         * @description A reminder on exactly one company, external person or opportunity, for an internal user. One-time ones need a due date; recurring ones a period, from which the date follows when it is left out.
         */
        readonly post: operations["v2.reminders.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/reminders/{reminderId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a reminder
         * @description One reminder. One that the caller may not see does not exist for them.
         */
        readonly get: operations["v2.reminders.get"];
        readonly put?: never;
        /**
         * Change a reminder
         * @description Changes what is named; neither type nor entity. A time in `completedAt` completes: a recurring one then moves its due date on by its period. Null there opens a one-time one again. Only for its creator and its owner.
         */
        readonly post: operations["v2.reminders.update"];
        /**
         * Delete a reminder
         * @description Deletes the reminder. Only for its creator and its owner.
         */
        readonly delete: operations["v2.reminders.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/saved-views": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the saved views of a list
         * @description Views that are shared with the caller or their own.
         */
        readonly get: operations["v2.lists.saved-views.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/saved-views/{viewId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a saved view
         * @description One view. Neither its filters nor its columns are told.
         */
        readonly get: operations["v2.lists.saved-views.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/lists/{listId}/saved-views/{viewId}/list-entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the rows of a saved view
         * @description Rows that the filters of the view let through, with the values of its columns, by ascending id: its sorting does not count. Only views of type `sheet`; others are 400.
         */
        readonly get: operations["v2.lists.saved-views.list-entries.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/semantic-search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Search companies by a sentence
         * @description Companies that fit what is asked in words. On given lists, or all. One page without links. The live service has a model read the prompt; the mock looks for its words in names, descriptions, industries, places, stages, investors and founding years, and knows nothing of numbers to compare, of interactions or of sorting.
         */
        readonly post: operations["v2.semantic-search.search"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/teams": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List teams
         * @description Teams that the caller may see, by name unless sorted otherwise. Previews of members and lists only when asked for.
         */
        readonly get: operations["v2.teams.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/teams/{teamId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a team
         * @description One team. Previews of members and lists only when asked for.
         */
        readonly get: operations["v2.teams.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/teams/{teamId}/accessible-lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the lists of a team
         * @description Lists that the team may see and the caller, too.
         */
        readonly get: operations["v2.teams.accessible-lists.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/teams/{teamId}/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the members of a team
         * @description Memberships, each with its user.
         */
        readonly get: operations["v2.teams.members.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/transcripts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List transcripts
         * @description Transcripts that the caller may see, with their notes and without what was said.
         */
        readonly get: operations["v2.transcripts.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/transcripts/{transcriptId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a transcript
         * @description One transcript with its first 100 fragments.
         */
        readonly get: operations["v2.transcripts.get"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a transcript
         * @description Deletes the transcript of a note that the caller made, with its fragments. The note stays and names no transcript any more.
         */
        readonly delete: operations["v2.transcripts.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/transcripts/{transcriptId}/fragments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the fragments of a transcript
         * @description What was said, in its order.
         */
        readonly get: operations["v2.transcripts.fragments.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List users
         * @description Internal users of the tenant. Their addresses and roles only for callers with the permission "Manage Users".
         */
        readonly get: operations["v2.users.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/users/{userId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a user
         * @description One user, by the id of their person. Addresses and role only for callers with the permission "Manage Users".
         */
        readonly get: operations["v2.users.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List webhooks
         * @description Webhooks that the caller made, by ascending id; all of the tenant for those who manage all webhooks.
         */
        readonly get: operations["v2.webhooks.list"];
        readonly put?: never;
        /**
         * Make a webhook
         * @description A test delivery goes out first. A URL that does not answer, holds credentials or is taken is a `validation` error; one webhook too many is a `bad-request`. Without subscriptions all events come.
         */
        readonly post: operations["v2.webhooks.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v2/webhooks/{webhookId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Get a webhook
         * @description One webhook. One that the caller may not see does not exist for them.
         */
        readonly get: operations["v2.webhooks.get"];
        readonly put?: never;
        /**
         * Change a webhook
         * @description Changes what is named. A new URL, and switching on again, send a test delivery first.
         */
        readonly post: operations["v2.webhooks.update"];
        /**
         * Delete a webhook
         * @description Deletes the webhook. Somebody else's does not exist for callers who do not manage all.
         */
        readonly delete: operations["v2.webhooks.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A number of calls a month; `unlimited` where no monthly cap applies (corrections.md §3). */
        readonly MonthlyCalls: string;
        readonly AuthenticationError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "authentication";
            readonly message: string;
        };
        readonly AuthorizationError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "authorization";
            readonly message: string;
        };
        readonly BadRequestError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "bad-request";
            readonly message: string;
        };
        readonly ConflictError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "conflict";
            readonly message: string;
        };
        readonly MethodNotAllowedError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "method-not-allowed";
            readonly message: string;
        };
        readonly NotAcceptableError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "not-acceptable";
            readonly message: string;
        };
        readonly NotFoundError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "not-found";
            readonly message: string;
        };
        readonly NotImplementedError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "not-implemented";
            readonly message: string;
        };
        readonly RateLimitError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "rate-limit";
            readonly message: string;
        };
        readonly ServerError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "server";
            readonly message: string;
        };
        readonly TimeoutError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "timeout";
            readonly message: string;
        };
        readonly UnprocessableEntityError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "unprocessable-entity";
            readonly message: string;
        };
        readonly UnsupportedMediaTypeError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "unsupported-media-type";
            readonly message: string;
        };
        readonly ValidationError: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly code: "validation";
            readonly message: string;
            /** @description The parameter's or header's name, or the JSON pointer of the body member. */
            readonly param: string;
        };
        readonly Error: components["schemas"]["AuthenticationError"] | components["schemas"]["AuthorizationError"] | components["schemas"]["BadRequestError"] | components["schemas"]["ConflictError"] | components["schemas"]["MethodNotAllowedError"] | components["schemas"]["NotAcceptableError"] | components["schemas"]["NotFoundError"] | components["schemas"]["NotImplementedError"] | components["schemas"]["RateLimitError"] | components["schemas"]["ServerError"] | components["schemas"]["TimeoutError"] | components["schemas"]["UnprocessableEntityError"] | components["schemas"]["UnsupportedMediaTypeError"] | components["schemas"]["ValidationError"];
        readonly Errors: {
            readonly errors: readonly components["schemas"]["Error"][];
        };
        /** Format: int64 */
        readonly Id: number;
        readonly Tenant: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /**
             * Format: hostname
             * @description The label in front of affinity.co.
             */
            readonly subdomain: string;
        };
        readonly User: {
            /** @description The same number as the person's id. */
            readonly id: components["schemas"]["Id"];
            readonly firstName: string;
            readonly lastName: string | null;
            /** Format: email */
            readonly emailAddress: string;
        };
        /**
         * Format: date-time
         * @description UTC, whole seconds, with a trailing Z.
         */
        readonly Timestamp: string;
        readonly Grant: {
            /** @enum {string} */
            readonly type: "api-key" | "access-token";
            /** @description `api` for a key; an access token may be narrower, such as `api.read`. */
            readonly scopes: readonly string[];
            readonly createdAt: components["schemas"]["Timestamp"];
        };
        readonly WhoAmI: {
            readonly tenant: components["schemas"]["Tenant"];
            readonly user: components["schemas"]["User"];
            readonly grant: components["schemas"]["Grant"];
        };
        readonly AuthenticationErrors: {
            readonly errors: readonly components["schemas"]["AuthenticationError"][];
        };
        readonly NotFoundErrors: {
            readonly errors: readonly components["schemas"]["NotFoundError"][];
        };
        readonly RateLimitErrors: {
            readonly errors: readonly components["schemas"]["RateLimitError"][];
        };
        readonly PersonData: {
            readonly id: components["schemas"]["Id"];
            readonly firstName: string | null;
            readonly lastName: string | null;
            /** Format: email */
            readonly primaryEmailAddress: string | null;
            /**
             * @description A collaborator is an outsider who may look at given views of lists.
             * @enum {string}
             */
            readonly type: "internal" | "collaborator" | "external";
        };
        readonly Attendee: {
            /** Format: email */
            readonly emailAddress: string | null;
            readonly person: components["schemas"]["PersonData"] | null;
        };
        /** Format: int64 */
        readonly Count: number;
        readonly AttendeesPreview: {
            /** @description The first 100 at most. */
            readonly data: readonly components["schemas"]["Attendee"][];
            readonly totalCount: components["schemas"]["Count"];
        };
        readonly CallRecord: {
            readonly id: components["schemas"]["Id"];
            readonly title: string | null;
            readonly startTime: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly endTime: string | null;
            readonly allDay: boolean;
            readonly attendeesPreview: components["schemas"]["AttendeesPreview"];
            /**
             * @description All calls are logged by hand.
             * @constant
             */
            readonly loggingType: "manual";
            /** @description Who logged it. */
            readonly creator: components["schemas"]["Attendee"] | null;
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly updatedAt: string | null;
        };
        readonly Pagination: {
            /**
             * Format: uri
             * @description The page before, or null on the first.
             */
            readonly prevUrl?: string | null;
            /**
             * Format: uri
             * @description The page after, or null on the last.
             */
            readonly nextUrl?: string | null;
        };
        readonly CallPaged: {
            readonly data: readonly components["schemas"]["CallRecord"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly BadRequestOrValidationError: components["schemas"]["BadRequestError"] | components["schemas"]["ValidationError"];
        readonly BadRequestErrors: {
            readonly errors: readonly components["schemas"]["BadRequestOrValidationError"][];
        };
        readonly AttendingPerson: {
            readonly id: components["schemas"]["Id"];
        };
        readonly AttendeeToAdd: {
            readonly person: components["schemas"]["AttendingPerson"];
        };
        /** @description Who took part, somebody of the account among them. */
        readonly AttendeesToAdd: readonly components["schemas"]["AttendeeToAdd"][];
        readonly CallToBeCreated: {
            /** Format: date-time */
            readonly startTime: string;
            readonly attendees: components["schemas"]["AttendeesToAdd"];
        };
        readonly AuthorizationErrors: {
            readonly errors: readonly components["schemas"]["AuthorizationError"][];
        };
        readonly PersonDataPreview: {
            /** @description The first 100 at most. */
            readonly data: readonly components["schemas"]["PersonData"][];
            readonly totalCount: components["schemas"]["Count"];
        };
        readonly ChatMessageRecord: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description `sent`: by an internal person.
             * @enum {string}
             */
            readonly direction: "sent" | "received";
            readonly sentAt: components["schemas"]["Timestamp"];
            /**
             * @description All chat messages are logged by hand.
             * @constant
             */
            readonly loggingType: "manual";
            readonly participantsPreview: components["schemas"]["PersonDataPreview"];
            /** @description Who logged it. */
            readonly creator: components["schemas"]["PersonData"];
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly updatedAt: string | null;
        };
        readonly ChatMessagePaged: {
            readonly data: readonly components["schemas"]["ChatMessageRecord"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        /**
         * @description Who fills the field; null for all but enriched ones.
         * @enum {string|null}
         */
        readonly EnrichmentSource: "affinity-data" | "dealroom" | "eventbrite" | "mailchimp" | null;
        readonly CompanyData: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /** Format: hostname */
            readonly domain: string | null;
        };
        readonly CompanyValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company";
            readonly data: components["schemas"]["CompanyData"] | null;
        };
        /** Format: int32 */
        readonly TotalCount: number;
        readonly CompaniesValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company-multi";
            readonly data: readonly components["schemas"]["CompanyData"][] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        readonly DateValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "datetime";
            /**
             * Format: date-time
             * @description The time of day of a write is dropped; reads give midnight US Pacific of that UTC date.
             */
            readonly data: string | null;
        };
        readonly Dropdown: {
            readonly dropdownOptionId: components["schemas"]["Id"];
            readonly text: string;
        };
        readonly DropdownValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown";
            readonly data: components["schemas"]["Dropdown"] | null;
        };
        readonly DropdownsValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown-multi";
            readonly data: readonly components["schemas"]["Dropdown"][] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        readonly TextValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "filterable-text" | "text";
            readonly data: string | null;
        };
        readonly TextsValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "filterable-text-multi";
            readonly data: readonly string[] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        readonly FormulaNumber: {
            readonly calculatedValue?: number | null;
        };
        readonly FormulaValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "formula-number";
            readonly data: components["schemas"]["FormulaNumber"] | null;
        };
        readonly PhoneCall: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "call";
            readonly startTime: components["schemas"]["Timestamp"];
            readonly attendees: readonly components["schemas"]["Attendee"][];
        };
        readonly ChatMessage: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "chat-message";
            /** @enum {string} */
            readonly direction: "received" | "sent";
            readonly sentAt: components["schemas"]["Timestamp"];
            readonly manualCreator: components["schemas"]["PersonData"];
            readonly participants: readonly components["schemas"]["PersonData"][];
        };
        readonly Email: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "email";
            readonly sentAt: components["schemas"]["Timestamp"];
            readonly subject: string | null;
            readonly from: components["schemas"]["Attendee"];
            readonly to: readonly components["schemas"]["Attendee"][];
            readonly cc: readonly components["schemas"]["Attendee"][];
        };
        readonly Meeting: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "meeting";
            readonly title: string | null;
            readonly allDay: boolean;
            readonly startTime: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly endTime: string | null;
            readonly attendees: readonly components["schemas"]["Attendee"][];
        };
        readonly Interaction: components["schemas"]["ChatMessage"] | components["schemas"]["Email"] | components["schemas"]["Meeting"] | components["schemas"]["PhoneCall"];
        readonly InteractionValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "interaction";
            readonly data: components["schemas"]["Interaction"] | null;
            /** @description The colleague to whom Affinity attributes the interaction. */
            readonly internalPerson: components["schemas"]["PersonData"] | null;
        };
        /** @enum {string} */
        readonly EntityType: "company" | "opportunity" | "person";
        readonly ListData: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly type: components["schemas"]["EntityType"];
            /** Format: int32 */
            readonly entityCount: number;
        };
        readonly ListsValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "list-multi";
            readonly data: readonly components["schemas"]["ListData"][] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        readonly Location: {
            readonly streetAddress: string | null;
            readonly city: string | null;
            readonly state: string | null;
            readonly country: string | null;
            readonly continent: string | null;
        };
        readonly LocationValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location";
            readonly data: components["schemas"]["Location"] | null;
        };
        readonly LocationsValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location-multi";
            readonly data: readonly components["schemas"]["Location"][] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        /** Format: int32 */
        readonly Id32: number;
        readonly NoteContent: {
            /** @description As it is stored. Mentions are spans with `data-type="note-mention"`. */
            readonly html: string | null;
        };
        readonly PersonMention: {
            /** @description The mention's own id. */
            readonly id: components["schemas"]["Id32"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
            readonly person: components["schemas"]["PersonData"];
        };
        readonly Mention: components["schemas"]["PersonMention"];
        readonly BaseNote: {
            readonly id: components["schemas"]["Id32"];
            readonly content: components["schemas"]["NoteContent"];
            /** @description The persons whom the content mentions. */
            readonly mentions: readonly components["schemas"]["Mention"][];
            readonly creator: components["schemas"]["PersonData"];
            readonly createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description Null until it is edited.
             */
            readonly updatedAt: string | null;
        };
        readonly NoteValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "note";
            readonly data: components["schemas"]["BaseNote"] | null;
        };
        readonly FloatValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "number";
            readonly data: number | null;
        };
        readonly FloatsValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "number-multi";
            readonly data: readonly number[] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        readonly PersonValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
            readonly data: components["schemas"]["PersonData"] | null;
        };
        readonly PersonsValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person-multi";
            readonly data: readonly components["schemas"]["PersonData"][] | null;
            readonly totalCount?: components["schemas"]["TotalCount"];
        };
        readonly RankedDropdown: {
            readonly dropdownOptionId: components["schemas"]["Id"];
            readonly text: string;
            /** Format: int64 */
            readonly rank: number;
            /** @description A colour's English name. */
            readonly color: string | null;
        };
        readonly RankedDropdownValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ranked-dropdown";
            readonly data: components["schemas"]["RankedDropdown"] | null;
        };
        readonly ReminderData: {
            readonly id: components["schemas"]["Id"];
            /** @enum {string} */
            readonly type: "one-time" | "recurring";
            readonly content: string | null;
            readonly dueDate: components["schemas"]["Timestamp"];
            readonly createdAt: components["schemas"]["Timestamp"];
        };
        readonly ReminderValue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "reminder";
            readonly data: components["schemas"]["ReminderData"] | null;
        };
        readonly FieldValue: components["schemas"]["CompanyValue"] | components["schemas"]["CompaniesValue"] | components["schemas"]["DateValue"] | components["schemas"]["DropdownValue"] | components["schemas"]["DropdownsValue"] | components["schemas"]["TextValue"] | components["schemas"]["TextsValue"] | components["schemas"]["FormulaValue"] | components["schemas"]["InteractionValue"] | components["schemas"]["ListsValue"] | components["schemas"]["LocationValue"] | components["schemas"]["LocationsValue"] | components["schemas"]["NoteValue"] | components["schemas"]["FloatValue"] | components["schemas"]["FloatsValue"] | components["schemas"]["PersonValue"] | components["schemas"]["PersonsValue"] | components["schemas"]["RankedDropdownValue"] | components["schemas"]["ReminderValue"];
        readonly Field: {
            readonly id: string;
            readonly name: string;
            /**
             * @description `hidden` is no kind but a mark: the value is masked, for the opportunity is restricted.
             * @enum {string}
             */
            readonly type: "enriched" | "global" | "list" | "relationship-intelligence" | "hidden";
            readonly enrichmentSource: components["schemas"]["EnrichmentSource"];
            readonly value: components["schemas"]["FieldValue"];
        };
        readonly Fields: readonly components["schemas"]["Field"][];
        readonly Company: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /**
             * Format: hostname
             * @description The primary domain.
             */
            readonly domain: string | null;
            /** @description All domains, the primary one included. */
            readonly domains: readonly string[];
            /** @description True for a company of Affinity's shared directory. */
            readonly isGlobal: boolean;
            /** @description Absent unless fields were selected. */
            readonly fields?: components["schemas"]["Fields"];
        };
        readonly CompanyPaged: {
            readonly data: readonly components["schemas"]["Company"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly FilterableFieldOperator: {
            /**
             * @description What a search criterion names as its operator.
             * @enum {string}
             */
            readonly id: "contains" | "does-not-contain" | "ends-with" | "has-all-of" | "has-any-of" | "has-exactly" | "has-none-of" | "is-after" | "is-any-of" | "is-before" | "is-between" | "is-between-relative" | "is-empty" | "is-equal-to" | "is-exactly" | "is-exactly-relative" | "is-greater-than" | "is-greater-than-or-equal-to" | "is-less-than" | "is-less-than-or-equal-to" | "is-less-than-or-equal-to-relative" | "is-less-than-relative" | "is-more-than" | "is-more-than-or-equal-to" | "is-more-than-or-equal-to-relative" | "is-more-than-relative" | "is-none-of" | "is-not-empty" | "is-not-equal-to" | "is-not-exactly-relative" | "is-not-on" | "is-not-within-the-last" | "is-not-within-the-next" | "is-on" | "is-on-or-after" | "is-on-or-before" | "is-within-the-last" | "is-within-the-next" | "starts-with";
            readonly name: string;
            /**
             * @description `none`: no value at all. `two`: a range. `multi`: one or more.
             * @enum {string}
             */
            readonly numberOfValuesRequired: "none" | "one" | "two" | "multi";
            /** @description Only on operators that take a span of time. */
            readonly relativeDateUnits?: readonly ("minute" | "hour" | "day" | "week" | "month" | "quarter" | "year")[];
        };
        readonly FilterableFieldAttribute: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly valueType: "date" | "number" | "person-multi" | "text";
            readonly operators: readonly components["schemas"]["FilterableFieldOperator"][];
        };
        readonly FieldFilterabilityAttributeOnField: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly filterableFieldType: "attribute-on-field";
            readonly attributes: readonly components["schemas"]["FilterableFieldAttribute"][];
        };
        readonly FieldFilterabilityFieldOnly: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly filterableFieldType: "field-only";
            readonly operators: readonly components["schemas"]["FilterableFieldOperator"][];
        };
        readonly FieldFilterability: components["schemas"]["FieldFilterabilityAttributeOnField"] | components["schemas"]["FieldFilterabilityFieldOnly"];
        readonly FieldSortabilityAttribute: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly valueType: "company-multi" | "date" | "number" | "person" | "person-multi" | "ranked-dropdown" | "text";
        };
        readonly FieldSortabilityAttributeOnField: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly sortableFieldType: "attribute-on-field";
            readonly attributes: readonly components["schemas"]["FieldSortabilityAttribute"][];
        };
        readonly FieldSortabilityFieldOnly: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly sortableFieldType: "field-only";
        };
        readonly FieldSortability: components["schemas"]["FieldSortabilityAttributeOnField"] | components["schemas"]["FieldSortabilityFieldOnly"];
        readonly FieldMetadata: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly type: "enriched" | "global" | "list" | "relationship-intelligence";
            readonly enrichmentSource: components["schemas"]["EnrichmentSource"];
            /** @enum {string} */
            readonly valueType: "company" | "company-multi" | "datetime" | "dropdown" | "dropdown-multi" | "filterable-text" | "filterable-text-multi" | "formula-number" | "interaction" | "list-multi" | "location" | "location-multi" | "note" | "number" | "number-multi" | "person" | "person-multi" | "ranked-dropdown" | "reminder" | "text";
            /**
             * Format: date-time
             * @description Null for fields that Affinity brings along.
             */
            readonly createdAt: string | null;
            /** @description What the field is for, in the words of whoever made it. */
            readonly description: string | null;
            /** @description A value must be given when a record or row is created. */
            readonly isRequired: boolean;
            /** @description Only with `includes=filterability`; null where the field cannot be filtered by. */
            readonly filterability?: components["schemas"]["FieldFilterability"] | null;
            /** @description Only with `includes=sortability`; null where the field cannot be sorted by. */
            readonly sortability?: components["schemas"]["FieldSortability"] | null;
        };
        readonly FieldMetadataPaged: {
            readonly data: readonly components["schemas"]["FieldMetadata"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        /** @enum {string} */
        readonly FieldTypeToBeCreated: "company" | "company-multi" | "datetime" | "dropdown" | "dropdown-multi" | "filterable-text" | "filterable-text-multi" | "location" | "location-multi" | "number" | "number-multi" | "person" | "person-multi" | "ranked-dropdown" | "text";
        readonly FieldToBeCreated: {
            readonly name: string;
            readonly description?: string | null;
            readonly valueType: components["schemas"]["FieldTypeToBeCreated"];
            /** @default false */
            readonly isRequired: boolean;
        };
        readonly FieldToBeUpdated: {
            readonly name?: string;
            readonly isRequired?: boolean;
        };
        readonly DropdownOptionBase: {
            readonly id: components["schemas"]["Id"];
            readonly text: string;
        };
        readonly StandardDropdownOption: {
            /** @constant */
            readonly type: "dropdown";
        } & (components["schemas"]["DropdownOptionBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown";
        });
        readonly RankedDropdownOption: {
            /** @constant */
            readonly type: "ranked-dropdown";
            /**
             * Format: int32
             * @description Place among the options, the lowest first.
             */
            readonly rank: number;
            /** @enum {string|null} */
            readonly color: "white" | "gray" | "blue" | "green" | "purple" | "orange" | "red" | null;
        } & (components["schemas"]["DropdownOptionBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ranked-dropdown";
        });
        readonly StatusDropdownOption: {
            /** @constant */
            readonly type: "status-dropdown";
            /**
             * Format: int32
             * @description Place among the options, the lowest first.
             */
            readonly rank: number;
            /** @enum {string|null} */
            readonly color: "white" | "gray" | "blue" | "green" | "purple" | "orange" | "red" | null;
            /** @enum {string} */
            readonly statusCategory: "open" | "won" | "lost" | "on-hold";
            /**
             * Format: int32
             * @description How likely a deal in this status is won. Percent; only with category `open`.
             */
            readonly winRate: number | null;
        } & (components["schemas"]["DropdownOptionBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "status-dropdown";
        });
        readonly DropdownOption: components["schemas"]["StandardDropdownOption"] | components["schemas"]["RankedDropdownOption"] | components["schemas"]["StatusDropdownOption"];
        readonly DropdownOptionPaged: {
            readonly data: readonly components["schemas"]["DropdownOption"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly SearchTerm: {
            /** @description One phrase; finds beginnings of words. */
            readonly term: string;
            /** @description Further fields to look into. Dates cannot be looked into and are passed over. */
            readonly fieldIds?: readonly string[];
        };
        readonly CompanyReference: {
            readonly id: components["schemas"]["Id"];
        };
        readonly CompanyFilterMultiValues: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "company";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-any-of" | "is-none-of";
            readonly value: readonly components["schemas"]["CompanyReference"][];
        };
        readonly CompanyFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "company";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly CompanyFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "company";
        } & (components["schemas"]["CompanyFilterMultiValues"] | components["schemas"]["CompanyFilterNoValue"]);
        readonly CompaniesFilterMultiValues: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "company-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "has-all-of" | "has-any-of" | "has-none-of";
            readonly value: readonly components["schemas"]["CompanyReference"][];
        };
        readonly CompaniesFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "company-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly CompaniesFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "company-multi";
        } & (components["schemas"]["CompaniesFilterMultiValues"] | components["schemas"]["CompaniesFilterNoValue"]);
        readonly DateFilterOneValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "date";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-after" | "is-before" | "is-not-on" | "is-on" | "is-on-or-after" | "is-on-or-before";
            /** Format: date */
            readonly value: string;
        };
        readonly DateFilterRange: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "date";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-between";
            /** @description First and last day, both included. */
            readonly value: readonly string[];
        };
        readonly RelativeDateRange: {
            /** @description The two ends of a span, the lesser first. */
            readonly amount: readonly number[];
            /** @enum {string} */
            readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
        };
        readonly DateFilterRelativeRange: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "date";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-between-relative";
            readonly value: components["schemas"]["RelativeDateRange"];
        };
        readonly DateFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "date";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly RelativeDate: {
            /** Format: int32 */
            readonly amount: number;
            /** @enum {string} */
            readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
        };
        readonly DateFilterRelativeDate: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "date";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-exactly-relative" | "is-less-than-or-equal-to-relative" | "is-less-than-relative" | "is-more-than-or-equal-to-relative" | "is-more-than-relative" | "is-not-exactly-relative";
            readonly value: components["schemas"]["RelativeDate"];
        };
        readonly RelativeDates: {
            /** @description One number, or the two ends of a span. */
            readonly amount: readonly number[];
            /** @enum {string} */
            readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
        };
        readonly DateFilterRelative: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "date";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-not-within-the-last" | "is-not-within-the-next" | "is-within-the-last" | "is-within-the-next";
            readonly value: components["schemas"]["RelativeDates"];
        };
        readonly DateFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "date";
        } & (components["schemas"]["DateFilterOneValue"] | components["schemas"]["DateFilterRange"] | components["schemas"]["DateFilterRelativeRange"] | components["schemas"]["DateFilterNoValue"] | components["schemas"]["DateFilterRelativeDate"] | components["schemas"]["DateFilterRelative"]);
        readonly DropdownReference: {
            readonly dropdownOptionId: components["schemas"]["Id"];
        };
        readonly DropdownFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "dropdown";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-any-of" | "is-none-of";
            readonly value: readonly components["schemas"]["DropdownReference"][];
        };
        readonly DropdownFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "dropdown";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly DropdownFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "dropdown";
        } & (components["schemas"]["DropdownFilterMultiValues"] | components["schemas"]["DropdownFilterNoValue"]);
        readonly DropdownsFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "dropdown-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "has-all-of" | "has-any-of" | "has-none-of";
            readonly value: readonly components["schemas"]["DropdownReference"][];
        };
        readonly DropdownsFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "dropdown-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly DropdownsFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "dropdown-multi";
        } & (components["schemas"]["DropdownsFilterMultiValues"] | components["schemas"]["DropdownsFilterNoValue"]);
        readonly FilterableTextFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "filterable-text";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-any-of" | "is-none-of";
            readonly value: readonly string[];
        };
        readonly FilterableTextFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "filterable-text";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly FilterableTextFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "filterable-text";
        } & (components["schemas"]["FilterableTextFilterMultiValues"] | components["schemas"]["FilterableTextFilterNoValue"]);
        readonly FilterableTextsFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "filterable-text-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "has-all-of" | "has-any-of" | "has-none-of";
            readonly value: readonly string[];
        };
        readonly FilterableTextsFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "filterable-text-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly FilterableTextsFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "filterable-text-multi";
        } & (components["schemas"]["FilterableTextsFilterMultiValues"] | components["schemas"]["FilterableTextsFilterNoValue"]);
        readonly ListReference: {
            readonly id: components["schemas"]["Id"];
        };
        readonly ListsFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "list-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "has-all-of" | "has-any-of" | "has-none-of";
            readonly value: readonly components["schemas"]["ListReference"][];
        };
        readonly ListsFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "list-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly ListsFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "list-multi";
        } & (components["schemas"]["ListsFilterMultiValues"] | components["schemas"]["ListsFilterNoValue"]);
        readonly LocationFilterValue: {
            readonly city?: string;
            readonly continent?: string;
            readonly country?: string;
            readonly state?: string;
            readonly streetAddress?: string;
        };
        readonly LocationFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "location";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-any-of" | "is-none-of";
            readonly value: readonly components["schemas"]["LocationFilterValue"][];
        };
        readonly LocationFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "location";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly LocationFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "location";
        } & (components["schemas"]["LocationFilterMultiValues"] | components["schemas"]["LocationFilterNoValue"]);
        readonly LocationsFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "location-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "has-all-of" | "has-any-of" | "has-none-of";
            readonly value: readonly components["schemas"]["LocationFilterValue"][];
        };
        readonly LocationsFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "location-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly LocationsFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "location-multi";
        } & (components["schemas"]["LocationsFilterMultiValues"] | components["schemas"]["LocationsFilterNoValue"]);
        readonly NumberFilterRange: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "number";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-between";
            /** @description Least and most, both included. */
            readonly value: readonly number[];
        };
        readonly NumberFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "number";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly NumberFilterOneValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "number";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-equal-to" | "is-greater-than" | "is-greater-than-or-equal-to" | "is-less-than" | "is-less-than-or-equal-to" | "is-not-equal-to";
            readonly value: number;
        };
        readonly NumberFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "number";
        } & (components["schemas"]["NumberFilterRange"] | components["schemas"]["NumberFilterNoValue"] | components["schemas"]["NumberFilterOneValue"]);
        readonly PersonReference: {
            readonly id: components["schemas"]["Id"];
        };
        readonly PersonFilterMultiValues: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "person";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-any-of" | "is-none-of";
            readonly value: readonly components["schemas"]["PersonReference"][];
        };
        readonly PersonFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "person";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly PersonFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "person";
        } & (components["schemas"]["PersonFilterMultiValues"] | components["schemas"]["PersonFilterNoValue"]);
        readonly PersonsFilterMultiValues: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "person-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "has-all-of" | "has-any-of" | "has-none-of";
            readonly value: readonly components["schemas"]["PersonReference"][];
        };
        readonly PersonsFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "person-multi";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly PersonsFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "person-multi";
        } & (components["schemas"]["PersonsFilterMultiValues"] | components["schemas"]["PersonsFilterNoValue"]);
        readonly RankedDropdownReference: {
            readonly dropdownOptionId: components["schemas"]["Id"];
        };
        readonly RankedDropdownFilterMultiValues: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "ranked-dropdown";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-any-of" | "is-none-of";
            readonly value: readonly components["schemas"]["RankedDropdownReference"][];
        };
        readonly RankedDropdownFilterNoValue: {
            readonly fieldId: string;
            /** @constant */
            readonly valueType: "ranked-dropdown";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly RankedDropdownFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "ranked-dropdown";
        } & (components["schemas"]["RankedDropdownFilterMultiValues"] | components["schemas"]["RankedDropdownFilterNoValue"]);
        readonly TextFilterOneValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "text";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "contains" | "does-not-contain" | "ends-with" | "starts-with";
            readonly value: string;
        };
        readonly TextFilterNoValue: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @constant */
            readonly valueType: "text";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operator: "is-empty" | "is-not-empty";
        };
        readonly TextFilter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly valueType: "text";
        } & (components["schemas"]["TextFilterOneValue"] | components["schemas"]["TextFilterNoValue"]);
        readonly ValueFilter: components["schemas"]["CompanyFilter"] | components["schemas"]["CompaniesFilter"] | components["schemas"]["DateFilter"] | components["schemas"]["DropdownFilter"] | components["schemas"]["DropdownsFilter"] | components["schemas"]["FilterableTextFilter"] | components["schemas"]["FilterableTextsFilter"] | components["schemas"]["ListsFilter"] | components["schemas"]["LocationFilter"] | components["schemas"]["LocationsFilter"] | components["schemas"]["NumberFilter"] | components["schemas"]["PersonFilter"] | components["schemas"]["PersonsFilter"] | components["schemas"]["RankedDropdownFilter"] | components["schemas"]["TextFilter"];
        readonly FilterGroup: {
            /** @enum {string} */
            readonly operator: "and" | "or";
            /** @description Filters or groups again, as deep as one likes. */
            readonly filters: readonly components["schemas"]["FilterOrGroup"][];
        };
        readonly FilterOrGroup: components["schemas"]["ValueFilter"] | components["schemas"]["FilterGroup"];
        readonly SearchSort: {
            readonly fieldId: string;
            /** @description Which side of the field is meant, where it has several; those of interactions have `date-of-activity`. */
            readonly attributeId?: string;
            /** @enum {string} */
            readonly direction: "asc" | "desc";
        };
        readonly SearchCriteria: {
            /** @description Rows must fit the term and the filters. */
            readonly search?: components["schemas"]["SearchTerm"];
            readonly filters?: components["schemas"]["FilterGroup"];
            /** @description In this order; rows without a value come last either way. One by an unknown field or attribute is passed over. */
            readonly sorts?: readonly components["schemas"]["SearchSort"][];
        };
        readonly UnprocessableEntityErrors: {
            readonly errors: readonly components["schemas"]["UnprocessableEntityError"][];
        };
        readonly FieldPaged: {
            readonly data: readonly components["schemas"]["Field"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly CompanyValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company";
            readonly data: components["schemas"]["CompanyReference"] | null;
        };
        readonly CompaniesValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company-multi";
            readonly data: readonly components["schemas"]["CompanyReference"][] | null;
        };
        readonly DropdownValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown";
            readonly data: components["schemas"]["DropdownReference"] | null;
        };
        readonly DropdownsValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown-multi";
            readonly data: readonly components["schemas"]["DropdownReference"][] | null;
        };
        readonly PersonValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
            readonly data: components["schemas"]["PersonReference"] | null;
        };
        readonly PersonsValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person-multi";
            readonly data: readonly components["schemas"]["PersonReference"][] | null;
        };
        readonly RankedDropdownValueUpdate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ranked-dropdown";
            readonly data: components["schemas"]["RankedDropdownReference"] | null;
        };
        readonly FieldValueUpdate: components["schemas"]["CompanyValueUpdate"] | components["schemas"]["CompaniesValueUpdate"] | components["schemas"]["DateValue"] | components["schemas"]["DropdownValueUpdate"] | components["schemas"]["DropdownsValueUpdate"] | components["schemas"]["TextValue"] | components["schemas"]["TextsValue"] | components["schemas"]["LocationValue"] | components["schemas"]["LocationsValue"] | components["schemas"]["FloatValue"] | components["schemas"]["FloatsValue"] | components["schemas"]["PersonValueUpdate"] | components["schemas"]["PersonsValueUpdate"] | components["schemas"]["RankedDropdownValueUpdate"];
        readonly FieldUpdateById: {
            readonly id: string;
            readonly value: components["schemas"]["FieldValueUpdate"];
        };
        readonly CompanyBatchOperationUpdateFields: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operation: "update-fields";
            readonly updates: readonly components["schemas"]["FieldUpdateById"][];
        };
        readonly CompanyBatchOperationRequest: components["schemas"]["CompanyBatchOperationUpdateFields"];
        readonly CompanyBatchOperationResponse: {
            /** @enum {string} */
            readonly operation?: "update-fields";
        };
        readonly FieldUpdate: {
            /** @description Optional on paper; without it there is nothing to do and the mock refuses. */
            readonly value?: components["schemas"]["FieldValueUpdate"];
        };
        readonly CompaniesValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company" | "company-multi";
            readonly data: readonly components["schemas"]["CompanyData"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly DropdownsValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown" | "dropdown-multi";
            readonly data: readonly components["schemas"]["Dropdown"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly TextsValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "filterable-text" | "filterable-text-multi";
            readonly data: readonly string[];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly ListsValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "list-multi";
            readonly data: readonly components["schemas"]["ListData"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly LocationsValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location" | "location-multi";
            readonly data: readonly components["schemas"]["Location"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly PersonsValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person" | "person-multi";
            readonly data: readonly components["schemas"]["PersonData"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly RankedDropdownValuePaged: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ranked-dropdown";
            readonly data: readonly components["schemas"]["RankedDropdown"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly FieldValuesPaged: components["schemas"]["CompaniesValuePaged"] | components["schemas"]["DropdownsValuePaged"] | components["schemas"]["TextsValuePaged"] | components["schemas"]["ListsValuePaged"] | components["schemas"]["LocationsValuePaged"] | components["schemas"]["PersonsValuePaged"] | components["schemas"]["RankedDropdownValuePaged"];
        /** Format: int64 */
        readonly NullableId: number | null;
        readonly ListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly listId: components["schemas"]["Id"];
            readonly listName: string;
            readonly creatorId: components["schemas"]["NullableId"];
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly fields: components["schemas"]["Fields"];
        };
        readonly ListEntryPaged: {
            readonly data: readonly components["schemas"]["ListEntry"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly List: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly creatorId: components["schemas"]["Id"];
            readonly ownerId: components["schemas"]["Id"];
            /** @description Whether everybody of the tenant sees it. */
            readonly isPublic: boolean;
            readonly createdAt: components["schemas"]["Timestamp"];
        };
        readonly ListPaged: {
            readonly data: readonly components["schemas"]["List"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly CompaniesPreview: {
            readonly data?: readonly components["schemas"]["CompanyData"][];
            readonly totalCount?: components["schemas"]["Count"];
        };
        readonly Opportunity: {
            readonly id: components["schemas"]["Id"];
            /** @description `[Hidden]` when redacted. */
            readonly name: string;
            readonly listId: components["schemas"]["Id"];
            readonly listName: string;
            /** @description The caller is not one of them and sees a masked form. */
            readonly isRedacted: boolean;
            /** @description Only those who manage it see all of it. */
            readonly isRestricted: boolean;
        };
        readonly OpportunitiesPreview: {
            readonly data?: readonly components["schemas"]["Opportunity"][];
            readonly totalCount?: components["schemas"]["Count"];
        };
        readonly PersonsPreview: {
            readonly data?: readonly components["schemas"]["PersonData"][];
            readonly totalCount?: components["schemas"]["Count"];
        };
        /** Format: int32 */
        readonly Count32: number;
        readonly BaseRootNote: {
            /** @description Only when asked for, as are the next three. */
            readonly companiesPreview?: components["schemas"]["CompaniesPreview"];
            readonly opportunitiesPreview?: components["schemas"]["OpportunitiesPreview"];
            readonly personsPreview?: components["schemas"]["PersonsPreview"];
            readonly repliesCount?: components["schemas"]["Count32"];
        } & components["schemas"]["BaseNote"];
        readonly MeetingInteraction: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "meeting";
        };
        readonly AiNotetakerRootNote: {
            /** @constant */
            readonly type: "ai-notetaker";
            /** @description The meeting that the notetaker was in. */
            readonly interaction?: components["schemas"]["MeetingInteraction"];
            /**
             * Format: int32
             * @description Null where no transcript is kept, or when it was deleted.
             */
            readonly transcriptId: number | null;
        } & (components["schemas"]["BaseRootNote"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ai-notetaker";
        });
        readonly BaseReply: {
            readonly parent: {
                readonly id: components["schemas"]["Id32"];
            };
        } & components["schemas"]["BaseNote"];
        readonly AiNotetakerReplyNote: {
            /** @constant */
            readonly type: "ai-notetaker-reply";
            /** @description The meeting that the notetaker was in. */
            readonly interaction?: components["schemas"]["MeetingInteraction"];
            /**
             * Format: int32
             * @description Null where no transcript is kept, or when it was deleted.
             */
            readonly transcriptId: number | null;
        } & (components["schemas"]["BaseReply"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ai-notetaker-reply";
        });
        readonly EntitiesNote: {
            /** @constant */
            readonly type: "entities";
        } & (components["schemas"]["BaseRootNote"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "entities";
        });
        readonly CallInteraction: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "call";
        };
        readonly ChatMessageInteraction: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "chat-message";
        };
        readonly EmailInteraction: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "email";
        };
        readonly NoteInteraction: components["schemas"]["CallInteraction"] | components["schemas"]["ChatMessageInteraction"] | components["schemas"]["EmailInteraction"] | components["schemas"]["MeetingInteraction"];
        readonly InteractionNote: {
            /** @constant */
            readonly type: "interaction";
            readonly interaction: components["schemas"]["NoteInteraction"];
        } & (components["schemas"]["BaseRootNote"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "interaction";
        });
        readonly UserReplyNote: {
            /** @constant */
            readonly type: "user-reply";
        } & (components["schemas"]["BaseReply"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "user-reply";
        });
        readonly Note: components["schemas"]["AiNotetakerRootNote"] | components["schemas"]["AiNotetakerReplyNote"] | components["schemas"]["EntitiesNote"] | components["schemas"]["InteractionNote"] | components["schemas"]["UserReplyNote"];
        readonly PaginationWithTotalCount: {
            /** @description How many items all pages hold; only when asked for. */
            readonly totalCount?: components["schemas"]["Count"];
        } & components["schemas"]["Pagination"];
        readonly NotesPaged: {
            readonly data: readonly components["schemas"]["Note"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly RelationshipPerson: {
            readonly id: components["schemas"]["Id"];
            readonly firstName: string | null;
            readonly lastName: string | null;
            /** Format: email */
            readonly primaryEmailAddress: string | null;
        };
        readonly RelationshipLinkedIn: {
            /** Format: date */
            readonly connectedOn: string;
        };
        readonly Relationship: {
            /** @description Somebody of the account; which of the two comes first is assumed. */
            readonly person1: components["schemas"]["RelationshipPerson"];
            /** @description Whom they know. */
            readonly person2: components["schemas"]["RelationshipPerson"];
            /**
             * Format: double
             * @description From 0 to 1; 0.7 and more is regular contact, less than 0.4 sporadic.
             */
            readonly interactionScore: number;
            /** @description Null unless the two are connected there. */
            readonly linkedIn: components["schemas"]["RelationshipLinkedIn"] | null;
        };
        readonly RelationshipsPaged: {
            readonly data: readonly components["schemas"]["Relationship"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        /** @enum {string} */
        readonly MergeStatus: "in-progress" | "success" | "failed";
        readonly CompanyMergeState: {
            readonly id: components["schemas"]["Id"];
            readonly status: components["schemas"]["MergeStatus"];
            /** Format: uuid */
            readonly taskId: string;
            readonly primaryCompanyId: components["schemas"]["Id"];
            readonly duplicateCompanyId: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description The end, of failures too.
             */
            readonly completedAt: string | null;
            /** @description Why it failed. */
            readonly errorMessage: string | null;
            readonly startedAt: components["schemas"]["Timestamp"];
        };
        readonly CompanyMergeStatePaged: {
            readonly data: readonly components["schemas"]["CompanyMergeState"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly CompanyMergeRequest: {
            /** @description Is kept. */
            readonly primaryCompanyId: components["schemas"]["Id"];
            /** @description Is deleted when all it has was moved. */
            readonly duplicateCompanyId: components["schemas"]["Id"];
        };
        readonly CompanyMergeResponse: {
            /**
             * Format: uri
             * @description Where to ask how it goes.
             */
            readonly taskUrl: string;
        };
        readonly MergeCounts: {
            /** @description Merges of the task. */
            readonly total: components["schemas"]["Count32"];
            readonly inProgress: components["schemas"]["Count32"];
            readonly success: components["schemas"]["Count32"];
            readonly failed: components["schemas"]["Count32"];
        };
        readonly CompanyMergeTask: {
            /** Format: uuid */
            readonly id: string;
            readonly status: components["schemas"]["MergeStatus"];
            readonly resultsSummary: components["schemas"]["MergeCounts"];
        };
        readonly CompanyMergeTaskPaged: {
            readonly data: readonly components["schemas"]["CompanyMergeTask"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly CompanyDuplicateSuggestionProfile: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /** Format: hostname */
            readonly domain: string | null;
            readonly domains: readonly string[];
            /** @description Data providers know it. */
            readonly isEnriched: boolean;
            /** @description True for a company of Affinity's shared directory. */
            readonly isGlobal: boolean;
        };
        readonly CompanyDuplicateSuggestion: {
            readonly id: string;
            /** @description One today. */
            readonly duplicateProfiles: readonly components["schemas"]["CompanyDuplicateSuggestionProfile"][];
            /**
             * @description `name`: names alike. `domain-match`: the same domain. `domain-redirect`: domains that lead to one place.
             * @enum {string}
             */
            readonly matchCriteria: "name" | "domain-redirect" | "domain-match";
            /** @description The one to keep. */
            readonly primaryProfile: components["schemas"]["CompanyDuplicateSuggestionProfile"];
        };
        readonly CompanyDuplicateSuggestionPaged: {
            readonly data: readonly components["schemas"]["CompanyDuplicateSuggestion"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly Person: {
            readonly id: components["schemas"]["Id"];
            /** @description Never null here, though it is nullable where a person is a field's value. */
            readonly firstName: string;
            readonly lastName: string | null;
            /** Format: email */
            readonly primaryEmailAddress: string | null;
            readonly emailAddresses: readonly string[];
            /**
             * @description Internal persons are users of the tenant. Collaborators count as external here.
             * @enum {string}
             */
            readonly type: "internal" | "external";
            /** @description Absent unless fields were selected. */
            readonly fields?: components["schemas"]["Fields"];
        };
        readonly PersonDuplicateSuggestion: {
            readonly id: string;
            /** @description One today. */
            readonly duplicateProfiles: readonly components["schemas"]["Person"][];
            /**
             * @description `name`: names alike. `intelligent`: email addresses that belong together.
             * @enum {string}
             */
            readonly matchCriteria: "name" | "intelligent";
            /** @description The one to keep. */
            readonly primaryProfile: components["schemas"]["Person"];
        };
        readonly PersonDuplicateSuggestionPaged: {
            readonly data: readonly components["schemas"]["PersonDuplicateSuggestion"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly EmailRecord: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description `sent`: by an internal person; `received`: to one.
             * @enum {string}
             */
            readonly direction: "sent" | "received";
            /** @description `********` where the caller may not see it. */
            readonly subject: string | null;
            readonly sentAt: components["schemas"]["Timestamp"];
            readonly from: components["schemas"]["Attendee"];
            readonly ccParticipantsPreview: components["schemas"]["AttendeesPreview"];
            /**
             * @description All emails are logged automatically.
             * @constant
             */
            readonly loggingType: "automated";
            readonly toParticipantsPreview: components["schemas"]["AttendeesPreview"];
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly updatedAt: string | null;
        };
        readonly EmailPaged: {
            readonly data: readonly components["schemas"]["EmailRecord"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly FeedbackRequest: {
            /** @enum {string} */
            readonly type: "mcp" | "api" | "other";
            readonly subject: string;
            readonly body: string;
        };
        readonly ChangedField: {
            readonly id: string;
            /** @enum {string} */
            readonly type: "global" | "list";
            readonly name: string;
            /** @enum {string} */
            readonly entityType: "person" | "company" | "opportunity";
        };
        readonly EntityReference: {
            readonly id: components["schemas"]["Id"];
        };
        readonly ChangedListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly listId: components["schemas"]["Id"];
        };
        readonly FieldValueChangeBase: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description `add`: a first value, or one more of a multi field. `update`: another value in place of one. `delete`: one that was taken out.
             * @enum {string}
             */
            readonly actionType: "add" | "update" | "delete";
            readonly field: components["schemas"]["ChangedField"];
            readonly entity: components["schemas"]["EntityReference"];
            /** @description Null for changes of fields that belong to no list. */
            readonly listEntry: components["schemas"]["ChangedListEntry"] | null;
            /** @description Null for changes that no user made, such as enrichment. */
            readonly changer: components["schemas"]["User"] | null;
            readonly changedAt: components["schemas"]["Timestamp"];
        };
        readonly CompanyEntityData: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly referenceType: "entity";
            readonly name: string;
            /** Format: hostname */
            readonly domain: string | null;
        };
        readonly DeletedEntityReference: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly referenceType: "deleted-entity";
            /** @description What was shown when the change was made. */
            readonly displayValue: string;
        };
        readonly ChangedCompany: components["schemas"]["CompanyEntityData"] | components["schemas"]["DeletedEntityReference"];
        readonly CompanyValueChange: {
            /** @constant */
            readonly type: "company";
            readonly value: components["schemas"]["ChangedCompany"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company";
        });
        readonly CompanyMultiValueChange: {
            /** @constant */
            readonly type: "company-multi";
            readonly value: components["schemas"]["ChangedCompany"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company-multi";
        });
        readonly DatetimeValueChange: {
            /** @constant */
            readonly type: "datetime";
            readonly value: components["schemas"]["Timestamp"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "datetime";
        });
        readonly DropdownEntityData: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly referenceType: "entity";
            readonly dropdownOptionId: components["schemas"]["Id"];
            readonly text: string;
        };
        readonly ChangedDropdown: components["schemas"]["DropdownEntityData"] | components["schemas"]["DeletedEntityReference"];
        readonly DropdownValueChange: {
            /** @constant */
            readonly type: "dropdown";
            readonly value: components["schemas"]["ChangedDropdown"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown";
        });
        readonly DropdownMultiValueChange: {
            /** @constant */
            readonly type: "dropdown-multi";
            readonly value: components["schemas"]["ChangedDropdown"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown-multi";
        });
        readonly FilterableTextValueChange: {
            /** @constant */
            readonly type: "filterable-text";
            readonly value: string;
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "filterable-text";
        });
        readonly FilterableTextMultiValueChange: {
            /** @constant */
            readonly type: "filterable-text-multi";
            readonly value: string;
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "filterable-text-multi";
        });
        readonly LocationValueChange: {
            /** @constant */
            readonly type: "location";
            readonly value: components["schemas"]["Location"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location";
        });
        readonly LocationMultiValueChange: {
            /** @constant */
            readonly type: "location-multi";
            readonly value: components["schemas"]["Location"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "location-multi";
        });
        readonly NumberValueChange: {
            /** @constant */
            readonly type: "number";
            /** Format: double */
            readonly value: number;
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "number";
        });
        readonly NumberMultiValueChange: {
            /** @constant */
            readonly type: "number-multi";
            /** Format: double */
            readonly value: number;
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "number-multi";
        });
        readonly PersonEntityData: {
            readonly id: components["schemas"]["Id"];
            /** @enum {string} */
            readonly type: "internal" | "collaborator" | "external";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly referenceType: "entity";
            readonly firstName: string | null;
            readonly lastName: string | null;
            /** Format: email */
            readonly primaryEmailAddress: string | null;
        };
        readonly ChangedPerson: components["schemas"]["PersonEntityData"] | components["schemas"]["DeletedEntityReference"];
        readonly PersonValueChange: {
            /** @constant */
            readonly type: "person";
            readonly value: components["schemas"]["ChangedPerson"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
        });
        readonly PersonMultiValueChange: {
            /** @constant */
            readonly type: "person-multi";
            readonly value: components["schemas"]["ChangedPerson"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person-multi";
        });
        readonly RankedDropdownEntityData: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly referenceType: "entity";
            readonly dropdownOptionId: components["schemas"]["Id"];
            readonly text: string;
            readonly rank: components["schemas"]["Count"];
            readonly color: string | null;
        };
        readonly ChangedRankedDropdown: components["schemas"]["RankedDropdownEntityData"] | components["schemas"]["DeletedEntityReference"];
        readonly RankedDropdownValueChange: {
            /** @constant */
            readonly type: "ranked-dropdown";
            readonly value: components["schemas"]["ChangedRankedDropdown"];
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ranked-dropdown";
        });
        readonly TextValueChange: {
            /** @constant */
            readonly type: "text";
            /** @description Texts of more than 2,000 characters may be cut. */
            readonly value: string;
        } & (components["schemas"]["FieldValueChangeBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "text";
        });
        readonly FieldValueChange: components["schemas"]["CompanyValueChange"] | components["schemas"]["CompanyMultiValueChange"] | components["schemas"]["DatetimeValueChange"] | components["schemas"]["DropdownValueChange"] | components["schemas"]["DropdownMultiValueChange"] | components["schemas"]["FilterableTextValueChange"] | components["schemas"]["FilterableTextMultiValueChange"] | components["schemas"]["LocationValueChange"] | components["schemas"]["LocationMultiValueChange"] | components["schemas"]["NumberValueChange"] | components["schemas"]["NumberMultiValueChange"] | components["schemas"]["PersonValueChange"] | components["schemas"]["PersonMultiValueChange"] | components["schemas"]["RankedDropdownValueChange"] | components["schemas"]["TextValueChange"];
        readonly FieldValueChangePaged: {
            readonly data: readonly components["schemas"]["FieldValueChange"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly FileBase: {
            readonly id: components["schemas"]["Id32"];
            /** @description MIME type. */
            readonly type: string | null;
            readonly name: string;
            /** @description Bytes. */
            readonly size: components["schemas"]["Count"];
            readonly creator: components["schemas"]["PersonReference"] | null;
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly updatedAt: string | null;
        };
        readonly FileSummary: components["schemas"]["FileBase"];
        readonly FileSummaryPaged: {
            readonly data: readonly components["schemas"]["FileSummary"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly FileSearchInFiles: {
            readonly prompt: string;
            /**
             * Format: int32
             * @default 20
             */
            readonly limit: number;
            /** @description Only in these files; in all when left out. */
            readonly fileIds?: readonly components["schemas"]["Id32"][];
        };
        readonly FileSearchInCompany: {
            readonly prompt: string;
            /**
             * Format: int32
             * @default 20
             */
            readonly limit: number;
            /** @description Only in files of this company. */
            readonly companyId?: components["schemas"]["Id"];
        };
        readonly FileSearchCriteria: components["schemas"]["FileSearchInFiles"] | components["schemas"]["FileSearchInCompany"];
        readonly FoundFile: {
            readonly id: components["schemas"]["Id32"];
            readonly name: string;
        };
        readonly FileSearchMatch: {
            readonly file: components["schemas"]["FoundFile"];
            /**
             * Format: int32
             * @description Null where a file has no pages.
             */
            readonly pageNumber: number | null;
            /** @description The passage that fits best. */
            readonly preview: string;
        };
        readonly FileSearchResult: {
            readonly data: readonly components["schemas"]["FileSearchMatch"][];
        };
        readonly File: {
            /**
             * Format: uri
             * @description Works for 60 seconds.
             */
            readonly downloadUrl: string;
        } & components["schemas"]["FileBase"];
        readonly InferredConnectionCompanyRef: {
            readonly id: components["schemas"]["Id"];
            readonly name: string | null;
            readonly domain: string | null;
        };
        readonly InferredConnectionTarget: {
            readonly fullName: string | null;
            readonly title: string | null;
            /** @description Where they work today; not always where the connection comes from. */
            readonly currentCompany: components["schemas"]["InferredConnectionCompanyRef"];
            readonly linkedinUrl: string | null;
        };
        readonly CoworkerInference: {
            /**
             * Format: date
             * @description Last day on which both worked there.
             */
            readonly overlapEndDate: string;
            /**
             * Format: date
             * @description First day on which both worked there.
             */
            readonly overlapStartDate: string;
            readonly sharedEmployer: components["schemas"]["InferredConnectionCompanyRef"];
        };
        readonly CoworkerConnection: {
            /** @description A person of the tenant. */
            readonly source: components["schemas"]["RelationshipPerson"];
            readonly inference: components["schemas"]["CoworkerInference"];
        };
        readonly CoworkerConnectionGroup: {
            readonly target: components["schemas"]["InferredConnectionTarget"];
            /** @description The strongest first. */
            readonly connections: readonly components["schemas"]["CoworkerConnection"][];
        };
        readonly CoworkerConnectionGroupsPaged: {
            readonly data: readonly components["schemas"]["CoworkerConnectionGroup"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly DealMemberRole: {
            readonly title: string | null;
            readonly company: components["schemas"]["InferredConnectionCompanyRef"];
            /**
             * Format: date
             * @description Null while it lasts.
             */
            readonly endDate: string | null;
            /** Format: date */
            readonly startDate: string;
        };
        readonly DealFundingEvent: {
            /**
             * Format: float
             * @description In `currencyCode`.
             */
            readonly amount: number | null;
            /** @description ISO 4217. */
            readonly currencyCode: string | null;
            /** Format: date */
            readonly date: string;
            readonly series: string | null;
        };
        readonly DealContext: {
            /** @description The target's role in the company that got the money. */
            readonly executive: components["schemas"]["DealMemberRole"];
            readonly fundingEvent: components["schemas"]["DealFundingEvent"];
            /** @description The source's role in the firm that gave it. */
            readonly investor: components["schemas"]["DealMemberRole"];
        };
        readonly InvestorExecutiveInference: {
            readonly investingFirm: components["schemas"]["InferredConnectionCompanyRef"] | null;
            readonly portfolioCompany: components["schemas"]["InferredConnectionCompanyRef"];
        };
        readonly InvestorExecutiveConnection: {
            /** @description The investor, a person of the tenant. */
            readonly source: components["schemas"]["RelationshipPerson"];
            readonly dealContext: components["schemas"]["DealContext"];
            /** @description Deprecated by Affinity in favour of `dealContext`, yet still required. */
            readonly inference: components["schemas"]["InvestorExecutiveInference"];
        };
        readonly InvestorExecutiveConnectionGroup: {
            readonly target: components["schemas"]["InferredConnectionTarget"];
            /** @description The strongest first. */
            readonly connections: readonly components["schemas"]["InvestorExecutiveConnection"][];
        };
        readonly InvestorExecutiveConnectionGroupsPaged: {
            readonly data: readonly components["schemas"]["InvestorExecutiveConnectionGroup"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly CompanyListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly listId: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company";
            /** @description Null when the creator was removed from the account. */
            readonly creatorId: components["schemas"]["NullableId"];
            /** @description When it was added to the list. */
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly entity: components["schemas"]["Company"];
        };
        readonly OpportunityWithFields: {
            readonly id: components["schemas"]["Id"];
            readonly listId: components["schemas"]["Id"];
            readonly name: string;
            /** @description Only those who manage it see all of it. */
            readonly isRestricted: boolean;
            /** @description The caller is not one of them and sees a masked form. */
            readonly isRedacted: boolean;
            /** @description Absent unless fields were selected; empty when redacted. */
            readonly fields?: components["schemas"]["Fields"];
        };
        readonly OpportunityListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly listId: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "opportunity";
            /** @description Null when the creator was removed from the account. */
            readonly creatorId: components["schemas"]["NullableId"];
            /** @description When it was added to the list. */
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly entity: components["schemas"]["OpportunityWithFields"];
        };
        readonly PersonListEntry: {
            readonly id: components["schemas"]["Id"];
            readonly listId: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
            /** @description Null when the creator was removed from the account. */
            readonly creatorId: components["schemas"]["NullableId"];
            /** @description When it was added to the list. */
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly entity: components["schemas"]["Person"];
        };
        readonly ListEntryWithEntity: components["schemas"]["CompanyListEntry"] | components["schemas"]["OpportunityListEntry"] | components["schemas"]["PersonListEntry"];
        readonly ListEntryWithEntityPaged: {
            /** @description Typed nullable by Affinity, unlike other pages; the mock always sends an array. */
            readonly data: readonly components["schemas"]["ListEntryWithEntity"][] | null;
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly EntityToAdd: {
            readonly id: components["schemas"]["Id"];
        };
        readonly ListEntryToBeCreated: {
            /** @description A company or a person, as the list is of. */
            readonly entity: components["schemas"]["EntityToAdd"];
            /** @description An internal person; the caller when left out. */
            readonly creatorId?: components["schemas"]["Id"];
        };
        readonly ListEntryFieldUpdate: {
            readonly id: string;
            readonly value?: components["schemas"]["FieldValueUpdate"];
        };
        readonly ListEntryBatchOperationUpdateFields: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operation: "update-fields";
            /** @description Applied together or not at all. Of two for one field the last counts. */
            readonly updates: readonly components["schemas"]["ListEntryFieldUpdate"][];
        };
        readonly ListEntryBatchOperationRequest: components["schemas"]["ListEntryBatchOperationUpdateFields"];
        readonly ListEntryBatchOperationResponse: {
            /** @enum {string} */
            readonly operation?: "update-fields";
        };
        readonly ListWithType: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly creatorId: components["schemas"]["Id"];
            readonly ownerId: components["schemas"]["Id"];
            /** @description Whether everybody of the tenant sees it. */
            readonly isPublic: boolean;
            readonly createdAt: components["schemas"]["Timestamp"];
            readonly type: components["schemas"]["EntityType"];
        };
        readonly ListWithTypePaged: {
            readonly data: readonly components["schemas"]["ListWithType"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly ListToBeCreated: {
            /** @enum {string} */
            readonly type: "company" | "opportunity" | "person";
            readonly name: string;
            /**
             * @description Whether everybody of the tenant sees it; asks for the permission "Share accessible Lists globally".
             * @default false
             */
            readonly isPublic: boolean;
        };
        readonly StandardDropdownOptionToBeCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "dropdown";
            readonly text: string;
        };
        readonly RankedDropdownOptionToBeCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "ranked-dropdown";
            readonly text: string;
            /** Format: int32 */
            readonly rank: number;
            /** @enum {string} */
            readonly color: "white" | "gray" | "blue" | "green" | "purple" | "orange" | "red";
        };
        readonly StatusDropdownOptionToBeCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "status-dropdown";
            readonly text: string;
            /** Format: int32 */
            readonly rank: number;
            /** @enum {string} */
            readonly color: "white" | "gray" | "blue" | "green" | "purple" | "orange" | "red";
            /** @enum {string} */
            readonly statusCategory: "open" | "won" | "lost" | "on-hold";
            /**
             * Format: int32
             * @description Percent; only with category `open`.
             */
            readonly winRate?: number;
        };
        readonly DropdownOptionToBeCreated: components["schemas"]["StandardDropdownOptionToBeCreated"] | components["schemas"]["RankedDropdownOptionToBeCreated"] | components["schemas"]["StatusDropdownOptionToBeCreated"];
        readonly StandardDropdownOptionToBeUpdated: {
            readonly text?: string;
        };
        readonly RankedDropdownOptionToBeUpdated: {
            readonly text?: string;
            /** Format: int32 */
            readonly rank?: number;
            /** @enum {string} */
            readonly color?: "white" | "gray" | "blue" | "green" | "purple" | "orange" | "red";
        };
        readonly StatusDropdownOptionToBeUpdated: {
            readonly text?: string;
            /** Format: int32 */
            readonly rank?: number;
            /** @enum {string} */
            readonly color?: "white" | "gray" | "blue" | "green" | "purple" | "orange" | "red";
            /** @enum {string} */
            readonly statusCategory?: "open" | "won" | "lost" | "on-hold";
            /**
             * Format: int32
             * @description Percent; only with category `open`.
             */
            readonly winRate?: number;
        };
        /** @description Which of them counts depends on the type of the field. */
        readonly DropdownOptionToBeUpdated: components["schemas"]["StandardDropdownOptionToBeUpdated"] | components["schemas"]["RankedDropdownOptionToBeUpdated"] | components["schemas"]["StatusDropdownOptionToBeUpdated"];
        readonly MeetingRecord: {
            readonly id: components["schemas"]["Id"];
            readonly title: string | null;
            readonly startTime: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly endTime: string | null;
            readonly allDay: boolean;
            readonly attendeesPreview: components["schemas"]["AttendeesPreview"];
            /** @enum {string} */
            readonly loggingType: "automated" | "manual";
            readonly organizer: components["schemas"]["Attendee"] | null;
            /** @description Who made the event or logged it. */
            readonly creator: components["schemas"]["Attendee"] | null;
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly updatedAt: string | null;
        };
        readonly MeetingPaged: {
            readonly data: readonly components["schemas"]["MeetingRecord"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly MeetingToBeCreated: {
            /** Format: date-time */
            readonly startTime: string;
            readonly attendees: components["schemas"]["AttendeesToAdd"];
        };
        readonly NoteContentToBeSaved: {
            /** @description Only p, br, strong, em, u, ol, ul, li, span without attributes, and a with an href to http, https or mailto. Anything else is refused, mentions too. */
            readonly html: string;
        };
        readonly OpportunityReference: {
            readonly id: components["schemas"]["Id"];
        };
        readonly EntitiesNoteToBeCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "entities";
            readonly content: components["schemas"]["NoteContentToBeSaved"];
            readonly companies?: readonly components["schemas"]["CompanyReference"][];
            readonly opportunities?: readonly components["schemas"]["OpportunityReference"][];
            readonly persons?: readonly components["schemas"]["PersonReference"][];
            /** @description An internal person who is active; the caller when left out. */
            readonly creator?: components["schemas"]["PersonReference"];
            /** @description Now when left out. */
            readonly createdAt?: components["schemas"]["Timestamp"];
        };
        readonly CallReference: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "call";
        };
        readonly ChatMessageReference: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "chat-message";
        };
        readonly MeetingReference: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "meeting";
        };
        readonly InteractionReference: components["schemas"]["CallReference"] | components["schemas"]["ChatMessageReference"] | components["schemas"]["MeetingReference"];
        readonly InteractionNoteToBeCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "interaction";
            readonly content: components["schemas"]["NoteContentToBeSaved"];
            readonly interaction: components["schemas"]["InteractionReference"];
            /** @description Attached besides whoever took part in the interaction; so with the other two. */
            readonly companies?: readonly components["schemas"]["CompanyReference"][];
            readonly opportunities?: readonly components["schemas"]["OpportunityReference"][];
            readonly persons?: readonly components["schemas"]["PersonReference"][];
            /** @description An internal person who is active; the caller when left out. */
            readonly creator?: components["schemas"]["PersonReference"];
            /** @description Now when left out. */
            readonly createdAt?: components["schemas"]["Timestamp"];
        };
        readonly NoteReference: {
            readonly id: components["schemas"]["Id32"];
        };
        readonly UserReplyNoteToBeCreated: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "user-reply";
            readonly content: components["schemas"]["NoteContentToBeSaved"];
            /** @description A note that is no reply itself. */
            readonly parent: components["schemas"]["NoteReference"];
            /** @description An internal person who is active; the caller when left out. */
            readonly creator?: components["schemas"]["PersonReference"];
            /** @description Now when left out. */
            readonly createdAt?: components["schemas"]["Timestamp"];
        };
        readonly NoteToBeCreated: components["schemas"]["EntitiesNoteToBeCreated"] | components["schemas"]["InteractionNoteToBeCreated"] | components["schemas"]["UserReplyNoteToBeCreated"];
        readonly NoteSearchInNotes: {
            readonly prompt: string;
            /**
             * Format: int32
             * @default 20
             */
            readonly limit: number;
            /** @description Only in these notes; in all when left out. */
            readonly noteIds?: readonly components["schemas"]["Id32"][];
        };
        readonly NoteSearchInCompany: {
            readonly prompt: string;
            /**
             * Format: int32
             * @default 20
             */
            readonly limit: number;
            /** @description Only in notes about this company. */
            readonly companyId?: components["schemas"]["Id"];
        };
        readonly NoteSearchCriteria: components["schemas"]["NoteSearchInNotes"] | components["schemas"]["NoteSearchInCompany"];
        readonly FoundNote: {
            readonly id: components["schemas"]["Id32"];
            /**
             * @description Written by people (`note`), on a meeting, email or chat message, or a summary that was made automatically.
             * @enum {string}
             */
            readonly kind: "note" | "meeting-note" | "email-note" | "ai-summary" | "meeting-ai-summary" | "chat-message-note";
        };
        readonly NoteSearchMatch: {
            readonly note: components["schemas"]["FoundNote"];
            /** @description The passage that fits best. */
            readonly preview: string;
        };
        readonly NoteSearchResult: {
            readonly data: readonly components["schemas"]["NoteSearchMatch"][];
        };
        readonly NoteToBeUpdated: {
            readonly content?: components["schemas"]["NoteContentToBeSaved"];
            /** @description Replaces all of them; an empty array takes all away. So with the other two. */
            readonly companies?: readonly components["schemas"]["CompanyReference"][];
            readonly opportunities?: readonly components["schemas"]["OpportunityReference"][];
            readonly persons?: readonly components["schemas"]["PersonReference"][];
        };
        readonly CompanyDataPaged: {
            readonly data: readonly components["schemas"]["CompanyData"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly OpportunityPaged: {
            readonly data: readonly components["schemas"]["Opportunity"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly PersonDataPaged: {
            readonly data: readonly components["schemas"]["PersonData"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly Reply: components["schemas"]["AiNotetakerReplyNote"] | components["schemas"]["UserReplyNote"];
        readonly RepliesPaged: {
            readonly data: readonly components["schemas"]["Reply"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly OpportunityToBeCreated: {
            readonly name: string;
            /** @description A list of opportunities. */
            readonly listId: components["schemas"]["Id"];
            /**
             * @description Whether those alone who manage it see all of it.
             * @default false
             */
            readonly isRestricted: boolean;
        };
        readonly OpportunityToBeUpdated: {
            readonly name?: string;
        };
        readonly PersonMergeState: {
            readonly id: components["schemas"]["Id"];
            readonly status: components["schemas"]["MergeStatus"];
            /** Format: uuid */
            readonly taskId: string;
            readonly primaryPersonId: components["schemas"]["Id"];
            readonly duplicatePersonId: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description The end, of failures too.
             */
            readonly completedAt: string | null;
            /** @description Why it failed. */
            readonly errorMessage: string | null;
            readonly startedAt: components["schemas"]["Timestamp"];
        };
        readonly PersonMergeStatePaged: {
            readonly data: readonly components["schemas"]["PersonMergeState"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly PersonMergeRequest: {
            /** @description Is kept. */
            readonly primaryPersonId: components["schemas"]["Id"];
            /** @description Is deleted when all it has was moved. */
            readonly duplicatePersonId: components["schemas"]["Id"];
        };
        readonly PersonMergeResponse: {
            /**
             * Format: uri
             * @description Where to ask how it goes.
             */
            readonly taskUrl: string;
        };
        readonly PersonMergeTask: {
            /** Format: uuid */
            readonly id: string;
            readonly status: components["schemas"]["MergeStatus"];
            readonly resultsSummary: components["schemas"]["MergeCounts"];
        };
        readonly PersonMergeTaskPaged: {
            readonly data: readonly components["schemas"]["PersonMergeTask"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly PersonPaged: {
            readonly data: readonly components["schemas"]["Person"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly PersonToCreate: {
            readonly firstName: string;
            readonly lastName: string | null;
            /** Format: email */
            readonly primaryEmailAddress: string | null;
            /** @description The primary one alone when left out. */
            readonly emailAddresses?: readonly string[];
            /** @description Values to set; asks for the permission "Edit Global Field Values". */
            readonly fields?: readonly components["schemas"]["FieldUpdateById"][];
        };
        readonly PersonToBeUpdated: {
            readonly firstName?: string;
            readonly lastName?: string | null;
            /** Format: email */
            readonly primaryEmailAddress?: string | null;
            /** @description All addresses from then on. */
            readonly emailAddresses?: readonly string[];
            /** @description Values to set; asks for the permission "Edit Global Field Values". */
            readonly fields?: readonly components["schemas"]["FieldUpdateById"][];
        };
        readonly PersonBatchOperationUpdateFields: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operation: "update-fields";
            readonly updates: readonly components["schemas"]["FieldUpdateById"][];
        };
        readonly PersonBatchOperationRequest: components["schemas"]["PersonBatchOperationUpdateFields"];
        readonly PersonBatchOperationResponse: {
            /** @enum {string} */
            readonly operation?: "update-fields";
        };
        readonly RateLimitWindow: {
            readonly limit: components["schemas"]["Count"];
            readonly remaining: components["schemas"]["Count"];
            /** @description Seconds until the window starts anew. */
            readonly reset: components["schemas"]["Count"];
            readonly used: components["schemas"]["Count"];
        };
        readonly RateLimit: {
            readonly callerPerMinute: components["schemas"]["RateLimitWindow"];
            /** @description Left out where the month has no cap. */
            readonly orgPerMonth?: components["schemas"]["RateLimitWindow"];
        };
        readonly BaseReminder: {
            readonly id: components["schemas"]["Id"];
            readonly content: string | null;
            /** @description Who has to see to it. */
            readonly owner: components["schemas"]["PersonReference"];
            readonly dueDate: components["schemas"]["Timestamp"];
            /** @description At most one of company, person and opportunity is there. */
            readonly company: components["schemas"]["CompanyReference"] | null;
            /** @description Who completed it, or completed a recurring one last. */
            readonly completer: components["schemas"]["PersonReference"] | null;
            readonly opportunity: components["schemas"]["OpportunityReference"] | null;
            readonly person: components["schemas"]["PersonReference"] | null;
            readonly creator: components["schemas"]["PersonReference"];
            readonly createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description Null until it is changed.
             */
            readonly updatedAt: string | null;
        };
        readonly OneTimeReminder: {
            /** @constant */
            readonly type: "one-time";
            /**
             * @description `completed` with a `completedAt`; else `active` until the due date and `overdue` after it.
             * @enum {string}
             */
            readonly status: "active" | "overdue" | "completed";
            /** Format: date-time */
            readonly completedAt: string | null;
            readonly recurrence: null;
        } & (components["schemas"]["BaseReminder"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "one-time";
        });
        /**
         * @description What starts the period anew; `interaction` means emails and events.
         * @enum {string}
         */
        readonly ResetTrigger: "interaction" | "email" | "event";
        readonly Recurrence: {
            readonly resetTrigger: components["schemas"]["ResetTrigger"];
            /** Format: int32 */
            readonly periodDays: number;
        };
        readonly RecurringReminder: {
            /** @constant */
            readonly type: "recurring";
            /**
             * @description `active` until the due date, `overdue` after it.
             * @enum {string}
             */
            readonly status: "active" | "overdue";
            /** @description Always null: completing it moves the due date on. */
            readonly completedAt: null;
            readonly recurrence: components["schemas"]["Recurrence"];
        } & (components["schemas"]["BaseReminder"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "recurring";
        });
        readonly Reminder: components["schemas"]["OneTimeReminder"] | components["schemas"]["RecurringReminder"];
        readonly ReminderPaged: {
            readonly data: readonly components["schemas"]["Reminder"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly TaggedCompany: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "company";
        };
        readonly TaggedOpportunity: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "opportunity";
        };
        readonly TaggedPerson: {
            /** @description An external person or a collaborator. */
            readonly id: components["schemas"]["Id"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
        };
        readonly TaggedEntity: components["schemas"]["TaggedCompany"] | components["schemas"]["TaggedOpportunity"] | components["schemas"]["TaggedPerson"];
        readonly BaseReminderToBeCreated: {
            readonly entity: components["schemas"]["TaggedEntity"];
            readonly content?: string | null;
            /** @description An internal user. */
            readonly owner: components["schemas"]["PersonReference"];
        };
        /**
         * Format: date-time
         * @description From the year 2000 to the year 9998.
         */
        readonly DueDate: string;
        readonly OneTimeReminderToBeCreated: {
            /** @constant */
            readonly type: "one-time";
            readonly dueDate: components["schemas"]["DueDate"];
        } & (components["schemas"]["BaseReminderToBeCreated"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "one-time";
        });
        /**
         * Format: int32
         * @description Days from one due date to the next.
         */
        readonly PeriodDays: number;
        readonly RecurrenceToBeCreated: {
            readonly resetTrigger: components["schemas"]["ResetTrigger"];
            readonly periodDays: components["schemas"]["PeriodDays"];
        };
        readonly RecurringReminderToBeCreated: {
            /** @constant */
            readonly type: "recurring";
            /** @description Follows from the period when left out. */
            readonly dueDate?: components["schemas"]["DueDate"];
            readonly recurrence: components["schemas"]["RecurrenceToBeCreated"];
        } & (components["schemas"]["BaseReminderToBeCreated"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "recurring";
        });
        readonly ReminderToBeCreated: components["schemas"]["OneTimeReminderToBeCreated"] | components["schemas"]["RecurringReminderToBeCreated"];
        readonly RecurrenceToBeUpdated: {
            readonly resetTrigger?: components["schemas"]["ResetTrigger"];
            readonly periodDays?: components["schemas"]["PeriodDays"];
        };
        readonly ReminderToBeUpdated: {
            /** @description Null clears. */
            readonly content?: string | null;
            /** @description An internal user. */
            readonly owner?: components["schemas"]["PersonReference"];
            readonly dueDate?: components["schemas"]["DueDate"];
            /**
             * Format: date-time
             * @description A time completes, null opens again; null is refused for recurring ones.
             */
            readonly completedAt?: string | null;
            /** @description Only for recurring ones. */
            readonly recurrence?: components["schemas"]["RecurrenceToBeUpdated"];
        };
        readonly SavedView: {
            readonly id: components["schemas"]["Id"];
            /** @enum {string} */
            readonly type: "sheet" | "board" | "dashboard";
            readonly name: string;
            readonly createdAt: components["schemas"]["Timestamp"];
        };
        readonly SavedViewPaged: {
            readonly data: readonly components["schemas"]["SavedView"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly SemanticSearchCriteria: {
            readonly prompt: string;
            /**
             * @description There is nothing but companies.
             * @constant
             */
            readonly entityType?: "companies";
            /**
             * Format: int32
             * @default 100
             */
            readonly limit: number;
            /** @description Only companies on these lists. */
            readonly listIds?: readonly components["schemas"]["Id"][];
        };
        readonly SemanticSearchCompany: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /** Format: hostname */
            readonly domain: string | null;
            readonly domains: readonly string[];
            /** @description A number as text, such as 0.85. */
            readonly score: string;
            /** @description True for a company of Affinity's shared directory. */
            readonly isGlobal: boolean;
        };
        readonly SemanticSearchResult: {
            readonly data: readonly components["schemas"]["SemanticSearchCompany"][];
            /** @constant */
            readonly entityType: "companies";
            /** @description How the prompt was understood. */
            readonly explanation: string;
        };
        readonly TeamBase: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            /**
             * @description What others see of emails: all, subjects, only that they are, nothing. Absent unless the caller has "Manage Teams" and the tenant shares by team.
             * @enum {string}
             */
            readonly privacyType?: "share-subjects-bodies" | "share-subjects" | "hide-subjects-bodies" | "no-access";
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
            readonly updatedAt: string | null;
        };
        readonly TeamMember: {
            /** @description Of the membership; the person is `user`. */
            readonly id: components["schemas"]["Id"];
            readonly user: components["schemas"]["User"];
            /**
             * @description As with teams.
             * @enum {string}
             */
            readonly privacyType?: "share-subjects-bodies" | "share-subjects" | "hide-subjects-bodies";
            readonly addedAt: components["schemas"]["Timestamp"];
        };
        readonly TeamMembersPreview: {
            readonly data: readonly components["schemas"]["TeamMember"][];
            readonly totalCount: components["schemas"]["Count32"];
        };
        readonly TeamAccessibleListsPreview: {
            readonly data: readonly components["schemas"]["ListWithType"][];
            readonly totalCount: components["schemas"]["Count32"];
        };
        readonly Team: {
            /** @description Only when asked for, as the next. */
            readonly membersPreview?: components["schemas"]["TeamMembersPreview"];
            readonly accessibleListsPreview?: components["schemas"]["TeamAccessibleListsPreview"];
        } & components["schemas"]["TeamBase"];
        readonly TeamPaged: {
            readonly data: readonly components["schemas"]["Team"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly TeamAccessibleListsPaged: {
            readonly data: readonly components["schemas"]["ListWithType"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly TeamMemberPaged: {
            readonly data: readonly components["schemas"]["TeamMember"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly NoteOfTranscript: components["schemas"]["AiNotetakerRootNote"] | components["schemas"]["AiNotetakerReplyNote"];
        readonly BaseTranscript: {
            readonly id: components["schemas"]["Id32"];
            /** @enum {string} */
            readonly languageCode: "de" | "en" | "es" | "fr" | "id" | "it" | "ja" | "ko" | "nl" | "pt" | "ru" | "sv" | "uk" | "zh";
            /** @description The AI note that it belongs to. */
            readonly note: components["schemas"]["NoteOfTranscript"];
            readonly createdAt: components["schemas"]["Timestamp"];
        };
        readonly TranscriptPaged: {
            readonly data: readonly components["schemas"]["BaseTranscript"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly Fragment: {
            readonly content: string;
            /** @description Since the beginning, as HH:MM:SS. */
            readonly endTimestamp: string;
            readonly speaker: string;
            /** @description Since the beginning, as HH:MM:SS. */
            readonly startTimestamp: string;
        };
        readonly FragmentsPreview: {
            /** @description The first 100 at most. */
            readonly data?: readonly components["schemas"]["Fragment"][];
            readonly totalCount?: components["schemas"]["Count"];
        };
        readonly Transcript: {
            readonly fragmentsPreview: components["schemas"]["FragmentsPreview"];
        } & components["schemas"]["BaseTranscript"];
        readonly FragmentPaged: {
            readonly data: readonly components["schemas"]["Fragment"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly UserData: {
            readonly id: components["schemas"]["Id32"];
            readonly firstName: string;
            readonly lastName: string | null;
            /** Format: email */
            readonly primaryEmailAddress: string | null;
            /** @description Only with the permission "Manage Users". */
            readonly emailAddresses?: readonly string[];
            /**
             * @description `invited`: has not signed in yet. `deactivated`: cannot any more.
             * @enum {string}
             */
            readonly status: "active" | "invited" | "deactivated";
            /** Format: uri */
            readonly photoUrl: string | null;
            /** @description Only with the permission "Manage Users". */
            readonly role?: string;
        };
        readonly UserDataPaged: {
            readonly data: readonly components["schemas"]["UserData"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        /** @enum {string} */
        readonly SubscriptionType: "list.created" | "list.updated" | "list.deleted" | "list_entry.created" | "list_entry.deleted" | "note.created" | "note.updated" | "note.deleted" | "field.created" | "field.updated" | "field.deleted" | "field_value.created" | "field_value.updated" | "field_value.deleted" | "person.created" | "person.updated" | "person.deleted" | "organization.created" | "organization.updated" | "organization.deleted" | "organization.merged" | "opportunity.created" | "opportunity.updated" | "opportunity.deleted" | "file.created" | "file.deleted" | "smart_interaction_value.updated" | "reminder.created" | "reminder.updated" | "reminder.deleted";
        readonly Webhook: {
            readonly id: components["schemas"]["Id"];
            /**
             * @description `disabled` sends nothing.
             * @enum {string}
             */
            readonly status: "active" | "disabled";
            /** @description Empty: all events. */
            readonly subscriptions: readonly components["schemas"]["SubscriptionType"][];
            /** Format: uri */
            readonly url: string;
            /** @description Null where it was not kept. */
            readonly creator: components["schemas"]["PersonReference"] | null;
            readonly createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description Null until it is changed.
             */
            readonly updatedAt: string | null;
        };
        readonly WebhookPaged: {
            readonly data: readonly components["schemas"]["Webhook"][];
            readonly pagination: components["schemas"]["PaginationWithTotalCount"];
        };
        readonly WebhookToBeCreated: {
            /** @description Empty: all events. */
            readonly subscriptions: readonly components["schemas"]["SubscriptionType"][];
            /**
             * Format: uri
             * @description Not one of another webhook of the tenant, without credentials, and it must answer.
             */
            readonly url: string;
        };
        readonly WebhookToBeUpdated: {
            /** @enum {string} */
            readonly status?: "active" | "disabled";
            /** @description Replaces all of them; empty: all events. */
            readonly subscriptions?: readonly components["schemas"]["SubscriptionType"][];
            /** Format: uri */
            readonly url?: string;
        };
    };
    responses: {
        /** @description Any other error. */
        readonly Other: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "server",
                 *           "message": "Something went wrong on our side."
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["Errors"];
            };
        };
        /** @description The key is missing, unknown or no longer good. Carries no rate headers. */
        readonly Unauthorized: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                /** @description The scheme to use. */
                readonly "www-authenticate"?: string;
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "authentication",
                 *           "message": "The API key is missing or not valid."
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["AuthenticationErrors"];
            };
        };
        /** @description There is no such thing, or the caller may not see it. */
        readonly NotFound: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "not-found",
                 *           "message": "No list with id 999 was found."
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["NotFoundErrors"];
            };
        };
        /** @description One of the three pools is used up. */
        readonly TooManyRequests: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                /** @description Seconds to wait. Only sent when the mock is told to. */
                readonly "retry-after"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "rate-limit",
                 *           "message": "Too many requests in this minute."
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["RateLimitErrors"];
            };
        };
        /** @description Something in the request is wrong; `param` names it where one thing is to blame. */
        readonly BadRequest: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "validation",
                 *           "message": "value is greater than: 100",
                 *           "param": "limit"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["BadRequestErrors"];
            };
        };
        /** @description The caller's role, plan or address does not allow it. */
        readonly Forbidden: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "authorization",
                 *           "message": "You do not have the permission needed for this request: Export data from Lists."
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["AuthorizationErrors"];
            };
        };
        /** @description The record is gone because it was merged into another, which the message names. */
        readonly MergedAway: {
            headers: {
                readonly "x-affinity-api-version": components["headers"]["api-version"];
                readonly "x-request-id": components["headers"]["request-id"];
                readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errors": [
                 *         {
                 *           "code": "unprocessable-entity",
                 *           "message": "12 no longer exists as it has been merged into 7"
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": components["schemas"]["UnprocessableEntityErrors"];
            };
        };
    };
    parameters: {
        /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
        readonly "api-version": string;
        /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
        readonly cursor: string;
        /** @description Most items of a page. */
        readonly limit: number;
        /** @description Conditions on `id` (`=`) and on `startTime`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "started-filter": string;
        /** @description Conditions on `id` (`=`) and on `sentAt`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "sent-filter": string;
        /** @description Only these companies. More than 100 a call are refused (v2-2026-09-17.md §7 no. 26). */
        readonly "company-ids": readonly components["schemas"]["Id"][];
        /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
        readonly "field-ids": readonly string[];
        /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
        readonly "entity-field-types": readonly ("enriched" | "global" | "relationship-intelligence")[];
        /** @description A condition on `name`, with `=` (the whole name) or `=~` (a part of it); both mind the case. */
        readonly "fields-filter": string;
        /** @description Adds how a field can be filtered or sorted by. */
        readonly "fields-includes": readonly ("filterability" | "sortability")[];
        /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
        readonly "field-id": string;
        /** @description Whether `pagination` tells how many items there are on all pages. */
        readonly "total-count": boolean;
        /** @description Fields whose values to include; not together with `fieldTypes`. */
        readonly "search-field-ids": readonly string[];
        /** @description Kinds of fields whose values to include; not together with `fieldIds`. */
        readonly "search-entity-field-types": readonly ("enriched" | "global" | "relationship-intelligence")[];
        /** @description The company. */
        readonly "company-id": components["schemas"]["Id"];
        /** @description Most items of a page; fewer by default than elsewhere. */
        readonly "limit-of-fields": number;
        /** @description Only these fields. */
        readonly "value-ids": readonly string[];
        /** @description Only fields of these kinds. */
        readonly "entity-value-types": readonly ("enriched" | "global" | "relationship-intelligence")[];
        /** @description Most items of a page; none with 0, which suits `totalCount`. */
        readonly "limit-from-zero": number;
        /** @description Conditions on `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "entity-notes-filter": string;
        /** @description Conditions on `interactionScore` (`>`, `<`, `>=`, `<=`). */
        readonly "relationships-filter": string;
        /** @description By strength, the strongest first by default. */
        readonly "relationships-order": readonly ("interactionScore" | "-interactionScore")[];
        /** @description Conditions on `status` and `taskId` (`=`). */
        readonly "merges-filter": string;
        /** @description The merge; not its task. */
        readonly "merge-id": components["schemas"]["Id"];
        /** @description A condition on `status` (`=`). */
        readonly "tasks-filter": string;
        /** @description The task, as `taskUrl` names it. */
        readonly "task-id": string;
        /** @description A part of the name, in any case. */
        readonly "suggestions-term": string;
        /** @description A condition on `matchCriteria` (`=`): `name`, `domain-redirect` or `domain-match`. */
        readonly "company-suggestions-filter": string;
        /** @description What to sort by, the first word first; `-` turns it around. */
        readonly "suggestions-order": readonly ("name" | "-name" | "createdAt" | "-createdAt")[];
        /** @description A condition on `matchCriteria` (`=`): `name` or `intelligent`. */
        readonly "person-suggestions-filter": string;
        /** @description Conditions on `field.id`, `listEntry.id`, `changer.id` (a person), `actionType` (`=`) and on `changedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "changes-filter": string;
        /** @description By time, the oldest first by default. */
        readonly "changes-order": readonly ("changedAt" | "-changedAt")[];
        /** @description Conditions on `creator.id` (`=`) and on `createdAt` (`>`, `<`, `>=`, `<=`). */
        readonly "files-filter": string;
        /** @description The file. */
        readonly "file-id": components["schemas"]["Id32"];
        /** @description Most targets of a page. */
        readonly "limit-of-connections": number;
        /** @description A condition on `target.currentCompany.id` (`=`), which names one company; more than one is 400. */
        readonly "connections-filter": string;
        /** @description The list. */
        readonly "list-id": components["schemas"]["Id"];
        /** @description Kinds of fields whose values to include. */
        readonly "entry-field-types": readonly ("enriched" | "global" | "list" | "relationship-intelligence")[];
        /** @description Kinds of fields whose values to include; not together with `fieldIds`. */
        readonly "search-entry-field-types": readonly ("enriched" | "global" | "list" | "relationship-intelligence")[];
        /** @description The row, which must be one of the list's. */
        readonly "list-entry-id": components["schemas"]["Id"];
        /** @description Conditions on `field.id`, `changer.id` (a person), `actionType` (`=`) and on `changedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "row-changes-filter": string;
        /** @description Only fields of these kinds. */
        readonly "value-types": readonly ("enriched" | "global" | "list" | "relationship-intelligence")[];
        /** @description A part of the list's name, in any case. */
        readonly "list-term": string;
        /** @description The option, which must be one of the field's. */
        readonly "dropdown-option-id": components["schemas"]["Id"];
        /** @description The meeting. */
        readonly "meeting-id": components["schemas"]["Id"];
        /** @description Conditions on `id`, `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "notes-filter": string;
        /** @description Adds previews of what notes are attached to and the count of replies. */
        readonly "notes-includes": readonly ("companiesPreview" | "personsPreview" | "opportunitiesPreview" | "repliesCount")[];
        /** @description The note. */
        readonly "note-id": components["schemas"]["Id32"];
        /** @description Only these opportunities. */
        readonly "opportunity-ids": readonly components["schemas"]["Id"][];
        /** @description The opportunity. */
        readonly "opportunity-id": components["schemas"]["Id"];
        /** @description Most items of a page; fewer by default than with companies. */
        readonly "limit-of-merges": number;
        /** @description Only these persons. More than 100 a call are refused (v2-2026-09-17.md §7 no. 26). */
        readonly "person-ids": readonly components["schemas"]["Id"][];
        /** @description The person. */
        readonly "person-id": components["schemas"]["Id"];
        /** @description Conditions on `id`, `type`, `status`, `resetTrigger`, `creator.id`, `completer.id`, `company.id`, `person.id`, `opportunity.id` (`=`), on `owner.id` (`=`, `!=`) and on `dueDate`, `completedAt`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "reminders-filter": string;
        /** @description The reminder. */
        readonly "reminder-id": components["schemas"]["Id"];
        /** @description The view, which must be one of the list's. */
        readonly "view-id": components["schemas"]["Id"];
        /** @description Conditions on `id` (`=`) and on `name` (`=`, `=^`, `=$`, `=~`). */
        readonly "teams-filter": string;
        /** @description What to sort by, the first word first; `-` turns it around. */
        readonly "teams-order": readonly ("name" | "-name" | "createdAt" | "-createdAt")[];
        /** @description Adds previews of members and lists. */
        readonly "teams-includes": readonly ("membersPreview" | "accessibleListsPreview")[];
        /** @description The team. */
        readonly "team-id": components["schemas"]["Id"];
        /** @description Conditions on `id` (`=`) and on `createdAt` (`>`, `<`, `>=`, `<=`). */
        readonly "transcripts-filter": string;
        /** @description The transcript. */
        readonly "transcript-id": components["schemas"]["Id32"];
        /** @description A part of the first name, last name or primary email address, in any case. */
        readonly "users-term": string;
        /** @description Conditions on `id` and `status` (`=`). */
        readonly "users-filter": string;
        /** @description The user; the same number as their person's id. */
        readonly "user-id": components["schemas"]["Id32"];
        /** @description Conditions on `id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
        readonly "webhooks-filter": string;
        /** @description The webhook. */
        readonly "webhook-id": components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /** @description The version that handled the request, never the word `current`. */
        readonly "api-version": "2024-01-01" | "2026-07-15" | "2026-09-17";
        /** @description Names the request in the journal. */
        readonly "request-id": string;
        /** @description Requests that the user may make per minute. */
        readonly "limit-user": number;
        /** @description What is left of them in this minute. */
        readonly "limit-user-remaining": number;
        /** @description Seconds until the minute starts anew. */
        readonly "limit-user-reset": number;
        /** @description Requests that the account may make per month; `unlimited` by both-rate-headers. */
        readonly "limit-org": components["schemas"]["MonthlyCalls"];
        /** @description What is left of them in this month; `unlimited` by both-rate-headers. */
        readonly "limit-org-remaining": components["schemas"]["MonthlyCalls"];
        /** @description Seconds until the month starts anew. */
        readonly "limit-org-reset": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly "v2.auth.whoami": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The caller. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhoAmI"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.calls.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `id` (`=`) and on `startTime`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["started-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of calls. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.calls.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CallToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The call. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CallRecord"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.chat-messages.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `id` (`=`) and on `sentAt`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["sent-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of chat messages. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChatMessagePaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Only these companies. More than 100 a call are refused (v2-2026-09-17.md §7 no. 26). */
                readonly ids?: components["parameters"]["company-ids"];
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
                readonly fieldTypes?: components["parameters"]["entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of companies. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description A condition on `name`, with `=` (the whole name) or `=~` (a part of it); both mind the case. */
                readonly filter?: components["parameters"]["fields-filter"];
                /** @description Adds how a field can be filtered or sorted by. */
                readonly includes?: components["parameters"]["fields-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of field metadata. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldMetadataPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.fields.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The field. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldMetadata"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.fields.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The field is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.fields.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.fields.dropdown-options.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of options. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropdownOptionPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.search": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Fields whose values to include; not together with `fieldTypes`. */
                readonly fieldIds?: components["parameters"]["search-field-ids"];
                /** @description Kinds of fields whose values to include; not together with `fieldIds`. */
                readonly fieldTypes?: components["parameters"]["search-entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchCriteria"];
            };
        };
        readonly responses: {
            /** @description A page of companies. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
                readonly fieldTypes?: components["parameters"]["entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The company. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Company"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.entity-fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than elsewhere. */
                readonly limit?: components["parameters"]["limit-of-fields"];
                /** @description Only these fields. */
                readonly ids?: components["parameters"]["value-ids"];
                /** @description Only fields of these kinds. */
                readonly types?: components["parameters"]["entity-value-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of fields. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.entity-fields.update-many": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompanyBatchOperationRequest"];
            };
        };
        readonly responses: {
            /** @description All values are written. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyBatchOperationResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.entity-fields.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Field"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.entity-fields.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldUpdate"];
            };
        };
        readonly responses: {
            /** @description The value is written. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.entity-fields.values.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of values. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValuesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rows. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.lists.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of lists. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.notes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["entity-notes-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of notes. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.companies.relationships.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than elsewhere. */
                readonly limit?: components["parameters"]["limit-of-fields"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `interactionScore` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["relationships-filter"];
                /** @description By strength, the strongest first by default. */
                readonly orderBy?: components["parameters"]["relationships-order"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The company. */
                readonly companyId: components["parameters"]["company-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of relationships. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RelationshipsPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.company-merges.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `status` and `taskId` (`=`). */
                readonly filter?: components["parameters"]["merges-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of merges. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyMergeStatePaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.company-merges.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompanyMergeRequest"];
            };
        };
        readonly responses: {
            /** @description The merge has begun. */
            readonly 202: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyMergeResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.company-merges.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The merge; not its task. */
                readonly mergeId: components["parameters"]["merge-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The merge. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyMergeState"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.tasks.company-merges.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description A condition on `status` (`=`). */
                readonly filter?: components["parameters"]["tasks-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tasks. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyMergeTaskPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.tasks.company-merges.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The task, as `taskUrl` names it. */
                readonly taskId: components["parameters"]["task-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The task. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyMergeTask"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.duplicates.company-suggestions.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description A part of the name, in any case. */
                readonly term?: components["parameters"]["suggestions-term"];
                /** @description A condition on `matchCriteria` (`=`): `name`, `domain-redirect` or `domain-match`. */
                readonly filter?: components["parameters"]["company-suggestions-filter"];
                /** @description What to sort by, the first word first; `-` turns it around. */
                readonly orderBy?: components["parameters"]["suggestions-order"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of pairs. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyDuplicateSuggestionPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.duplicates.person-suggestions.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description A part of the name, in any case. */
                readonly term?: components["parameters"]["suggestions-term"];
                /** @description A condition on `matchCriteria` (`=`): `name` or `intelligent`. */
                readonly filter?: components["parameters"]["person-suggestions-filter"];
                /** @description What to sort by, the first word first; `-` turns it around. */
                readonly orderBy?: components["parameters"]["suggestions-order"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of pairs. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDuplicateSuggestionPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.emails.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `id` (`=`) and on `sentAt`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["sent-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of emails. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmailPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.feedback.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FeedbackRequest"];
            };
        };
        readonly responses: {
            /** @description The feedback is taken. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.field-value-changes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `field.id`, `listEntry.id`, `changer.id` (a person), `actionType` (`=`) and on `changedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["changes-filter"];
                /** @description By time, the oldest first by default. */
                readonly orderBy?: components["parameters"]["changes-order"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of changes. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValueChangePaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.files.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `creator.id` (`=`) and on `createdAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["files-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of files. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FileSummaryPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.files.search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FileSearchCriteria"];
            };
        };
        readonly responses: {
            /** @description The files found. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FileSearchResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.files.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The file. */
                readonly fileId: components["parameters"]["file-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["File"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.inferred-connections.coworkers.list": {
        readonly parameters: {
            readonly query: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most targets of a page. */
                readonly limit?: components["parameters"]["limit-of-connections"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description A condition on `target.currentCompany.id` (`=`), which names one company; more than one is 400. */
                readonly filter: components["parameters"]["connections-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of targets. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoworkerConnectionGroupsPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.inferred-connections.investor-executive-connections.list": {
        readonly parameters: {
            readonly query: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most targets of a page. */
                readonly limit?: components["parameters"]["limit-of-connections"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description A condition on `target.currentCompany.id` (`=`), which names one company; more than one is 400. */
                readonly filter: components["parameters"]["connections-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of targets. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InvestorExecutiveConnectionGroupsPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. */
                readonly fieldTypes?: components["parameters"]["entry-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rows. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryWithEntityPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListEntryToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The row, without field data. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryWithEntity"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.search": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Fields whose values to include; not together with `fieldTypes`. */
                readonly fieldIds?: components["parameters"]["search-field-ids"];
                /** @description Kinds of fields whose values to include; not together with `fieldIds`. */
                readonly fieldTypes?: components["parameters"]["search-entry-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchCriteria"];
            };
        };
        readonly responses: {
            /** @description A page of rows. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryWithEntityPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. */
                readonly fieldTypes?: components["parameters"]["entry-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The row. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryWithEntity"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The row is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.field-value-changes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `field.id`, `changer.id` (a person), `actionType` (`=`) and on `changedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["row-changes-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of changes. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValueChangePaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Only these fields. */
                readonly ids?: components["parameters"]["value-ids"];
                /** @description Only fields of these kinds. */
                readonly types?: components["parameters"]["value-types"];
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than elsewhere. */
                readonly limit?: components["parameters"]["limit-of-fields"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of fields. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.fields.update-many": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListEntryBatchOperationRequest"];
            };
        };
        readonly responses: {
            /** @description All values are written. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryBatchOperationResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.fields.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Field"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.fields.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldUpdate"];
            };
        };
        readonly responses: {
            /** @description The value is written. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list-entries.fields.values.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The row, which must be one of the list's. */
                readonly listEntryId: components["parameters"]["list-entry-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of values. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValuesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description A part of the list's name, in any case. */
                readonly term?: components["parameters"]["list-term"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of lists. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListWithTypePaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ListToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The list. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListWithType"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The list. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListWithType"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description A condition on `name`, with `=` (the whole name) or `=~` (a part of it); both mind the case. */
                readonly filter?: components["parameters"]["fields-filter"];
                /** @description Adds how a field can be filtered or sorted by. */
                readonly includes?: components["parameters"]["fields-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of field metadata. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldMetadataPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The field. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldMetadata"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The field is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.dropdown-options.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of options. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropdownOptionPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.dropdown-options.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DropdownOptionToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The option. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropdownOption"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.dropdown-options.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
                /** @description The option, which must be one of the field's. */
                readonly dropdownOptionId: components["parameters"]["dropdown-option-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The option. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropdownOption"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.dropdown-options.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
                /** @description The option, which must be one of the field's. */
                readonly dropdownOptionId: components["parameters"]["dropdown-option-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DropdownOptionToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The option is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.fields.dropdown-options.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
                /** @description The option, which must be one of the field's. */
                readonly dropdownOptionId: components["parameters"]["dropdown-option-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The option is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.meetings.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Conditions on `id` (`=`) and on `startTime`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["started-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of meetings. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.meetings.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MeetingToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The meeting. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingRecord"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.meetings.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The meeting. */
                readonly meetingId: components["parameters"]["meeting-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The meeting. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MeetingRecord"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `id`, `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["notes-filter"];
                /** @description Adds previews of what notes are attached to and the count of replies. */
                readonly includes?: components["parameters"]["notes-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of notes. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The note. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Note"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteSearchCriteria"];
            };
        };
        readonly responses: {
            /** @description The notes found. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoteSearchResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Adds previews of what notes are attached to and the count of replies. */
                readonly includes?: components["parameters"]["notes-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The note. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Note"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NoteToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The note is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The note is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.attached-companies.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of companies. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompanyDataPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.attached-opportunities.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of opportunities. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpportunityPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.attached-persons.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of persons. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDataPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.notes.replies.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["entity-notes-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The note. */
                readonly noteId: components["parameters"]["note-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of replies. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RepliesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.opportunities.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Only these opportunities. */
                readonly ids?: components["parameters"]["opportunity-ids"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of opportunities. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpportunityPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.opportunities.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The opportunity. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.opportunities.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The opportunity. */
                readonly opportunityId: components["parameters"]["opportunity-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The opportunity. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opportunity"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.opportunities.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The opportunity. */
                readonly opportunityId: components["parameters"]["opportunity-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OpportunityToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The opportunity is renamed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.opportunities.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The opportunity. */
                readonly opportunityId: components["parameters"]["opportunity-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The opportunity is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.opportunities.notes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["entity-notes-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The opportunity. */
                readonly opportunityId: components["parameters"]["opportunity-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of notes. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.person-merges.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than with companies. */
                readonly limit?: components["parameters"]["limit-of-merges"];
                /** @description Conditions on `status` and `taskId` (`=`). */
                readonly filter?: components["parameters"]["merges-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of merges. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonMergeStatePaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.person-merges.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonMergeRequest"];
            };
        };
        readonly responses: {
            /** @description The merge has begun. */
            readonly 202: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonMergeResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.person-merges.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The merge; not its task. */
                readonly mergeId: components["parameters"]["merge-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The merge. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonMergeState"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.tasks.person-merges.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than with companies. */
                readonly limit?: components["parameters"]["limit-of-merges"];
                /** @description A condition on `status` (`=`). */
                readonly filter?: components["parameters"]["tasks-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of tasks. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonMergeTaskPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.tasks.person-merges.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The task, as `taskUrl` names it. */
                readonly taskId: components["parameters"]["task-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The task. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonMergeTask"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Only these persons. More than 100 a call are refused (v2-2026-09-17.md §7 no. 26). */
                readonly ids?: components["parameters"]["person-ids"];
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
                readonly fieldTypes?: components["parameters"]["entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of persons. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonToCreate"];
            };
        };
        readonly responses: {
            /** @description The person. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description A condition on `name`, with `=` (the whole name) or `=~` (a part of it); both mind the case. */
                readonly filter?: components["parameters"]["fields-filter"];
                /** @description Adds how a field can be filtered or sorted by. */
                readonly includes?: components["parameters"]["fields-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of field metadata. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldMetadataPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.fields.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The field. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldMetadata"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.fields.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The field is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.fields.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.fields.dropdown-options.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of options. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DropdownOptionPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.search": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Fields whose values to include; not together with `fieldTypes`. */
                readonly fieldIds?: components["parameters"]["search-field-ids"];
                /** @description Kinds of fields whose values to include; not together with `fieldIds`. */
                readonly fieldTypes?: components["parameters"]["search-entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SearchCriteria"];
            };
        };
        readonly responses: {
            /** @description A page of persons. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
                readonly fieldTypes?: components["parameters"]["entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The person. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The person is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The person is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.entity-fields.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than elsewhere. */
                readonly limit?: components["parameters"]["limit-of-fields"];
                /** @description Only these fields. */
                readonly ids?: components["parameters"]["value-ids"];
                /** @description Only fields of these kinds. */
                readonly types?: components["parameters"]["entity-value-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of fields. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.entity-fields.update-many": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PersonBatchOperationRequest"];
            };
        };
        readonly responses: {
            /** @description All values are written. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonBatchOperationResponse"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.entity-fields.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The field. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Field"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.entity-fields.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FieldUpdate"];
            };
        };
        readonly responses: {
            /** @description The value is written. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.entity-fields.values.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
                /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
                readonly fieldId: components["parameters"]["field-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of values. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FieldValuesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rows. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.lists.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of lists. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.notes.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `creator.id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["entity-notes-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of notes. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotesPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.persons.relationships.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; fewer by default than elsewhere. */
                readonly limit?: components["parameters"]["limit-of-fields"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `interactionScore` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["relationships-filter"];
                /** @description By strength, the strongest first by default. */
                readonly orderBy?: components["parameters"]["relationships-order"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The person. */
                readonly personId: components["parameters"]["person-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of relationships. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RelationshipsPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["MergedAway"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.rate-limit.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Both windows. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RateLimit"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.reminders.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `id`, `type`, `status`, `resetTrigger`, `creator.id`, `completer.id`, `company.id`, `person.id`, `opportunity.id` (`=`), on `owner.id` (`=`, `!=`) and on `dueDate`, `completedAt`, `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["reminders-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of reminders. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReminderPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.reminders.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReminderToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The reminder. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reminder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.reminders.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The reminder. */
                readonly reminderId: components["parameters"]["reminder-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The reminder. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reminder"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.reminders.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The reminder. */
                readonly reminderId: components["parameters"]["reminder-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReminderToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The reminder is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.reminders.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The reminder. */
                readonly reminderId: components["parameters"]["reminder-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The reminder is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.saved-views.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of views. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedViewPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.saved-views.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The view, which must be one of the list's. */
                readonly viewId: components["parameters"]["view-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The view. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SavedView"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.lists.saved-views.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The list. */
                readonly listId: components["parameters"]["list-id"];
                /** @description The view, which must be one of the list's. */
                readonly viewId: components["parameters"]["view-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rows. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListEntryWithEntityPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.semantic-search.search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SemanticSearchCriteria"];
            };
        };
        readonly responses: {
            /** @description The companies found. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SemanticSearchResult"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.teams.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `id` (`=`) and on `name` (`=`, `=^`, `=$`, `=~`). */
                readonly filter?: components["parameters"]["teams-filter"];
                /** @description What to sort by, the first word first; `-` turns it around. */
                readonly orderBy?: components["parameters"]["teams-order"];
                /** @description Adds previews of members and lists. */
                readonly includes?: components["parameters"]["teams-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of teams. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.teams.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Adds previews of members and lists. */
                readonly includes?: components["parameters"]["teams-includes"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The team. */
                readonly teamId: components["parameters"]["team-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The team. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Team"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.teams.accessible-lists.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The team. */
                readonly teamId: components["parameters"]["team-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of lists. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamAccessibleListsPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.teams.members.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The team. */
                readonly teamId: components["parameters"]["team-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of members. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TeamMemberPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.transcripts.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `id` (`=`) and on `createdAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["transcripts-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of transcripts. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TranscriptPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.transcripts.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The transcript. */
                readonly transcriptId: components["parameters"]["transcript-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The transcript. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Transcript"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.transcripts.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The transcript. */
                readonly transcriptId: components["parameters"]["transcript-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The transcript is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.transcripts.fragments.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page; none with 0, which suits `totalCount`. */
                readonly limit?: components["parameters"]["limit-from-zero"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The transcript. */
                readonly transcriptId: components["parameters"]["transcript-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of fragments. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FragmentPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.users.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description A part of the first name, last name or primary email address, in any case. */
                readonly term?: components["parameters"]["users-term"];
                /** @description Conditions on `id` and `status` (`=`). */
                readonly filter?: components["parameters"]["users-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of users. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserDataPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.users.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The user; the same number as their person's id. */
                readonly userId: components["parameters"]["user-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The user. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UserData"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.webhooks.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
                /** @description Whether `pagination` tells how many items there are on all pages. */
                readonly totalCount?: components["parameters"]["total-count"];
                /** @description Conditions on `id` (`=`) and on `createdAt`, `updatedAt` (`>`, `<`, `>=`, `<=`). */
                readonly filter?: components["parameters"]["webhooks-filter"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of webhooks. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookPaged"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.webhooks.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookToBeCreated"];
            };
        };
        readonly responses: {
            /** @description The webhook. */
            readonly 201: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.webhooks.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The webhook. */
                readonly webhookId: components["parameters"]["webhook-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The webhook. */
            readonly 200: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhook"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.webhooks.update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The webhook. */
                readonly webhookId: components["parameters"]["webhook-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookToBeUpdated"];
            };
        };
        readonly responses: {
            /** @description The webhook is changed. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
    readonly "v2.webhooks.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent, which may be another than this document's. Judged before the contract (v2-core.md §2.1). */
                readonly "X-Affinity-Api-Version"?: components["parameters"]["api-version"];
            };
            readonly path: {
                /** @description The webhook. */
                readonly webhookId: components["parameters"]["webhook-id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The webhook is deleted. */
            readonly 204: {
                headers: {
                    readonly "x-affinity-api-version": components["headers"]["api-version"];
                    readonly "x-request-id": components["headers"]["request-id"];
                    readonly "x-ratelimit-limit-user": components["headers"]["limit-user"];
                    readonly "x-ratelimit-limit-user-remaining": components["headers"]["limit-user-remaining"];
                    readonly "x-ratelimit-limit-user-reset": components["headers"]["limit-user-reset"];
                    readonly "x-ratelimit-limit-org": components["headers"]["limit-org"];
                    readonly "x-ratelimit-limit-org-remaining": components["headers"]["limit-org-remaining"];
                    readonly "x-ratelimit-limit-org-reset": components["headers"]["limit-org-reset"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Other"];
        };
    };
}
