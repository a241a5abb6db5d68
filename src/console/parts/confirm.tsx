import type { Visit } from '../visit.js';
import { Action } from './small.js';

/** What no undo takes back asks first, with the focus in the question; without script it is a fold with the button inside. */
export const Confirm = ({
  visit,
  to,
  label,
  question,
  fields,
}: {
  visit: Visit;
  to: string;
  label: string;
  question: string;
  fields?: Readonly<Record<string, string | number>>;
}) => (
  <details class="confirm">
    <summary class="button">{label}</summary>
    <div class="ask">
      <p>{question}</p>
      <Action visit={visit} to={to} {...(fields && { fields })}>
        <button type="submit" class="danger">
          {label}
        </button>
      </Action>
    </div>
  </details>
);
