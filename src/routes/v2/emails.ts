import { emailRecord } from '../../views/v2/interaction.js';
import type { V2 } from './api.js';
import { interactionsPage } from './interaction-pages.js';

/** Emails of the account's mailboxes, without their text (v2-core.md §8.8). */
export function emails(api: V2) {
  api.get('/emails', ({ query, exchange }) =>
    interactionsPage(exchange, query, { type: 'email', timeName: 'sentAt' }, emailRecord),
  );
}
