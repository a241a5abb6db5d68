/** Numbers as words have them. */

/** `once`, `3 times` */
export const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);

/** `1 call`, `3 calls` */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `0.3 s` of 312 milliseconds. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
