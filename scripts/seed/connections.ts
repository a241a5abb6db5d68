import type { Company, Deal, InferredConnection, OutsideCompany } from '../../src/store/model.js';
import { companiesOf, companyNamed } from './companies.js';
import { type Draft, found } from './draft.js';
import { contactsOf } from './people.js';
import { DAY, Ids, ms, Random } from './random.js';
import {
  FAMILY_NAMES,
  FOUNDER_TITLES,
  FUND_TITLES,
  GIVEN_NAMES,
  INVESTMENT_STAGES,
  plain,
  STAFF_TITLES,
  TODAY,
} from './vocabulary.js';

const LINKED_IN_ONLY = 24;

/** Strengths from the interactions of the seed, LinkedIn ties beside them; pairs without either have no row. */
export function addRelationships(draft: Draft): void {
  const random = new Random('relationships');
  const weights = new Map<string, number>();
  const { mara, orla, tobin, ines, del, joss, pia } = draft.userIds;
  const colleagues = new Set([mara, orla, tobin, ines, del, joss, pia]);
  const outside = new Set(contactsOf(draft).map((person) => person.id));
  for (const { at, personIds, ccPersonIds } of draft.interactions) {
    if (at > TODAY) continue;
    const everyone = [...personIds, ...ccPersonIds];
    // What lies a year back counts half.
    const weight = 0.45 * 0.5 ** ((ms(TODAY) - ms(at)) / (365 * DAY));
    for (const internal of everyone.filter((id) => colleagues.has(id))) {
      for (const external of everyone.filter((id) => outside.has(id))) {
        const key = `${internal} ${external}`;
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
    }
  }
  const pairs = [...weights].map(([key, weight]) => {
    const [internalId, externalId] = key.split(' ').map(Number) as [number, number];
    const strength = Math.round((1 - Math.exp(-weight * 1.8)) * 10_000) / 10_000;
    return { internalId, externalId, strength, linkedInSince: random.chance(0.2) ? linkedIn(random) : null };
  });
  const untouched = contactsOf(draft).filter((person) => pairs.every((pair) => pair.externalId !== person.id));
  for (const person of random.sample(untouched, LINKED_IN_ONLY)) {
    const internalId = random.pick([...colleagues]);
    pairs.push({ internalId, externalId: person.id, strength: 0, linkedInSince: linkedIn(random) });
  }
  const ids = new Ids('relationships', 9_310_044, 1, 60);
  pairs.sort((a, b) => a.internalId - b.internalId || a.externalId - b.externalId);
  for (const pair of pairs) draft.relationships.push({ id: ids.next(), ...pair });
}

const linkedIn = (random: Random): string => random.dateBetween('2014-01-01', '2026-09-30');

/** How many targets work at a company, and how many connections lead to each, in turn. */
interface Group {
  company: OutsideCompany;
  targets: number;
  connections: readonly number[];
}

/** Where targets work: a company of the account with more than a page of them, some smaller ones, one it does not have. */
export function addInferredConnections(draft: Draft): void {
  const random = new Random('inferred connections');
  const known = companiesOf(draft, 'startup').filter((company) => company.isGlobal);
  const [large, small] = [found(known[0], 'a global company'), found(known[1], 'another global company')];
  const directory = found(
    draft.companies.find((company) => company.directoryOnly),
    'a directory record',
  );
  const fernpath = companyNamed(draft, 'Fernpath Energy');
  const stranger = { id: 412_330_907, name: 'Heronmere Data', domain: 'heronmere.example' };
  const groups: readonly Group[] = [
    { company: outsideOf(large), targets: 24, connections: [1, 3, 1, 2, 1, 1] },
    { company: outsideOf(small), targets: 3, connections: [4, 1, 2] },
    { company: outsideOf(fernpath), targets: 2, connections: [1, 5] },
    { company: outsideOf(directory), targets: 2, connections: [1] },
    { company: stranger, targets: 1, connections: [1] },
  ];
  const ids = new Ids('inferred connections', 712_004, 1, 80);
  const maker = new Maker(draft, random);
  for (const kind of ['coworker', 'investor-executive'] as const) {
    for (const { company, targets, connections } of groups) {
      for (let i = 0; i < targets; i++) {
        const target = maker.target(company);
        const count = found(connections[i % connections.length], 'a count');
        for (const sourcePersonId of maker.sources(count)) {
          draft.inferredConnections.push({ id: ids.next(), ...maker.connection(kind, sourcePersonId, target) });
        }
      }
    }
  }
}

class Maker {
  #targets = 0;
  readonly #strengths = new Set<number>();
  readonly #deals = new Random('deals');

  constructor(
    readonly draft: Draft,
    readonly random: Random,
  ) {}

  /** Somebody outside; of a few, less is known. */
  target(currentCompany: OutsideCompany): InferredConnection['target'] {
    const { random } = this;
    const first = random.pick(GIVEN_NAMES);
    const last = random.pick(FAMILY_NAMES);
    const number = ++this.#targets;
    return {
      fullName: number % 13 === 7 ? null : `${first} ${last}`,
      linkedinUrl: number % 11 === 5 ? null : `https://network.example/in/${plain(`${first} ${last}`, '-')}-${number}`,
      title: number % 9 === 3 ? null : random.pick(STAFF_TITLES),
      currentCompany,
    };
  }

  sources(count: number): number[] {
    return this.random.sample(contactsOf(this.draft), count).map((person) => person.id);
  }

  connection(
    kind: InferredConnection['kind'],
    sourcePersonId: number,
    target: InferredConnection['target'],
  ): Omit<InferredConnection, 'id'> {
    const { random } = this;
    const common = {
      kind,
      sourcePersonId,
      target,
      confidence: this.#confidence(),
      sharedEmployer: null,
      overlapStartDate: null,
      overlapEndDate: null,
      investingFirm: null,
      portfolioCompany: null,
      deal: null,
    };
    if (kind === 'investor-executive') {
      const investingFirm = random.chance(0.15) ? null : this.#employer(FIRMS);
      const portfolioCompany = this.#employer(EMPLOYERS);
      const deal = this.#deal(investingFirm, portfolioCompany, target);
      return { ...common, investingFirm, portfolioCompany, deal };
    }
    return {
      ...common,
      sharedEmployer: this.#employer(EMPLOYERS),
      overlapStartDate: random.dateBetween('2008-01-01', '2015-12-31'),
      overlapEndDate: random.dateBetween('2016-01-01', '2024-06-30'),
    };
  }

  /** Of some rounds only the date is known. */
  #deal(firm: OutsideCompany | null, company: OutsideCompany, target: InferredConnection['target']): Deal {
    const random = this.#deals;
    const isKnown = random.chance(0.75);
    const date = random.dateBetween('2012-01-01', '2025-12-31');
    const year = Number(date.slice(0, 4));
    return {
      amount: isKnown ? random.money(500_000, 60_000_000, 250_000) : null,
      currencyCode: isKnown ? random.pick(['USD', 'EUR', 'GBP']) : null,
      date,
      series: isKnown ? random.pick(INVESTMENT_STAGES.slice(0, 5)) : null,
      investor: {
        company: firm ?? NAMELESS,
        title: random.chance(0.2) ? null : random.pick(FUND_TITLES),
        startDate: `${year - random.int(1, 4)}-03-01`,
        endDate: random.chance(0.5) ? `${year + random.int(1, 5)}-06-30` : null,
      },
      executive: {
        company,
        title: random.chance(0.2) ? null : random.pick(FOUNDER_TITLES),
        startDate: `${year - random.int(1, 4)}-09-01`,
        // Those who work elsewhere today have left.
        endDate: company.id === target.currentCompany.id ? null : `${year + random.int(1, 5)}-12-31`,
      },
    };
  }

  /** No two are alike, so that the order is one. */
  #confidence(): number {
    for (;;) {
      const confidence = this.random.int(1_000, 9_900) / 10_000;
      if (this.#strengths.has(confidence)) continue;
      this.#strengths.add(confidence);
      return confidence;
    }
  }

  #employer(companies: readonly OutsideCompany[]): OutsideCompany {
    return this.random.chance(0.3)
      ? outsideOf(this.random.pick(companiesOf(this.draft, 'startup')))
      : this.random.pick(companies);
  }
}

const EMPLOYERS: readonly OutsideCompany[] = [
  { id: 401_772_118, name: 'Marlspire Works', domain: 'marlspire.example' },
  { id: 405_090_264, name: 'Hazelquay Stream', domain: null },
  { id: 409_518_733, name: null, domain: null },
];

const FIRMS: readonly OutsideCompany[] = [
  { id: 402_661_905, name: 'Lichenbridge Ventures', domain: 'lichenbridge.example' },
  { id: 407_349_052, name: 'Gorsevane Capital', domain: null },
];

const NAMELESS: OutsideCompany = { id: 403_857_610, name: null, domain: null };

const outsideOf = ({ id, name, domain }: Company): OutsideCompany => ({ id, name, domain });
