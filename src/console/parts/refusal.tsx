/** What was not done, and why, where a screen would be. */
import { href, type Visit } from '../visit.js';
import { NAV } from './shell.js';
import { Back } from './small.js';

export function refusal({ visit, title, message }: { visit: Visit; title: string; message: string }) {
  const [name, label] = NAV.find(([one]) => one === visit.screen) ?? NAV[0];
  return (
    <>
      <h1>{title}</h1>
      <p class="say" role="alert">
        {message}
      </p>
      <p class="below">
        <Back to={href(visit, name)}>{label}</Back>
      </p>
    </>
  );
}
