/** Pieces that several screens show. */
import type { Child } from 'hono/jsx';
import { jsonOf, momentOf, timeOf } from '../format.js';
import { PAGE, pageNumber } from '../paging.js';
import { href, type Page, type Visit } from '../visit.js';

/** The status as a word with a quiet colour; `null` for a call that got no answer. */
export const Status = ({ status }: { status: number | null }) => (
  <span class={`status ${status === null ? 's5' : status === 429 ? 's429' : `s${String(status)[0]}`}`}>
    {status ?? 'cut'}
  </span>
);

export const Time = ({ at, full = false }: { at: string | number; full?: boolean }) => (
  <time datetime={new Date(at).toISOString()} title={new Date(at).toISOString()}>
    {full ? momentOf(at) : timeOf(at)}
  </time>
);

/** To what a row is of; the keys go from one to the next. */
export const RowLink = ({ to, children }: { to: string; children: Child }) => (
  <a href={to} data-row="">
    {children}
  </a>
);

/** To where the key Escape leads. */
export const Back = ({ to, children }: { to: string; children: Child }) => (
  <a href={to} data-back="">
    {children}
  </a>
);

/** Prose of the contracts: what stands between backticks is code. */
export const Words = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
);

/** A text as it is, in a box of its own that scrolls and so takes the focus. */
export const Code = ({ text, label }: { text: string; label: string }) => (
  <section class="code" tabindex={0} aria-label={label}>
    <pre>{text}</pre>
  </section>
);

/** From this length on JSON is folded, in characters. */
export const FOLD = 64 * 1024;

/** What came from requests is text here, never markup. */
export function Json({ value, label }: { value: unknown; label: string }) {
  const text = jsonOf(value) ?? '';
  const block = <Code text={text} label={label} />;
  if (text.length <= FOLD) return block;
  return (
    <details class="fold">
      <summary>{`${Math.round(text.length / 1024)} KiB of JSON`}</summary>
      {block}
    </details>
  );
}

/** A form of one or a few buttons: what it does is a POST below the screen. */
export const Action = ({
  visit,
  to,
  fields = {},
  press,
  children,
  class: name,
}: {
  visit: Visit;
  /** Below the account: `faults/add`. */
  to: string;
  fields?: Readonly<Record<string, string | number>>;
  /** What its only button says. */
  press?: string;
  children?: Child;
  class?: string;
}) => (
  <form method="post" action={href(visit, to)} class={name ?? 'inline'}>
    <input type="hidden" name="token" value={visit.parts.logins.formToken} />
    {Object.entries(fields).map(([field, value]) => (
      <input type="hidden" name={field} value={String(value)} />
    ))}
    {press !== undefined && <button type="submit">{press}</button>}
    {children}
  </form>
);

/** A button that copies a text; without script the text is shown to be copied by hand. */
export const Copy = ({ text, label }: { text: string; label: string }) => (
  <details class="copy">
    <summary data-copy={text}>{label}</summary>
    <Code text={text} label={label} />
  </details>
);

/** Earlier and later pages of a list; `total` counts what fits the filter. */
export const Pager = ({ visit, path, total }: { visit: Visit; path: string; total: number }) => {
  const page = pageNumber(visit);
  const last = Math.max(1, Math.ceil(total / PAGE));
  if (last === 1) return null;
  const to = (number: number) => href(visit, path, { ...visit.query, page: number === 1 ? undefined : number });
  return (
    <p class="pager">
      {page > 1 ? <a href={to(page - 1)}>newer</a> : <span class="soft">newer</span>}
      <span class="soft">{`${(page - 1) * PAGE + 1} to ${Math.min(page * PAGE, total)} of ${total.toLocaleString('en-US')}`}</span>
      {page < last ? <a href={to(page + 1)}>older</a> : <span class="soft">older</span>}
    </p>
  );
};

export const Problem = ({ message }: { message: string | undefined }) =>
  message ? (
    <p class="say" role="alert">
      {message}
    </p>
  ) : null;

/** A page with a form: it says below its heading why the form was refused. */
export const formPage = (title: string, problem: string | undefined, content: Child): Page => ({
  title,
  ...(problem !== undefined && { status: 422 }),
  body: (
    <>
      <h1>{title}</h1>
      <Problem message={problem} />
      {content}
    </>
  ),
});
