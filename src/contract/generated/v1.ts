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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A bare JSON string. */
        readonly ErrorText: string;
        readonly ErrorObject: {
            readonly errors: readonly {
                /**
                 * @description As in V2.
                 * @enum {string}
                 */
                readonly code: "authentication" | "authorization" | "bad-request" | "conflict" | "method-not-allowed" | "not-acceptable" | "not-found" | "not-implemented" | "rate-limit" | "server" | "timeout" | "unprocessable-entity" | "unsupported-media-type" | "validation";
                readonly message: string;
                /** @description The parameter or body member at fault, where there is one. */
                readonly param?: string;
            }[];
        };
        readonly ErrorBody: components["schemas"]["ErrorText"] | components["schemas"]["ErrorObject"];
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
        /** @description Set exactly when the page came back full, so the last page may be empty. Always present: null ends the walk. Opaque to clients; inside it is base64url JSON. */
        readonly NextPageToken: string | null;
        readonly PersonPage: {
            readonly persons: readonly components["schemas"]["PersonSearchHit"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
        /** @description One text for each problem. */
        readonly ErrorTexts: readonly string[];
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
         * @description 0 person, 1 organization, 2 dropdown (free tags too), 3 number, 4 date, 5 location, 6 long text, 7 ranked dropdown, 10 filterable text.
         * @enum {integer}
         */
        readonly ValueType: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 10;
        readonly DropdownOption: {
            readonly id: components["schemas"]["Id"];
            readonly text: string;
            readonly rank: number;
            /** @description 0 default, 1 blue, 2 green, 3 yellow, 4 orange, 5 red, 6 purple, 7 grey (names are a client author's reading). */
            readonly color: number;
        };
        readonly Field: {
            readonly id: components["schemas"]["Id"];
            /** @description With `with_modified_names`, a list's field reads `[List name] Field name`. */
            readonly name: string;
            /** @description Null for fields of the entity itself, the global ones. */
            readonly list_id: components["schemas"]["NullableId"];
            /** @description `none` for the tenant's own fields, else who fills it (`affinity-data`, `dealroom`, an integration's name). Tells fields of one name apart. */
            readonly enrichment_source: string;
            readonly value_type: components["schemas"]["ValueType"];
            readonly allows_multiple: boolean;
            /** @description Whether the values' history is kept. */
            readonly track_changes: boolean;
            /** @description Empty for fields without options, and with `exclude_dropdown_options`. */
            readonly dropdown_options: readonly components["schemas"]["DropdownOption"][];
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
            readonly crunchbase_uuid: components["schemas"]["CrunchbaseUuid"];
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
            readonly crunchbase_uuid: components["schemas"]["CrunchbaseUuid"];
            readonly global: components["schemas"]["Global"];
            readonly person_ids: components["schemas"]["PersonIds"];
        };
        readonly OrganizationSingle: {
            readonly id: components["schemas"]["Id"];
            readonly name: string;
            readonly domain: components["schemas"]["Domain"];
            readonly domains: components["schemas"]["Domains"];
            readonly crunchbase_uuid: components["schemas"]["CrunchbaseUuid"];
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
            readonly crunchbase_uuid: components["schemas"]["CrunchbaseUuid"];
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
        readonly ListEntryPage: {
            readonly list_entries: readonly components["schemas"]["ListEntry"][];
            readonly next_page_token: components["schemas"]["NextPageToken"];
        };
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
             * @description As `value_type` of a field; filterable text (10) is Affinity's own and cannot be made.
             * @enum {integer}
             */
            readonly value_type: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
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
        readonly ValueInput: string | number | boolean | {
            readonly [key: string]: unknown;
        } | readonly unknown[];
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
    };
    responses: {
        /** @description Any other failure, for instance 500 (fault) and 503 (deploy or outage). */
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
        /** @description No key, a malformed header, or a key that does not work (any more). No pool is touched, hence no rate headers. */
        readonly Unauthorized: {
            headers: {
                readonly "x-request-id": components["headers"]["RequestId"];
                readonly [name: string]: unknown;
            };
            content: {
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
        /** @description The record existed and was deleted. An id that was never issued is a 422. */
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
    };
    requestBodies: never;
    headers: {
        /** @description As on a successful answer; absent when the call was refused before the pools were asked. */
        readonly MaybeRateLimitUser: number;
        /** @description As on a successful answer; absent when the call was refused before the pools were asked. */
        readonly MaybeRateLimitUserRemaining: number;
        /** @description As on a successful answer; absent when the call was refused before the pools were asked. */
        readonly MaybeRateLimitUserReset: number;
        /** @description Requests a month that the account may make. Absent where no monthly cap applies. */
        readonly RateLimitOrg: number;
        /** @description Requests left this month. Absent where no monthly cap applies. */
        readonly RateLimitOrgRemaining: number;
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
                    readonly "application/json": readonly components["schemas"]["ListEntry"][] | components["schemas"]["ListEntryPage"];
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
}
