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
        readonly post?: never;
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
        readonly post?: never;
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
        readonly post?: never;
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
        readonly post?: never;
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
        readonly post?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        /** Format: int64 */
        readonly Count: number;
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
        readonly AuthorizationErrors: {
            readonly errors: readonly components["schemas"]["AuthorizationError"][];
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
        readonly NoteId: number;
        readonly NoteContent: {
            readonly html: string | null;
        };
        readonly PersonMention: {
            /** @description The mention's own id. */
            readonly id: components["schemas"]["NoteId"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "person";
            readonly person: components["schemas"]["PersonData"];
        };
        readonly Mention: components["schemas"]["PersonMention"];
        readonly BaseNote: {
            readonly id: components["schemas"]["NoteId"];
            readonly content: components["schemas"]["NoteContent"];
            readonly creator: components["schemas"]["PersonData"];
            readonly mentions: readonly components["schemas"]["Mention"][];
            readonly createdAt: components["schemas"]["Timestamp"];
            /** Format: date-time */
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
        readonly CompanyPaged: {
            readonly data: readonly components["schemas"]["Company"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly BadRequestErrors: {
            readonly errors: readonly (components["schemas"]["BadRequestError"] | components["schemas"]["ValidationError"])[];
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
        readonly UnprocessableEntityErrors: {
            readonly errors: readonly components["schemas"]["UnprocessableEntityError"][];
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
        readonly PersonPaged: {
            readonly data: readonly components["schemas"]["Person"][];
            readonly pagination: components["schemas"]["Pagination"];
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
        readonly FieldPaged: {
            readonly data: readonly components["schemas"]["Field"][];
            readonly pagination: components["schemas"]["Pagination"];
        };
        readonly CompanyReference: {
            readonly id: components["schemas"]["Id"];
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
        readonly DropdownReference: {
            readonly dropdownOptionId: components["schemas"]["Id"];
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
        readonly PersonReference: {
            readonly id: components["schemas"]["Id"];
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
        readonly RankedDropdownReference: {
            readonly dropdownOptionId: components["schemas"]["Id"];
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
        readonly ListEntryBatchOperationUpdateFields: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly operation: "update-fields";
            /** @description Applied together or not at all. Of two for one field the last counts. */
            readonly updates: readonly {
                readonly id: string;
                readonly value?: components["schemas"]["FieldValueUpdate"];
            }[];
        };
        readonly ListEntryBatchOperationRequest: components["schemas"]["ListEntryBatchOperationUpdateFields"];
        readonly ListEntryBatchOperationResponse: {
            /** @enum {string} */
            readonly operation?: "update-fields";
        };
        readonly FieldUpdate: {
            /** @description Optional on paper; without it there is nothing to do and the mock refuses. */
            readonly value?: components["schemas"]["FieldValueUpdate"];
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
        /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
        readonly "api-version": string;
        /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
        readonly cursor: string;
        /** @description Most items of a page. */
        readonly limit: number;
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
        /** @description The company. */
        readonly "company-id": components["schemas"]["Id"];
        /** @description Only these persons. More than 100 a call are refused (v2-2026-09-17.md §7 no. 26). */
        readonly "person-ids": readonly components["schemas"]["Id"][];
        /** @description The person. */
        readonly "person-id": components["schemas"]["Id"];
        /** @description A part of the list's name, in any case. */
        readonly "list-term": string;
        /** @description The list. */
        readonly "list-id": components["schemas"]["Id"];
        /** @description Kinds of fields whose values to include. */
        readonly "entry-field-types": readonly ("enriched" | "global" | "list" | "relationship-intelligence")[];
        /** @description The row, which must be one of the list's. */
        readonly "list-entry-id": components["schemas"]["Id"];
        /** @description Only these fields. */
        readonly "value-ids": readonly string[];
        /** @description Only fields of these kinds. */
        readonly "value-types": readonly ("enriched" | "global" | "list" | "relationship-intelligence")[];
        /** @description Most items of a page; fewer by default than elsewhere. */
        readonly "limit-of-fields": number;
        /** @description A field's id, such as `field-4021` or `affinity-data-location`. */
        readonly "field-id": string;
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
        /** @description Requests that the account may make per month. */
        readonly "limit-org": number;
        /** @description What is left of them in this month. */
        readonly "limit-org-remaining": number;
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.rate-limit.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.companies.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
                readonly fieldTypes?: components["parameters"]["entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.companies.lists.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.companies.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.persons.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. Values of list fields are only in list entries. */
                readonly fieldTypes?: components["parameters"]["entity-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.persons.lists.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.persons.list-entries.list": {
        readonly parameters: {
            readonly query?: {
                /** @description Where a page starts; taken from `nextUrl` or `prevUrl`, not made up. */
                readonly cursor?: components["parameters"]["cursor"];
                /** @description Most items of a page. */
                readonly limit?: components["parameters"]["limit"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.lists.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
    readonly "v2.lists.list-entries.get": {
        readonly parameters: {
            readonly query?: {
                /** @description Fields whose values to include, together with those of `fieldTypes`. Without either there is no field data. */
                readonly fieldIds?: components["parameters"]["field-ids"];
                /** @description Kinds of fields whose values to include. */
                readonly fieldTypes?: components["parameters"]["entry-field-types"];
            };
            readonly header?: {
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
                /** @description A version's date or the word `current`; the key's default when absent. Judged before the contract (v2-core.md §2.1). */
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
}
