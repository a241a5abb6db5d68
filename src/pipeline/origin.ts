/** A client whose way to Affinity ends here speaks https, as far as it knows: links must lead where it thinks it is. */
export const believedOrigin = (origin: string): string =>
  origin === 'http://api.affinity.co' ? 'https://api.affinity.co' : origin;
