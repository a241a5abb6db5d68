/** Names for ids of the default seed that tests speak of. */
export const SEED = {
  lists: {
    /** Opportunities. */
    pipeline: 61537,
    /** Companies. */
    portfolio: 74746,
    /** Companies. */
    inbox: 97848,
    /** Persons, private. */
    lpRelations: 136386,
    /** Opportunities, private. */
    fundIII: 163865,
    /** Persons, private. */
    talentBench: 195128,
    /** Companies. */
    coInvestors: 216993,
    /** Persons. */
    events: 244099,
    /** Companies, private. */
    watchlist: 261304,
  },
  people: {
    /** Behind the personas `admin` and `legacy`. */
    mara: 43080970,
    tobin: 43388315,
    /** Behind the persona `standard`. */
    ines: 47665420,
    rowan: 170900842,
    /** In use from another firm. */
    collaborator: 235771523,
    /** Wrote and received emails, chatted and met. */
    correspondent: 223589398,
  },
  companies: {
    fernpath: 65227821,
    /** Of the shared directory, in use. */
    global: 8749867,
    /** Of the shared directory, and not in use. */
    directoryOnly: 1920598,
    /** On the inbox twice; `admin` has a reminder of it. */
    twice: 67164881,
    /** On the portfolio, the inbox and the watchlist. */
    thrice: 198626357,
  },
} as const;
