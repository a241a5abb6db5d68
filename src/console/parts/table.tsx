/** The frame of every table: caption, headings with their scope, and a panel that scrolls where a window is too narrow. */
import type { Child } from 'hono/jsx';

/**
 * A heading, with the classes of its cells: `num` for figures, `c1` to `c4` for what gives way in a narrow panel (`c4` first), `does`
 * for buttons, whose heading is for those alone who do not see them.
 */
type Column = string | readonly [title: string, classes: string];

export function Table({
  caption,
  columns,
  children,
  below,
  isBare = false,
  class: name,
}: {
  /** What it lists; the screens' headings say it to those who see. */
  caption: string;
  columns: readonly Column[];
  /** The rows, each a `tr`. */
  children?: Child;
  /** Below the table, in its panel. */
  below?: Child;
  /** Without a panel of its own. */
  isBare?: boolean;
  class?: string;
}) {
  const table = (
    <table class={name}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading column={column} />
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
  if (isBare) return table;
  return (
    <div class="panel scroll">
      {table}
      {below}
    </div>
  );
}

function Heading({ column }: { column: Column }) {
  const [title, classes] = typeof column === 'string' ? [column, undefined] : column;
  return (
    <th scope="col" class={classes}>
      {classes === 'does' ? <span class="unseen">{title}</span> : title}
    </th>
  );
}
