/** Every screen, by its name in the path. */
import type { Form } from '../form.js';
import type { Page, Visit } from '../visit.js';
import { clockScreen } from './clock.js';
import { coverageScreen } from './coverage.js';
import { dataScreen } from './data.js';
import { faultsScreen } from './faults.js';
import { limitsScreen } from './limits.js';
import { referenceScreen } from './reference.js';
import { requestsScreen } from './requests.js';
import { settingsScreen } from './settings.js';
import { usageScreen } from './usage.js';
import { webhooksScreen } from './webhooks.js';

type Next = string | Page | undefined;

export interface Screen {
  /** As in `nav` and in the path. */
  name: string;
  /** By path below the screen's own; the parameters are read from the visit's context. */
  pages: Readonly<Record<string, (visit: Visit) => Page | Response | Promise<Page | Response>>>;
  /** What forms do: they answer where to go on, else at the screen, or a page that says what is wrong; throw `Refused` or `ControlError`. */
  forms?: Readonly<Record<string, (visit: Visit, form: Form) => Next | Promise<Next>>>;
}

export const SCREENS: readonly Screen[] = [
  requestsScreen,
  usageScreen,
  limitsScreen,
  dataScreen,
  webhooksScreen,
  faultsScreen,
  settingsScreen,
  clockScreen,
  referenceScreen,
  coverageScreen,
];
