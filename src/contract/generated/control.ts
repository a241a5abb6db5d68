// Generated from contracts/control by `npm run contracts`. Do not edit.

export interface paths {
    readonly "/_mock/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tell that the server is up */
        readonly get: operations["control.health.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the accounts */
        readonly get: operations["control.accounts.list"];
        readonly put?: never;
        /**
         * Create an account
         * @description Its data is its own, its keys are fresh. Without a body it is a Scale account with a made-up name and the default seed.
         */
        readonly post: operations["control.accounts.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/accounts/{account}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an account and all that belongs to it
         * @description The default account stays (409), requests with unknown keys are journaled there.
         */
        readonly delete: operations["control.accounts.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the personas' keys
         * @description Keys of apps created later are not among them, they are shown once.
         */
        readonly get: operations["control.keys.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Return an account to its beginning
         * @description Data, users, apps and keys, settings, limits, clock, faults, webhooks and journal as they were when the account was served or created. Named snapshots stay, persona keys stay the same, created apps are gone.
         */
        readonly post: operations["control.reset.run"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/snapshots": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the account's snapshots */
        readonly get: operations["control.snapshots.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/snapshots/{name}": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Keep the account's state under a name
         * @description A snapshot that has the name already is replaced. An account has 100 at most (409).
         */
        readonly put: operations["control.snapshots.save"];
        readonly post?: never;
        /** Forget a snapshot */
        readonly delete: operations["control.snapshots.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/snapshots/{name}/restore": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Return the account to a snapshot
         * @description The snapshot stays and can be restored again.
         */
        readonly post: operations["control.snapshots.restore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Export the account's data as a seed */
        readonly get: operations["control.export.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/data": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Add rows to the account as it is
         * @description The rows of a seed, 2,000 at most, held to the same rules: all are added, or none. They name each other and the rows that are there by `ref` or id. Both APIs show them at once; no history is made up for values: give `changes` too where there is to be one.
         */
        readonly post: operations["control.data.add"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/seed.schema.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get the JSON Schema of a seed */
        readonly get: operations["control.seed-schema.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/clock": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the account's clock */
        readonly get: operations["control.clock.get"];
        /**
         * Move the clock forward, freeze it or let it run
         * @description All that falls due on the way happens, in order. A clock never goes back, only reset and restore return to theirs.
         */
        readonly put: operations["control.clock.set"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/clock/advance": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Move the clock on by a span
         * @description All that falls due on the way happens, in order. The answer comes once the deliveries that fell due have been sent and answered, or after ten seconds of real time.
         */
        readonly post: operations["control.clock.advance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/limits": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Whose minute pool to show. */
                readonly persona?: components["schemas"]["UserReference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the three pools */
        readonly get: operations["control.limits.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the account's limits
         * @description The minute limit and its window hold for every user of the account; members that are absent stay.
         */
        readonly patch: operations["control.limits.update"];
        readonly trace?: never;
    };
    readonly "/_mock/settings": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the account's settings */
        readonly get: operations["control.settings.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change the account's settings
         * @description Members that are absent stay, quirks too. It is all or nothing; an unknown quirk or a value that is not one of its own is 400.
         */
        readonly patch: operations["control.settings.update"];
        readonly trace?: never;
    };
    readonly "/_mock/quirks": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the switches of uncertain behaviour */
        readonly get: operations["control.quirks.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/data/{collection}": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the rows of a collection
         * @description As the store has them. No request of the API - it counts in no limit and stands in no journal.
         */
        readonly get: operations["control.data.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/data/{collection}/{id}": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
                readonly id: number;
            };
            readonly cookie?: never;
        };
        /** Read a row */
        readonly get: operations["control.data.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the month's usage, as Manage Apps shows it */
        readonly get: operations["control.usage.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/apps": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the apps, as Manage Apps shows them
         * @description Those that `acting` may see - all for whoever may manage all API keys, else the own ones. Rows of revoked keys stay.
         */
        readonly get: operations["control.apps.list"];
        readonly put?: never;
        /**
         * Create an app with a key of its own
         * @description Needs a plan with API access and the permission "Generate API Key"; for somebody else's app `acting` must be allowed to manage all API keys too. A user has one active key - another one revokes it, unless the quirk `both-several-keys` is on.
         */
        readonly post: operations["control.apps.create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/apps/{id}": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The app's id. */
                readonly id: components["schemas"]["AppId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke an app's key
         * @description The row stays, as revoked.
         */
        readonly delete: operations["control.apps.revoke"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Edit an app
         * @description Members that are absent stay. It holds from the key's next request on.
         */
        readonly patch: operations["control.apps.update"];
        readonly trace?: never;
    };
    readonly "/_mock/users": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the account's users */
        readonly get: operations["control.users.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/users/{id}": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The user's id; a persona's name or an email address will do too. */
                readonly id: components["schemas"]["UserReference"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Deactivate, reactivate or remove a user, or change what they may do
         * @description Felt by the next request of each of their keys. Whoever is deactivated or removed loses their keys for good, and their lists pass on to `acting`; list entries made by somebody removed have no creator from then on. It is all or nothing.
         */
        readonly patch: operations["control.users.update"];
        readonly trace?: never;
    };
    readonly "/_mock/webhooks": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the subscriptions with how they do */
        readonly get: operations["control.webhooks.list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/webhooks/mailbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what the account's contacts were told
         * @description An email goes to them when a webhook is switched off because it did not take deliveries.
         */
        readonly get: operations["control.webhooks.mailbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/webhooks/deliveries": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the attempts to deliver events
         * @description Each attempt is one request, on a connection of its own; nothing is sent again but at `nextAttemptAt`. The newest 10,000. The sample event that tries an address stands among them; its `webhookId` is null where the address was not subscribed.
         */
        readonly get: operations["control.webhooks.deliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/webhooks/deliveries/{id}/replay": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The attempt. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a delivery again
         * @description The same body goes to the same subscription, with retries of its own.
         */
        readonly post: operations["control.webhooks.replay"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/faults": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the account's faults */
        readonly get: operations["control.faults.list"];
        readonly put?: never;
        /**
         * Plant a fault
         * @description A request that a fault answers counts in the limits like any other. An account has 1,000 faults at most, of 16 MiB all together (409).
         */
        readonly post: operations["control.faults.create"];
        /** Remove all faults of the account */
        readonly delete: operations["control.faults.clear"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/faults/{id}": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["schemas"]["FaultId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove one fault */
        readonly delete: operations["control.faults.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the journal
         * @description The newest 10,000 requests, and of long ones fewer: 64 million characters at most, of paths, headers, bodies and warnings together. A key of any account, and the control token, stand there as `[key]`, in whatever encoding they came; parameters that are called like a credential and belong to no operation as `[hidden]`.
         */
        readonly get: operations["control.requests.list"];
        readonly put?: never;
        readonly post?: never;
        /** Empty the journal */
        readonly delete: operations["control.requests.clear"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/requests/verify": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Count the requests that fit and compare */
        readonly post: operations["control.requests.verify"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow what happens, as server-sent events
         * @description `request` (a journal entry), `delivery` (an attempt), `limits` (the three pools, the minute of `admin`), `clock`, and `change` (the type of a domain event with the ids of its rows; `state` after a reset or a restore). The data of each is `{"account": …, "<event>": …}`. They come four times a second at most. With `Last-Event-ID` the stream goes on behind that event, where it is among the newest thousand of its account. The server ends it when it stops.
         */
        readonly get: operations["control.events.follow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/coverage": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Tell which operations were called
         * @description Of the requests that the journal still holds: what was called in which version, how it was answered, and where the requests depart from the contract. Operations that nobody called are listed too.
         */
        readonly get: operations["control.coverage.get"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/contracts/v1.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get V1's document */
        readonly get: operations["control.contracts.get-v1"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/contracts/v2/{version}.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description One of V2's dated versions; another one is 404. */
                readonly version: string;
            };
            readonly cookie?: never;
        };
        /** Get the document of a version of V2 */
        readonly get: operations["control.contracts.get-v2"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Get this document */
        readonly get: operations["control.openapi.get"];
        readonly put?: never;
        readonly post?: never;
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
        readonly Health: {
            /** @constant */
            readonly status: "ok";
            /** @description Differs from start to start. */
            readonly instance: string;
            /** @description The version of the package. */
            readonly version: string;
            /** @description How many accounts the server holds. */
            readonly accounts: number;
            /** @description Real milliseconds since the start. */
            readonly uptimeMs: number;
            /** @description The way for programs with Affinity's host built in, where the server was started with `--intercept`. `affinity-mock env` makes variables of it. */
            readonly intercept?: {
                /** @description Address of the proxy, on the server's own machine. */
                readonly url: string;
                /** @description File there of the certificate that such programs have to trust, PEM. */
                readonly ca: string;
            };
        };
        readonly Error: {
            readonly error: {
                /** @description Names the kind of error; made for programs. */
                readonly code: string;
                readonly message: string;
                /** @description The parameter or the body member that is at fault, where there is one. */
                readonly param?: string;
            };
        };
        /** @example scale */
        readonly AccountName: string;
        /** @enum {string} */
        readonly Tier: "essential" | "scale" | "advanced" | "enterprise";
        /** @enum {string} */
        readonly Persona: "admin" | "standard" | "no-export" | "read-only" | "help" | "legacy" | "revoked" | "deactivated";
        readonly Key: string;
        readonly Account: {
            readonly account: components["schemas"]["AccountName"];
            readonly tier: components["schemas"]["Tier"];
            readonly keys: readonly {
                readonly persona: components["schemas"]["Persona"];
                readonly key: components["schemas"]["Key"];
            }[];
        };
        readonly SeedName: string;
        /** @description A tenant's data in the form that `/_mock/seed.schema.json` describes. */
        readonly Seed: {
            readonly [key: string]: unknown;
        };
        /**
         * Format: date-time
         * @example 2026-10-05T09:00:00.000Z
         */
        readonly Instant: string;
        /**
         * @description A real clock runs at real pace from wherever it stands, and follows the machine's date where that leaps forward, not where it is set back; a frozen one moves only when told. At the end of the year 9999 both stand still.
         * @enum {string}
         */
        readonly ClockMode: "real" | "frozen";
        /** @description A number of calls, or no limit. */
        readonly Limit: number | "unlimited";
        /** @description Length of the minute pool's window; 60 in the product. */
        readonly WindowSeconds: number;
        readonly LimitsChange: {
            readonly perMinute?: components["schemas"]["Limit"];
            readonly windowSeconds?: components["schemas"]["WindowSeconds"];
            readonly monthly?: components["schemas"]["Limit"];
            readonly concurrent?: components["schemas"]["Limit"];
            /** @description Whether a 429 carries `Retry-After`; it does not by default. */
            readonly retryAfter?: boolean;
            readonly used?: {
                /** @description Calls that count as used this month. */
                readonly monthly?: number;
            };
        };
        readonly NewAccount: {
            readonly account?: components["schemas"]["AccountName"];
            /** @description Scale where it is absent. */
            readonly tier?: components["schemas"]["Tier"];
            /** @description The name of a seed, a seed file, JSON or YAML (over HTTP one below the folder of `--seed-dir`), or a seed itself; or several, of which the later ones add rows to the ones before and change those that have the same `id` or `ref`. The default seed where it is absent. */
            readonly seed?: components["schemas"]["SeedName"] | components["schemas"]["Seed"] | readonly (components["schemas"]["SeedName"] | components["schemas"]["Seed"])[];
            /** @description Moves every instant of the seed by the same whole number of weeks, so that its own present lies less than a week before an instant: `today` (where the account's clock starts), an ISO 8601 instant, or `off`. Without it a seed is as it is written, and the default one as the server has it. */
            readonly seedAsOf?: string;
            /** @description Where its clock starts; the present where it is absent. */
            readonly now?: components["schemas"]["Instant"];
            /** @description Frozen from its first moment, and after each reset; real where it is absent. */
            readonly mode?: components["schemas"]["ClockMode"];
            readonly limits?: components["schemas"]["LimitsChange"];
        };
        /** @enum {string} */
        readonly Role: "Standard" | "Admin" | "Enterprise Admin";
        /** @enum {string} */
        readonly UserStatus: "active" | "deactivated" | "removed";
        /** @enum {string} */
        readonly ApiVersion: "2024-01-01" | "2026-07-15" | "2026-09-17";
        readonly PersonaKey: {
            readonly account: components["schemas"]["AccountName"];
            readonly tier: components["schemas"]["Tier"];
            readonly persona: components["schemas"]["Persona"];
            readonly key: components["schemas"]["Key"];
            readonly user: {
                readonly id: number;
                readonly name: string;
                readonly emailAddress: string | null;
                readonly role: components["schemas"]["Role"];
                readonly status: components["schemas"]["UserStatus"];
            };
            readonly defaultApiVersion: components["schemas"]["ApiVersion"] | null;
            /**
             * @description A deactivated or removed user's key is revoked (product-rules.md §1.4).
             * @enum {string}
             */
            readonly state: "active" | "revoked";
        };
        readonly SnapshotName: string;
        readonly Snapshot: {
            readonly name: components["schemas"]["SnapshotName"];
            /** @description When it was kept, on the account's clock. */
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly RowList: readonly {
            readonly [key: string]: unknown;
        }[];
        /** @description Rows by kind, as in a seed; `/_mock/seed.schema.json` says what they hold. */
        readonly Rows: {
            /** @description For editors. Not read. */
            readonly $schema?: string;
            /** @description Version of the format. */
            readonly format?: string;
            readonly persons?: components["schemas"]["RowList"];
            readonly users?: components["schemas"]["RowList"];
            readonly companies?: components["schemas"]["RowList"];
            readonly lists?: components["schemas"]["RowList"];
            readonly opportunities?: components["schemas"]["RowList"];
            readonly listEntries?: components["schemas"]["RowList"];
            readonly fields?: components["schemas"]["RowList"];
            readonly options?: components["schemas"]["RowList"];
            readonly values?: components["schemas"]["RowList"];
            readonly changes?: components["schemas"]["RowList"];
            readonly interactions?: components["schemas"]["RowList"];
            readonly notes?: components["schemas"]["RowList"];
            readonly transcripts?: components["schemas"]["RowList"];
            readonly transcriptFragments?: components["schemas"]["RowList"];
            readonly reminders?: components["schemas"]["RowList"];
            readonly files?: components["schemas"]["RowList"];
            readonly savedViews?: components["schemas"]["RowList"];
            readonly mergeRuns?: components["schemas"]["RowList"];
            readonly duplicateSuggestions?: components["schemas"]["RowList"];
            readonly teams?: components["schemas"]["RowList"];
            readonly teamMembers?: components["schemas"]["RowList"];
            readonly relationships?: components["schemas"]["RowList"];
            readonly inferredConnections?: components["schemas"]["RowList"];
            readonly webhooks?: components["schemas"]["RowList"];
        };
        readonly SeedSchema: {
            /** @constant */
            readonly $schema: "https://json-schema.org/draft/2020-12/schema";
        } & {
            readonly [key: string]: unknown;
        };
        readonly Clock: {
            readonly now: components["schemas"]["Instant"];
            readonly mode: components["schemas"]["ClockMode"];
        };
        readonly ClockChange: {
            readonly now?: components["schemas"]["Instant"];
            readonly mode?: components["schemas"]["ClockMode"];
        };
        readonly ClockAdvance: {
            /** @description At most a hundred years. */
            readonly milliseconds: number;
        };
        readonly AdvancedClock: {
            readonly now: components["schemas"]["Instant"];
            readonly mode: components["schemas"]["ClockMode"];
            /** @description How many deliveries that fell due were not answered after ten seconds of real time; absent where all were. */
            readonly underWay?: number;
        };
        /**
         * @example standard
         * @example mara.quill@quaymoss.example
         */
        readonly UserReference: string;
        readonly MinutePool: {
            readonly limit: components["schemas"]["Limit"];
            readonly used: number;
            readonly remaining: components["schemas"]["Limit"];
            readonly resetSeconds: number;
            readonly windowSeconds: components["schemas"]["WindowSeconds"];
        };
        readonly Pool: {
            readonly limit: components["schemas"]["Limit"];
            readonly used: number;
            readonly remaining: components["schemas"]["Limit"];
            /** @description Seconds until the pool is full again. */
            readonly resetSeconds?: number;
        };
        readonly Limits: {
            readonly perMinute: components["schemas"]["MinutePool"];
            readonly monthly: components["schemas"]["Pool"];
            readonly concurrent: components["schemas"]["Pool"];
        };
        /**
         * @description The role permissions that V2 asks for since 2026-03-02, or the ones before (v2-core.md §7.2).
         * @enum {string}
         */
        readonly PermissionEra: "current" | "seed";
        /** @description Milliseconds of the account's time that what V1 wrote takes to show on V2. V1 shows it at once. A write through V2 brings everything. */
        readonly ConsistencyLag: number;
        readonly Quirks: {
            readonly [key: string]: boolean | string;
        };
        readonly Settings: {
            readonly tier: components["schemas"]["Tier"];
            /** @description A trial has no API access. */
            readonly trial: boolean;
            /** @description Whether every answer is held to the contract before it is sent. */
            readonly strict: boolean;
            readonly permissionEra: components["schemas"]["PermissionEra"];
            readonly consistencyLagMs: components["schemas"]["ConsistencyLag"];
            /** @description Whether the journal keeps the bodies of answers. */
            readonly journalBodies: boolean;
            readonly quirks: components["schemas"]["Quirks"];
        };
        readonly SettingsChange: {
            readonly tier?: components["schemas"]["Tier"];
            readonly trial?: boolean;
            readonly strict?: boolean;
            readonly permissionEra?: components["schemas"]["PermissionEra"];
            readonly consistencyLagMs?: components["schemas"]["ConsistencyLag"];
            readonly journalBodies?: boolean;
            readonly quirks?: components["schemas"]["Quirks"];
        };
        readonly QuirkValue: boolean | string;
        readonly Quirk: {
            readonly id: string;
            readonly meaning: string;
            readonly default: components["schemas"]["QuirkValue"];
            /** @description What it is set to in this account. */
            readonly value: components["schemas"]["QuirkValue"];
            readonly values: readonly components["schemas"]["QuirkValue"][];
            /** @description Where docs/evidence tells of it. */
            readonly evidence: string;
            /** @description Why there is nothing to switch, where there is one value alone. */
            readonly fixed?: string;
            readonly operations: readonly string[];
        };
        readonly DataRow: {
            readonly id: number;
        } & {
            readonly [key: string]: unknown;
        };
        readonly DataPage: {
            readonly collection: string;
            /** @description Rows of the collection, whoever may see them. */
            readonly total: number;
            readonly data: readonly components["schemas"]["DataRow"][];
            /** @description Where the next page begins, for `after`; null on the last one. */
            readonly next: number | null;
        };
        readonly AppId: number;
        /**
         * @description Trimmed; not blank.
         * @example Warehouse Sync
         */
        readonly AppName: string;
        /** @description What it is for and whom to ask; trimmed, and null where nothing is left. */
        readonly AppDescription: string | null;
        readonly DefaultApiVersion: components["schemas"]["ApiVersion"] | null;
        /**
         * @description IPv4 and IPv6 addresses and ranges such as `10.0.0.0/8`; empty where the key works from anywhere.
         * @example [
         *       "127.0.0.1",
         *       "10.0.0.0/8"
         *     ]
         */
        readonly IpAllowlist: readonly string[];
        readonly App: {
            readonly id: components["schemas"]["AppId"];
            /**
             * @description A user's key, one of Affinity's own people, or an OAuth token.
             * @enum {string}
             */
            readonly kind: "personal" | "affinity_help" | "oauth";
            readonly name: components["schemas"]["AppName"];
            readonly description: components["schemas"]["AppDescription"];
            readonly owner: {
                readonly id: number;
                readonly name: string;
            };
            readonly defaultApiVersion: components["schemas"]["DefaultApiVersion"];
            readonly ipAllowlist: components["schemas"]["IpAllowlist"];
            readonly createdAt: components["schemas"]["Instant"];
            /** @description To the minute, on the account's clock; null before its first call. Refused calls are uses too. */
            readonly lastUsedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            readonly state: "active" | "revoked";
            readonly revokedAt: components["schemas"]["Instant"] | null;
            /** @enum {string|null} */
            readonly revokedReason: "manual" | "replaced" | "user_deactivated" | "user_removed" | null;
            /** @description Its calls that count in the account's month. */
            readonly usedThisMonth: number;
        };
        readonly Usage: {
            readonly monthlyLimit: components["schemas"]["Limit"];
            readonly used: number;
            /** @description Of the limit, to one decimal; null without a limit. */
            readonly percent: number | null;
            /**
             * Format: date
             * @description The first day of the next month; of the last one that a date can name, its last day.
             */
            readonly resetsOn: string;
            /**
             * @description Worrying above 80 percent, to be investigated above 90.
             * @enum {string|null}
             */
            readonly guidance: "worrying" | "investigate" | null;
            /** @description Active keys that were not used for 90 days, candidates for revocation. */
            readonly staleApps: readonly components["schemas"]["AppId"][];
            /** @description Every row of Manage Apps, with its calls of this month. */
            readonly apps: readonly components["schemas"]["App"][];
        };
        readonly NewApp: {
            readonly name: components["schemas"]["AppName"];
            readonly description?: components["schemas"]["AppDescription"];
            /** @description Whose key it is. */
            readonly user: components["schemas"]["UserReference"];
            /** @description Null, the same as absent, leaves it blank. */
            readonly defaultApiVersion?: components["schemas"]["DefaultApiVersion"];
            readonly ipAllowlist?: components["schemas"]["IpAllowlist"];
            /** @description Who does it; an admin who may where it is absent. */
            readonly acting?: components["schemas"]["UserReference"];
        };
        readonly CreatedApp: {
            readonly id: components["schemas"]["AppId"];
            /**
             * @description A user's key, one of Affinity's own people, or an OAuth token.
             * @enum {string}
             */
            readonly kind: "personal" | "affinity_help" | "oauth";
            readonly name: components["schemas"]["AppName"];
            readonly description: components["schemas"]["AppDescription"];
            readonly owner: {
                readonly id: number;
                readonly name: string;
            };
            readonly defaultApiVersion: components["schemas"]["DefaultApiVersion"];
            readonly ipAllowlist: components["schemas"]["IpAllowlist"];
            readonly createdAt: components["schemas"]["Instant"];
            /** @description To the minute, on the account's clock; null before its first call. Refused calls are uses too. */
            readonly lastUsedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            readonly state: "active" | "revoked";
            readonly revokedAt: components["schemas"]["Instant"] | null;
            /** @enum {string|null} */
            readonly revokedReason: "manual" | "replaced" | "user_deactivated" | "user_removed" | null;
            /** @description Its calls that count in the account's month. */
            readonly usedThisMonth: number;
            /** @description The API key. Only its hash is kept. */
            readonly secret: components["schemas"]["Key"];
            /** @description Says which keys this one replaced. */
            readonly warning?: string;
            /** @description The apps whose keys were revoked by it. */
            readonly revoked?: readonly components["schemas"]["AppId"][];
        };
        readonly AppChange: {
            readonly name?: components["schemas"]["AppName"];
            readonly description?: components["schemas"]["AppDescription"];
            readonly defaultApiVersion?: components["schemas"]["DefaultApiVersion"];
            readonly ipAllowlist?: components["schemas"]["IpAllowlist"];
            /** @description Who does it; an admin who may where it is absent. */
            readonly acting?: components["schemas"]["UserReference"];
        };
        readonly Permissions: {
            readonly "Edit Global Field Values"?: boolean;
            readonly "Export All Organizations directory"?: boolean;
            readonly "Export All People directory"?: boolean;
            readonly "Export all your team's notes"?: boolean;
            readonly "Export data from Lists"?: boolean;
            readonly "Generate API Key"?: boolean;
            readonly "Manage All API Keys"?: boolean;
            readonly "Manage IP allowlist"?: boolean;
            readonly "Manage MCP Agents"?: boolean;
            readonly "Manage Teams"?: boolean;
            readonly "Manage Users"?: boolean;
            readonly "Manage all OAuth apps"?: boolean;
            readonly "Manage duplicates"?: boolean;
            readonly "Manage global fields"?: boolean;
            readonly "Share accessible Lists globally"?: boolean;
        };
        readonly User: {
            readonly id: number;
            readonly name: string;
            readonly emailAddress: string | null;
            /** @description As the account's tier has it - the role of Enterprise Admin exists on Enterprise alone. */
            readonly role: components["schemas"]["Role"];
            readonly status: components["schemas"]["UserStatus"];
            /** @description Every permission as it stands, by role or set by itself. */
            readonly permissions: components["schemas"]["Permissions"];
        };
        readonly UserChange: {
            readonly status?: components["schemas"]["UserStatus"];
            readonly role?: components["schemas"]["Role"];
            /** @description Those that are absent stay. */
            readonly permissions?: components["schemas"]["Permissions"];
            /** @description Who does it; another admin where it is absent. */
            readonly acting?: components["schemas"]["UserReference"];
        };
        readonly Webhook: {
            readonly id: number;
            readonly url: string;
            /** @description Types of events; none means all. */
            readonly subscriptions: readonly string[];
            /** @enum {string} */
            readonly state: "active" | "disabled";
            readonly creator: {
                readonly id: number;
                readonly name: string;
            } | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string | null;
            /** @description Deliveries that fell due and are not answered yet. */
            readonly underWay: number;
            /** @description Deliveries that a fault makes late. */
            readonly heldBack: number;
            /**
             * Format: date-time
             * @description When a delivery that failed is tried again.
             */
            readonly nextAttemptAt?: string;
            readonly lastAttempt?: {
                readonly id: string;
                readonly event: string;
                /** Format: date-time */
                readonly at: string;
                readonly status?: number;
                readonly error?: string;
            };
        };
        readonly Message: {
            /** Format: date-time */
            readonly at: string;
            readonly text: string;
        };
        readonly Delivery: {
            readonly id: string;
            readonly webhookId: number | null;
            readonly event: string;
            readonly url: string;
            /** @description Counts the tries of one delivery. */
            readonly attempt: number;
            /** Format: date-time */
            readonly at: string;
            /** @description What the receiver answered; absent when it did not. */
            readonly status?: number;
            /** @description Why there was no answer. */
            readonly error?: string;
            /**
             * Format: date-time
             * @description When it is tried again.
             */
            readonly nextAttemptAt?: string;
            /** @description What was sent. */
            readonly body: {
                readonly type: string;
                /** @description By the event. */
                readonly body: unknown;
                readonly sent_at: number;
            };
        };
        readonly FaultId: string;
        /** @enum {string} */
        readonly Method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        /**
         * @description The path as sent, without its query; with `*` at its end, all paths that begin so.
         * @example /v2/companies/*
         */
        readonly path: string;
        /**
         * @description One, or any of several. One that there is not is refused.
         * @example v2.companies.list
         */
        readonly operationId: string | readonly string[];
        /**
         * @description Parameters by name; each value given is among those sent.
         * @example {
         *       "limit": 10,
         *       "fieldIds": [
         *         "affinity-data-location"
         *       ]
         *     }
         */
        readonly QueryMatch: {
            readonly [key: string]: (string | number | boolean) | readonly (string | number | boolean)[];
        };
        /**
         * @description Values by the name of a header, in any case; with `*` at its end, all that begin so. Not those that may hold a credential.
         * @example {
         *       "x-affinity-api-version": "2024-01-01",
         *       "user-agent": "axios/*"
         *     }
         */
        readonly HeaderMatch: {
            readonly [key: string]: string;
        };
        readonly FaultMatch: {
            readonly method?: components["schemas"]["Method"];
            readonly path?: components["schemas"]["path"];
            readonly operationId?: components["schemas"]["operationId"];
            readonly persona?: components["schemas"]["UserReference"];
            readonly query?: components["schemas"]["QueryMatch"];
            readonly header?: components["schemas"]["HeaderMatch"];
            /** @description A part of the body, as in a verification. */
            readonly body?: unknown;
            /**
             * @description Type of the events whose deliveries `deliver` hits; all where it is left out.
             * @example list_entry.created
             */
            readonly event?: string;
        };
        readonly FaultAnswer: {
            readonly status: number;
            /** @description Sent as JSON; where neither `body` nor `html` is given, the API's own error body for the status. */
            readonly body?: unknown;
            readonly headers?: {
                readonly [key: string]: string;
            };
            /**
             * @description With status 429 - the words and headers with which this pool refuses.
             * @enum {string}
             */
            readonly pool?: "minute" | "month" | "concurrent";
            /** @description Sent as `text/html`, as a proxy in front of the API would. */
            readonly html?: string;
        };
        /** @description Real milliseconds before the answer, whatever the account's clock says. */
        readonly DelayMs: number;
        /**
         * @description What becomes of a webhook's delivery. `late`: it is sent after the next one to the same webhook, or after a minute of the account's time. Such a rule hits deliveries and no requests.
         * @enum {string}
         */
        readonly Deliver: "twice" | "late" | "never";
        /** @description How many fitting requests it hits; without it every one. */
        readonly Times: number;
        /** @description How many fitting requests pass before it hits. */
        readonly Skip: number;
        /**
         * @description A ready-made rule - `429-minute`, `429-month`, `429-concurrent`, `500`, `html-502`, `503`, `504-after-work`, `slow`, `dropped`, `dropped-after-work`, `dropped-midway`, `new-members`, `new-word`, `new-value-type`, `hidden-values`, `nulls`, `short-page`, `repeated-row`, `flaky-search`. What is given besides changes it.
         * @example html-502
         */
        readonly Preset: string;
        /** @description With `respond` or `drop` - the operation does its work, and its answer is lost. */
        readonly AfterWork: boolean;
        /**
         * @description What becomes of the JSON of a good answer on its way out. `cut`: it breaks off in its midst. `new-members`: each object has one more; `new-word`: a word or number that its enumeration has not; `new-value-type`: a field's value of a type unheard of; `hidden-values`: masked fields, as of a restricted opportunity; `nulls`: null wherever the contract allows it; these four in the last row. `short-page`: the last row of a page that another follows is gone; `repeated-row`: a page begins with the last row of the page before (which this rule has to hit too).
         * @enum {string}
         */
        readonly Alter: "cut" | "new-members" | "new-word" | "new-value-type" | "hidden-values" | "nulls" | "short-page" | "repeated-row";
        /** @description Of the fitting requests; which ones is counted out, in the same way in each run. */
        readonly Share: number;
        /** @description Milliseconds of the account's clock. */
        readonly Span: number;
        readonly Fault: {
            readonly id: components["schemas"]["FaultId"];
            readonly match: components["schemas"]["FaultMatch"];
            readonly respond?: components["schemas"]["FaultAnswer"];
            readonly delayMs?: components["schemas"]["DelayMs"];
            readonly drop?: boolean;
            readonly deliver?: components["schemas"]["Deliver"];
            readonly times?: components["schemas"]["Times"];
            readonly skip?: components["schemas"]["Skip"];
            readonly preset?: components["schemas"]["Preset"];
            readonly afterWork?: components["schemas"]["AfterWork"];
            readonly alter?: components["schemas"]["Alter"];
            readonly share?: components["schemas"]["Share"];
            readonly afterMs?: components["schemas"]["Span"];
            readonly forMs?: components["schemas"]["Span"];
            /** @description How many requests or deliveries it hit. */
            readonly hits: number;
            /**
             * @description By its times and the account's clock.
             * @enum {string}
             */
            readonly state: "waiting" | "active" | "over";
            /** @description What is left of `times`, and of `forMs` by the account's clock. */
            readonly left: {
                readonly times?: number;
                readonly ms?: number;
            };
        };
        /** @description Milliseconds of the account's clock. */
        readonly Lasting: number;
        readonly NewFault: {
            readonly match?: components["schemas"]["FaultMatch"];
            readonly respond?: components["schemas"]["FaultAnswer"];
            readonly preset?: components["schemas"]["Preset"];
            readonly delayMs?: components["schemas"]["DelayMs"];
            /** @description Close the connection without an answer, after the delay. Never beside `respond`. */
            readonly drop?: boolean;
            readonly afterWork?: components["schemas"]["AfterWork"];
            readonly alter?: components["schemas"]["Alter"];
            readonly deliver?: components["schemas"]["Deliver"];
            readonly times?: components["schemas"]["Times"];
            readonly skip?: components["schemas"]["Skip"];
            readonly share?: components["schemas"]["Share"];
            readonly afterMs?: components["schemas"]["Span"];
            readonly forMs?: components["schemas"]["Lasting"];
        } | unknown | unknown | unknown | unknown | unknown | unknown;
        readonly JournalLimits: {
            readonly perMinute?: components["schemas"]["Pool"];
            readonly monthly?: components["schemas"]["Pool"];
            readonly concurrent?: components["schemas"]["Pool"];
        };
        readonly Decision: {
            /**
             * @description Where the request's way ended. The stages are in their order; those before it were passed.
             * @enum {string}
             */
            readonly stage: "key" | "plan" | "version" | "limits" | "fault" | "route" | "contract" | "permission" | "operation";
            /** @description For programs - `served`, `revoked-key`, `minute-used-up`, `missing-permission`, `validation`, …. */
            readonly code: string;
            /** @description The most helpful words there are, whatever the answer said. */
            readonly message: string;
            /** @description The switch by which it was decided so; `GET /_mock/quirks` tells more. */
            readonly quirk?: string;
            /** @description What was applied - a pool, a permission, a fault's id, the parameter at fault. */
            readonly rule?: string;
        };
        readonly JournalEntry: {
            /** @description The answer's `x-request-id`. */
            readonly id: string;
            /** @description On the account's clock. */
            readonly at: components["schemas"]["Instant"];
            readonly account: components["schemas"]["AccountName"];
            /** @description The persona whose key it is or whose user has it, else the user's email address; null where the key names no one. */
            readonly persona: string | null;
            readonly method: string;
            /** @description As sent, without the query. */
            readonly path: string;
            /** @description Repeated parameters are arrays. */
            readonly query: {
                readonly [key: string]: string | readonly string[];
            };
            /** @description Null on an unknown route. */
            readonly operationId: string | null;
            /** @description Null where the connection ended without an answer. */
            readonly status: number | null;
            /** @description Real milliseconds. */
            readonly durationMs: number;
            /** @description Null on V1, and where the request was refused before its version was known. */
            readonly apiVersion: string | null;
            readonly limits: components["schemas"]["JournalLimits"] | null;
            readonly warnings: readonly string[];
            readonly decision: components["schemas"]["Decision"];
            /** @description Where a fault's delay outlasted the client - the real milliseconds after which it hung up. */
            readonly goneAfterMs?: number;
            /** @description What the answer's `x-mock-hint` said. */
            readonly hint?: string;
            /** @description The id of the fault that hit. */
            readonly fault?: string;
            /** @description Lower-case names. Those that have auth, key, token, secret, cookie or password in them are left out. */
            readonly requestHeaders: {
                readonly [key: string]: string;
            };
            /** @description The parsed JSON, else the text; null where there was none. Cut at 64 KiB. */
            readonly requestBody: unknown;
            /** @description The parsed JSON, else the text; of every answer from 400 on, of others while the setting `journalBodies` is on. Cut at 64 KiB. */
            readonly responseBody?: unknown;
        };
        readonly HarPair: {
            readonly name: string;
            readonly value: string;
        };
        readonly HarEntry: {
            /** Format: date-time */
            readonly startedDateTime: string;
            readonly time: number;
            readonly request: {
                readonly method: string;
                readonly url: string;
                readonly headers: readonly components["schemas"]["HarPair"][];
                readonly queryString: readonly components["schemas"]["HarPair"][];
            } & {
                readonly [key: string]: unknown;
            };
            readonly response: {
                /** @description 0 where the connection was cut without an answer. */
                readonly status: number;
                readonly content: {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            };
            readonly cache: {
                readonly [key: string]: unknown;
            };
            readonly timings: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
        readonly Har: {
            readonly log: {
                /** @constant */
                readonly version: "1.2";
                readonly creator: {
                    readonly name: string;
                    readonly version: string;
                };
                readonly entries: readonly components["schemas"]["HarEntry"][];
            };
        };
        readonly RequestMatch: {
            readonly method?: components["schemas"]["Method"];
            /**
             * @description The path as sent, without its query; with `*` at its end, all paths that begin so.
             * @example /v2/companies/*
             */
            readonly path?: string;
            /**
             * @description One, or any of several. One that there is not is refused.
             * @example v2.companies.list
             */
            readonly operationId?: string | readonly string[];
            readonly persona?: components["schemas"]["UserReference"];
            readonly query?: components["schemas"]["QueryMatch"];
            readonly header?: components["schemas"]["HeaderMatch"];
            /** @description A part of the body - members of objects, elements of lists in any order. Nothing where it is cut, or no JSON and no form. */
            readonly body?: unknown;
        };
        readonly Count: number;
        readonly Verification: {
            readonly match: components["schemas"]["RequestMatch"];
            /** @description Either `exactly`, or `min`, `max` or both. */
            readonly count: {
                readonly min?: components["schemas"]["Count"];
                readonly max?: components["schemas"]["Count"];
                readonly exactly?: components["schemas"]["Count"];
            };
        };
        readonly NearestEntry: {
            /** @description The answer's `x-request-id`. */
            readonly id: string;
            /** @description On the account's clock. */
            readonly at: components["schemas"]["Instant"];
            readonly account: components["schemas"]["AccountName"];
            /** @description The persona whose key it is or whose user has it, else the user's email address; null where the key names no one. */
            readonly persona: string | null;
            readonly method: string;
            /** @description As sent, without the query. */
            readonly path: string;
            /** @description Repeated parameters are arrays. */
            readonly query: {
                readonly [key: string]: string | readonly string[];
            };
            /** @description Null on an unknown route. */
            readonly operationId: string | null;
            /** @description Null where the connection ended without an answer. */
            readonly status: number | null;
            /** @description Real milliseconds. */
            readonly durationMs: number;
            /** @description Null on V1, and where the request was refused before its version was known. */
            readonly apiVersion: string | null;
            readonly limits: components["schemas"]["JournalLimits"] | null;
            readonly warnings: readonly string[];
            readonly decision: components["schemas"]["Decision"];
            /** @description Where a fault's delay outlasted the client - the real milliseconds after which it hung up. */
            readonly goneAfterMs?: number;
            /** @description What the answer's `x-mock-hint` said. */
            readonly hint?: string;
            /** @description The id of the fault that hit. */
            readonly fault?: string;
            /** @description Lower-case names. Those that have auth, key, token, secret, cookie or password in them are left out. */
            readonly requestHeaders: {
                readonly [key: string]: string;
            };
            /** @description The parsed JSON, else the text; null where there was none. Cut at 64 KiB. */
            readonly requestBody: unknown;
            /** @description The parsed JSON, else the text; of every answer from 400 on, of others while the setting `journalBodies` is on. Cut at 64 KiB. */
            readonly responseBody?: unknown;
            /** @description The members of the match that it does not fit. */
            readonly differs?: readonly string[];
        };
        readonly Verdict: {
            readonly ok: boolean;
            readonly count: components["schemas"]["Count"];
            /** @description What was asked for. */
            readonly expected: components["schemas"]["Verification"];
            /** @description The newest of those that fit. */
            readonly matched: readonly components["schemas"]["JournalEntry"][];
            /** @description Where too few fit, the request that came closest. */
            readonly nearest?: components["schemas"]["NearestEntry"];
        };
        readonly Tally: number;
        readonly Statuses: {
            readonly [key: string]: components["schemas"]["Tally"];
        };
        readonly RequestViolation: {
            /** @description JSON pointer into the body, or `query limit`, `path listId`, `header content-type`, `method`. */
            readonly pointer: string;
            readonly problem: string;
            /** @description Of the first such request. */
            readonly message: string;
            readonly requests: components["schemas"]["Tally"];
        };
        readonly OperationCoverage: {
            readonly operationId: string;
            /** @description Of V2; null on V1, which has none. */
            readonly version: string | null;
            readonly method: string;
            readonly path: string;
            /** @description Whether the version labels the operation beta. */
            readonly beta: boolean;
            /** @description Affinity's gate that the operation is behind; null for all that are routed on the live service. */
            readonly gate: string | null;
            readonly requests: components["schemas"]["Tally"];
            readonly statuses: components["schemas"]["Statuses"];
            readonly violations: readonly components["schemas"]["RequestViolation"][];
        };
        readonly UnknownCoverage: {
            readonly method: string;
            /** @description With `{}` in place of numbers. */
            readonly path: string;
            readonly requests: components["schemas"]["Tally"];
            readonly statuses: components["schemas"]["Statuses"];
            /** @description Documented operations that come closest. */
            readonly nearest: readonly string[];
        };
        readonly Coverage: {
            /** @description Operations, counted once a version, that were called. */
            readonly seen: number;
            readonly of: components["schemas"]["Tally"];
            readonly operations: readonly components["schemas"]["OperationCoverage"][];
            readonly unknown: readonly components["schemas"]["UnknownCoverage"][];
        };
        readonly OpenApiDocument: {
            readonly openapi: string;
            readonly info: {
                readonly [key: string]: unknown;
            };
            readonly paths: {
                readonly [key: string]: unknown;
            };
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: {
        /** @description Broken JSON, an unknown member, a wrong type or a value out of range; `param` names it. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "bad-request",
                 *         "message": "perMinute must be a number from 0, or \"unlimited\"",
                 *         "param": "perMinute"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The `Host` is not loopback, the `Origin` is foreign, or the control token is missing or wrong. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "forbidden",
                 *         "message": "The control plane answers loopback hosts only"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The state of the server does not allow it. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "conflict",
                 *         "message": "The name is taken",
                 *         "param": "account"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is bigger than the server takes. */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "too-large",
                 *         "message": "The body exceeds the limit"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is not `application/json`. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unsupported-media-type",
                 *         "message": "The body has to be application/json"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The seed cannot be read, does not fit its schema, or breaks a rule of the APIs; `param` is the JSON pointer of what is at fault in it. */
        readonly BadSeed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "bad-seed",
                 *         "message": "must be string",
                 *         "param": "/companies/3/name"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The data file could not be written, for lack of room perhaps; nothing was changed. */
        readonly Unavailable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unavailable",
                 *         "message": "The data file could not be written: the disk is full. Nothing was changed."
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No such account, or no such thing in it. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "not-found",
                 *         "message": "There is no account \"scales\"",
                 *         "param": "account"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The clock as it stands after the call. */
        readonly Clock: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Clock"];
            };
        };
        /** @description The pools as they stand after the call. */
        readonly Limits: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Limits"];
            };
        };
        /** @description The settings as they stand after the call. */
        readonly Settings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Settings"];
            };
        };
        /** @description A bundled OpenAPI 3.1 document, with references into itself only. */
        readonly Document: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["OpenApiDocument"];
            };
        };
    };
    parameters: {
        /** @description The account that the call is about. */
        readonly account: components["schemas"]["AccountName"];
        /** @description The snapshot's name. */
        readonly name: components["schemas"]["SnapshotName"];
        /** @description By the name that a seed has for it. */
        readonly collection: string;
        /** @description Who looks, by a persona, a user id or an email address - what they may not see is left out. Everything where it is absent. */
        readonly as: components["schemas"]["UserReference"];
        /** @description Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. */
        readonly acting: components["schemas"]["UserReference"];
        /** @description A persona's name, a user's id or an email address. */
        readonly persona: components["schemas"]["UserReference"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly "control.health.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is up. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Health"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly "control.accounts.list": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All accounts, the default ones first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Account"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly "control.accounts.create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewAccount"];
            };
        };
        readonly responses: {
            /** @description The account and its keys. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Account"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["BadSeed"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.accounts.delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is gone; its keys answer 401. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.keys.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One row for each persona. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PersonaKey"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.reset.run": {
        readonly parameters: {
            readonly query?: {
                /** @description The account to reset, or `*` for every account. */
                readonly account?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.snapshots.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The snapshots, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Snapshot"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.snapshots.save": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Kept. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.snapshots.delete": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Forgotten. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.snapshots.restore": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Restored. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.export.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A seed with pinned ids that loads into an equal account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Seed"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.data.add": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Whether webhooks hear of the rows, as if somebody had made them through an API. */
                readonly events?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Rows"];
            };
        };
        readonly responses: {
            /** @description The ids of the rows that have a `ref`, by it. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: number;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["BadSeed"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.seed-schema.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The schema, in the 2020-12 dialect. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SeedSchema"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly "control.clock.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.clock.set": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.clock.advance": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        readonly responses: {
            /** @description The clock as it stands after the call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AdvancedClock"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.limits.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Whose minute pool to show. */
                readonly persona?: components["schemas"]["UserReference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Limits"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.limits.update": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Whose minute pool to show. */
                readonly persona?: components["schemas"]["UserReference"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LimitsChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Limits"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.settings.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.settings.update": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettingsChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.quirks.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every quirk, with its value in this account. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Quirk"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.data.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Who looks, by a persona, a user id or an email address - what they may not see is left out. Everything where it is absent. */
                readonly as?: components["parameters"]["as"];
                readonly limit?: number;
                /** @description The rows behind this id - `next` of the page before. */
                readonly after?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page, by id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DataPage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.data.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Who looks, by a persona, a user id or an email address - what they may not see is left out. Everything where it is absent. */
                readonly as?: components["parameters"]["as"];
            };
            readonly header?: never;
            readonly path: {
                /** @description By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The row as the store has it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DataRow"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.usage.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The usage on the account's clock. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Usage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.apps.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. */
                readonly acting?: components["parameters"]["acting"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rows, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["App"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.apps.create": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewApp"];
            };
        };
        readonly responses: {
            /** @description The row, with the secret, which is shown this once. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedApp"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.apps.revoke": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** @description Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. */
                readonly acting?: components["parameters"]["acting"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The app's id. */
                readonly id: components["schemas"]["AppId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Revoked; the key answers 401. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.apps.update": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The app's id. */
                readonly id: components["schemas"]["AppId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AppChange"];
            };
        };
        readonly responses: {
            /** @description The row as it stands after the call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["App"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.users.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of them, removed ones included, by id. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["User"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.users.update": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The user's id; a persona's name or an email address will do too. */
                readonly id: components["schemas"]["UserReference"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserChange"];
            };
        };
        readonly responses: {
            /** @description The user as they are after the call. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.webhooks.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every subscription, whoever made it, by id; those that were switched off too. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Webhook"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.webhooks.mailbox": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The messages, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Message"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.webhooks.deliveries": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every attempt, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Delivery"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.webhooks.replay": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The attempt. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description On its way. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.faults.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The rules in the order in which they are tried. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Fault"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.faults.create": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewFault"];
            };
        };
        readonly responses: {
            /** @description The rule with its id. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Fault"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.faults.clear": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Removed. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.faults.delete": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["schemas"]["FaultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Removed. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.requests.list": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about, or `*` for all, in the order in which their requests came. */
                readonly account?: string;
                /** @description One that there is not is refused. */
                readonly operationId?: string;
                /** @description A status, all of a hundred, or `none` for what was dropped. */
                readonly status?: string;
                /** @description A persona's name, a user's id or an email address. */
                readonly persona?: components["parameters"]["persona"];
                /** @description Requests at or after this instant on the account's clock. */
                readonly since?: components["schemas"]["Instant"];
                /** @description The entries behind this one, by its id, in the order asked for - newer ones, or with `order=desc` older ones. */
                readonly after?: string;
                readonly limit?: number;
                /** @description Newest last, or with `desc` newest first. */
                readonly order?: "asc" | "desc";
                /** @description As below, or with `har` as an HTTP archive, version 1.2. */
                readonly format?: "json" | "har";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The entries that fit. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["JournalEntry"][] | components["schemas"]["Har"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.requests.clear": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Empty. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.requests.verify": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Verification"];
            };
        };
        readonly responses: {
            /** @description The verdict, good or bad. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Verdict"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
        };
    };
    readonly "control.events.follow": {
        readonly parameters: {
            readonly query?: {
                /** @description The account to follow, or `*` for all that there are now. */
                readonly account?: string;
            };
            readonly header?: {
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The stream. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.coverage.get": {
        readonly parameters: {
            readonly query?: {
                /** @description The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every operation in every version, and what else was called. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Coverage"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.contracts.get-v1": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Document"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
    readonly "control.contracts.get-v2": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description One of V2's dated versions; another one is 404. */
                readonly version: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Document"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.openapi.get": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Document"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
        };
    };
}
