/** Rules that make requests fail on purpose, with what they hit; ready-made ones are a press away. */

import { callAccount } from '../../control/calls.js';
import { PRESETS, type PresetName } from '../../control/fault-presets.js';
import type { FaultView, NewFault } from '../../control/schemas.js';
import { byLabel, type Form } from '../form.js';
import { lengthOf } from '../format.js';
import { orProblem } from '../guard.js';
import { FormEnd, SelectField, TextField } from '../parts/fields.js';
import { Action, formPage } from '../parts/small.js';
import { Table } from '../parts/table.js';
import type { Page, Visit } from '../visit.js';
import type { Screen } from './index.js';

export const faultsScreen: Screen = {
  name: 'faults',
  pages: { '': (visit) => faultsPage(visit) },
  forms: {
    '/add': addFault,
    '/remove': ({ account }) => void callAccount(account, 'DELETE /faults'),
    '/:id/remove': ({ account, c }) => {
      callAccount(account, 'DELETE /faults/{id}', { params: { id: c.req.param('id') as string } });
    },
  },
};

const WORDS: Readonly<Record<PresetName, string>> = {
  '429-minute': '429: the minute is used up',
  '429-month': '429: the month is used up',
  '429-concurrent': '429: too many calls at a time',
  '500': '500',
  'html-502': '502 as an HTML page',
  '503': '503',
  '504-after-work': '504, after the work was done',
  slow: 'slow: 5 seconds',
  dropped: 'the connection is cut',
  'dropped-after-work': 'the connection is cut, after the work was done',
  'dropped-midway': 'the answer breaks off in its midst',
  'new-members': 'new members in each object',
  'new-word': 'a word that no enumeration has',
  'new-value-type': 'a value of an unheard-of type',
  'hidden-values': 'masked fields',
  nulls: 'null wherever it may be',
  'short-page': 'a page with a row less, though more follow',
  'repeated-row': 'a row again on the next page',
  'flaky-search': 'a quarter of the searches fails',
};

function faultsPage(visit: Visit, form: Form = {}, problem?: string): Page {
  const faults = callAccount(visit.account, 'GET /faults');
  return formPage(
    'Faults',
    problem,
    <>
      <NewRule visit={visit} form={form} />
      <div class="tools">
        <h2 class="grow">Rules</h2>
        {faults.length > 1 && <Action visit={visit} to="faults/remove" press="Remove all" />}
      </div>
      {faults.length === 0 ? (
        <p class="soft">No rule: every request is answered as it deserves.</p>
      ) : (
        <Rules visit={visit} faults={faults} />
      )}
    </>,
  );
}

const FIELDS = [
  ['operationId', 'To which operation', 'v2.notes.create; empty: to every one.'],
  ['path', 'To which path', '/v2/companies*; a star at the end stands for anything. Empty: to every one.'],
  ['times', 'How often', 'Empty: until it is removed.'],
  ['share', 'Share of the calls', '0.2: one in five on average, the same ones in each run.'],
  ['forMs', 'For how long, ms', 'By the account’s clock; empty: without an end.'],
] as const;

const NewRule = ({ visit, form }: { visit: Visit; form: Form }) => (
  <Action visit={visit} to="faults/add" class="panel form">
    <SelectField
      name="preset"
      label="What happens"
      value={form.preset}
      options={(Object.keys(PRESETS) as PresetName[]).map((name) => [name, WORDS[name]])}
    />
    {FIELDS.map(([name, label, hint]) => (
      <TextField name={name} label={label} value={form[name]} hint={hint} />
    ))}
    <FormEnd visit={visit} label="Add" />
  </Action>
);

const Rules = ({ visit, faults }: { visit: Visit; faults: readonly FaultView[] }) => (
  <Table
    caption="Rules in the order in which they are tried"
    columns={['Rule', 'What happens', 'To', ['Hits', 'num c1'], ['Left', 'c2'], ['State', 'c1'], ['Actions', 'does']]}
  >
    {faults.map((fault) => (
      <tr>
        <th scope="row" class="mono">
          {fault.id}
        </th>
        <td class="wrap">{effectOf(fault)}</td>
        <td class="wrap mono">
          <Match match={fault.match} />
        </td>
        <td class="num c1">{fault.hits}</td>
        <td class="c2 soft">{leftOf(fault)}</td>
        <td class="c1">{fault.state}</td>
        <td class="does">
          <Action visit={visit} to={`faults/${fault.id}/remove`}>
            <button type="submit" aria-label={`Remove ${fault.id}`}>
              Remove
            </button>
          </Action>
        </td>
      </tr>
    ))}
  </Table>
);

/** A line a member. */
function Match({ match }: Pick<FaultView, 'match'>) {
  const members = Object.entries(match);
  if (members.length === 0) return <>everything</>;
  return (
    <>
      {members.map(([name, value]) => (
        <div>
          <span class="soft">{name}</span> {typeof value === 'string' ? value : JSON.stringify(value)}
        </div>
      ))}
    </>
  );
}

function effectOf({ preset, respond, delayMs, drop, deliver }: FaultView): string {
  if (preset !== undefined) return WORDS[preset as PresetName] ?? preset;
  if (deliver !== undefined)
    return { late: 'a delivery comes late', twice: 'a delivery comes twice', never: 'a delivery gets lost' }[deliver];
  const parts = [
    delayMs && `after ${delayMs} ms`,
    respond && `answers ${respond.status}`,
    drop && 'the connection is cut',
  ];
  return parts.filter(Boolean).join(', ');
}

function leftOf({ left }: FaultView): string {
  const parts = [left.times !== undefined && `${left.times} times`, left.ms !== undefined && lengthOf(left.ms)];
  return parts.filter(Boolean).join(', ') || 'no end';
}

function addFault(visit: Visit, form: Form): Page | Promise<Page | undefined> {
  const given = (...names: string[]) =>
    names.flatMap((name) => (form[name]?.trim() ? [[name, form[name].trim()]] : []));
  const body = {
    ...Object.fromEntries(given('preset')),
    match: Object.fromEntries(given('operationId', 'path')) as { operationId?: string; path?: string },
    ...Object.fromEntries(given('times', 'share', 'forMs').map(([name, text]) => [name, Number(text)])),
  };
  if (body.match.path?.startsWith('/') === false)
    return faultsPage(visit, form, 'To which path: begin it with a slash, such as /v2/companies*.');
  return orProblem(
    () => void callAccount(visit.account, 'POST /faults', { body: body as NewFault }),
    (problem) => faultsPage(visit, form, byLabel(problem.replace(/^match\./, ''), FIELDS)),
  );
}
