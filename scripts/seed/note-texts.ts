/** Bodies of notes (product-rules.md §9). `{company}` and `{person}` stand for names, escaped where the text is HTML. */

export const ENTITY_HTML: readonly string[] = [
  '<p>Intro call with {person}: two founders, both full time since spring. <strong>Pilot</strong> with one utility.</p>',
  '<p>Reference call on {person}: the former manager would hire again, <em>without a pause</em>.</p>',
  '<p>Partner meeting on {company}:</p><ul><li><p>like the team</p></li><li><p>unsure of pricing</p></li><li><p>ask for cohort data</p></li></ul>',
  '<p>Pass note: {company} is outside thesis for now, keep warm. Revisit after the next round.</p>',
  '<p>LP update sent to {person}; asked about <em>currency hedging</em> and the recycling provision.</p>',
  '<p>Diligence checklist for {company}</p><ol><li><p>cap_table</p></li><li><p>contracts</p></li><li><p>security review</p></li></ol>',
  '<p>Met {person} at the fair, follow up in &lt; 2 weeks.</p>',
  '<p>Pricing of {company}: <u>per site</u>, from 400 a month.<br>Net retention above 120 %.</p>',
  '<p>Deck: <a href="https://files.quaymoss.example/decks/latest" rel="noopener noreferrer" target="_blank">latest version</a>. Numbers on page 9 do not add up.</p>',
  '<p>{person} would join the board as an observer.</p><p>Open: <strong><em>pro rata</em></strong>, information rights.</p>',
  '<p>Unit economics of {company}: payback 14 months, gross margin 61 %. *Not* audited.</p>',
  '<p>Grünes Licht vom Beirat für {company} — Vertrag bis Monatsende, sagt {person}.</p>',
  '<p>Customer call on {company}: uses it daily, would pay <span style="color: rgb(200, 30, 30)">twice the price</span>.</p>',
  '<p>Site visit at {company}: the line runs two shifts; second line is ordered, delivery in March.</p>',
  '<p>Write to <a href="mailto:ir@quaymoss.example" rel="noopener noreferrer" target="_blank">investor relations</a> before the close with {company}.</p>',
];

export const ENTITY_PLAIN: readonly string[] = [
  'Intro call summary: {person} runs sales alone, hires two by June.',
  'Voicemail left for {person}.\nTry again on Thursday.',
  'Check cap_table of {company} & the side letter < 5 % clause',
  'Pass: {company} too early. Told {person} by phone.',
  'Imported from the old tracker: last touch before 2024, owner unknown.',
  '{company}: asked for a *bridge*, we said no.',
  'Warm intro promised by {person} 🤝',
  'Data room access granted, see folder "{company}".',
  'Quarterly numbers of {company} in; burn down by a third.',
];

export const EMAIL_TEXTS: readonly string[] = [
  'Hello all,\n\nthanks for the time today. The deck is attached, numbers follow on Monday.\n\nBest,\n{person}',
  'Forwarding the note of {person} on {company}: they close in two weeks and hold a slot for us.',
  'Hi, quick one: is the allocation in {company} still open? {person}',
];

/** What people write when they log a meeting or a call by hand. */
export const LOGGED_TEXTS: readonly string[] = [
  'Spoke with {person}: pilot goes live next month, wants a term sheet before that.',
  'Coffee with {person}. Knows two of the angels in {company}.',
  'Quick call, {person} is travelling. Pick up again after the board.',
  'Walked {person} through the fund terms; sends questions by mail.',
  'Discussed pricing of {company}; they will share the contract list.',
];

export const CHAT_TEXTS: readonly string[] = [
  '{person}: can we move to 3 pm?',
  'Sent {person} the link to the data room.',
  '{person} says the round is "nearly full".',
  'Asked {person} for the cap table of {company} again :)',
];

export const MEETING_HTML: readonly string[] = [
  '<p><strong>Agenda</strong></p><ol><li><p>state of the pilot</p></li><li><p>hiring</p></li><li><p>next round</p></li></ol><p>{person} prepares the numbers.</p>',
  '<p>Went through the model line by line. Revenue plan of {company} is <u>ambitious</u>, costs are not.</p>',
  '<p>{person} left early; decision moved to the next partner meeting.</p>',
  '<p>Good energy, clear answers. Concern: one customer is 40 % of revenue.</p>',
];

export const REPLIES: readonly string[] = [
  '<p>Agree, let us wait for the cohort data.</p>',
  '<p>I can take the call on Friday.</p>',
  '<p>Done, see the <em>updated</em> model.</p>',
  '<p>Their competitor told us the opposite, careful.</p>',
  '<p>+1</p>',
  '<p>Added to the agenda:</p><ul><li><p>pro rata</p></li><li><p>board seat</p></li></ul>',
  '<p>Who owns this?</p>',
  '<p>Not before the end of the quarter.</p>',
];

export const PLAIN_REPLIES: readonly string[] = [
  'Agree, wait for the cohort data.',
  'Can take the call on Friday.',
  'No longer true: term_sheet is out.',
  'Noted.',
];

export const MENTIONING: readonly string[] = [
  '<p>{mention} please look at the term sheet of {company} before Thursday.</p>',
  '<p>As {mention} said: the market is there, the team is not yet.</p>',
  '<p>Owner is {mention}; {mention} backs up on the technical side.</p>',
  '<p>Thanks {mention} for the intro to {person}.</p>',
];

export const SUMMARIES: readonly string[] = [
  '<p><strong>Summary</strong></p><p>{person} presented the state of {company}. Growth comes from two pilots; a third starts in spring.</p><p><strong>Next steps</strong></p><ul><li><p>share the pipeline export</p></li><li><p>introduce a reference customer</p></li></ul>',
  '<p><strong>Summary</strong></p><p>The group discussed terms of the round of {company}. Valuation is open, the lead is not.</p><p><strong>Action items</strong></p><ul><li><p>{person}: send cap table</p></li></ul>',
  '<p><strong>Summary</strong></p><p>Quarterly update: {company} is on plan, hiring lags by two engineers.</p><p><strong>Risks</strong></p><ul><li><p>supplier in default</p></li><li><p>renewal of the largest contract</p></li></ul>',
];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** What was said, by language; spoken in turns. */
export const SPOKEN: Readonly<Record<'en' | 'de' | 'fr' | 'pt', readonly string[]>> = {
  en: [
    'Thanks for making the time, shall we start with the pilot?',
    'The pilot runs on two sites and a third one signed last week.',
    'What does one site pay per month?',
    'Four hundred, and they pay a year ahead.',
    'How long until a site breaks even for you?',
    'Fourteen months, it was nineteen a year ago.',
    'Who else did you look at before you chose the supplier?',
    'Two others. One could not deliver, the other wanted exclusivity.',
    'I would like to see the cap table before we talk about terms.',
    'Sure, I will send it tonight together with the contract list.',
    'Is there anything in the contracts that a buyer could not take over?',
    'One has a change of control clause, the rest are plain.',
    'Let us come back to hiring. Where are you behind?',
    'Two engineers. We found one but lost her to a bigger name.',
    'Our portfolio has a bench of people, we can introduce you.',
    'That would help a lot, thank you.',
    'What would you do with half of the money?',
    'Keep the team as it is and drop the second market.',
    'And with twice as much?',
    'Honestly, nothing sensible before next summer.',
    'Good answer. Next step from our side is the partner meeting.',
    'When would we hear back?',
    'By Thursday, one way or the other.',
    'Perfect. Bye everyone.',
  ],
  de: [
    'Danke, dass Sie sich Zeit nehmen. Fangen wir mit dem Pilotprojekt an?',
    'Gern. Zwei Standorte laufen, der dritte hat letzte Woche unterschrieben.',
    'Was zahlt ein Standort im Monat?',
    'Vierhundert, und zwar ein Jahr im Voraus.',
    'Dann hätten wir gern die Vertragsliste.',
    'Schicke ich heute Abend, auch die Übersicht der Anteile.',
  ],
  fr: [
    'Merci à tous, on commence par les chiffres du trimestre ?',
    'Oui. Le chiffre d’affaires est en hausse, la marge aussi.',
    'Et l’équipe, où en est le recrutement ?',
    'Il nous manque deux ingénieurs, c’est notre goulot.',
    'Très bien, on en reparle jeudi.',
  ],
  pt: [
    'Obrigado pelo tempo. Vamos começar pelo contrato?',
    'Sim, falta só a assinatura do segundo cliente.',
    'E o prazo, mantém-se para março?',
    'Mantém-se, a linha já foi encomendada.',
  ],
};
