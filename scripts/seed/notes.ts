import type { Interaction, Note, Person } from '../../src/store/model.js';
import { companyNamed } from './companies.js';
import { guestOf } from './conversations.js';
import { type Draft, found, openOpportunities } from './draft.js';
import {
  CHAT_TEXTS,
  EMAIL_TEXTS,
  ENTITY_HTML,
  ENTITY_PLAIN,
  escapeHtml,
  LOGGED_TEXTS,
  MEETING_HTML,
  MENTIONING,
  PLAIN_REPLIES,
  REPLIES,
  SUMMARIES,
} from './note-texts.js';
import { contactsOf } from './people.js';
import { DAY, earliest, HOUR, Ids, later, MINUTE, Random } from './random.js';
import { addTranscripts, type Talk } from './transcripts.js';
import { TODAY } from './vocabulary.js';
import { byId, weave } from './weave.js';

/** A note before it has an id; what it points to is named by its plan. */
export interface NotePlan extends Omit<Note, 'id' | 'parentId' | 'transcriptId' | 'mentions'> {
  parent: NotePlan | null;
  talk: Talk | null;
  mentioned: readonly number[];
}

const FIRST = '2024-03-05T08:00:00.000Z';

/** Notes of every kind and format on top of the plain ones of `activity.ts`; after the interactions. */
export function addMoreNotes(draft: Draft): void {
  const writer = new Writer(draft);
  writer.entityNotes();
  writer.oddNotes();
  writer.interactionNotes();
  writer.aiNotes();
  writer.replies();
  const { plans } = writer;
  const woven = weave(
    'notes',
    draft.notes,
    (row) => row.createdAt,
    plans,
    (plan) => plan.createdAt,
    90_000,
  );
  const ids = new Map(woven.map(({ id, plan }) => [plan, id]));
  const talks = addTranscripts(draft, plans, ids);
  const mentionIds = new Ids('mentions', 311_042, 3, 900);
  for (const { id, plan } of woven) {
    const { parent, talk } = plan;
    draft.notes.push({
      id,
      kind: plan.kind,
      format: plan.format,
      content: plan.content,
      creatorId: plan.creatorId,
      personIds: plan.personIds,
      companyIds: plan.companyIds,
      opportunityIds: plan.opportunityIds,
      interactionId: plan.interactionId,
      parentId: parent === null ? null : found(ids.get(parent), 'the root note'),
      transcriptId: talk === null ? null : found(talks.get(talk), 'the transcript'),
      mentions: plan.mentioned.map((personId) => ({ id: mentionIds.next(), personId })),
      sharing: plan.sharing,
      sharedWith: plan.sharedWith,
      createdAt: plan.createdAt,
      updatedAt: plan.updatedAt,
    });
  }
  draft.notes.sort(byId);
}

/** Writes plans, one group after the other. */
class Writer {
  readonly plans: NotePlan[] = [];
  readonly #random = new Random('more notes');
  readonly #contacts: readonly Person[];

  constructor(readonly draft: Draft) {
    this.#contacts = contactsOf(draft).filter((person) => person.lastName !== null);
  }

  entityNotes(): void {
    const random = this.#random;
    for (let i = 0; i < 66; i++) {
      const format = i % 5 < 3 ? 'html' : 'plain';
      const createdAt = this.#moment();
      this.#add({
        ...this.#body(format, format === 'html' ? ENTITY_HTML : ENTITY_PLAIN),
        createdAt,
        ...this.#links(i),
      });
    }
    // Forwarded mails, the way notes were once made of them (v1.md §2.8).
    for (let i = 0; i < 4; i++) {
      const createdAt = random.between(FIRST, '2024-12-20T16:00:00.000Z');
      this.#add({ ...this.#body('email', EMAIL_TEXTS), createdAt, ...this.#links(i) });
    }
    for (let i = 0; i < 9; i++) {
      this.#add({ ...this.#mentioning(), createdAt: this.#moment(), ...this.#links(i) });
    }
    this.#unshared();
  }

  /** What a reader is not shown. Mara and Orla are twins who see the same, so neither writes for herself alone. */
  #unshared(): void {
    const { mara, orla, tobin, ines, del } = this.draft.userIds;
    for (const [i, creatorId] of [ines, ines, ines, tobin, tobin, del, del].entries()) {
      const body = this.#body('html', ENTITY_HTML);
      this.#add({ ...body, createdAt: this.#moment(), ...this.#links(i), creatorId, sharing: 'private' });
    }
    for (const [i, [creatorId, sharedWith]] of (
      [
        [mara, [orla, ines]],
        [orla, [mara]],
        [ines, [mara, orla]],
        [ines, [tobin]],
        [tobin, [ines, del]],
        [del, [mara, orla, tobin]],
      ] as const
    ).entries()) {
      const body = this.#body('html', ENTITY_HTML);
      this.#add({ ...body, createdAt: this.#moment(), ...this.#links(i), creatorId, sharing: 'custom', sharedWith });
    }
  }

  /** A note of a removed user, one on more than a page of records, one on a restricted opportunity. */
  oddNotes(): void {
    const random = this.#random;
    const { mara, tobin, wim } = this.draft.userIds;
    this.#add({
      ...this.#body('plain', ENTITY_PLAIN),
      ...this.#links(1),
      createdAt: '2025-04-02T10:15:00.000Z',
      creatorId: wim,
    });
    this.#add({
      kind: 'entities',
      format: 'html',
      content: '<p>Everyone we met at the annual gathering, and what they work on.</p>',
      personIds: random.sample(this.#contacts, 27).map((person) => person.id),
      companyIds: random
        .sample(
          this.draft.companies.filter(({ directoryOnly }) => !directoryOnly),
          23,
        )
        .map(({ id }) => id),
      opportunityIds: random.sample(openOpportunities(this.draft), 4).map((opportunity) => opportunity.id),
      createdAt: '2026-06-19T17:45:00.000Z',
      creatorId: tobin,
    });
    const raise = found(
      this.draft.lists.find((list) => list.name === 'Fund III Raise'),
      'the raise',
    );
    for (const opportunity of this.draft.opportunities.filter((each) => each.listId === raise.id).slice(0, 3)) {
      const body = this.#body('html', ENTITY_HTML);
      this.#add({ ...body, createdAt: this.#moment('2026-02-02'), opportunityIds: [opportunity.id], creatorId: mara });
    }
    this.#add({
      kind: 'entities',
      format: 'html',
      content: '<p>Terms are agreed in principle, <strong>keep to the deal team</strong>.</p>',
      opportunityIds: [this.draft.restrictedId],
      createdAt: '2026-07-08T08:20:00.000Z',
      creatorId: mara,
    });
  }

  /** The text of what was logged by hand, and notes that people wrote on synced meetings, calls and mails. */
  interactionNotes(): void {
    const random = this.#random;
    const { interactions } = this.draft;
    for (const each of interactions) {
      if (each.manualCreatorId === null) continue;
      const texts = each.type === 'chat-message' ? CHAT_TEXTS : LOGGED_TEXTS;
      const body = this.#body('plain', texts, guestOf(this.draft, each));
      this.#add({ ...body, ...on(each), createdAt: each.createdAt, creatorId: each.manualCreatorId });
    }
    const past = interactions.filter((each) => each.manualCreatorId === null && later(each.at, 4 * DAY) < TODAY);
    for (const [type, count] of [
      ['meeting', 18],
      ['call', 5],
      ['email', 11],
    ] as const) {
      for (const each of random.sample(
        past.filter((row) => row.type === type),
        count,
      )) {
        const format = type === 'email' && random.chance(0.5) ? 'email' : 'html';
        const body =
          format === 'email'
            ? this.#body('email', EMAIL_TEXTS, guestOf(this.draft, each))
            : random.chance(0.2)
              ? this.#mentioning()
              : this.#body('html', MEETING_HTML, guestOf(this.draft, each));
        const direct = random.chance(0.4) ? { companyIds: this.#company() } : {};
        this.#add({ ...body, ...on(each), ...direct, createdAt: after(random, each), creatorId: colleagueOf(each) });
      }
    }
  }

  /** Summaries of meetings by the notetaker; one keeps no transcript, one has lost its meeting. */
  aiNotes(): void {
    const random = this.#random;
    const meetings = this.draft.interactions.filter(
      (each) => each.type === 'meeting' && !each.allDay && each.manualCreatorId === null && later(each.at, DAY) < TODAY,
    );
    const languages = ['en', 'en', 'de', 'en', 'fr', 'en', 'pt', 'en', 'en'] as const;
    for (const [i, meeting] of random.sample(meetings, languages.length).entries()) {
      const body = this.#body('ai', SUMMARIES, guestOf(this.draft, meeting));
      const plan: NotePlan = this.#add({
        ...body,
        kind: 'ai-notetaker',
        interactionId: i === 7 ? null : meeting.id,
        companyIds: i % 3 === 0 ? this.#company() : [],
        personIds: i % 3 === 1 ? meeting.personIds.filter((id) => this.#contacts.some((each) => each.id === id)) : [],
        createdAt: later(meeting.endAt ?? later(meeting.at, HOUR), 4 * MINUTE),
        creatorId: colleagueOf(meeting),
      });
      if (i !== 8)
        plan.talk = {
          languageCode: found(languages[i], 'a language'),
          length: i === 0 ? 132 : random.int(9, 34),
          meeting,
        };
      // A later summary of the same recording, of another recording of the meeting, and of none.
      if (i === 1) this.#aiReply(plan, plan.talk);
      if (i === 3) this.#aiReply(plan, { languageCode: 'en', length: 14, meeting });
      if (i === 8) this.#aiReply(plan, null);
    }
  }

  #aiReply(root: NotePlan, talk: Talk | null): void {
    this.#add({
      ...this.#body('ai', SUMMARIES),
      kind: 'ai-notetaker-reply',
      parent: root,
      talk,
      interactionId: root.interactionId,
      createdAt: later(root.createdAt, 25 * MINUTE),
      creatorId: root.creatorId,
    });
  }

  replies(): void {
    const random = this.#random;
    const roots = this.plans.filter((plan) => plan.parent === null && later(plan.createdAt, 9 * DAY) < TODAY);
    const answered = [...random.sample(roots, 26), ...roots.filter((plan) => plan.kind === 'ai-notetaker').slice(0, 3)];
    // One discussion longer than a page of replies.
    const longest = found(
      roots.find((plan) => plan.sharing === 'public' && plan.format === 'html'),
      'a note to discuss',
    );
    for (const root of [...answered, ...Array.from({ length: 22 }, () => longest)]) {
      const readers = root.sharing === 'public' ? this.#writers() : [root.creatorId, ...root.sharedWith];
      const body = random.chance(0.15)
        ? this.#mentioning()
        : random.chance(0.2)
          ? this.#body('plain', PLAIN_REPLIES)
          : this.#body('html', REPLIES);
      const createdAt = earliest(later(root.createdAt, random.int(10, 9 * 24 * 60) * MINUTE), TODAY);
      const { sharing, sharedWith } = root;
      this.#add({
        ...body,
        kind: 'user-reply',
        parent: root,
        createdAt,
        creatorId: random.pick(readers),
        sharing,
        sharedWith,
      });
    }
  }

  #add(note: Partial<NotePlan> & Pick<NotePlan, 'format' | 'content' | 'createdAt'>): NotePlan {
    const random = this.#random;
    const updated = note.format === 'html' && random.chance(0.15);
    const plan: NotePlan = {
      kind: 'entities',
      creatorId: random.pick(this.#writers()),
      personIds: [],
      companyIds: [],
      opportunityIds: [],
      interactionId: null,
      parent: null,
      talk: null,
      mentioned: [],
      sharing: 'public',
      sharedWith: [],
      updatedAt: updated ? earliest(later(note.createdAt, random.int(HOUR, 20 * DAY)), TODAY) : null,
      ...note,
    };
    this.plans.push(plan);
    return plan;
  }

  #writers(): number[] {
    const { mara, orla, tobin, ines, del, joss } = this.draft.userIds;
    return [mara, orla, tobin, ines, del, joss];
  }

  #moment(from = FIRST.slice(0, 10)): string {
    const random = this.#random;
    const day = random.dateBetween(from, '2026-10-14');
    return `${day}T${String(random.int(8, 17)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}.000Z`;
  }

  /** Directly attached records, in every mix. */
  #links(i: number): Pick<NotePlan, 'personIds' | 'companyIds' | 'opportunityIds'> {
    const random = this.#random;
    const persons = () => random.sample(this.#contacts, random.int(1, 2)).map((person) => person.id);
    return {
      personIds: i % 4 === 0 || i % 7 === 0 ? persons() : [],
      companyIds: i % 4 === 1 || i % 7 === 0 ? this.#company() : [],
      opportunityIds: i % 4 >= 2 || i % 7 === 0 ? [random.pick(openOpportunities(this.draft)).id] : [],
    };
  }

  #company(): number[] {
    return [companyNamed(this.draft, this.#random.pick(NAMED)).id];
  }

  #body(format: Note['format'], texts: readonly string[], personId?: number): Pick<NotePlan, 'format' | 'content'> {
    const person = this.#contacts.find((each) => each.id === personId) ?? this.#random.pick(this.#contacts);
    const company = this.#random.pick(NAMED);
    const shown = format === 'html' || format === 'ai' ? escapeHtml : (text: string) => text;
    const content = this.#random
      .pick(texts)
      .replaceAll('{person}', () => shown(nameOf(person)))
      .replaceAll('{company}', () => shown(company));
    return { format, content };
  }

  /** A note of the web app in which people are mentioned; the API cannot make one. */
  #mentioning(): Pick<NotePlan, 'format' | 'content' | 'mentioned'> {
    const { content } = this.#body('html', MENTIONING);
    const people = this.#random.sample(
      this.draft.persons.filter((person) => person.type === 'internal' && person.id !== this.draft.userIds.hale),
      2,
    );
    people.splice(1, 0, this.#random.pick(this.#contacts));
    const mentioned: number[] = [];
    const filled = content.replaceAll('{mention}', () => {
      const person = found(people[mentioned.length], 'somebody to mention');
      mentioned.push(person.id);
      return `<span data-type="note-mention" data-note-mention-type="person" data-note-mention-person-id="${person.id}">${escapeHtml(nameOf(person))}</span>`;
    });
    return { format: 'html', content: filled, mentioned };
  }
}

const on = (interaction: Interaction) => ({ kind: 'interaction' as const, interactionId: interaction.id });

const after = (random: Random, { at, endAt }: Interaction): string =>
  later(endAt ?? at, random.int(5, 3 * 24 * 60) * MINUTE);

const colleagueOf = (interaction: Interaction): number =>
  found(interaction.internalPersonId ?? undefined, 'a colleague');

const nameOf = ({ firstName, lastName }: Person): string =>
  [firstName, lastName].filter((part) => part !== null && part !== '').join(' ');

const NAMED = [
  'Quillstack',
  'Loamworks',
  'Brightkeel Robotics',
  'Silt & Sable Materials',
  'Papercrane Health',
  'Orbitmoss',
];
