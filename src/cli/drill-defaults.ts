/** Calls in a minute of a drill, unless it is told otherwise: few enough that a short run meets the limit. */
export const PER_MINUTE = 20;

/** Seconds that a minute lasts in a drill. */
export const WINDOW_SECONDS = 3;
