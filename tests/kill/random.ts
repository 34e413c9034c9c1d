/** Numbers from 0 to 1, the same for the same seed. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = BigInt(seed) & 0xffffffffffffn;
  return () => {
    state = (state * 0x5deece66dn + 0xbn) & 0xffffffffffffn;
    return Number(state >> 16n) / 2 ** 32;
  };
}
