/** What every page has around its screen: header with account, plan, clock and meters, and the ways to the other screens. */
import { raw } from 'hono/html';
import { limitsOf } from '../../control/limits.js';
import { nameOf, personasOf } from '../../control/people.js';
import { CONSOLE_PATH } from '../console-parts.js';
import { capital, momentOf, numberOf } from '../format.js';
import { DONE, type Done } from '../undo.js';
import { href, type Page, pathBelow, type Visit } from '../visit.js';
import { Select } from './fields.js';
import { Meter } from './meter.js';
import { Action } from './small.js';

/** In the order of `nav`, each with the letter that follows `g`. */
export const NAV = [
  ['requests', 'Requests', 'r'],
  ['usage', 'Usage', 'u'],
  ['limits', 'Limits', 'l'],
  ['data', 'Data', 'd'],
  ['webhooks', 'Webhooks', 'w'],
  ['faults', 'Faults', 'f'],
  ['settings', 'Settings', 's'],
  ['clock', 'Clock', 'c'],
  ['reference', 'Reference', 'e'],
  ['coverage', 'Coverage', 'o'],
] as const;

const DOCTYPE = '<!doctype html>';

/** A screen of an account. */
export function renderPage(visit: Visit, { title, body, done = visit.done }: Page): string {
  return (
    DOCTYPE +
    String(
      <html lang="en">
        <Head title={`${title} · ${visit.account.name} · affinity-mock`} />
        <body data-account={visit.account.name} data-screen={visit.screen} data-as={visit.persona}>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          <Header visit={visit} />
          <div class="page">
            <Nav visit={visit} />
            <main id="main" tabindex={-1}>
              <Undo visit={visit} done={done} />
              {body}
            </main>
          </div>
          <p id="live" class="unseen" role="status" aria-live="polite" />
          <KeyHelp />
        </body>
      </html>,
    )
  );
}

/** A page without an account: an error, the login. */
export const renderBare = (title: string, body: unknown, back?: string): string =>
  DOCTYPE +
  String(
    <html lang="en">
      <Head title={`${title} · affinity-mock`} />
      <body>
        <main id="main" class="bare">
          <p class="brand">
            <Mark />
            affinity-mock
          </p>
          <h1>{title}</h1>
          {typeof body === 'string' ? <p>{body}</p> : body}
          {back && (
            <p>
              <a href={back}>Back to the console</a>
            </p>
          )}
        </main>
      </body>
    </html>,
  );

const Undo = ({ visit, done }: { visit: Visit; done: Done | undefined }) =>
  done ? (
    <div class="done tools" role="status">
      <span>{DONE[done]}</span>
      {done !== 'undone' && (
        <Action visit={visit} to="data/undo" fields={{ from: pathBelow(visit) }}>
          <button type="submit" title="The whole account as it was just before">
            Undo
          </button>
        </Action>
      )}
    </div>
  ) : null;

const Head = ({ title }: { title: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{title}</title>
    <link rel="stylesheet" href={`${CONSOLE_PATH}/assets/console.css`} />
    <link rel="icon" href={ICON} />
    <script src={`${CONSOLE_PATH}/assets/console.js`} defer />
  </head>
);

const MARK =
  '<circle cx="6.2" cy="9" r="4.4" fill="none" stroke="currentColor" stroke-width="1.7"/><circle cx="11.8" cy="9" r="4.4" fill="none" stroke="currentColor" stroke-width="1.7" stroke-dasharray="2 1.5"/>';
const ICON = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18" color="#3f6fe0">${MARK}</svg>`)}`;

const Mark = () => (
  <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
    {raw(MARK)}
  </svg>
);

function Header({ visit }: { visit: Visit }) {
  const { account, parts, persona, screen } = visit;
  const { now, mode } = account.clock.get();
  const { tier, trial } = account.settings;
  const limits = limitsOf(account, persona);
  return (
    <header class="top">
      <a class="brand" href={href(visit, 'requests')}>
        <Mark />
        affinity-mock
      </a>
      <form class="where" method="get" action={`${CONSOLE_PATH}/go`} data-auto="">
        <input type="hidden" name="screen" value={screen} />
        <Select
          name="account"
          label="Account"
          value={account.name}
          options={parts.registry.accounts.map(({ name, journal }) => [
            name,
            journal.count === 0 ? name : `${name} · ${numberOf(journal.count)}`,
          ])}
        />
        <span class="chip">{trial ? 'Trial' : `${capital(tier)} plan`}</span>
        <a class="chip clock" href={href(visit, 'clock')}>
          <time datetime={now} data-clock={mode}>
            {momentOf(now)}
          </time>
          {` · ${mode}`}
        </a>
        <Select
          name="as"
          label="As persona"
          value={persona}
          options={[...account.personaKeys.keys()].map((name) => [name, `${name}, ${ownerOf(visit, name)}`])}
        />
        <button type="submit" class="no-script">
          Go
        </button>
        <button type="button" class="chip live" data-live="" hidden>
          live
        </button>
      </form>
      <section class="meters" aria-label="Limits" data-meters="">
        <Meter label="minute" share={limits.perMinute} />
        <Meter label="month" share={limits.monthly} />
        <Meter label="at a time" share={limits.concurrent} />
      </section>
    </header>
  );
}

function ownerOf({ account }: Visit, persona: string): string {
  const app = account.apps.find((one) => one.persona === persona);
  return app ? nameOf(account, app.ownerId) : (personasOf(account, persona)[0] ?? '');
}

const Nav = ({ visit }: { visit: Visit }) => (
  <nav aria-label="Screens">
    {NAV.map(([name, label, letter]) => (
      <a
        href={href(visit, name)}
        aria-current={name === visit.screen ? 'page' : undefined}
        data-key={letter}
        aria-label={label}
      >
        {label} <kbd>g {letter}</kbd>
      </a>
    ))}
  </nav>
);

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['g, then a letter', 'go to a screen'],
  ['j, k', 'next row, previous row'],
  ['Enter', 'open the row'],
  ['Escape', 'back'],
  ['.', 'show what is new'],
  ['?', 'this list'],
];

const KeyHelp = () => (
  <dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys</h2>
    <dl class="pairs">
      {KEYS.map(([key, meaning]) => (
        <>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </>
      ))}
    </dl>
    <form method="dialog" class="actions">
      <label>
        <input type="checkbox" data-keys-off="" /> no single keys
      </label>
      <button type="submit" class="main">
        Close
      </button>
    </form>
  </dialog>
);
