/** Fields of forms and rows of tools, and how a form ends. */
import type { Child } from 'hono/jsx';
import { href, type Visit } from '../visit.js';

type Options = readonly (string | readonly [value: string, text: string])[];

const Choices = ({ options, value }: { options: Options; value: string | undefined }) => (
  <>
    {options.map((option) => {
      const [own, text] = typeof option === 'string' ? [option, option] : option;
      return (
        <option value={own} selected={own === (value ?? '')}>
          {text}
        </option>
      );
    })}
  </>
);

interface SelectProps {
  name: string;
  label: string;
  options: Options;
  value: string | undefined;
}

/** In a row of tools: its label is for who does not see it. */
export const Select = ({ name, label, ...choices }: SelectProps) => (
  <select name={name} aria-label={label}>
    <Choices {...choices} />
  </select>
);

/** In a form: below its label. */
export const SelectField = ({ name, label, children, ...choices }: SelectProps & { children?: Child }) => (
  <label>
    <span>
      {label} {children}
    </span>
    <select name={name}>
      <Choices {...choices} />
    </select>
  </label>
);

/** In a form: below its label, with a hint below it. */
export const TextField = ({
  name,
  label,
  value,
  hint,
  required = false,
  children,
}: {
  name: string;
  label: string;
  value: string | undefined;
  hint?: string;
  required?: boolean;
  /** Beside the label. */
  children?: Child;
}) => (
  <label>
    <span>
      {label} {children}
    </span>
    <input name={name} value={value ?? ''} required={required} aria-describedby={hint ? `${name}-hint` : undefined} />
    {hint && (
      <small class="soft" id={`${name}-hint`}>
        {hint}
      </small>
    )}
  </label>
);

export const CheckField = ({
  name,
  label,
  checked,
  children,
}: {
  name: string;
  label: string;
  checked: boolean;
  children?: Child;
}) => (
  <label class="flag">
    <input type="checkbox" name={name} value="1" checked={checked} /> {label} {children}
  </label>
);

/** What a form does, and the way out of it. */
export const FormEnd = ({
  visit,
  label,
  cancel,
  children,
}: {
  visit: Visit;
  label: string;
  /** The screen that "Cancel" leads to. */
  cancel?: string;
  children?: Child;
}) => (
  <div class="actions">
    <button type="submit" class="main">
      {label}
    </button>
    {cancel !== undefined && (
      <a class="button" href={href(visit, cancel)}>
        Cancel
      </a>
    )}
    {children}
  </div>
);

/** Carries the persona on in a form that asks. */
export const AsPersona = ({ visit: { persona } }: { visit: Visit }) =>
  persona === 'admin' ? null : <input type="hidden" name="as" value={persona} />;

/** Of what is listed, by a word, for the same persona. */
export const SearchField = ({ visit, label, hint }: { visit: Visit; label: string; hint: string }) => (
  <>
    <AsPersona visit={visit} />
    <input
      class="grow"
      type="search"
      name="q"
      value={visit.query.q ?? ''}
      aria-label={label}
      placeholder={hint}
      data-search=""
    />
  </>
);
