/** Upon which day `serve` lays its seed: whoever names no time of the clock gets data that end today. */
export function dayOf({ seedAsOf, now }: { seedAsOf?: string; now?: string }): { seedAsOf?: string } {
  if (seedAsOf !== undefined) return { seedAsOf };
  return now === undefined ? { seedAsOf: 'today' } : {};
}
