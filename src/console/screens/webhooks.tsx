/** Subscriptions and what was sent to them: every attempt, its answer, and what comes next. */

import { callAccount } from '../../control/calls.js';
import { ControlError } from '../../control/error.js';
import type { Webhook } from '../../store/model.js';
import type { Form } from '../form.js';
import { agoOf } from '../format.js';
import { orProblem, Refused } from '../guard.js';
import { PAGE, rowsOfPage } from '../paging.js';
import { Action, Back, formPage, Json, Pager, RowLink, Status, Time } from '../parts/small.js';
import { Table } from '../parts/table.js';
import { edit } from '../sending.js';
import { undoably } from '../undo.js';
import { href, type Page, type Visit } from '../visit.js';
import type { Screen } from './index.js';

export const webhooksScreen: Screen = {
  name: 'webhooks',
  pages: {
    '': (visit) => webhooksPage(visit),
    '/deliveries/:id': (visit) => webhooksPage(visit, visit.c.req.param('id')),
  },
  forms: {
    '/add': addWebhook,
    '/deliveries/:id/replay': ({ account, c }) => {
      callAccount(account, 'POST /webhooks/deliveries/{id}/replay', { params: { id: c.req.param('id') as string } });
    },
    '/astray': (visit, { deliver }) => {
      if (deliver !== 'late' && deliver !== 'twice' && deliver !== 'never')
        throw new Refused(422, 'Choose what happens.');
      callAccount(visit.account, 'POST /faults', { body: { match: {}, deliver, times: 1 } });
    },
    '/:id/on': (visit) => {
      const { id, url, subscriptions } = webhookOf(visit);
      const change = { webhook_url: url, subscriptions, disabled: false };
      return orProblem(() => edit(visit, 'PUT', `/webhook/${id}`, change), refusedOn(visit));
    },
    '/:id/remove': (visit) => {
      const path = `/webhook/${webhookOf(visit).id}`;
      const remove = () => undoably(visit, 'removed', 'webhooks', () => edit(visit, 'DELETE', path));
      return orProblem(remove, refusedOn(visit));
    },
  },
};

function webhooksPage(visit: Visit, id?: string, form?: Form, problem?: string): Page {
  const { account } = visit;
  const deliveries = callAccount(account, 'GET /webhooks/deliveries').toReversed();
  const chosen = id === undefined ? undefined : deliveries.find((delivery) => delivery.id === id);
  const mail = callAccount(account, 'GET /webhooks/mailbox').toReversed();
  const now = account.clock.now();
  return formPage(
    'Webhooks',
    problem,
    <>
      <Subscriptions visit={visit} deliveries={deliveries} mail={mail} now={now} />
      <NewReceiver visit={visit} form={form} />
      <div class="tools">
        <h2 class="grow">Deliveries</h2>
        <div class="tools">
          <span class="soft">Make the next one</span>
          {(['late', 'twice', 'never'] as const).map((deliver) => (
            <Action
              visit={visit}
              to="webhooks/astray"
              fields={{ deliver }}
              press={deliver === 'never' ? 'get lost' : `come ${deliver}`}
            />
          ))}
        </div>
      </div>
      <p class="newsline">
        <a class="news" data-news="" hidden href={href(visit, 'webhooks')}>
          <span data-count="" /> new: show <kbd>.</kbd>
        </a>
      </p>
      {deliveries.length === 0 ? (
        <p class="soft">Nothing was sent yet: add a receiver, then change something.</p>
      ) : (
        <div class={chosen ? 'split' : undefined}>
          <section class="panel scroll rows" aria-label="Deliveries">
            <Deliveries visit={visit} rows={rowsOfPage(visit, deliveries)} id={id} now={now} />
            <Pager visit={visit} path="webhooks" total={deliveries.length} />
          </section>
          {chosen && <Chosen visit={visit} delivery={chosen} />}
        </div>
      )}
      <h2>Mailbox</h2>
      <Mailbox mail={mail} />
    </>,
  );
}

const NewReceiver = ({ visit, form }: { visit: Visit; form: Form | undefined }) => (
  <Action visit={visit} to="webhooks/add" class="tools add">
    <input
      class="grow"
      name="url"
      type="url"
      required
      value={form?.url ?? ''}
      aria-label="Address of a receiver"
      placeholder="http://127.0.0.1:8080/hook"
    />
    <input
      class="grow"
      name="events"
      value={form?.events ?? ''}
      aria-label="Events, with commas between; empty: every event"
      placeholder="every event, or person.created, …"
    />
    <button type="submit">Add, with a sample event</button>
  </Action>
);

const Mailbox = ({ mail }: { mail: Mail }) =>
  mail.length === 0 ? (
    <p class="soft">Nobody was told anything. Whoever made a subscription is told when it is switched off.</p>
  ) : (
    <ul class="panel pane plain">
      {mail.slice(0, PAGE).map(({ at, text }) => (
        <li>
          <Time at={at} full /> {text}
        </li>
      ))}
    </ul>
  );

type Delivery = ReturnType<typeof callAccount<'GET /webhooks/deliveries'>>[number];

type Mail = readonly { at: string; text: string }[];

/** Its contacts were told where Affinity did it; else somebody did by the API. */
const SwitchedOff = ({ webhook: { id }, mail }: { webhook: Webhook; mail: Mail }) => {
  const told = mail.find(({ text }) => text.startsWith(`The webhook ${id} `));
  return (
    <>
      <span class="bad">switched off</span>{' '}
      <span class="soft">{told ? 'after ten hours without an answer below 300' : 'by a call of the API'}</span>
    </>
  );
};

function Subscriptions({
  visit,
  deliveries,
  mail,
  now,
}: {
  visit: Visit;
  deliveries: readonly Delivery[];
  mail: Mail;
  now: number;
}) {
  const webhooks = [...visit.account.world.tables.webhooks].toReversed();
  if (webhooks.length === 0) return <p class="soft">No subscription: three are possible.</p>;
  return (
    <Table
      caption="Subscriptions of the account, newest first"
      columns={['Address', ['Events', 'c2'], 'State', ['Next attempt', 'c1'], ['Actions', 'does']]}
    >
      {webhooks.map((webhook) => (
        <tr>
          <th scope="row" class="mono wrap">
            {visit.account.secrets.hide(webhook.url)}
          </th>
          <td class="c2 words soft">{webhook.subscriptions.join(', ') || 'every event'}</td>
          <td>{webhook.disabled ? <SwitchedOff webhook={webhook} mail={mail} /> : 'active'}</td>
          <td class="c1 soft">{nextOf(webhook, deliveries, now)}</td>
          <td class="does">
            {webhook.disabled && <Action visit={visit} to={`webhooks/${webhook.id}/on`} press="Switch on" />}
            <Action visit={visit} to={`webhooks/${webhook.id}/remove`} press="Remove" />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function nextOf({ id }: Webhook, deliveries: readonly Delivery[], now: number): string {
  const next = deliveries.find(({ webhookId, nextAttemptAt }) => webhookId === id && nextAttemptAt !== undefined);
  return next?.nextAttemptAt && Date.parse(next.nextAttemptAt) > now ? agoOf(next.nextAttemptAt, now) : '–';
}

const Deliveries = ({
  visit,
  rows,
  id,
  now,
}: {
  visit: Visit;
  rows: readonly Delivery[];
  id: string | undefined;
  now: number;
}) => (
  <Table
    caption="Attempts to deliver, newest first"
    columns={['Time', 'Answer', 'Event', ['Attempt', 'num c1'], ['Address', 'c2'], ['Next', 'c2']]}
    isBare
  >
    {rows.map((delivery) => (
      <tr class={delivery.id === id ? 'chosen' : undefined} aria-current={delivery.id === id ? 'true' : undefined}>
        <td class="soft">
          <Time at={delivery.at} />
        </td>
        <td>
          {delivery.status === undefined ? (
            <span class="wrap bad">{delivery.error ?? 'under way'}</span>
          ) : (
            <Status status={delivery.status} />
          )}
        </td>
        <td>
          <RowLink to={href(visit, `webhooks/deliveries/${delivery.id}`)}>{delivery.event}</RowLink>
        </td>
        <td class="num c1">{delivery.attempt}</td>
        <td class="c2 mono soft wrap path">{delivery.url}</td>
        <td class="c2 soft">{delivery.nextAttemptAt ? agoOf(delivery.nextAttemptAt, now) : '–'}</td>
      </tr>
    ))}
  </Table>
);

const Chosen = ({ visit, delivery }: { visit: Visit; delivery: Delivery }) => (
  <section class="panel detail" aria-label="Delivery" data-detail="">
    <header>
      {delivery.status !== undefined && <Status status={delivery.status} />}
      <code>{delivery.event}</code>
      <span class="neighbours">
        <Back to={href(visit, 'webhooks')}>close</Back>
      </span>
    </header>
    <p class="soft facts">
      <Time at={delivery.at} full /> · attempt {delivery.attempt} · {delivery.url}
    </p>
    {delivery.error !== undefined && <p class="say">{delivery.error}</p>}
    <div class="actions">
      <Action visit={visit} to={`webhooks/deliveries/${delivery.id}/replay`}>
        <button type="submit" class="main">
          Send again
        </button>
      </Action>
    </div>
    <h2>Body</h2>
    <Json value={delivery.body} label="Body" />
  </section>
);

/** By V1's own operation: the sample event is sent too. */
function addWebhook(visit: Visit, form: Form) {
  const subscriptions = (form.events ?? '').split(/[\s,]+/).filter(Boolean);
  const add = () => edit(visit, 'POST', '/webhook/subscribe', { webhook_url: form.url ?? '', subscriptions });
  return orProblem(add, refusedOn(visit, form));
}

const refusedOn = (visit: Visit, form?: Form) => (problem: string) => webhooksPage(visit, undefined, form, problem);

function webhookOf({ account, c }: Visit): Webhook {
  const webhook = account.world.tables.webhooks.get(Number(c.req.param('id')));
  if (!webhook) throw new ControlError('not-found', 'This subscription is gone.');
  return webhook;
}
