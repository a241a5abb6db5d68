import { chatMessageRecord } from '../../views/v2/interaction.js';
import type { V2 } from './api.js';
import { interactionsPage } from './interaction-pages.js';

/** Chat messages that people logged (v2-2026-operations.md, Chat Messages). */
export function chatMessages(api: V2) {
  api.get('/chat-messages', ({ query, exchange }) =>
    interactionsPage(exchange, query, { type: 'chat-message', timeName: 'sentAt' }, chatMessageRecord),
  );
}
