/** The records of people who can be reached through those of the account. Words and times as in `model.ts`. */

/** A company outside the account's data, as inferred connections name them. */
export interface OutsideCompany {
  id: number;
  name: string | null;
  domain: string | null;
}

/** A place that somebody has or had at a company. */
export interface DealRole {
  company: OutsideCompany;
  title: string | null;
  /** `YYYY-MM-DD`; no end: still there. */
  startDate: string;
  endDate: string | null;
}

/** The round by which an investor knows an executive. */
export interface Deal {
  amount: number | null;
  /** ISO 4217. */
  currencyCode: string | null;
  /** `YYYY-MM-DD` */
  date: string;
  series: string | null;
  investor: DealRole;
  executive: DealRole;
}

/** Somebody who is not in the account's data but can be reached through a person who is. */
export interface InferredConnection {
  id: number;
  kind: 'coworker' | 'investor-executive';
  sourcePersonId: number;
  target: {
    fullName: string | null;
    linkedinUrl: string | null;
    title: string | null;
    currentCompany: OutsideCompany;
  };
  /** 0 to 1; the strongest are shown first. */
  confidence: number;
  /** Coworkers: where and when both worked. */
  sharedEmployer: OutsideCompany | null;
  overlapStartDate: string | null;
  overlapEndDate: string | null;
  /** Investor and executive. */
  investingFirm: OutsideCompany | null;
  portfolioCompany: OutsideCompany | null;
  deal: Deal | null;
}
