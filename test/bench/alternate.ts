// Measures several sides in turn, so that what else the machine does strikes all of them alike.

export interface AlternateOptions<Side extends string> {
  readonly runs: number;
  readonly sides: readonly Side[];
}

/**
 * Round by round, each round beginning with another side. A first round warms the browser and is thrown
 * away, unless one round is all that is asked for.
 *
 * @returns what each side gave, in the order of the rounds
 */
export async function alternate<Side extends string, Result>(
  { runs, sides }: AlternateOptions<Side>,
  once: (side: Side) => Promise<Result>,
): Promise<Record<Side, Result[]>> {
  const results = Object.fromEntries(sides.map((side) => [side, [] as Result[]])) as Record<
    Side,
    Result[]
  >;
  for (let round = runs > 1 ? -1 : 0; round < runs; round += 1) {
    for (let turn = 0; turn < sides.length; turn += 1) {
      const side = sides[(turn + round + sides.length) % sides.length] as Side;
      const result = await once(side);
      if (round >= 0) results[side].push(result);
    }
  }
  return results;
}
