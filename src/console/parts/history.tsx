import { timeOf } from '../format.js';
import type { Step } from '../history.js';
import { Table } from './table.js';

const [WIDTH, HEIGHT] = [600, 96];

/** Bars of calls with what was refused on top of them, marks where minutes begin, and the same as a table. */
export function History({ steps, label, minute }: { steps: readonly Step[]; label: string; minute: number }) {
  const most = Math.max(1, ...steps.map(({ calls }) => calls));
  const width = WIDTH / steps.length;
  const scale = (HEIGHT - 16) / most;
  const edges = steps.filter(({ from }) => from % minute === 0);
  const seen = steps.filter(({ calls }) => calls > 0);
  return (
    <figure class="panel pane history">
      <figcaption>
        {label} <span class="soft">{`most in a step: ${most}`}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${label}: ${summaryOf(steps)}`}>
        {edges.map(({ from }) => {
          const x = ((steps.findIndex((step) => step.from === from) * WIDTH) / steps.length).toFixed(1);
          return <line x1={x} x2={x} y1="0" y2={String(HEIGHT - 14)} class="edge" />;
        })}
        {steps.map(({ calls, refused }, i) => {
          const x = (i * width + 0.5).toFixed(1);
          const top = HEIGHT - 14 - calls * scale;
          return calls === 0 ? null : (
            <>
              <rect x={x} y={top.toFixed(1)} width={(width - 1).toFixed(1)} height={(calls * scale).toFixed(1)} />
              {refused > 0 && (
                <rect
                  class="refused"
                  x={x}
                  y={top.toFixed(1)}
                  width={(width - 1).toFixed(1)}
                  height={(refused * scale).toFixed(1)}
                />
              )}
            </>
          );
        })}
        <text x="0" y={String(HEIGHT - 2)}>
          {timeOf(steps[0]?.from ?? 0)}
        </text>
        <text x={String(WIDTH)} y={String(HEIGHT - 2)} text-anchor="end">
          now
        </text>
      </svg>
      <details>
        <summary>As a table</summary>
        <Table caption={label} columns={['From', ['Calls', 'num'], ['Refused', 'num']]} class="small" isBare>
          {seen.map(({ from, calls, refused }) => (
            <tr>
              <th scope="row">{timeOf(from)}</th>
              <td class="num">{calls}</td>
              <td class="num">{refused}</td>
            </tr>
          ))}
        </Table>
        {seen.length === 0 && <p class="soft">No calls.</p>}
      </details>
    </figure>
  );
}

function summaryOf(steps: readonly Step[]): string {
  const calls = steps.reduce((sum, step) => sum + step.calls, 0);
  const refused = steps.reduce((sum, step) => sum + step.refused, 0);
  return `${calls} calls, ${refused} of them refused by a limit`;
}
