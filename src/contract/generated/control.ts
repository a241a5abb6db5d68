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
        /**
         * List the accounts
         * Of several servers behind a load balancer each lists its own, and says so by `shard` and by the header `x-mock-shard`.
         */
        readonly get: operations["control.accounts.list"];
        readonly put?: never;
        /**
         * Create an account
         * Its data is its own, its keys are fresh. Without a body it is a Scale account with a made-up name and the default seed.
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
                /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an account and all that belongs to it
         * The default account stays (409), requests with unknown keys are journaled there.
         */
        readonly delete: operations["control.accounts.delete"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/_mock/accounts/{account}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        /**
         * Take an account along as a file
         * Data, users, apps and keys, settings, limits with what was used, clock, faults, webhooks with what is on its way, and named snapshots, in the form of a data file; not the journal and the log of deliveries. Who reads the file has the personas' keys. The header `x-mock-revision` names the account's state, for `ifRevision`.
         */
        readonly get: operations["control.accounts.export"];
        /**
         * Bring an account that was taken along
         * It goes on under its name and with its keys, all of it or nothing. Up to 256 MiB. The header `x-mock-revision` of the answer names its state.
         */
        readonly put: operations["control.accounts.import"];
        readonly post?: never;
        readonly delete?: never;
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
         * Keys of apps created later are not among them, they are shown once.
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
         * Data, users, apps and keys, settings, limits, clock, faults, webhooks and journal as they were when the account was served or created. Named snapshots stay, persona keys stay the same, created apps are gone. `*` speaks for the accounts of this server; one of several behind a load balancer tells its name in the header `x-mock-shard`.
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
                /** The account that the call is about. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Keep the account's state under a name
         * A snapshot that has the name already is replaced. An account has 100 at most (409).
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Return the account to a snapshot
         * The snapshot stays and can be restored again.
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
                /** The account that the call is about. */
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
         * The rows of a seed, 2,000 at most, held to the same rules: all are added, or none. They name each other and the rows that are there by `ref` or id. Both APIs show them at once; no history is made up for values: give `changes` too where there is to be one.
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
                /** The account that the call is about. */
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
         * All that falls due on the way happens, in order. A clock never goes back, only reset and restore return to theirs.
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
                /** The account that the call is about. */
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
         * All that falls due on the way happens, in order. The answer comes once the deliveries that fell due have been sent and answered, or after ten seconds of real time.
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Whose minute pool to show. From 1. At most 320 characters. Default: "admin". */
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
         * The minute limit and its window hold for every user of the account; members that are absent stay.
         */
        readonly patch: operations["control.limits.update"];
        readonly trace?: never;
    };
    readonly "/_mock/settings": {
        readonly parameters: {
            readonly query?: {
                /** The account that the call is about. */
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
         * Members that are absent stay, quirks too. It is all or nothing; an unknown quirk or a value that is not one of its own is 400.
         */
        readonly patch: operations["control.settings.update"];
        readonly trace?: never;
    };
    readonly "/_mock/quirks": {
        readonly parameters: {
            readonly query?: {
                /** The account that the call is about. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the rows of a collection
         * As the store has them. No request of the API - it counts in no limit and stands in no journal.
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
                /** The row's id. From 1. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the apps, as Manage Apps shows them
         * Those that `acting` may see - all for whoever may manage all API keys, else the own ones. Rows of revoked keys stay.
         */
        readonly get: operations["control.apps.list"];
        readonly put?: never;
        /**
         * Create an app with a key of its own
         * Needs a plan with API access and the permission "Generate API Key"; for somebody else's app `acting` must be allowed to manage all API keys too. A user has one active key - another one revokes it, unless the quirk `both-several-keys` is on.
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The app's id. From 1. */
                readonly id: components["schemas"]["AppId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke an app's key
         * The row stays, as revoked.
         */
        readonly delete: operations["control.apps.revoke"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Edit an app
         * Members that are absent stay. It holds from the key's next request on.
         */
        readonly patch: operations["control.apps.update"];
        readonly trace?: never;
    };
    readonly "/_mock/users": {
        readonly parameters: {
            readonly query?: {
                /** The account that the call is about. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The user's id; a persona's name or an email address will do too. From 1. At most 320 characters. */
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
         * Felt by the next request of each of their keys. Whoever is deactivated or removed loses their keys for good, and their lists pass on to `acting`; list entries made by somebody removed have no creator from then on. It is all or nothing.
         */
        readonly patch: operations["control.users.update"];
        readonly trace?: never;
    };
    readonly "/_mock/webhooks": {
        readonly parameters: {
            readonly query?: {
                /** The account that the call is about. */
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
         * An email goes to them when a webhook is switched off because it did not take deliveries.
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the attempts to deliver events
         * Each attempt is one request, on a connection of its own; nothing is sent again but at `nextAttemptAt`. The newest 10,000. The sample event that tries an address stands among them; its `webhookId` is null where the address was not subscribed.
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The attempt. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a delivery again
         * The same body goes to the same subscription, with retries of its own.
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
                /** The account that the call is about. */
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
         * A request that a fault answers counts in the limits like any other. An account has 1,000 faults at most, of 16 MiB all together (409).
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** A fault's id, such as `fault-1`. */
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
         * The newest 10,000 requests, and of long ones fewer: 64 million characters at most, of paths, headers, bodies and warnings together. A key of any account, and the control token, stand there as `[key]`, in whatever encoding they came; parameters that are called like a credential and belong to no operation as `[hidden]`.
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
                /** The account that the call is about. */
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
         * `request` (a journal entry), `delivery` (an attempt), `limits` (the three pools, the minute of `admin`), `clock`, and `change` (the type of a domain event with the ids of its rows; `state` after a reset or a restore). The data of each is `{"account": …, "<event>": …}`. They come four times a second at most. With `Last-Event-ID` the stream goes on behind that event, where it is among the newest thousand of its account. The server ends it when it stops.
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Tell which operations were called
         * Of the requests that the journal still holds: what was called in which version, how it was answered, and where the requests depart from the contract. Operations that nobody called are listed too.
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
                /** One of V2's dated versions; another one is 404. At most 40 characters. */
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
        /**
         * What the server is called among several that share the accounts between them (`--shard-name`); it speaks for its own accounts alone.
         * @example shard-1
         */
        readonly ShardName: string;
        readonly Health: {
            /** @constant */
            readonly status: "ok";
            /** Differs from start to start. */
            readonly instance: string;
            /** The version of the package. */
            readonly version: string;
            /** How many accounts the server holds. From 0. */
            readonly accounts: number;
            /** Real milliseconds since the start. From 0. */
            readonly uptimeMs: number;
            /** What the server is called among several that share the accounts between them (`--shard-name`); it speaks for its own accounts alone. */
            readonly shard?: components["schemas"]["ShardName"];
            /** The way for programs with Affinity's host built in, where the server was started with `--intercept`. `affinity-mock env` makes variables of it. */
            readonly intercept?: {
                /** Address of the proxy, on the server's own machine. */
                readonly url: string;
                /** File there of the certificate that such programs have to trust, PEM. */
                readonly ca: string;
            };
        };
        readonly Error: {
            readonly error: {
                /** Names the kind of error; made for programs. */
                readonly code: string;
                readonly message: string;
                /** The parameter or the body member that is at fault, where there is one. */
                readonly param?: string;
            };
        };
        /**
         * An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most.
         * @example scale
         */
        readonly AccountName: string;
        /**
         * The plan, which sets the account's limits and what its roles may do. Essential has no API.
         * @enum {string}
         */
        readonly Tier: "essential" | "scale" | "advanced" | "enterprise";
        /** @enum {string} */
        readonly Persona: "admin" | "standard" | "no-export" | "read-only" | "help" | "legacy" | "revoked" | "deactivated";
        readonly Key: string;
        readonly Account: {
            /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
            readonly account: components["schemas"]["AccountName"];
            /** The plan, which sets the account's limits and what its roles may do. Essential has no API. */
            readonly tier: components["schemas"]["Tier"];
            readonly keys: readonly {
                readonly persona: components["schemas"]["Persona"];
                readonly key: components["schemas"]["Key"];
            }[];
            /** What the server is called among several that share the accounts between them (`--shard-name`); it speaks for its own accounts alone. */
            readonly shard?: components["schemas"]["ShardName"];
        };
        readonly SeedName: string;
        /** A tenant's data in the form that `/_mock/seed.schema.json` describes. */
        readonly Seed: {
            readonly [key: string]: unknown;
        };
        /**
         * Format: date-time
         * An ISO 8601 instant, in UTC or with an offset.
         * @example 2026-10-05T09:00:00.000Z
         */
        readonly Instant: string;
        /**
         * A real clock runs at real pace from wherever it stands, and follows the machine's date where that leaps forward, not where it is set back; a frozen one moves only when told. At the end of the year 9999 both stand still.
         * @enum {string}
         */
        readonly ClockMode: "real" | "frozen";
        /** A number of calls, from 0 to 1,000,000,000, or `unlimited`. */
        readonly Limit: number | "unlimited";
        /** Seconds that the minute pool's window lasts; 60 at first, as in the product. */
        readonly WindowSeconds: number;
        readonly LimitsChange: {
            /** Calls a window of each user, from 0 to 1,000,000,000, or `unlimited`; 900 at first. */
            readonly perMinute?: components["schemas"]["Limit"];
            /** Seconds that the minute pool's window lasts; 60 at first, as in the product. From 1 to 86,400. */
            readonly windowSeconds?: components["schemas"]["WindowSeconds"];
            /** Calls a month of the account, from 0 to 1,000,000,000, or `unlimited`; at first what the tier includes, 100,000 on Scale. */
            readonly monthly?: components["schemas"]["Limit"];
            /** Calls of the account at a time, from 0 to 1,000,000,000, or `unlimited`; 20 at first. */
            readonly concurrent?: components["schemas"]["Limit"];
            /** Whether a 429 carries `Retry-After`; it does not by default. */
            readonly retryAfter?: boolean;
            /** What counts as used up already. */
            readonly used?: {
                /** Calls that count as used this month. From 0 to 1,000,000,000. */
                readonly monthly?: number;
            };
        };
        readonly NewAccount: {
            /** Its name, one that no account has; made up where it is absent. Letters, digits, `.`, `_` and `-`, 64 characters at most. */
            readonly account?: components["schemas"]["AccountName"];
            /** The plan, which sets its limits and what its roles may do; Scale where it is absent. */
            readonly tier?: components["schemas"]["Tier"];
            /** The name of a seed, a seed file, JSON or YAML (over HTTP one below the folder of `--seed-dir`), or a seed itself; or several, of which the later ones add rows to the ones before and change those that have the same `id` or `ref`. The default seed where it is absent. */
            readonly seed?: components["schemas"]["SeedName"] | components["schemas"]["Seed"] | readonly (components["schemas"]["SeedName"] | components["schemas"]["Seed"])[];
            /** Moves every instant of the seed by the same whole number of weeks, so that its own present lies less than a week before an instant: `today` (where the account's clock starts), an ISO 8601 instant, or `off`. Without it a seed is as it is written, and the default one as the server has it. At most 64 characters. */
            readonly seedAsOf?: string;
            /** Where its clock starts, an ISO 8601 instant; the present where it is absent. At most 40 characters. */
            readonly now?: components["schemas"]["Instant"];
            /** Frozen from its first moment, and after each reset; real where it is absent. */
            readonly mode?: components["schemas"]["ClockMode"];
            /** How its limits differ from those of its tier, after each reset too. */
            readonly limits?: components["schemas"]["LimitsChange"];
        };
        /**
         * Names a state of an account, as long as its server runs. Calls that read change it not.
         * @example q83qhV0xJ4nJb6k2i0fWcQ
         */
        readonly Revision: string;
        /**
         * What they may do. The role of Enterprise Admin exists on the Enterprise tier alone.
         * @enum {string}
         */
        readonly Role: "Standard" | "Admin" | "Enterprise Admin";
        /**
         * Whoever is deactivated or removed has no working key.
         * @enum {string}
         */
        readonly UserStatus: "active" | "deactivated" | "removed";
        /**
         * A dated version of V2.
         * @enum {string}
         */
        readonly ApiVersion: "2024-01-01" | "2026-07-15" | "2026-09-17";
        readonly PersonaKey: {
            /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
            readonly account: components["schemas"]["AccountName"];
            /** The plan, which sets the account's limits and what its roles may do. Essential has no API. */
            readonly tier: components["schemas"]["Tier"];
            readonly persona: components["schemas"]["Persona"];
            readonly key: components["schemas"]["Key"];
            readonly user: {
                /** From 1. */
                readonly id: number;
                readonly name: string;
                readonly emailAddress: string | null;
                /** What they may do. The role of Enterprise Admin exists on the Enterprise tier alone. */
                readonly role: components["schemas"]["Role"];
                /** Whoever is deactivated or removed has no working key. */
                readonly status: components["schemas"]["UserStatus"];
            };
            readonly defaultApiVersion: components["schemas"]["ApiVersion"] | null;
            /**
             * A deactivated or removed user's key is revoked (product-rules.md §1.4).
             * @enum {string}
             */
            readonly state: "active" | "revoked";
        };
        /** A snapshot's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
        readonly SnapshotName: string;
        readonly Snapshot: {
            /** A snapshot's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
            readonly name: components["schemas"]["SnapshotName"];
            /** When it was kept, on the account's clock. At most 40 characters. */
            readonly createdAt: components["schemas"]["Instant"];
        };
        readonly RowList: readonly {
            readonly [key: string]: unknown;
        }[];
        /** Rows by kind, as in a seed; `/_mock/seed.schema.json` says what they hold. */
        readonly Rows: {
            /** For editors. Not read. */
            readonly $schema?: string;
            /** Version of the format. */
            readonly format?: string;
            /** People, the account's own users among them. */
            readonly persons?: components["schemas"]["RowList"];
            /** Who of them can sign in. */
            readonly users?: components["schemas"]["RowList"];
            /** Companies, of the tenant and of the shared directory. */
            readonly companies?: components["schemas"]["RowList"];
            /** Lists. */
            readonly lists?: components["schemas"]["RowList"];
            /** Opportunities; each needs its one list entry. */
            readonly opportunities?: components["schemas"]["RowList"];
            /** Rows of lists. */
            readonly listEntries?: components["schemas"]["RowList"];
            /** Stored fields. Those that are computed (interactions, dates added, associations) are not listed here. */
            readonly fields?: components["schemas"]["RowList"];
            /** Options of dropdown fields. */
            readonly options?: components["schemas"]["RowList"];
            /** Values of cells. An empty cell has no row. */
            readonly values?: components["schemas"]["RowList"];
            /** History of values. */
            readonly changes?: components["schemas"]["RowList"];
            /** Emails, meetings, calls and chat messages. */
            readonly interactions?: components["schemas"]["RowList"];
            /** Notes. */
            readonly notes?: components["schemas"]["RowList"];
            /** Transcripts of AI notes. */
            readonly transcripts?: components["schemas"]["RowList"];
            /** Their text, in order. */
            readonly transcriptFragments?: components["schemas"]["RowList"];
            /** Reminders. */
            readonly reminders?: components["schemas"]["RowList"];
            /** Files. */
            readonly files?: components["schemas"]["RowList"];
            /** Saved views of lists. */
            readonly savedViews?: components["schemas"]["RowList"];
            /** Merges of companies and persons, with their tasks. */
            readonly mergeRuns?: components["schemas"]["RowList"];
            /** Pairs that look like one record. */
            readonly duplicateSuggestions?: components["schemas"]["RowList"];
            /** Teams. */
            readonly teams?: components["schemas"]["RowList"];
            /** Their members. */
            readonly teamMembers?: components["schemas"]["RowList"];
            /** Relationships between colleagues and people outside. */
            readonly relationships?: components["schemas"]["RowList"];
            /** Connections to people outside the account's data. */
            readonly inferredConnections?: components["schemas"]["RowList"];
            /** Webhook subscriptions. */
            readonly webhooks?: components["schemas"]["RowList"];
        };
        readonly SeedSchema: {
            /** @constant */
            readonly $schema: "https://json-schema.org/draft/2020-12/schema";
        } & {
            readonly [key: string]: unknown;
        };
        readonly Clock: {
            /** An ISO 8601 instant, in UTC or with an offset. At most 40 characters. */
            readonly now: components["schemas"]["Instant"];
            /** A real clock runs at real pace from wherever it stands, and follows the machine's date where that leaps forward, not where it is set back; a frozen one moves only when told. At the end of the year 9999 both stand still. */
            readonly mode: components["schemas"]["ClockMode"];
        };
        readonly ClockChange: {
            /** Where it moves to, an ISO 8601 instant; never one before where it stands. At most 40 characters. */
            readonly now?: components["schemas"]["Instant"];
            /** A real clock runs at real pace from wherever it stands, and follows the machine's date where that leaps forward, not where it is set back; a frozen one moves only when told. At the end of the year 9999 both stand still. */
            readonly mode?: components["schemas"]["ClockMode"];
        };
        readonly ClockAdvance: {
            /** How far, in milliseconds of the account's clock; a hundred years at most. From 0 to 3,155,760,000,000. */
            readonly milliseconds: number;
        };
        readonly AdvancedClock: {
            /** An ISO 8601 instant, in UTC or with an offset. At most 40 characters. */
            readonly now: components["schemas"]["Instant"];
            /** A real clock runs at real pace from wherever it stands, and follows the machine's date where that leaps forward, not where it is set back; a frozen one moves only when told. At the end of the year 9999 both stand still. */
            readonly mode: components["schemas"]["ClockMode"];
            /** How many deliveries that fell due were not answered after ten seconds of real time; absent where all were. From 1. */
            readonly underWay?: number;
        };
        /**
         * A persona's name, a user's id (a number, or as text) or an email address.
         * @example standard
         * @example mara.quill@quaymoss.example
         */
        readonly UserReference: string | number;
        readonly MinutePool: {
            /** A number of calls, from 0 to 1,000,000,000, or `unlimited`. */
            readonly limit: components["schemas"]["Limit"];
            /** From 0. */
            readonly used: number;
            /** A number of calls, from 0 to 1,000,000,000, or `unlimited`. */
            readonly remaining: components["schemas"]["Limit"];
            /** From 0. */
            readonly resetSeconds: number;
            /** Seconds that the minute pool's window lasts; 60 at first, as in the product. From 1 to 86,400. */
            readonly windowSeconds: components["schemas"]["WindowSeconds"];
        };
        readonly Pool: {
            /** A number of calls, from 0 to 1,000,000,000, or `unlimited`. */
            readonly limit: components["schemas"]["Limit"];
            /** From 0. */
            readonly used: number;
            /** A number of calls, from 0 to 1,000,000,000, or `unlimited`. */
            readonly remaining: components["schemas"]["Limit"];
            /** Seconds until the pool is full again. From 0. */
            readonly resetSeconds?: number;
        };
        readonly Limits: {
            readonly perMinute: components["schemas"]["MinutePool"];
            readonly monthly: components["schemas"]["Pool"];
            readonly concurrent: components["schemas"]["Pool"];
        };
        /**
         * The role permissions that V2 asks for since 2026-03-02, or the ones before (v2-core.md §7.2).
         * @enum {string}
         */
        readonly PermissionEra: "current" | "seed";
        /** Milliseconds of the account's time that what V1 wrote takes to show on V2; 0 at first. V1 shows it at once. A write through V2 brings everything. */
        readonly ConsistencyLag: number;
        /** Values by the ids of quirks, which `GET /_mock/quirks` lists with the values that each may take. */
        readonly Quirks: {
            readonly [key: string]: boolean | string;
        };
        readonly Settings: {
            /** The plan, which sets the account's limits and what its roles may do. Essential has no API. */
            readonly tier: components["schemas"]["Tier"];
            /** A trial has no API access. */
            readonly trial: boolean;
            /** Whether every answer is held to the contract before it is sent. */
            readonly strict: boolean;
            /** The role permissions that V2 asks for since 2026-03-02, or the ones before (v2-core.md §7.2). */
            readonly permissionEra: components["schemas"]["PermissionEra"];
            /** Milliseconds of the account's time that what V1 wrote takes to show on V2; 0 at first. V1 shows it at once. A write through V2 brings everything. From 0 to 3,600,000. */
            readonly consistencyLagMs: components["schemas"]["ConsistencyLag"];
            /** Whether the journal keeps the bodies of answers. */
            readonly journalBodies: boolean;
            /** Values by the ids of quirks, which `GET /_mock/quirks` lists with the values that each may take. */
            readonly quirks: components["schemas"]["Quirks"];
        };
        readonly SettingsChange: {
            /** The plan; another one brings its own monthly limit. */
            readonly tier?: components["schemas"]["Tier"];
            /** Whether the account is a trial, which has no API access; not at first. */
            readonly trial?: boolean;
            /** Whether every answer is held to the contract before it is sent, and is a 500 with the violations where it does not fit. At first as the server was started. */
            readonly strict?: boolean;
            /** The role permissions that V2 asks for since 2026-03-02, or the ones before (v2-core.md §7.2). */
            readonly permissionEra?: components["schemas"]["PermissionEra"];
            /** Milliseconds of the account's time that what V1 wrote takes to show on V2; 0 at first. V1 shows it at once. A write through V2 brings everything. From 0 to 3,600,000. */
            readonly consistencyLagMs?: components["schemas"]["ConsistencyLag"];
            /** Whether the journal keeps the bodies of all answers, rather than those from status 400 on alone; not at first. */
            readonly journalBodies?: boolean;
            /** Values by the ids of quirks (`account.quirks()` lists them); those that are absent stay. */
            readonly quirks?: components["schemas"]["Quirks"];
        };
        readonly QuirkValue: boolean | string;
        readonly Quirk: {
            readonly id: string;
            readonly meaning: string;
            readonly default: components["schemas"]["QuirkValue"];
            /** What it is set to in this account. */
            readonly value: components["schemas"]["QuirkValue"];
            readonly values: readonly components["schemas"]["QuirkValue"][];
            /** Where docs/evidence tells of it. */
            readonly evidence: string;
            /** Why there is nothing to switch, where there is one value alone. */
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
            /** Rows of the collection, whoever may see them. From 0. */
            readonly total: number;
            /** At most 100 of them. */
            readonly data: readonly components["schemas"]["DataRow"][];
            /** Where the next page begins, for `after`; null on the last one. */
            readonly next: number | null;
        };
        /** An app's id. */
        readonly AppId: number;
        /**
         * The app's name, trimmed; not blank.
         * @example Warehouse Sync
         */
        readonly AppName: string;
        /** What it is for and whom to ask; trimmed, and null where nothing is left. */
        readonly AppDescription: string | null;
        /** The version of V2 that answers where a request names none; null where it is left blank, then the newest answers. */
        readonly DefaultApiVersion: components["schemas"]["ApiVersion"] | null;
        /**
         * IPv4 and IPv6 addresses and ranges such as `10.0.0.0/8`; empty where the key works from anywhere.
         * @example [
         *       "127.0.0.1",
         *       "10.0.0.0/8"
         *     ]
         */
        readonly IpAllowlist: readonly string[];
        readonly App: {
            /** An app's id. From 1. */
            readonly id: components["schemas"]["AppId"];
            /**
             * A user's key, one of Affinity's own people, or an OAuth token.
             * @enum {string}
             */
            readonly kind: "personal" | "affinity_help" | "oauth";
            /** The app's name, trimmed; not blank. At most 255 characters. */
            readonly name: components["schemas"]["AppName"];
            /** What it is for and whom to ask; trimmed, and null where nothing is left. At most 2,000 characters. */
            readonly description: components["schemas"]["AppDescription"];
            readonly owner: {
                /** From 1. */
                readonly id: number;
                readonly name: string;
            };
            /** The version of V2 that answers where a request names none; null where it is left blank, then the newest answers. */
            readonly defaultApiVersion: components["schemas"]["DefaultApiVersion"];
            /** IPv4 and IPv6 addresses and ranges such as `10.0.0.0/8`; empty where the key works from anywhere. At most 100 of them. */
            readonly ipAllowlist: components["schemas"]["IpAllowlist"];
            /** An ISO 8601 instant, in UTC or with an offset. At most 40 characters. */
            readonly createdAt: components["schemas"]["Instant"];
            /** To the minute, on the account's clock; null before its first call. Refused calls are uses too. */
            readonly lastUsedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            readonly state: "active" | "revoked";
            readonly revokedAt: components["schemas"]["Instant"] | null;
            /** @enum {string|null} */
            readonly revokedReason: "manual" | "replaced" | "user_deactivated" | "user_removed" | null;
            /** Its calls that count in the account's month. From 0. */
            readonly usedThisMonth: number;
        };
        readonly Usage: {
            /** A number of calls, from 0 to 1,000,000,000, or `unlimited`. */
            readonly monthlyLimit: components["schemas"]["Limit"];
            /** From 0. */
            readonly used: number;
            /** Of the limit, to one decimal; null without a limit. From 0. */
            readonly percent: number | null;
            /**
             * Format: date
             * The first day of the next month; of the last one that a date can name, its last day.
             */
            readonly resetsOn: string;
            /**
             * Worrying above 80 percent, to be investigated above 90.
             * @enum {string|null}
             */
            readonly guidance: "worrying" | "investigate" | null;
            /** Active keys that were not used for 90 days, candidates for revocation. */
            readonly staleApps: readonly components["schemas"]["AppId"][];
            /** Every row of Manage Apps, with its calls of this month. */
            readonly apps: readonly components["schemas"]["App"][];
        };
        readonly NewApp: {
            /** The app's name, trimmed; not blank. At most 255 characters. */
            readonly name: components["schemas"]["AppName"];
            /** What it is for and whom to ask; trimmed, and null where nothing is left. At most 2,000 characters. */
            readonly description?: components["schemas"]["AppDescription"];
            /** Whose key it is - a persona's name, a user's id or an email address. From 1. At most 320 characters. */
            readonly user: components["schemas"]["UserReference"];
            /** The version of V2 that answers where a request names none. Null, the same as absent, leaves it blank, then the newest answers. */
            readonly defaultApiVersion?: components["schemas"]["DefaultApiVersion"];
            /** IPv4 and IPv6 addresses and ranges such as `10.0.0.0/8`; empty where the key works from anywhere. At most 100 of them. */
            readonly ipAllowlist?: components["schemas"]["IpAllowlist"];
            /** Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. From 1. At most 320 characters. */
            readonly acting?: components["schemas"]["UserReference"];
        };
        readonly CreatedApp: {
            /** An app's id. From 1. */
            readonly id: components["schemas"]["AppId"];
            /**
             * A user's key, one of Affinity's own people, or an OAuth token.
             * @enum {string}
             */
            readonly kind: "personal" | "affinity_help" | "oauth";
            /** The app's name, trimmed; not blank. At most 255 characters. */
            readonly name: components["schemas"]["AppName"];
            /** What it is for and whom to ask; trimmed, and null where nothing is left. At most 2,000 characters. */
            readonly description: components["schemas"]["AppDescription"];
            readonly owner: {
                /** From 1. */
                readonly id: number;
                readonly name: string;
            };
            /** The version of V2 that answers where a request names none; null where it is left blank, then the newest answers. */
            readonly defaultApiVersion: components["schemas"]["DefaultApiVersion"];
            /** IPv4 and IPv6 addresses and ranges such as `10.0.0.0/8`; empty where the key works from anywhere. At most 100 of them. */
            readonly ipAllowlist: components["schemas"]["IpAllowlist"];
            /** An ISO 8601 instant, in UTC or with an offset. At most 40 characters. */
            readonly createdAt: components["schemas"]["Instant"];
            /** To the minute, on the account's clock; null before its first call. Refused calls are uses too. */
            readonly lastUsedAt: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            readonly state: "active" | "revoked";
            readonly revokedAt: components["schemas"]["Instant"] | null;
            /** @enum {string|null} */
            readonly revokedReason: "manual" | "replaced" | "user_deactivated" | "user_removed" | null;
            /** Its calls that count in the account's month. From 0. */
            readonly usedThisMonth: number;
            /** The API key. Only its hash is kept. */
            readonly secret: components["schemas"]["Key"];
            /** Says which keys this one replaced. */
            readonly warning?: string;
            /** The apps whose keys were revoked by it. */
            readonly revoked?: readonly components["schemas"]["AppId"][];
        };
        readonly AppChange: {
            /** The app's name, trimmed; not blank. At most 255 characters. */
            readonly name?: components["schemas"]["AppName"];
            /** What it is for and whom to ask; trimmed, and null where nothing is left. At most 2,000 characters. */
            readonly description?: components["schemas"]["AppDescription"];
            /** The version of V2 that answers where a request names none; null where it is left blank, then the newest answers. */
            readonly defaultApiVersion?: components["schemas"]["DefaultApiVersion"];
            /** IPv4 and IPv6 addresses and ranges such as `10.0.0.0/8`; empty where the key works from anywhere. At most 100 of them. */
            readonly ipAllowlist?: components["schemas"]["IpAllowlist"];
            /** Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. From 1. At most 320 characters. */
            readonly acting?: components["schemas"]["UserReference"];
        };
        readonly Permissions: {
            /** Change values of global fields. */
            readonly "Edit Global Field Values"?: boolean;
            /** Read all companies. */
            readonly "Export All Organizations directory"?: boolean;
            /** Read all persons. */
            readonly "Export All People directory"?: boolean;
            /** Read notes of the whole team. */
            readonly "Export all your team's notes"?: boolean;
            /** Read rows of lists. */
            readonly "Export data from Lists"?: boolean;
            /** Create an app with a key. */
            readonly "Generate API Key"?: boolean;
            /** See and manage the apps of others. */
            readonly "Manage All API Keys"?: boolean;
            /** Set the allowlist of addresses. */
            readonly "Manage IP allowlist"?: boolean;
            /** Kept and shown; no operation asks for it. */
            readonly "Manage MCP Agents"?: boolean;
            /** See how teams share what their members write. */
            readonly "Manage Teams"?: boolean;
            /** See the roles of users. */
            readonly "Manage Users"?: boolean;
            /** Kept and shown; no operation asks for it. */
            readonly "Manage all OAuth apps"?: boolean;
            /** See duplicates and merge them. */
            readonly "Manage duplicates"?: boolean;
            /** Create and change global fields. */
            readonly "Manage global fields"?: boolean;
            /** Create lists that everybody sees. */
            readonly "Share accessible Lists globally"?: boolean;
        };
        readonly User: {
            /** From 1. */
            readonly id: number;
            readonly name: string;
            readonly emailAddress: string | null;
            /** As the account's tier has it - the role of Enterprise Admin exists on Enterprise alone. */
            readonly role: components["schemas"]["Role"];
            /** Whoever is deactivated or removed has no working key. */
            readonly status: components["schemas"]["UserStatus"];
            /** Every permission as it stands, by role or set by itself. */
            readonly permissions: components["schemas"]["Permissions"];
        };
        readonly UserChange: {
            /** Whoever is deactivated or removed has no working key. */
            readonly status?: components["schemas"]["UserStatus"];
            /** What they may do. The role of Enterprise Admin exists on the Enterprise tier alone. */
            readonly role?: components["schemas"]["Role"];
            /** Role permissions by the product's names, true or false; those that are absent stay. */
            readonly permissions?: components["schemas"]["Permissions"];
            /** Who does it - a persona's name, a user's id or an email address; another admin where it is absent. From 1. At most 320 characters. */
            readonly acting?: components["schemas"]["UserReference"];
        };
        readonly Webhook: {
            /** From 1. */
            readonly id: number;
            readonly url: string;
            /** Types of events; none means all. */
            readonly subscriptions: readonly string[];
            /** @enum {string} */
            readonly state: "active" | "disabled";
            readonly creator: {
                /** From 1. */
                readonly id: number;
                readonly name: string;
            } | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string | null;
            /** Deliveries that fell due and are not answered yet. From 0. */
            readonly underWay: number;
            /** Deliveries that a fault makes late. From 0. */
            readonly heldBack: number;
            /**
             * Format: date-time
             * When a delivery that failed is tried again.
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
            /** Counts the tries of one delivery. From 1. */
            readonly attempt: number;
            /** Format: date-time */
            readonly at: string;
            /** What the receiver answered; absent when it did not. */
            readonly status?: number;
            /** Why there was no answer. */
            readonly error?: string;
            /**
             * Format: date-time
             * When it is tried again.
             */
            readonly nextAttemptAt?: string;
            /** What was sent. */
            readonly body: {
                readonly type: string;
                /** By the event. */
                readonly body: unknown;
                readonly sent_at: number;
            };
        };
        /** A fault's id, such as `fault-1`. */
        readonly FaultId: string;
        /**
         * An HTTP method.
         * @enum {string}
         */
        readonly Method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS";
        /**
         * The path as sent, without its query; with `*` at its end, all paths that begin so.
         * @example /v2/companies/*
         */
        readonly path: string;
        /**
         * One, or any of several. One that there is not is refused.
         * @example v2.companies.list
         */
        readonly operationId: string | readonly string[];
        /** Whose key it is sent with - a persona's name, else the user's email address. */
        readonly persona: components["schemas"]["UserReference"];
        /**
         * Parameters by name; each value given is among those sent.
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
         * Values by the name of a header, in any case; with `*` at its end, all that begin so. Not those that may hold a credential.
         * @example {
         *       "x-affinity-api-version": "2024-01-01",
         *       "user-agent": "axios/*"
         *     }
         */
        readonly HeaderMatch: {
            readonly [key: string]: string;
        };
        readonly FaultMatch: {
            /** An HTTP method. */
            readonly method?: components["schemas"]["Method"];
            /** The path as sent, without its query; with `*` at its end, all paths that begin so. At most 2,048 characters. */
            readonly path?: components["schemas"]["path"];
            /** One, or any of several. One that there is not is refused. */
            readonly operationId?: components["schemas"]["operationId"];
            /** A persona's name, a user's id (a number, or as text) or an email address. From 1. At most 320 characters. */
            readonly persona?: components["schemas"]["persona"];
            /** Parameters by name; each value given is among those sent. */
            readonly query?: components["schemas"]["QueryMatch"];
            /** Values by the name of a header, in any case; with `*` at its end, all that begin so. Not those that may hold a credential. */
            readonly header?: components["schemas"]["HeaderMatch"];
            /** A part of the body - members of objects, elements of lists in any order. Nothing where it is cut, or no JSON and no form. */
            readonly body?: unknown;
            /**
             * Type of the events whose deliveries `deliver` hits; all where it is left out. At most 100 characters.
             * @example list_entry.created
             */
            readonly event?: string;
        };
        readonly FaultAnswer: {
            /** The HTTP status. From 200 to 599. */
            readonly status: number;
            /** Sent as JSON; where neither `body` nor `html` is given, the API's own error body for the status. */
            readonly body?: unknown;
            /** Headers besides those that any answer has, 50 at most. */
            readonly headers?: {
                readonly [key: string]: string;
            };
            /**
             * With status 429 - the words and headers with which this pool refuses.
             * @enum {string}
             */
            readonly pool?: "minute" | "month" | "concurrent";
            /** Sent as `text/html`, as a proxy in front of the API would. At most 1,048,576 characters. */
            readonly html?: string;
        };
        /** Real milliseconds before the answer, whatever the account's clock says; none where it is absent. */
        readonly DelayMs: number;
        /**
         * What becomes of a webhook's delivery. `late`: it is sent after the next one to the same webhook, or after a minute of the account's time. Such a rule hits deliveries and no requests.
         * @enum {string}
         */
        readonly Deliver: "twice" | "late" | "never";
        /** How many fitting requests it hits; every one where it is absent. */
        readonly Times: number;
        /** How many fitting requests pass before it hits; none where it is absent. */
        readonly Skip: number;
        /**
         * A ready-made rule - `429-minute`, `429-month`, `429-concurrent`, `500`, `html-502`, `503`, `504-after-work`, `slow`, `dropped`, `dropped-after-work`, `dropped-midway`, `new-members`, `new-word`, `new-value-type`, `hidden-values`, `nulls`, `short-page`, `repeated-row`, `flaky-search`. What is given besides changes it.
         * @example html-502
         */
        readonly Preset: string;
        /** With `respond` or `drop` - the operation does its work, and its answer is lost. */
        readonly AfterWork: boolean;
        /**
         * What becomes of the JSON of a good answer on its way out. `cut`: it breaks off in its midst. `new-members`: each object has one more; `new-word`: a word or number that its enumeration has not; `new-value-type`: a field's value of a type unheard of; `hidden-values`: masked fields, as of a restricted opportunity; `nulls`: null wherever the contract allows it; these four in the last row. `short-page`: the last row of a page that another follows is gone; `repeated-row`: a page begins with the last row of the page before (which this rule has to hit too).
         * @enum {string}
         */
        readonly Alter: "cut" | "new-members" | "new-word" | "new-value-type" | "hidden-values" | "nulls" | "short-page" | "repeated-row";
        /** The share of the fitting requests that it hits, as a fraction; which ones is counted out, in the same way in each run. All where it is absent. */
        readonly Share: number;
        /** Milliseconds of the account's clock. */
        readonly Span: number;
        readonly Fault: {
            /** A fault's id, such as `fault-1`. */
            readonly id: components["schemas"]["FaultId"];
            readonly match: components["schemas"]["FaultMatch"];
            readonly respond?: components["schemas"]["FaultAnswer"];
            /** Real milliseconds before the answer, whatever the account's clock says; none where it is absent. From 0 to 600,000. */
            readonly delayMs?: components["schemas"]["DelayMs"];
            readonly drop?: boolean;
            /** What becomes of a webhook's delivery. `late`: it is sent after the next one to the same webhook, or after a minute of the account's time. Such a rule hits deliveries and no requests. */
            readonly deliver?: components["schemas"]["Deliver"];
            /** How many fitting requests it hits; every one where it is absent. From 1 to 1,000,000,000. */
            readonly times?: components["schemas"]["Times"];
            /** How many fitting requests pass before it hits; none where it is absent. From 0 to 1,000,000,000. */
            readonly skip?: components["schemas"]["Skip"];
            /** A ready-made rule - `429-minute`, `429-month`, `429-concurrent`, `500`, `html-502`, `503`, `504-after-work`, `slow`, `dropped`, `dropped-after-work`, `dropped-midway`, `new-members`, `new-word`, `new-value-type`, `hidden-values`, `nulls`, `short-page`, `repeated-row`, `flaky-search`. What is given besides changes it. At most 50 characters. */
            readonly preset?: components["schemas"]["Preset"];
            /** With `respond` or `drop` - the operation does its work, and its answer is lost. */
            readonly afterWork?: components["schemas"]["AfterWork"];
            /** What becomes of the JSON of a good answer on its way out. `cut`: it breaks off in its midst. `new-members`: each object has one more; `new-word`: a word or number that its enumeration has not; `new-value-type`: a field's value of a type unheard of; `hidden-values`: masked fields, as of a restricted opportunity; `nulls`: null wherever the contract allows it; these four in the last row. `short-page`: the last row of a page that another follows is gone; `repeated-row`: a page begins with the last row of the page before (which this rule has to hit too). */
            readonly alter?: components["schemas"]["Alter"];
            /** The share of the fitting requests that it hits, as a fraction; which ones is counted out, in the same way in each run. All where it is absent. Above 0, to 1. */
            readonly share?: components["schemas"]["Share"];
            /** Milliseconds of the account's clock. From 0 to 3,155,760,000,000. */
            readonly afterMs?: components["schemas"]["Span"];
            /** Milliseconds of the account's clock. From 0 to 3,155,760,000,000. */
            readonly forMs?: components["schemas"]["Span"];
            /** How many requests or deliveries it hit. From 0. */
            readonly hits: number;
            /**
             * By its times and the account's clock.
             * @enum {string}
             */
            readonly state: "waiting" | "active" | "over";
            /** What is left of `times`, and of `forMs` by the account's clock. */
            readonly left: {
                /** From 0. */
                readonly times?: number;
                /** From 0. */
                readonly ms?: number;
            };
        };
        /** Milliseconds of the account's clock. */
        readonly Lasting: number;
        readonly NewFault: {
            /** Which requests, or deliveries, it hits - every member given has to fit. Only a preset does without. */
            readonly match?: components["schemas"]["FaultMatch"];
            /** What is answered in place of the operation's own answer. */
            readonly respond?: components["schemas"]["FaultAnswer"];
            /** A ready-made rule - `429-minute`, `429-month`, `429-concurrent`, `500`, `html-502`, `503`, `504-after-work`, `slow`, `dropped`, `dropped-after-work`, `dropped-midway`, `new-members`, `new-word`, `new-value-type`, `hidden-values`, `nulls`, `short-page`, `repeated-row`, `flaky-search`. What is given besides changes it. At most 50 characters. */
            readonly preset?: components["schemas"]["Preset"];
            /** Real milliseconds before the answer, whatever the account's clock says; none where it is absent. From 0 to 600,000. */
            readonly delayMs?: components["schemas"]["DelayMs"];
            /** Close the connection without an answer, after the delay. Never beside `respond`. */
            readonly drop?: boolean;
            /** With `respond` or `drop` - the operation does its work, and its answer is lost. */
            readonly afterWork?: components["schemas"]["AfterWork"];
            /** What becomes of the JSON of a good answer on its way out. `cut`: it breaks off in its midst. `new-members`: each object has one more; `new-word`: a word or number that its enumeration has not; `new-value-type`: a field's value of a type unheard of; `hidden-values`: masked fields, as of a restricted opportunity; `nulls`: null wherever the contract allows it; these four in the last row. `short-page`: the last row of a page that another follows is gone; `repeated-row`: a page begins with the last row of the page before (which this rule has to hit too). */
            readonly alter?: components["schemas"]["Alter"];
            /** What becomes of a webhook's delivery. `late`: it is sent after the next one to the same webhook, or after a minute of the account's time. Such a rule hits deliveries and no requests. */
            readonly deliver?: components["schemas"]["Deliver"];
            /** How many fitting requests it hits; every one where it is absent. From 1 to 1,000,000,000. */
            readonly times?: components["schemas"]["Times"];
            /** How many fitting requests pass before it hits; none where it is absent. From 0 to 1,000,000,000. */
            readonly skip?: components["schemas"]["Skip"];
            /** The share of the fitting requests that it hits, as a fraction; which ones is counted out, in the same way in each run. All where it is absent. Above 0, to 1. */
            readonly share?: components["schemas"]["Share"];
            /** Milliseconds of the account's clock until it begins; at once where it is absent. From 0 to 3,155,760,000,000. */
            readonly afterMs?: components["schemas"]["Span"];
            /** Milliseconds of the account's clock for which it applies; without end where it is absent. From 1 to 3,155,760,000,000. */
            readonly forMs?: components["schemas"]["Lasting"];
        } | unknown | unknown | unknown | unknown | unknown | unknown;
        readonly JournalLimits: {
            readonly perMinute?: components["schemas"]["Pool"];
            readonly monthly?: components["schemas"]["Pool"];
            readonly concurrent?: components["schemas"]["Pool"];
        };
        readonly Decision: {
            /**
             * Where the request's way ended. The stages are in their order; those before it were passed.
             * @enum {string}
             */
            readonly stage: "key" | "plan" | "version" | "limits" | "fault" | "route" | "contract" | "permission" | "operation";
            /** For programs - `served`, `revoked-key`, `minute-used-up`, `missing-permission`, `validation`, …. */
            readonly code: string;
            /** The most helpful words there are, whatever the answer said. */
            readonly message: string;
            /** The switch by which it was decided so; `GET /_mock/quirks` tells more. */
            readonly quirk?: string;
            /** What was applied - a pool, a permission, a fault's id, the parameter at fault. */
            readonly rule?: string;
        };
        readonly JournalEntry: {
            /** The answer's `x-request-id`. */
            readonly id: string;
            /** On the account's clock. At most 40 characters. */
            readonly at: components["schemas"]["Instant"];
            /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
            readonly account: components["schemas"]["AccountName"];
            /** The persona whose key it is or whose user has it, else the user's email address; null where the key names no one. */
            readonly persona: string | null;
            readonly method: string;
            /** As sent, without the query. */
            readonly path: string;
            /** Repeated parameters are arrays. */
            readonly query: {
                readonly [key: string]: string | readonly string[];
            };
            /** Null on an unknown route. */
            readonly operationId: string | null;
            /** Null where the connection ended without an answer. From 100 to 599. */
            readonly status: number | null;
            /** Real milliseconds. From 0. */
            readonly durationMs: number;
            /** Null on V1, and where the request was refused before its version was known. */
            readonly apiVersion: string | null;
            readonly limits: components["schemas"]["JournalLimits"] | null;
            readonly warnings: readonly string[];
            readonly decision: components["schemas"]["Decision"];
            /** Where a fault's delay outlasted the client - the real milliseconds after which it hung up. From 0. */
            readonly goneAfterMs?: number;
            /** What the answer's `x-mock-hint` said. */
            readonly hint?: string;
            /** The id of the fault that hit. */
            readonly fault?: string;
            /** Lower-case names. Those that have auth, key, token, secret, cookie or password in them are left out. */
            readonly requestHeaders: {
                readonly [key: string]: string;
            };
            /** The parsed JSON, else the text; null where there was none. Cut at 64 KiB. */
            readonly requestBody: unknown;
            /** The parsed JSON, else the text; of every answer from 400 on, of others while the setting `journalBodies` is on. Cut at 64 KiB. */
            readonly responseBody?: unknown;
        };
        readonly HarPair: {
            readonly name: string;
            readonly value: string;
        };
        readonly HarEntry: {
            /** Format: date-time */
            readonly startedDateTime: string;
            /** From 0. */
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
                /** 0 where the connection was cut without an answer. From 0. */
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
            /** An HTTP method. */
            readonly method?: components["schemas"]["Method"];
            /**
             * The path as sent, without its query; with `*` at its end, all paths that begin so. At most 2,048 characters.
             * @example /v2/companies/*
             */
            readonly path?: string;
            /**
             * One, or any of several. One that there is not is refused.
             * @example v2.companies.list
             */
            readonly operationId?: string | readonly string[];
            /** Whose key it is sent with - a persona's name, else the user's email address. From 1. At most 320 characters. */
            readonly persona?: components["schemas"]["UserReference"];
            /** Parameters by name; each value given is among those sent. */
            readonly query?: components["schemas"]["QueryMatch"];
            /** Values by the name of a header, in any case; with `*` at its end, all that begin so. Not those that may hold a credential. */
            readonly header?: components["schemas"]["HeaderMatch"];
            /** A part of the body - members of objects, elements of lists in any order. Nothing where it is cut, or no JSON and no form. */
            readonly body?: unknown;
        };
        readonly Count: number;
        readonly Verification: {
            /** Which requests count - every member given has to fit, none given fits all. */
            readonly match: components["schemas"]["RequestMatch"];
            /** Either `exactly`, or `min`, `max` or both. */
            readonly count: {
                /** At least so many requests. From 0 to 1,000,000,000. */
                readonly min?: components["schemas"]["Count"];
                /** At most so many requests. From 0 to 1,000,000,000. */
                readonly max?: components["schemas"]["Count"];
                /** So many requests, no more and no fewer. Neither `min` nor `max` beside it. From 0 to 1,000,000,000. */
                readonly exactly?: components["schemas"]["Count"];
            };
        };
        readonly NearestEntry: {
            /** The answer's `x-request-id`. */
            readonly id: string;
            /** On the account's clock. At most 40 characters. */
            readonly at: components["schemas"]["Instant"];
            /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
            readonly account: components["schemas"]["AccountName"];
            /** The persona whose key it is or whose user has it, else the user's email address; null where the key names no one. */
            readonly persona: string | null;
            readonly method: string;
            /** As sent, without the query. */
            readonly path: string;
            /** Repeated parameters are arrays. */
            readonly query: {
                readonly [key: string]: string | readonly string[];
            };
            /** Null on an unknown route. */
            readonly operationId: string | null;
            /** Null where the connection ended without an answer. From 100 to 599. */
            readonly status: number | null;
            /** Real milliseconds. From 0. */
            readonly durationMs: number;
            /** Null on V1, and where the request was refused before its version was known. */
            readonly apiVersion: string | null;
            readonly limits: components["schemas"]["JournalLimits"] | null;
            readonly warnings: readonly string[];
            readonly decision: components["schemas"]["Decision"];
            /** Where a fault's delay outlasted the client - the real milliseconds after which it hung up. From 0. */
            readonly goneAfterMs?: number;
            /** What the answer's `x-mock-hint` said. */
            readonly hint?: string;
            /** The id of the fault that hit. */
            readonly fault?: string;
            /** Lower-case names. Those that have auth, key, token, secret, cookie or password in them are left out. */
            readonly requestHeaders: {
                readonly [key: string]: string;
            };
            /** The parsed JSON, else the text; null where there was none. Cut at 64 KiB. */
            readonly requestBody: unknown;
            /** The parsed JSON, else the text; of every answer from 400 on, of others while the setting `journalBodies` is on. Cut at 64 KiB. */
            readonly responseBody?: unknown;
            /** The members of the match that it does not fit. */
            readonly differs?: readonly string[];
        };
        readonly Verdict: {
            readonly ok: boolean;
            /** From 0 to 1,000,000,000. */
            readonly count: components["schemas"]["Count"];
            /** What was asked for. */
            readonly expected: components["schemas"]["Verification"];
            /** The newest of those that fit. At most 10 of them. */
            readonly matched: readonly components["schemas"]["JournalEntry"][];
            /** Where too few fit, the request that came closest. */
            readonly nearest?: components["schemas"]["NearestEntry"];
        };
        readonly Tally: number;
        readonly Statuses: {
            readonly [key: string]: components["schemas"]["Tally"];
        };
        readonly RequestViolation: {
            /** JSON pointer into the body, or `query limit`, `path listId`, `header content-type`, `method`. */
            readonly pointer: string;
            readonly problem: string;
            /** Of the first such request. */
            readonly message: string;
            /** From 0. */
            readonly requests: components["schemas"]["Tally"];
        };
        readonly OperationCoverage: {
            readonly operationId: string;
            /** Of V2; null on V1, which has none. */
            readonly version: string | null;
            readonly method: string;
            readonly path: string;
            /** Whether the version labels the operation beta. */
            readonly beta: boolean;
            /** Affinity's gate that the operation is behind; null for all that are routed on the live service. */
            readonly gate: string | null;
            /** From 0. */
            readonly requests: components["schemas"]["Tally"];
            readonly statuses: components["schemas"]["Statuses"];
            readonly violations: readonly components["schemas"]["RequestViolation"][];
        };
        readonly UnknownCoverage: {
            readonly method: string;
            /** With `{}` in place of numbers. */
            readonly path: string;
            /** From 0. */
            readonly requests: components["schemas"]["Tally"];
            readonly statuses: components["schemas"]["Statuses"];
            /** Documented operations that come closest. */
            readonly nearest: readonly string[];
        };
        readonly Coverage: {
            /** Operations, counted once a version, that were called. From 0. */
            readonly seen: number;
            /** From 0. */
            readonly of: components["schemas"]["Tally"];
            readonly operations: readonly components["schemas"]["OperationCoverage"][];
            /** At most 100 of them. */
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
        /** Broken JSON, an unknown member, a wrong type or a value out of range; `param` names it. */
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
        /** The `Host` is not loopback, the `Origin` is foreign, or the control token is missing or wrong. */
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
        /** The state of the server does not allow it. */
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
        /** The body is bigger than the server takes. */
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
        /** The body is not `application/json`. */
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
        /** The seed cannot be read, does not fit its schema, or breaks a rule of the APIs; `param` is the JSON pointer of what is at fault in it. */
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
        /** The data file could not be written, for lack of room perhaps; nothing was changed. */
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
        /** No such account, or no such thing in it. */
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
        /** The account is not in the state that `ifRevision` names any more; nothing was changed. */
        readonly Changed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "changed",
                 *         "message": "The account \"mine\" was changed since: take it along again",
                 *         "param": "ifRevision"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** The file is not of one account, not whole, or holds what makes no sense; nothing was changed. */
        readonly BadAccountFile: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "bad-data-file",
                 *         "message": "The file cannot be used: it was cut off in line 4",
                 *         "param": "body"
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** The clock as it stands after the call. */
        readonly Clock: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Clock"];
            };
        };
        /** The pools as they stand after the call. */
        readonly Limits: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Limits"];
            };
        };
        /** The settings as they stand after the call. */
        readonly Settings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Settings"];
            };
        };
        /** A bundled OpenAPI 3.1 document, with references into itself only. */
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
        /** Only where the account here is still in the state that `x-mock-revision` named; else 412, and nothing is changed. */
        readonly ifRevision: components["schemas"]["Revision"];
        /** Whether the account may take the place of one that has its name here. */
        readonly replace: boolean;
        /** The account that the call is about. */
        readonly account: components["schemas"]["AccountName"];
        /** The snapshot's name. */
        readonly name: components["schemas"]["SnapshotName"];
        /** By the name that a seed has for it. */
        readonly collection: string;
        /** Who looks, by a persona, a user id or an email address - what they may not see is left out. Everything where it is absent. */
        readonly as: components["schemas"]["UserReference"];
        /** Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. */
        readonly acting: components["schemas"]["UserReference"];
        /** A persona's name, a user's id or an email address. */
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
            /** It is up. */
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
            /** All accounts of this server, the default ones first. */
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
            readonly query?: {
                /** Its name, for load balancers that choose the server by it; the same as `account` in the body, where both are given. */
                readonly account?: components["schemas"]["AccountName"];
            };
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
            /** The account and its keys. */
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
            readonly query?: {
                /** Only where the account here is still in the state that `x-mock-revision` named; else 412, and nothing is changed. */
                readonly ifRevision?: components["parameters"]["ifRevision"];
            };
            readonly header?: never;
            readonly path: {
                /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** It is gone; its keys answer 401. */
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
            readonly 412: components["responses"]["Changed"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.accounts.export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The account as it is now; it stays where it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
        };
    };
    readonly "control.accounts.import": {
        readonly parameters: {
            readonly query?: {
                /** Whether the account may take the place of one that has its name here. */
                readonly replace?: components["parameters"]["replace"];
                /** Only where the account here is still in the state that `x-mock-revision` named; else 412, and nothing is changed. */
                readonly ifRevision?: components["parameters"]["ifRevision"];
                /** What `x-mock-revision` said when the file was taken. To bring the same once more changes nothing and is no conflict. */
                readonly revision?: components["schemas"]["Revision"];
            };
            readonly header?: never;
            readonly path: {
                /** An account's name - letters, digits, `.`, `_` and `-`, a letter or digit first, 64 characters at most. */
                readonly account: components["schemas"]["AccountName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "text/plain": string;
            };
        };
        readonly responses: {
            /** The account and its keys. */
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
            readonly 412: components["responses"]["Changed"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 422: components["responses"]["BadAccountFile"];
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly "control.keys.list": {
        readonly parameters: {
            readonly query?: {
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** One row for each persona. */
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
                /** The account to reset, or `*` for every account. Default: "scale". */
                readonly account?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Done. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The snapshots, oldest first. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Kept. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Forgotten. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The snapshot's name. */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Restored. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** A seed with pinned ids that loads into an equal account. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Whether webhooks hear of the rows, as if somebody had made them through an API. Default: true. */
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
            /** The ids of the rows that have a `ref`, by it. */
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
            /** The schema, in the 2020-12 dialect. */
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
                /** The account that the call is about. */
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
                /** The account that the call is about. */
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
                /** The account that the call is about. */
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
            /** The clock as it stands after the call. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Whose minute pool to show. From 1. At most 320 characters. Default: "admin". */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Whose minute pool to show. From 1. At most 320 characters. Default: "admin". */
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
                /** The account that the call is about. */
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
                /** The account that the call is about. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Every quirk, with its value in this account. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Who looks, by a persona, a user id or an email address - what they may not see is left out. Everything where it is absent. */
                readonly as?: components["parameters"]["as"];
                /** Rows a page at most. From 1 to 100. Default: 100. */
                readonly limit?: number;
                /** The rows behind this id - `next` of the page before. From 0. */
                readonly after?: number;
            };
            readonly header?: never;
            readonly path: {
                /** By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** A page, by id. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Who looks, by a persona, a user id or an email address - what they may not see is left out. Everything where it is absent. */
                readonly as?: components["parameters"]["as"];
            };
            readonly header?: never;
            readonly path: {
                /** By the name that a seed has for it. */
                readonly collection: components["parameters"]["collection"];
                /** The row's id. From 1. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The row as the store has it. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The usage on the account's clock. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. */
                readonly acting?: components["parameters"]["acting"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The rows, oldest first. */
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
                /** The account that the call is about. */
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
            /** The row, with the secret, which is shown this once. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
                /** Who does it - a persona's name, a user's id or an email address; an admin who may where it is absent. */
                readonly acting?: components["parameters"]["acting"];
            };
            readonly header?: never;
            readonly path: {
                /** The app's id. From 1. */
                readonly id: components["schemas"]["AppId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Revoked; the key answers 401. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The app's id. From 1. */
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
            /** The row as it stands after the call. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** All of them, removed ones included, by id. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The user's id; a persona's name or an email address will do too. From 1. At most 320 characters. */
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
            /** The user as they are after the call. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Every subscription, whoever made it, by id; those that were switched off too. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The messages, oldest first. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Every attempt, oldest first. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** The attempt. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** On its way. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The rules in the order in which they are tried. */
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
                /** The account that the call is about. */
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
            /** The rule with its id. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Removed. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path: {
                /** A fault's id, such as `fault-1`. */
                readonly id: components["schemas"]["FaultId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Removed. */
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
                /** The account that the call is about, or `*` for all, in the order in which their requests came. Default: "scale". */
                readonly account?: string;
                /** Those of this operation. One that there is not is refused. At most 200 characters. */
                readonly operationId?: string;
                /** A status, all of a hundred, or `none` for what was dropped. */
                readonly status?: string;
                /** A persona's name, a user's id or an email address. */
                readonly persona?: components["parameters"]["persona"];
                /** Requests at or after this instant on the account's clock. At most 40 characters. */
                readonly since?: components["schemas"]["Instant"];
                /** The entries behind this one, by its id, in the order asked for - newer ones, or with `order=desc` older ones. At most 100 characters. */
                readonly after?: string;
                /** How many at most, the first ones in the order asked for. All where it is absent. From 1 to 10,000. */
                readonly limit?: number;
                /** Newest last, or with `desc` newest first. Default: "asc". */
                readonly order?: "asc" | "desc";
                /** As below, or with `har` as an HTTP archive, version 1.2. Default: "json". */
                readonly format?: "json" | "har";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The entries that fit. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Empty. */
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
                /** The account that the call is about. */
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
            /** The verdict, good or bad. */
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
                /** The account to follow, or `*` for all that there are now. Default: "scale". */
                readonly account?: string;
            };
            readonly header?: {
                /** The id of the last event that was seen; the stream goes on behind it. At most 100 characters. */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** The stream. */
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
                /** The account that the call is about. */
                readonly account?: components["parameters"]["account"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** Every operation in every version, and what else was called. */
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
                /** One of V2's dated versions; another one is 404. At most 40 characters. */
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
